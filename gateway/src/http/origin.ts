import type { IncomingMessage } from 'node:http';
import { RequestError } from '../request-error.ts';

/** Which pages may talk to the gateway from a browser. */
export interface Origins {
  /** The CORS headers of an answer; throws `RequestError` for a page that may not ask. */
  check(request: IncomingMessage): Readonly<Record<string, string>>;
}

/** Our own pages, and those of the listed origins. */
export function createOrigins(publicUrl: string, allowed: readonly string[]): Origins {
  const known = new Set([new URL(publicUrl).origin, ...allowed]);
  return {
    check({ headers }) {
      const { origin, host } = headers;
      // Programs send none; a page of ours opened by another address, such as the LAN's, has this host.
      if (origin === undefined || hostOf(origin) === host) return { vary: 'origin' };
      if (!known.has(origin)) {
        throw new RequestError(
          'ORIGIN_NOT_ALLOWED',
          'Pages of this origin may not ask here. The operator can add it to the CORS list.',
        );
      }
      return {
        vary: 'origin',
        'access-control-allow-origin': origin,
        'access-control-allow-credentials': 'true',
        'access-control-expose-headers': 'retry-after, ratelimit-limit, ratelimit-remaining',
      };
    },
  };
}

/** The answer to a preflight request. */
export const preflightHeaders = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers':
    'authorization, content-type, idempotency-key, x-cost-only, x-time-zone, apollo-require-preflight',
  'access-control-max-age': '600',
} as const;

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
