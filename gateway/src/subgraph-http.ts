import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import type { GraphRequest, GraphResult, Route, SubgraphClient } from '@hoi/kit/subgraph.ts';
import {
  callerHeader,
  plainPath,
  publicUrlHeader,
  subscribeMethod,
} from '@hoi/kit/subgraph-protocol.ts';
import { type Caller, callerOf, signCaller, system } from '@hoi/kit/viewer.ts';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { z } from 'zod';

/** Where a subgraph is, and the key that signs callers for it. */
export interface SubgraphAddress {
  readonly name: string;
  /** Such as `http://event:4001`. */
  readonly url: string;
  readonly key: string;
}

/** A subgraph in another process. */
export interface HttpSubgraph extends SubgraphClient, AsyncDisposable {}

const maxSockets = 64;
const routesTtlMs = 60_000;
const plainTimeoutMs = 15_000;
const readyTimeoutMs = 2_000;

const resultSchema = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.looseObject({ message: z.string() })).optional(),
});
const routesSchema = z.array(z.object({ method: z.enum(['GET', 'POST']), path: z.string() }));

/** Reaches a subgraph over HTTP and one WebSocket; every request is signed for it. */
export function httpSubgraph({ name, url, key }: SubgraphAddress): HttpSubgraph {
  const agent = new Agent({ keepAlive: true, maxSockets, scheduling: 'lifo' });
  const base = new URL(url);
  const sign = (caller: Caller, method: string, path: string, body: string | Uint8Array) =>
    signCaller(key, caller, { subgraph: name, method, path, body });
  const upstream = createClient({
    url: new URL('/graphql', base).href.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    // The subscription's owner decides whether to ask again.
    retryAttempts: 0,
    lazyCloseTimeout: 5_000,
    keepAlive: 10_000,
    onNonLazyError: () => undefined,
  });
  let routes: { list: z.infer<typeof routesSchema>; patterns: URLPattern[]; at: number } | null =
    null;

  function send(
    method: string,
    path: string,
    headers: Record<string, string>,
    body: string | Uint8Array | null,
    signal: AbortSignal,
  ): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const sent = httpRequest(
        { agent, host: base.hostname, port: base.port || 80, method, path, headers, signal },
        resolve,
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  async function routesOf(): Promise<NonNullable<typeof routes>> {
    if (routes && Date.now() - routes.at < routesTtlMs) return routes;
    const headers = { [callerHeader]: sign(callerOf(system), 'GET', '/routes', '') };
    const answer = await send('GET', '/routes', headers, null, AbortSignal.timeout(plainTimeoutMs));
    const text = await textOf(answer);
    if (answer.statusCode !== 200) throw new Error(`${name} answered ${answer.statusCode}`);
    const list = routesSchema.parse(JSON.parse(text));
    routes = {
      list,
      patterns: list.map(({ path }) => new URLPattern({ pathname: path })),
      at: Date.now(),
    };
    return routes;
  }

  return {
    name,
    async execute(request, caller, signal) {
      const body = JSON.stringify(request);
      const headers = {
        'content-type': 'application/json',
        'content-length': String(Buffer.byteLength(body)),
        [callerHeader]: sign(caller, 'POST', '/graphql', body),
      };
      const answer = await send('POST', '/graphql', headers, body, signal);
      const text = await textOf(answer);
      if (answer.statusCode !== 200) throw new Error(`${name} answered ${answer.statusCode}`);
      return {
        result: resultOf(JSON.parse(text)),
        setCookies: answer.headers['set-cookie'] ?? [],
      };
    },
    async *subscribe({ query, operationName, variables }, caller, signal) {
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
    },
    async fetch(request, caller) {
      const { list, patterns } = await routesOf();
      const isOurs = list.some(
        ({ method }: Pick<Route, 'method'>, index) =>
          method === request.method && patterns[index]?.test(request.url),
      );
      if (!isOurs) return null;
      const body = new Uint8Array(await request.arrayBuffer());
      const headers = {
        ...Object.fromEntries(request.headers),
        'content-length': String(body.length),
        host: base.host,
        [publicUrlHeader]: request.url,
        [callerHeader]: sign(caller, request.method, request.url, body),
      };
      const signal = AbortSignal.any([request.signal, AbortSignal.timeout(plainTimeoutMs)]);
      return toResponse(await send(request.method, plainPath, headers, body, signal));
    },
    async isReady() {
      try {
        const answer = await send('GET', '/readyz', {}, null, AbortSignal.timeout(readyTimeoutMs));
        answer.resume();
        return answer.statusCode === 200;
      } catch {
        return false;
      }
    },
    async [Symbol.asyncDispose]() {
      await upstream.dispose();
      agent.destroy();
    },
  };
}

async function textOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function resultOf(value: unknown): GraphResult {
  // The form of the errors inside is for the gateway's masking to decide.
  return resultSchema.parse(value) as GraphResult;
}

function toResponse(answer: IncomingMessage): Response {
  const headers = new Headers();
  const own = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date']);
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value === undefined || own.has(name)) continue;
    for (const one of [value].flat()) headers.append(name, one);
  }
  const status = answer.statusCode ?? 502;
  const isEmpty = status === 204 || status === 304;
  if (isEmpty) answer.resume();
  return new Response(isEmpty ? null : (Readable.toWeb(answer) as ReadableStream), {
    status,
    headers,
  });
}
