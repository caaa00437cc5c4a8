import { createHash } from 'node:crypto';
import { RequestError } from './request-error.ts';
import type { Requester } from './requester.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** The hashes of the operations that the assistant may run for a person. */
export function operationHashes(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.map(hashOf));
}

/** Refuses anything but the assistant's own operations to a token that was made for it. */
export function checkDelegation(
  { isDelegated }: Requester,
  query: string,
  allowed: ReadonlySet<string>,
): void {
  if (isDelegated && !allowed.has(hashOf(query))) {
    throw new RequestError(
      'OPERATION_NOT_ALLOWED',
      'This token is for the operations of the assistant only.',
    );
  }
}
