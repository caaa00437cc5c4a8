import type { IncomingMessage, ServerResponse } from 'node:http';
import { OperationTypeNode } from 'graphql';
import type { Told } from '../identity/requester-of.ts';
import type { Operations, Reply } from '../operation.ts';
import { RequestError } from '../request-error.ts';
import type { Requester } from '../requester.ts';
import { type Origins, preflightHeaders } from './origin.ts';
import { readGet, readPost } from './read-operation.ts';
import { commonHeaders, sendText } from './send.ts';

/** What answering GraphQL over HTTP needs. */
export interface GraphqlOverHttpParts {
  readonly operations: Operations;
  readonly requesterOf: (request: IncomingMessage, told?: Told) => Promise<Requester>;
  readonly origins: Origins;
  readonly maxBodyBytes: number;
}

const jsonType = 'application/json';
const graphqlType = 'application/graphql-response+json';
/** A header that only a page we allow can send; it makes the browser ask us first. */
const preflightHeader = 'apollo-require-preflight';

/** Answers `/graphql`, by https://graphql.github.io/graphql-over-http/draft/. */
export function graphqlOverHttp(parts: GraphqlOverHttpParts) {
  const { operations, requesterOf, origins, maxBodyBytes } = parts;

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<{ reply: Reply; setCookies: readonly string[] }> {
    const isGet = request.method === 'GET';
    if (!isGet && request.method !== 'POST') {
      throw new RequestError('METHOD_NOT_ALLOWED', 'Send a POST, or a GET for a query.', {
        headers: { allow: 'GET, POST' },
      });
    }
    const operation = isGet ? readGet(url, maxBodyBytes) : await readPost(request, maxBodyBytes);
    const requester = await requesterOf(request, { idempotencyKey: operation.idempotencyKey });
    if (isGet) refuseForgery(request, requester);
    const admitted = operations.admit(operation, requester);
    const kind = admitted.prepared.operation.operation;
    if (isGet && kind !== OperationTypeNode.QUERY) {
      throw new RequestError('METHOD_NOT_ALLOWED', `A ${kind} is sent by POST.`, {
        headers: { allow: 'POST' },
      });
    }
    if (kind === OperationTypeNode.SUBSCRIPTION) {
      throw new RequestError(
        'BAD_REQUEST',
        'A subscription is sent over a WebSocket (graphql-transport-ws) to the same address.',
      );
    }
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    return operations.run(admitted, gone.signal);
  }

  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const mediaType = mediaTypeOf(request);
    let cors: Readonly<Record<string, string>> = {};
    try {
      cors = origins.check(request);
      if (request.method === 'OPTIONS') {
        response.writeHead(204, { ...commonHeaders, ...cors, ...preflightHeaders }).end();
        return;
      }
      const { reply, setCookies } = await answer(request, response, url);
      await sendText(request, response, 200, JSON.stringify(reply), {
        ...cors,
        ...headersOf(mediaType),
        ...budgetHeaders(reply),
        ...(setCookies.length > 0 && { 'set-cookie': setCookies }),
      });
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      const { retryAfter, headers } = error.details;
      await sendText(
        request,
        response,
        statusFor(error, mediaType),
        JSON.stringify({ errors: error.errors }),
        {
          ...cors,
          ...headersOf(mediaType),
          ...headers,
          ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
        },
      );
    }
  };
}

/** A query in an address can be sent by any page; it may then not speak for a person. */
function refuseForgery({ headers }: IncomingMessage, { caller }: Requester): void {
  const isAnonymous = caller.viewer.kind === 'ANONYMOUS' && caller.sessionSecret === null;
  if (!isAnonymous && headers[preflightHeader] === undefined) {
    throw new RequestError(
      'CSRF_PREVENTED',
      `Send the query by POST, or add the header ${preflightHeader}: 1.`,
    );
  }
}

/** The better of the two media types that the client accepts. */
function mediaTypeOf({ headers }: IncomingMessage): string {
  const accepted = `${headers.accept ?? ''}`;
  const at = accepted.indexOf(graphqlType);
  const json = accepted.indexOf(jsonType);
  return at >= 0 && (json < 0 || at < json) ? graphqlType : jsonType;
}

// By the specification a client that asks for application/json sees 200 for a document that did
// not run; whatever is over a limit keeps its own status for everybody.
const documentErrors: ReadonlySet<string> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

function statusFor(error: RequestError, mediaType: string): number {
  return mediaType === jsonType && documentErrors.has(error.code) && !error.details.limit
    ? 200
    : error.status;
}

const headersOf = (mediaType: string) => ({
  'content-type': `${mediaType}; charset=utf-8`,
  'cache-control': 'no-store',
});

function budgetHeaders({ extensions }: Reply): Record<string, string> {
  if (!extensions) return {};
  const { maximumAvailable, currentlyAvailable } = extensions.cost.throttleStatus;
  return {
    'ratelimit-limit': String(maximumAvailable),
    'ratelimit-remaining': String(currentlyAvailable),
  };
}
