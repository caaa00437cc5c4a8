import { hash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Admitted } from '../admit.ts';
import { planSeconds } from '../share/plan-seconds.ts';

/** What makes two answers to the same address differ. */
const vary = 'origin, accept, accept-language, authorization, cookie';

/** Whether a request may be answered by a copy: a known document, asked for by address, by nobody in particular. */
export function mayBeCached(request: IncomingMessage, { requester }: Admitted): boolean {
  const { viewer, sessionSecret } = requester.caller;
  return request.method === 'GET' && viewer.kind === 'ANONYMOUS' && sessionSecret === null;
}

/**
 * Headers for caches: as long as all of the operation's fields allow (`@cacheControl`), else to be
 * asked about each time, which the tag makes cheap.
 */
export async function cacheHeaders(
  { graph, prepared }: Admitted,
  body: Buffer,
): Promise<Readonly<Record<string, string>>> {
  const seconds = planSeconds(graph, await prepared.plan());
  return {
    'cache-control': seconds ? `public, max-age=${seconds}` : 'private, no-cache',
    // Weak, because the same answer travels compressed in several ways.
    etag: `W/"${hash('sha256', body, 'base64url').slice(0, 22)}"`,
    vary,
  };
}

/** Whether the client has this answer already: https://www.rfc-editor.org/rfc/rfc9110#section-13.1.2. */
export function isKnown({ headers }: IncomingMessage, etag: string): boolean {
  const tags = headers['if-none-match'];
  return tags === '*' || (tags?.split(',').some((tag) => tag.trim() === etag) ?? false);
}
