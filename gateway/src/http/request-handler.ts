import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '@hoi/kit/log.ts';
import { anonymous } from '@hoi/kit/viewer.ts';
import { internalMessage } from '../execute/subgraph-error.ts';
import { RequestError } from '../request-error.ts';
import { budgetKeyOf, type Requester } from '../requester.ts';
import type { RouteOutcome } from './plain-routes.ts';
import { commonHeaders, sendText } from './send.ts';

/** The parts that answer; each knows its own kind of path. */
export interface Answerers {
  readonly graphql: (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;
  readonly readiness: () => Promise<{ isReady: boolean; subgraphs: Record<string, boolean> }>;
  readonly requesterOf: (request: IncomingMessage) => Promise<Requester>;
  readonly routes: (
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    requester: Requester,
  ) => Promise<RouteOutcome>;
  /** Absent where no client is served. */
  readonly pages: {
    readonly file: (
      request: IncomingMessage,
      response: ServerResponse,
      pathname: string,
    ) => Promise<boolean>;
    readonly shell: (
      request: IncomingMessage,
      response: ServerResponse,
      pathname: string,
      requester: Requester,
    ) => Promise<void>;
  } | null;
  readonly log: Logger;
}

// Pages of the client that no subgraph can claim, so none is asked.
const clientPage = /^\/($|e\/|c\/)/;

/** Answers every HTTP request of the origin; never throws. */
export function requestHandler(answerers: Answerers) {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = urlOf(request);
    const { pathname } = url;
    if (pathname === '/graphql') return answerers.graphql(request, response, url);
    if (pathname === '/livez') return sendJson(request, response, 200, { status: 'alive' });
    if (pathname === '/readyz') {
      const { isReady, subgraphs } = await answerers.readiness();
      return sendJson(request, response, isReady ? 200 : 503, { isReady, subgraphs });
    }
    if (await answerers.pages?.file(request, response, pathname)) return;

    const isPage = request.method === 'GET' || request.method === 'HEAD';
    const wantsPage = isPage && `${request.headers.accept ?? '*/*'}`.includes('text/html');
    const requester = await answerers.requesterOf(request);
    const isClientPage = isPage && clientPage.test(pathname);
    const outcome = isClientPage
      ? 'NONE'
      : await answerers.routes(request, response, url, requester);
    if (outcome === 'ANSWERED') return;
    if (answerers.pages && (isClientPage || (wantsPage && outcome === 'NONE'))) {
      return answerers.pages.shell(request, response, pathname, requester);
    }
    if (outcome === 'UNKNOWN') {
      return sendJson(request, response, 503, problem('This cannot be reached just now.'), {
        'retry-after': '5',
      });
    }
    return sendJson(request, response, 404, problem('There is nothing at this address.'));
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response).catch((error: unknown) => {
      // The client left in the middle of its own request.
      if (request.destroyed && !request.complete) return;
      const isRefusal = error instanceof RequestError;
      if (!isRefusal) answerers.log.error({ err: error, path: request.url }, 'request failed');
      if (response.headersSent) {
        response.destroy();
        return;
      }
      const body = isRefusal
        ? { errors: error.errors }
        : { errors: [{ message: internalMessage, extensions: { code: 'INTERNAL' } }] };
      void sendJson(request, response, isRefusal ? error.status : 500, body);
    });
  };
}

/** Who opens a page: their language and address, and nothing that they may do. */
export function asNobody(requester: Requester): Requester {
  const caller = { ...requester.caller, viewer: anonymous, sessionSecret: null };
  return { ...requester, caller, budgetKey: budgetKeyOf(caller), isDelegated: false };
}

function urlOf({ url = '/', headers, socket }: IncomingMessage): URL {
  const scheme = 'encrypted' in socket ? 'https' : 'http';
  const base = `${scheme}://${headers.host ?? 'localhost'}`;
  // A path that begins with two slashes would be read as another host.
  const path = url.startsWith('/') ? url.replace(/^\/+/, '/') : '/';
  if (!URL.canParse(path, base)) throw new RequestError('BAD_REQUEST', 'The address is not valid.');
  return new URL(path, base);
}

const problem = (message: string) => ({ errors: [{ message }] });

function sendJson(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<void> {
  return sendText(request, response, status, JSON.stringify(body), {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    ...commonHeaders,
    ...headers,
  });
}
