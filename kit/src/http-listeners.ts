import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { ListenOptions as NetListenOptions, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { GraphqlSockets } from './graphql-sockets.ts';
import type { Logger } from './log.ts';

/** Where to serve. */
export interface ListenOptions {
  /** 0, the default, takes a free one. */
  readonly port?: number;
  readonly host?: string;
  /** Whether other processes may listen on the same port. */
  readonly isPortShared?: boolean;
  /** PEM texts; with them it is HTTPS. */
  readonly tls?: { readonly cert: string; readonly key: string };
}

/** Where it serves. */
export interface Listening {
  readonly port: number;
  readonly url: string;
}

/** The servers of one process. */
export interface HttpListeners {
  listen(options?: ListenOptions): Promise<Listening>;
  /** Goes on serving, and lets clients know with each answer that the next connection goes elsewhere. */
  announceEnd(): void;
  /** Takes no new connections, closes sockets with 1001, waits for what is running, then cuts off. */
  close(): Promise<void>;
}

const drainMs = 15_000;
const idleCheckMs = 100;

/** Makes servers that lead requests to a handler and upgrades of `/graphql` to sockets. */
export function createHttpListeners(parts: {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => void;
  readonly sockets: GraphqlSockets;
  readonly log: Logger;
}): HttpListeners {
  const { handle, sockets, log } = parts;
  const servers = new Set<Server>();
  const connections = createConnections();
  let isEnding = false;
  let isClosing = false;

  function onRequest(request: IncomingMessage, response: ServerResponse): void {
    // Clients keep connections open; this tells them to open the next one elsewhere.
    if (isEnding) response.setHeader('connection', 'close');
    handle(request, response);
  }

  function onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', (error) => log.debug({ err: error }, 'socket error'));
    const path = request.url?.split('?')[0];
    if (isClosing || path !== '/graphql') {
      refuseUpgrade(socket, isClosing ? '503 Service Unavailable' : '404 Not Found');
      return;
    }
    sockets.upgrade(request, socket, head);
  }

  return {
    async listen({ port = 0, host = '127.0.0.1', isPortShared = false, tls } = {}) {
      // Long enough for an upload on a phone, too short for a slow-loris.
      const limits = { headersTimeout: 10_000, requestTimeout: 60_000, maxHeaderSize: 32_768 };
      const server: Server = tls
        ? createTlsServer({ ...limits, cert: tls.cert, key: tls.key }, onRequest)
        : createServer(limits, onRequest);
      server.keepAliveTimeout = 65_000;
      server.on('connection', connections.add);
      server.on('upgrade', onUpgrade);
      await listening(server, { port, host, reusePort: isPortShared });
      servers.add(server);
      const address = server.address();
      const bound = typeof address === 'object' && address ? address.port : port;
      const name = host.includes(':') ? `[${host}]` : host;
      return { port: bound, url: `${tls ? 'https' : 'http'}://${name}:${bound}` };
    },
    announceEnd() {
      isEnding = true;
    },
    async close() {
      isEnding = true;
      isClosing = true;
      sockets.close();
      const closed = [...servers].map(
        (server) =>
          new Promise<void>((resolve) => {
            server.close(() => resolve());
            server.closeIdleConnections();
          }),
      );
      // A connection whose last answer has just gone out would otherwise be kept for the next request.
      const idle = setInterval(() => {
        for (const server of servers) server.closeIdleConnections();
      }, idleCheckMs);
      const cut = setTimeout(connections.destroy, drainMs);
      await Promise.all(closed);
      clearInterval(idle);
      clearTimeout(cut);
    },
  };
}

/** All connections: Node forgets those that asked for an upgrade, and knows none before its handshake. */
function createConnections(): { add(socket: Socket): void; destroy(): void } {
  const open = new Set<Socket>();
  function forget(this: Socket): void {
    open.delete(this);
  }
  return {
    add: (socket) => void open.add(socket.once('close', forget)),
    destroy() {
      for (const socket of open) socket.destroy();
    },
  };
}

/** Answers an upgrade that may not be, and keeps nothing of it: the other end may never close its half. */
export function refuseUpgrade(socket: Duplex, status: string, headers = ''): void {
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\n${headers}connection: close\r\n\r\n`);
}

function listening(server: Server, options: NetListenOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
