import { connect as connectPlain } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { StopSignal } from '@hoi/kit/stop.ts';
import { SubgraphFailure } from './execute/subgraph-error.ts';
import { type Connect, type Exchange, type KeptSocket, keptSocket } from './kept-socket.ts';
import type { RawAnswer } from './read-answer.ts';

/** Kept-alive sockets to one server, for GraphQL alone: one write a request, bytes back. */
export interface RawHttp {
  /** POSTs a body. `fields` are header lines, each ending with CRLF; the caller vouches for them. */
  post(fields: string, body: string, options: PostOptions): Promise<RawAnswer>;
  close(): void;
}

/** How a request is to be treated. */
export interface PostOptions {
  /** Whether asking twice does no harm: then a socket that the server closed meanwhile is no failure. */
  readonly isRepeatable: boolean;
  readonly signal: StopSignal;
}

interface Request extends Exchange {
  readonly isRepeatable: boolean;
  isRepeated: boolean;
}

/** The sockets to one server, and who waits for one. */
interface SocketPool {
  send(request: Request): void;
  cancel(request: Request): void;
  close(): void;
}

const maxSockets = 64;
/** Requests that wait for a socket; more are turned away at once. */
const maxWaiting = 512;
// Servers close idle sockets, Node's after 5 s; a request must not be what finds out.
const maxIdleMs = 4_000;
// What must not be sent twice takes a socket that was used a moment ago, or a new one.
const maxIdleUnrepeatableMs = 1_000;

/** Opens sockets to the server of an address as they are needed, and keeps them. */
export function rawHttp(url: string): RawHttp {
  const { host, pathname, search } = new URL(url);
  const start = `POST ${pathname}${search} HTTP/1.1\r\nhost: ${host}\r\n`;
  const pool = socketPool(url);
  return {
    post: (fields, body, { isRepeatable, signal }) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(signal.reason);
          return;
        }
        const end = () => signal.removeEventListener('abort', abort);
        const request: Request = {
          text: `${start}${fields}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
          isRepeatable,
          isRepeated: false,
          resolve(answer) {
            end();
            resolve(answer);
          },
          reject(error) {
            end();
            reject(error);
          },
        };
        function abort(): void {
          pool.cancel(request);
          reject(signal.reason);
        }
        signal.addEventListener('abort', abort);
        pool.send(request);
      }),
    close: pool.close,
  };
}

function socketPool(url: string): SocketPool {
  const connect = connector(url);
  const idle: KeptSocket<Request>[] = [];
  const waiting: Request[] = [];
  const open = new Set<KeptSocket<Request>>();

  function opened(): KeptSocket<Request> {
    const made = keptSocket<Request>(connect, {
      freed(socket) {
        idle.push(socket);
        next();
      },
      lost(socket, unheard, error) {
        open.delete(socket);
        const at = idle.indexOf(socket);
        if (at >= 0) idle.splice(at, 1);
        if (unheard?.isRepeatable && !unheard.isRepeated) {
          unheard.isRepeated = true;
          send(unheard);
        } else unheard?.reject(error);
        next();
      },
    });
    open.add(made);
    return made;
  }

  /** The socket that was used last, if that is not long ago. */
  function fresh(maxAgeMs: number): KeptSocket<Request> | undefined {
    const now = performance.now();
    for (let one = idle.pop(); one; one = idle.pop()) {
      if (now - one.idleSinceMs <= maxAgeMs) return one;
      one.abandon();
    }
    return undefined;
  }

  function next(): void {
    const request = waiting.shift();
    if (request) send(request);
  }

  function send(request: Request): void {
    const used = fresh(request.isRepeatable ? maxIdleMs : maxIdleUnrepeatableMs);
    if (used || open.size < maxSockets) (used ?? opened()).send(request);
    else if (waiting.length < maxWaiting) waiting.push(request);
    else request.reject(new SubgraphFailure('SUBGRAPH_UNAVAILABLE'));
  }

  return {
    send,
    cancel(request) {
      const at = waiting.indexOf(request);
      if (at >= 0) waiting.splice(at, 1);
      for (const socket of open) if (socket.current === request) socket.abandon();
    },
    close() {
      for (const socket of open) socket.abandon();
    },
  };
}

// One for all sockets: what comes is read before the next socket is. A buffer for each read would be
// most of what the collector has to do.
const readBuffer = Buffer.allocUnsafeSlow(64 * 1024);

function connector(url: string): Connect {
  const { hostname, port, protocol } = new URL(url);
  const isTls = protocol === 'https:';
  const host = hostname.replace(/^\[|\]$/g, '');
  if (isTls) {
    const target = { host, port: Number(port || 443), servername: hostname };
    return (received) => connectTls(target).on('data', received);
  }
  const target = { host, port: Number(port || 80) };
  return (received) => {
    const callback = (length: number, bytes: Uint8Array): boolean => {
      received(Buffer.from(bytes.buffer, bytes.byteOffset, length));
      return true;
    };
    return connectPlain({ ...target, onread: { buffer: readBuffer, callback } });
  };
}
