import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { atTurnEnd } from '@hoi/kit/turn-end.ts';

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) };
const minCompressedBytes = 1_024;
const maxJoinedBytes = 16_384;

/** On every answer, whatever it is. */
export const commonHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'DENY',
} as const;

/** Sends a text, compressed when it is worth it and the client can read that. */
export async function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  text: string | Buffer,
  headers: Readonly<Record<string, string | readonly string[]>>,
): Promise<void> {
  let body = typeof text === 'string' ? Buffer.from(text) : text;
  const encoding = body.length < minCompressedBytes ? null : encodingOf(request);
  if (encoding === 'br') {
    body = await compress.br(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } });
  } else if (encoding === 'gzip') {
    body = await compress.gzip(body, { level: 4 });
  }
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, {
    ...commonHeaders,
    ...headers,
    ...(encoding && { 'content-encoding': encoding }),
    vary: [headers.vary, 'accept-encoding'].filter(Boolean).join(', '),
    'content-length': String(body.length),
  });
  atTurnEnd(() => {
    if (request.method === 'HEAD') response.end();
    // Node sends a text in one piece with its head; latin1 keeps the bytes as they are.
    else if (body.length <= maxJoinedBytes) response.end(body.toString('latin1'), 'latin1');
    else response.end(body);
  });
}

/** The best encoding that the client reads. */
export function encodingOf({ headers }: IncomingMessage): 'br' | 'gzip' | null {
  const accepted = `${headers['accept-encoding'] ?? ''}`;
  if (/\bbr\b(?!;\s*q=0(\.0*)?(,|$))/.test(accepted)) return 'br';
  return /\bgzip\b(?!;\s*q=0(\.0*)?(,|$))/.test(accepted) ? 'gzip' : null;
}
