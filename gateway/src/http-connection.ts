import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { unlessStopped } from '@hoi/kit/stop.ts';

/** Kept-alive connections to one server. */
export interface HttpConnection {
  /** The answer, whose body must be read or ended: until then it holds a connection. */
  send(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body: string | Uint8Array,
    signal: AbortSignal,
  ): Promise<IncomingMessage>;
  close(): void;
}

const maxSockets = 64;
const hopByHop = new Set(['connection', 'keep-alive', 'transfer-encoding', 'date']);

/** Opens connections to a server as they are needed, and keeps them. */
export function httpConnection(url: string): HttpConnection {
  const { hostname, port, host } = new URL(url);
  const agent = new Agent({ keepAlive: true, maxSockets, scheduling: 'lifo' });
  return {
    async send(method, path, headers, body, signal) {
      const answer = new Promise<IncomingMessage>((resolve, reject) => {
        const sent = httpRequest(
          {
            agent,
            host: hostname,
            port: port || 80,
            method,
            path,
            headers: { ...headers, host, 'content-length': String(Buffer.byteLength(body)) },
            signal,
          },
          resolve,
        );
        sent.on('error', reject);
        sent.end(body);
      });
      // A request that waits for a connection does not say that it was ended.
      return unlessStopped(answer, signal);
    },
    close: () => agent.destroy(),
  };
}

/** The whole body of an answer. */
export async function textOf(answer: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

/** An answer as the fetch standard has it. */
export function toResponse(answer: IncomingMessage): Response {
  const headers = new Headers();
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value === undefined || hopByHop.has(name)) continue;
    for (const one of [value].flat()) headers.append(name, one);
  }
  const status = answer.statusCode ?? 502;
  const isEmpty = status === 204 || status === 304;
  if (isEmpty) answer.resume();
  const body = isEmpty ? null : (Readable.toWeb(answer) as ReadableStream);
  return new Response(body, { status, headers });
}
