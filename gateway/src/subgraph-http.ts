import type { GraphFetch, GraphRequest, GraphResult, SubgraphClient } from '@hoi/kit/subgraph.ts';
import {
  callerHeader,
  plainPath,
  publicUrlHeader,
  subscribeMethod,
  unknownDocumentStatus,
} from '@hoi/kit/subgraph-protocol.ts';
import { type Caller, callerOf, signCaller, system } from '@hoi/kit/viewer.ts';
import type { Client } from 'graphql-ws';
import { z } from 'zod';
import { type HttpConnection, httpConnection, textOf, toResponse } from './http-connection.ts';
import { rawHttp } from './raw-http.ts';
import { fieldsOf } from './read-answer.ts';
import { upstreamSocket } from './upstream-socket.ts';

/** Where a subgraph is, and the key that signs callers for it. */
export interface SubgraphAddress {
  readonly name: string;
  /** Such as `http://event:4001`. */
  readonly url: string;
  readonly key: string;
}

/** A subgraph in another process. */
export interface HttpSubgraph extends SubgraphClient, AsyncDisposable {}

type Sign = (caller: Caller, method: string, path: string, body: string | Uint8Array) => string;

const routesTtlMs = 60_000;
const plainTimeoutMs = 15_000;
const readyTimeoutMs = 2_000;

// The form of the errors inside is for the gateway's masking to decide.
const resultSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.looseObject({ message: z.string() })).optional(),
});
const routesSchema = z.array(z.object({ method: z.enum(['GET', 'POST']), path: z.string() }));

/** Reaches a subgraph over HTTP and one WebSocket; every request is signed for it. */
export function httpSubgraph({ name, url, key }: SubgraphAddress): HttpSubgraph {
  const connection = httpConnection(url);
  const graph = rawHttp(new URL('/graphql', url).href);
  // Documents that the subgraph has, as far as we know.
  const known = new Set<string>();
  const sign: Sign = (caller, method, path, body) =>
    signCaller(key, caller, { subgraph: name, method, path, body });
  const upstream = upstreamSocket(new URL('/graphql', url).href.replace(/^http/, 'ws'), 5_000);
  const isOwnRoute = routeTable(connection, sign);

  return {
    name,
    async execute(fetch, caller, signal) {
      const { document } = fetch;
      const isRepeatable = !document.text.startsWith('mutation');
      const post = (body: string) => {
        const signed = sign(caller, 'POST', '/graphql', body);
        const fields = `content-type: application/json\r\n${callerHeader}: ${signed}\r\n`;
        return graph.post(fields, body, { isRepeatable, signal });
      };
      let answer = await post(bodyOf(fetch, !known.has(document.hash)));
      // Another process of the subgraph, or a new one: it has not seen the text.
      if (answer.status === unknownDocumentStatus) answer = await post(bodyOf(fetch, true));
      if (answer.status !== 200) throw new Error(`${name} answered ${answer.status}`);
      remember(known, document.hash);
      return { body: answer.body, setCookies: fieldsOf(answer.fields, 'set-cookie') };
    },
    subscribe: (request, caller, signal) => subscription(upstream, sign, request, caller, signal),
    async fetch(request, caller) {
      if (!(await isOwnRoute(request))) return null;
      const { method, url: publicUrl } = request;
      const body = new Uint8Array(await request.arrayBuffer());
      const headers = {
        ...Object.fromEntries(request.headers),
        [publicUrlHeader]: publicUrl,
        [callerHeader]: sign(caller, method, publicUrl, body),
      };
      // Until the answer begins: a long file goes on for as long as somebody takes it.
      const late = new AbortController();
      const timer = setTimeout(() => late.abort(), plainTimeoutMs);
      const signal = AbortSignal.any([request.signal, late.signal]);
      try {
        return toResponse(await connection.send(method, plainPath, headers, body, signal));
      } finally {
        clearTimeout(timer);
      }
    },
    async isReady() {
      const signal = AbortSignal.timeout(readyTimeoutMs);
      const answer = await connection.send('GET', '/readyz', {}, '', signal).catch(() => null);
      answer?.resume();
      return answer?.statusCode === 200;
    },
    async [Symbol.asyncDispose]() {
      await upstream.dispose();
      connection.close();
      graph.close();
    },
  };
}

const mostKnown = 10_000;

function remember(known: Set<string>, hash: string): void {
  if (known.size >= mostKnown) known.clear();
  known.add(hash);
}

// The variables are text already: they are put in as they are.
function bodyOf({ document, variablesJson }: GraphFetch, withText: boolean): string {
  const { hash, text, operationName } = document;
  const name = operationName === null ? '' : `,"operationName":${JSON.stringify(operationName)}`;
  const query = withText ? `,"query":${JSON.stringify(text)}` : '';
  return `{"hash":"${hash}"${query}${name},"variables":${variablesJson}}`;
}

async function* subscription(
  upstream: Client,
  sign: Sign,
  { query, operationName, variables }: GraphRequest,
  caller: Caller,
  signal: AbortSignal,
): AsyncGenerator<GraphResult> {
  const request: GraphRequest = {
    query,
    operationName: operationName ?? null,
    variables: variables ?? null,
  };
  const signed = sign(caller, subscribeMethod, '/graphql', JSON.stringify(request));
  const results = upstream.iterate({
    query,
    operationName: request.operationName,
    variables: variables ? { ...variables } : null,
    extensions: { caller: signed },
  });
  const end = () => void results.return?.();
  signal.addEventListener('abort', end, { once: true });
  try {
    for await (const result of results) yield resultOf(result);
  } catch (error) {
    // A refused operation comes as a list of errors, a broken socket as a close event.
    if (!Array.isArray(error)) throw error;
    yield resultOf({ errors: error });
  } finally {
    signal.removeEventListener('abort', end);
  }
}

/** Knows which plain requests are for a subgraph, by the list it publishes to the gateway. */
function routeTable(
  connection: HttpConnection,
  sign: Sign,
): (request: Request) => Promise<boolean> {
  let routes: { method: string; pattern: URLPattern }[] = [];
  let readAt = Number.NEGATIVE_INFINITY;

  async function read(): Promise<void> {
    const headers = { [callerHeader]: sign(callerOf(system), 'GET', '/routes', '') };
    const signal = AbortSignal.timeout(plainTimeoutMs);
    const answer = await connection.send('GET', '/routes', headers, '', signal);
    const text = await textOf(answer);
    if (answer.statusCode !== 200) throw new Error(`routes: ${answer.statusCode}`);
    routes = routesSchema.parse(JSON.parse(text)).map(({ method, path }) => ({
      method,
      pattern: new URLPattern({ pathname: path }),
    }));
    readAt = performance.now();
  }

  return async (request) => {
    if (performance.now() - readAt > routesTtlMs) await read();
    return routes.some(
      ({ method, pattern }) => method === request.method && pattern.test(request.url),
    );
  };
}

function resultOf(value: unknown): GraphResult {
  return resultSchema.parse(value) as GraphResult;
}
