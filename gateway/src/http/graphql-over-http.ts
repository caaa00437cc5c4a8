import type { IncomingMessage, ServerResponse } from 'node:http';
import { Stop } from '@hoi/kit/stop.ts';
import { OperationTypeNode } from 'graphql';
import { mayDefer } from '../defer/may-defer.ts';
import type { Told } from '../identity/requester-of.ts';
import type { Operations, Reply } from '../operation.ts';
import { RequestError } from '../request-error.ts';
import type { Requester } from '../requester.ts';
import { cacheHeaders, isKnown, mayBeCached } from './cacheable.ts';
import { type EventStreams, eventsOf } from './event-stream.ts';
import { sendParts } from './multipart.ts';
import { type Origins, preflightHeaders } from './origin.ts';
import type { PersistedDocuments } from './persisted-documents.ts';
import { readGet, readPost } from './read-operation.ts';
import { commonHeaders, sendText } from './send.ts';

/** What answering GraphQL over HTTP needs. */
export interface GraphqlOverHttpParts {
  readonly operations: Operations;
  readonly persisted: PersistedDocuments;
  readonly streams: EventStreams;
  readonly requesterOf: (request: IncomingMessage, told?: Told) => Promise<Requester>;
  readonly origins: Origins;
  readonly maxBodyBytes: number;
}

const jsonType = 'application/json';
const graphqlType = 'application/graphql-response+json';
const eventsType = 'text/event-stream';
/** A header that only a page we allow can send; it makes the browser ask us first. */
const preflightHeader = 'apollo-require-preflight';
/** A header that asks what an operation would cost, and not to run it. */
const costOnlyHeader = 'x-cost-only';

interface Answer {
  readonly reply: Reply;
  readonly setCookies: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Answers `/graphql`, by https://graphql.github.io/graphql-over-http/draft/. */
export function graphqlOverHttp(parts: GraphqlOverHttpParts) {
  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const mediaType = mediaTypeOf(request);
    let cors: Readonly<Record<string, string>> = {};
    try {
      cors = parts.origins.check(request);
      if (request.method === 'OPTIONS') {
        response.writeHead(204, { ...commonHeaders, ...cors, ...preflightHeaders }).end();
        return;
      }
      const answer = await answerTo(parts, request, response, url, cors);
      if (answer) await send(request, response, answer, mediaType, cors);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      await refuse(request, response, error, mediaType, cors);
    }
  };
}

/** The answer to an operation; null when it comes in parts, or as events, and is on its way. */
async function answerTo(
  parts: GraphqlOverHttpParts,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
  cors: Readonly<Record<string, string>>,
): Promise<Answer | null> {
  const { operations, maxBodyBytes } = parts;
  const isGet = isGetRequest(request);
  const named = hashIn(url);
  const reading = isGet
    ? readGet(url, maxBodyBytes, named)
    : readPost(request, maxBodyBytes, named);
  const read = await reading;
  const operation = parts.persisted.resolve(read);
  const requester = await parts.requesterOf(request, { idempotencyKey: read.idempotencyKey });
  if (isGet) refuseForgery(request, requester);
  if (request.headers[costOnlyHeader] === '1') {
    return { reply: operations.preview(operation, requester), setCookies: [] };
  }
  const admitted = operations.admit(operation, requester);
  const kind = admitted.prepared.operation.operation;
  if (isGet && kind !== OperationTypeNode.QUERY) throw notByGet(kind);
  if (kind === OperationTypeNode.SUBSCRIPTION) {
    if (!`${request.headers.accept}`.includes(eventsType)) throw notAtOnce();
    await parts.streams.stream(admitted, response, { ...commonHeaders, ...cors });
    return null;
  }
  const gone = new Stop();
  // It closes after every answer too, and then nobody waits for the signal.
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  if (mayDefer(request, admitted)) {
    const parts = operations.runDeferred(admitted, gone);
    await sendParts(response, parts, { ...commonHeaders, ...cors });
    return null;
  }
  const isCacheable = read.query === null && mayBeCached(request, admitted);
  const answer = await operations.run(admitted, gone, { isBare: isCacheable });
  if (!isCacheable || answer.reply.hasErrors) return answer;
  return { ...answer, headers: await cacheHeaders(admitted, answer.reply.body) };
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  { reply, setCookies, headers }: Answer,
  mediaType: string,
  cors: Readonly<Record<string, string>>,
): Promise<void> {
  if (headers?.etag && isKnown(request, headers.etag)) {
    response.writeHead(304, { ...commonHeaders, ...cors, ...headers }).end();
    return;
  }
  const body = mediaType === eventsType ? eventsOf(reply) : reply.body;
  await sendText(request, response, 200, body, {
    ...cors,
    ...headersOf(mediaType),
    // What may be kept says nothing of who asked first.
    ...(headers ?? budgetHeaders(reply)),
    ...(setCookies.length > 0 && { 'set-cookie': setCookies }),
  });
}

function notByGet(kind: string): RequestError {
  return new RequestError('METHOD_NOT_ALLOWED', `A ${kind} is sent by POST.`, {
    headers: { allow: 'POST' },
  });
}

const notAtOnce = () =>
  new RequestError(
    'BAD_REQUEST',
    'A subscription is sent over a WebSocket (graphql-transport-ws) to the same address, or with the header accept: text/event-stream.',
  );

/** The hash in `/graphql/<hash>`. */
function hashIn({ pathname }: URL): string | null {
  const name = pathname.slice('/graphql/'.length);
  if (name === '') return null;
  if (/^[0-9a-f]{64}$/i.test(name)) return name.toLowerCase();
  throw new RequestError(
    'BAD_REQUEST',
    'Behind /graphql/ stands the SHA-256 of a document, in hex.',
  );
}

async function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  error: RequestError,
  mediaType: string,
  cors: Readonly<Record<string, string>>,
): Promise<void> {
  const { retryAfter, headers } = error.details;
  const text = JSON.stringify({ errors: error.errors });
  // A refusal is no event: it comes before any.
  const type = mediaType === eventsType ? graphqlType : mediaType;
  await sendText(request, response, statusFor(error, type), text, {
    ...cors,
    ...headersOf(type),
    ...headers,
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
  });
}

function isGetRequest({ method }: IncomingMessage): boolean {
  if (method === 'GET' || method === 'POST') return method === 'GET';
  throw new RequestError('METHOD_NOT_ALLOWED', 'Send a POST, or a GET for a query.', {
    headers: { allow: 'GET, POST' },
  });
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

/** The better of the media types that the client accepts; events only for who takes nothing else. */
function mediaTypeOf({ headers }: IncomingMessage): string {
  const accepted = `${headers.accept ?? ''}`;
  if (accepted === eventsType) return eventsType;
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
  'PERSISTED_QUERY_NOT_FOUND',
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

function budgetHeaders({ cost }: Reply): Record<string, string> {
  if (!cost) return {};
  const { maximumAvailable, currentlyAvailable } = cost.throttleStatus;
  return {
    'ratelimit-limit': String(maximumAvailable),
    'ratelimit-remaining': String(currentlyAvailable),
  };
}
