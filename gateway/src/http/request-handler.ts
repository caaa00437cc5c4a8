import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '@hoi/kit/log.ts';
import { anonymous } from '@hoi/kit/viewer.ts';
import { internalMessage } from '../execute/subgraph-error.ts';
import type { ReadinessReport } from '../readiness.ts';
import { RequestError } from '../request-error.ts';
import { budgetKeyOf, type Requester } from '../requester.ts';
import type { RouteOutcome } from './plain-routes.ts';
import { commonHeaders, sendText } from './send.ts';

/** The parts that answer; each knows its own kind of path. */
export interface Answerers {
  readonly graphql: (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;
  readonly readiness: () => Promise<ReadinessReport>;
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
const graphqlUrl = new URL('http://localhost/graphql');
const clientPage = /^\/($|e\/|c\/|u\/)/;

/** Answers every HTTP request of the origin; never throws. */
export function requestHandler(answerers: Answerers) {
  const { pages } = answerers;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Most requests are this one, and need no more of their address.
    if (request.url === '/graphql') return answerers.graphql(request, response, graphqlUrl);
    const url = urlOf(request);
    if (url.pathname.startsWith('/graphql/')) return answerers.graphql(request, response, url);
    switch (url.pathname) {
      case '/graphql':
        return answerers.graphql(request, response, url);
      case '/livez':
        return sendJson(request, response, 200, { status: 'alive' });
      case '/readyz': {
        const readiness = await answerers.readiness();
        return sendJson(request, response, readiness.isReady ? 200 : 503, readiness);
      }
    }
    const isFile = await pages?.file(request, response, url.pathname);
    if (!isFile) await answerElse(request, response, url);
  }

  /** Plain routes of subgraphs and pages of the client. */
  async function answerElse(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> {
    const { pathname } = url;
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    const isClientPage = isRead && pages !== null && clientPage.test(pathname);
    const requester = await answerers.requesterOf(request);
    const outcome = isClientPage
      ? 'NONE'
      : await answerers.routes(request, response, url, requester);
    if (outcome === 'ANSWERED') return;
    if (outcome === 'UNKNOWN') {
      const problem = problemOf('This cannot be reached just now. Try again in a moment.');
      return sendJson(request, response, 503, problem, { 'retry-after': '5' });
    }
    const wantsPage = isRead && `${request.headers.accept ?? ''}`.includes('text/html');
    if (pages && (isClientPage || wantsPage)) {
      return pages.shell(request, response, pathname, requester);
    }
    return sendJson(request, response, 404, problemOf('There is nothing at this address.'));
  }

  function refuse(request: IncomingMessage, response: ServerResponse, error: unknown): void {
    const isRefusal = error instanceof RequestError;
    if (!isRefusal) answerers.log.error({ err: error, route: routeOf(request) }, 'request failed');
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const errors = isRefusal
      ? error.errors
      : [{ message: internalMessage, extensions: { code: 'INTERNAL' } }];
    const headers = isRefusal ? error.details.headers : {};
    void sendJson(request, response, isRefusal ? error.status : 500, { errors }, headers);
  }

  return (request: IncomingMessage, response: ServerResponse): void => {
    answer(request, response).catch((error: unknown) => {
      // Not when the client left in the middle of its own request.
      if (!request.destroyed || request.complete) refuse(request, response, error);
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

/** What kind of address it is; the rest of it may be a secret, as of a calendar feed. */
const routeOf = ({ url = '/' }: IncomingMessage) => /^\/[\w.-]*/.exec(url)?.[0] ?? '/';

const problemOf = (message: string) => ({ errors: [{ message }] });

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
