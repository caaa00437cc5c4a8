import type {
  GraphAnswer,
  GraphDocument,
  GraphRequest,
  GraphResult,
  SubgraphClient,
} from '@hoi/kit/subgraph.ts';
import type { Caller } from '@hoi/kit/viewer.ts';
import type { Client } from 'graphql-ws';
import { z } from 'zod';
import { httpConnection, toResponse } from './http-connection.ts';
import { rawHttp } from './raw-http.ts';
import { upstreamSocket } from './upstream-socket.ts';

/** Where a subgraph is that knows nothing of this platform. */
export interface ForeignAddress {
  readonly name: string;
  /** Where it takes GraphQL over HTTP, such as `http://reviews:4001/graphql`. */
  readonly url: string;
  /** Where it takes graphql-transport-ws; the same place over WebSocket unless it says otherwise. */
  readonly subscriptionsUrl?: string | undefined;
}

/** A subgraph of somebody else. */
export interface ForeignSubgraph extends SubgraphClient, AsyncDisposable {}

/** The header that tells a foreign subgraph which person asks; without a person it is not sent. */
export const viewerHeader = 'x-hoi-viewer';

const keysPath = '/.well-known/jwks.json';
const readyTimeoutMs = 2_000;
const plainTimeoutMs = 15_000;

// https://spec.graphql.org/October2021/#sec-Response-Format
const resultSchema = z.looseObject({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.looseObject({ message: z.string() })).optional(),
});

/** Speaks plain GraphQL: over HTTP for queries and mutations, graphql-transport-ws for subscriptions. */
export function foreignSubgraph({ name, url, subscriptionsUrl }: ForeignAddress): ForeignSubgraph {
  const graph = rawHttp(url);
  // For the one plain path that there is.
  const connection = httpConnection(new URL(url).origin);
  const upstream = upstreamSocket(subscriptionsUrl ?? url.replace(/^http/, 'ws'), 1_000);

  return {
    name,
    async execute({ document, variablesJson }, caller, signal): Promise<GraphAnswer> {
      const { text } = document;
      const body = `${startOf(document)}${variablesJson}}`;
      const isRepeatable = !text.startsWith('mutation');
      const answer = await graph.post(fieldsFor(caller), body, { isRepeatable, signal });
      // A refused operation comes with 4xx or 5xx and a GraphQL result all the same.
      if (answer.status === 200 || isResult(answer.body))
        return { body: answer.body, setCookies: [] };
      throw new Error(`${name} answered ${answer.status} without a GraphQL result`);
    },
    subscribe: (request, _caller, signal) => subscription(upstream, request, signal),
    async fetch(request) {
      // The one plain path that means the same everywhere: keys of the tokens that `user` issues.
      if (name !== 'user' || new URL(request.url).pathname !== keysPath) return null;
      const signal = AbortSignal.timeout(plainTimeoutMs);
      return toResponse(await connection.send('GET', keysPath, {}, '', signal));
    },
    async isReady() {
      const signal = AbortSignal.timeout(readyTimeoutMs);
      const options = { isRepeatable: true, signal };
      const asked = await graph
        .post(fieldsFor(null), '{"query":"{__typename}"}', options)
        .catch(() => null);
      return asked !== null && asked.status < 500;
    },
    async [Symbol.asyncDispose]() {
      await upstream.dispose();
      connection.close();
      graph.close();
    },
  };
}

// The text of a plan's document is made JSON of once.
const starts = new WeakMap<GraphDocument, string>();

/** A request's body up to its variables. */
function startOf(document: GraphDocument): string {
  const known = starts.get(document);
  if (known !== undefined) return known;
  const { text, operationName } = document;
  const name = operationName === null ? '' : `,"operationName":${JSON.stringify(operationName)}`;
  const start = `{"query":${JSON.stringify(text)}${name},"variables":`;
  starts.set(document, start);
  return start;
}

const commonFields =
  'content-type: application/json\r\naccept: application/graphql-response+json, application/json\r\n';

function fieldsFor(caller: Caller | null): string {
  const viewer = caller?.viewer.userId;
  // An id comes out of a token that somebody else may have issued: nothing of it may end a header.
  return viewer && /^[\w.@:|-]+$/.test(viewer)
    ? `${commonFields}${viewerHeader}: ${viewer}\r\n`
    : commonFields;
}

function isResult(body: Buffer): boolean {
  try {
    const { success, data } = resultSchema.safeParse(JSON.parse(body.toString()));
    return success && (data.data !== undefined || data.errors !== undefined);
  } catch {
    return false;
  }
}

async function* subscription(
  upstream: Client,
  { query, operationName, variables }: GraphRequest,
  signal: AbortSignal,
): AsyncGenerator<GraphResult> {
  const results = upstream.iterate({
    query,
    ...(operationName && { operationName }),
    ...(variables && { variables: { ...variables } }),
  });
  const end = () => void results.return?.();
  signal.addEventListener('abort', end, { once: true });
  try {
    for await (const result of results) yield resultSchema.parse(result) as GraphResult;
  } catch (error) {
    // A refused operation comes as a list of errors, a broken socket as a close event.
    if (!Array.isArray(error)) throw error;
    yield resultSchema.parse({ errors: error }) as GraphResult;
  } finally {
    signal.removeEventListener('abort', end);
  }
}
