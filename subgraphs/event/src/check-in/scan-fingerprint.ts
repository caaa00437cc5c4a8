import { createHash } from 'node:crypto';

/** What a nonce stands for: the same nonce for another ticket is refused. */
export function fingerprintOf(scan: {
  readonly code?: string | null | undefined;
  readonly ticketId?: string | null | undefined;
  readonly direction: 'IN' | 'OUT';
}): string {
  return createHash('sha256')
    .update(`${scan.code ?? ''}\n${scan.ticketId ?? ''}${scan.direction === 'OUT' ? '\nOUT' : ''}`)
    .digest('base64url');
}
