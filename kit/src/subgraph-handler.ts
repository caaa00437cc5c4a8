import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { createDocumentTexts } from './document-texts.ts';
import type { Subgraph } from './subgraph.ts';
import {
  callerHeader,
  plainPath,
  publicUrlHeader,
  unknownDocumentStatus,
} from './subgraph-protocol.ts';
import { atTurnEnd } from './turn-end.ts';
import { type Caller, verifyCaller } from './viewer.ts';

const requestSchema = z.object({
  hash: z.string(),
  query: z.string().optional(),
  operationName: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()),
});

// Representations of a page of entities, and an uploaded picture.
const maxBodyBytes = 12_000_000;
const maxJoinedBytes = 16_384;

/** Answers the gateway's requests to a subgraph, and nobody else's. */
export function subgraphHandler(
  subgraph: Subgraph,
  key: string,
  isReady: () => Promise<boolean>,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const documents = createDocumentTexts();
  function callerOfRequest(
    request: IncomingMessage,
    path: string,
    body: Buffer | string,
  ): Caller | null {
    const signed = request.headers[callerHeader];
    if (typeof signed !== 'string') return null;
    const method = request.method ?? 'GET';
    return verifyCaller(key, signed, { subgraph: subgraph.name, method, path, body });
  }

  async function graphql(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readAll(request);
    const caller = callerOfRequest(request, '/graphql', body);
    if (!caller) return unsigned(response);
    const parsed = requestSchema.safeParse(parseJson(body));
    if (!parsed.success) return send(response, 400, { errors: [{ message: 'Not an operation.' }] });
    const gone = new AbortController();
    response.once('close', () => {
      if (!response.writableFinished) gone.abort();
    });
    const { hash, query, operationName = null, variables } = parsed.data;
    const document = documents.named(hash, query, operationName);
    if (!document)
      return send(response, unknownDocumentStatus, { errors: [{ message: 'Send the text.' }] });
    const fetch = { document, variablesJson: JSON.stringify(variables) };
    const { body: answer, setCookies } = await subgraph.execute(fetch, caller, gone.signal);
    sendBytes(response, 200, answer, setCookies.length > 0 ? { 'set-cookie': setCookies } : {});
  }

  async function plainRoute(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readAll(request);
    const url = request.headers[publicUrlHeader];
    const caller =
      typeof url === 'string' && URL.canParse(url) ? callerOfRequest(request, url, body) : null;
    if (!caller) return unsigned(response);
    const answer = await subgraph.fetch(toRequest(request, `${url}`, body), caller);
    if (!answer) return send(response, 404, { errors: [{ message: 'No such route.' }] });
    response.writeHead(answer.status, [...answer.headers].flat());
    if (!answer.body) {
      response.end();
      return;
    }
    await pipeline(Readable.fromWeb(answer.body), response);
  }

  return async (request, response) => {
    const path = request.url ?? '/';
    switch (path) {
      case '/livez':
        return send(response, 200, { status: 'alive' });
      case '/readyz': {
        const ready = await isReady();
        return send(response, ready ? 200 : 503, { isReady: ready });
      }
      case '/routes':
        return callerOfRequest(request, path, '')
          ? send(response, 200, subgraph.routes)
          : unsigned(response);
      case '/graphql':
        return graphql(request, response);
      case plainPath:
        return plainRoute(request, response);
      default:
        return unsigned(response);
    }
  };
}

// By events: waiting for each piece of a stream costs more than most of what comes.
function readAll(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      chunks.push(chunk);
      if (bytes > maxBodyBytes) request.destroy(new Error('the body is too large'));
    });
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', reject);
    request.once('close', () => {
      // It closes after every request; an error is made only when somebody waits for it.
      if (!request.complete) reject(new Error('the request broke off'));
    });
  });
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    return null;
  }
}

function toRequest(request: IncomingMessage, url: string, body: Buffer): Request {
  const headers = new Headers();
  const own = new Set<string>([
    callerHeader,
    publicUrlHeader,
    'host',
    'connection',
    'transfer-encoding',
  ]);
  for (const [name, value] of Object.entries(request.headers)) {
    if (typeof value === 'string' && !own.has(name)) headers.set(name, value);
  }
  const method = request.method ?? 'GET';
  return new Request(url, {
    method,
    headers,
    ...(method !== 'GET' && method !== 'HEAD' && { body: new Uint8Array(body) }),
  });
}

function unsigned(response: ServerResponse): void {
  send(response, 401, { errors: [{ message: 'Ask the gateway.' }] });
}

/** Answers with JSON, unless the other end has gone. */
export function send(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string | readonly string[]> = {},
): void {
  sendBytes(response, status, Buffer.from(JSON.stringify(body)), headers);
}

function sendBytes(
  response: ServerResponse,
  status: number,
  body: Buffer,
  headers: Record<string, string | readonly string[]>,
): void {
  if (response.destroyed) return;
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    ...headers,
  });
  atTurnEnd(() => {
    // Node sends a text in one piece with its head; latin1 keeps the bytes as they are.
    if (body.length <= maxJoinedBytes) response.end(body.toString('latin1'), 'latin1');
    else response.end(body);
  });
}
