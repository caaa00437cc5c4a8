import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Logger } from '@hoi/kit/log.ts';
import type { SubgraphClient } from '@hoi/kit/subgraph.ts';
import { RequestError } from '../request-error.ts';
import type { Requester } from '../requester.ts';
import { commonHeaders } from './send.ts';

/** Whether a subgraph had a route for the path, and whether all could be asked. */
export type RouteOutcome = 'ANSWERED' | 'NONE' | 'UNKNOWN';

// A subgraph hears who calls from the signed caller alone.
const withheld = new Set([
  'authorization',
  'cookie',
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'expect',
]);
const notRelayed = new Set(['set-cookie', 'connection', 'keep-alive', 'transfer-encoding']);
/** A picture of 10 MB and what is around it. */
const maxBodyBytes = 12_000_000;
/** For pages of subgraphs that bring no policy of their own. */
const defaultPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** Offers a request to each subgraph's plain routes: calendars, uploads, keys. */
export function plainRoutes(subgraphs: readonly SubgraphClient[], log: Logger) {
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    { caller }: Requester,
  ): Promise<RouteOutcome> => {
    if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) {
      throw new RequestError('PAYLOAD_TOO_LARGE', 'The file is too large.', {
        headers: { connection: 'close' },
      });
    }
    let outcome: RouteOutcome = 'NONE';
    // One after the other, because a body can be read once: by the one that has the route.
    for (const subgraph of subgraphs) {
      try {
        const answer = await subgraph.fetch(toRequest(request, url), {
          ...caller,
          sessionSecret: null,
        });
        if (!answer) continue;
        await relay(answer, request, response, subgraph.name);
        return 'ANSWERED';
      } catch (error) {
        if (response.headersSent) {
          response.destroy();
          return 'ANSWERED';
        }
        log.warn({ err: error, subgraph: subgraph.name }, 'plain route cannot be asked');
        outcome = 'UNKNOWN';
      }
    }
    return outcome;
  };
}

function toRequest(request: IncomingMessage, url: URL): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || withheld.has(name)) continue;
    headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
  return new Request(url, {
    method,
    headers,
    ...(method !== 'GET' && { body: lazyBody(request), duplex: 'half' }),
  });
}

/** The body as a stream that touches the request only when somebody reads it. */
function lazyBody(request: IncomingMessage): ReadableStream<Uint8Array> {
  let chunks: AsyncIterator<Uint8Array> | undefined;
  let bytes = 0;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        chunks ??= request[Symbol.asyncIterator]();
        const { done, value } = await chunks.next();
        bytes += value?.length ?? 0;
        if (done) controller.close();
        else if (bytes > maxBodyBytes) controller.error(new Error('the body is too large'));
        else controller.enqueue(value);
      },
    },
    { highWaterMark: 0 },
  );
}

async function relay(
  answer: Response,
  request: IncomingMessage,
  response: ServerResponse,
  subgraph: string,
): Promise<void> {
  if (response.destroyed) return await answer.body?.cancel();
  const headers: Record<string, string | string[]> = {
    ...commonHeaders,
    'content-security-policy': defaultPolicy,
  };
  for (const [name, value] of answer.headers) if (!notRelayed.has(name)) headers[name] = value;
  const cookies = answer.headers.getSetCookie();
  if (subgraph === 'user' && cookies.length > 0) headers['set-cookie'] = cookies;
  response.writeHead(answer.status, headers);
  if (answer.body && request.method !== 'HEAD') {
    await pipeline(Readable.fromWeb(answer.body), response);
    return;
  }
  response.end();
  // What nobody takes would hold its connection to the subgraph.
  await answer.body?.cancel();
}
