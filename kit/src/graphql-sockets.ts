import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { CloseCode, handleProtocols, makeServer, type ServerOptions } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Logger } from './log.ts';

/** One WebSocket that speaks graphql-transport-ws. */
export interface GraphqlSocket {
  readonly request: IncomingMessage;
  readonly socket: WebSocket;
  /** Aborts when it is closed. */
  readonly gone: AbortSignal;
}

/** The sockets of one process. */
export interface GraphqlSockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Closes every socket with 1001, so that clients come back, to another process. */
  close(): void;
  /** Cuts off sockets whose other end does not answer the close. */
  terminate(): void;
}

/** How sockets behave. */
export interface GraphqlSocketsParts<Connection extends GraphqlSocket> {
  readonly server: ServerOptions<Record<string, unknown>, Connection>;
  /** Called for each new socket. */
  readonly open: (socket: GraphqlSocket) => Connection;
  readonly closed: (connection: Connection) => void;
  readonly maxMessageBytes: number;
  /** The close code for an error that was thrown while a message was handled. */
  readonly closeCode: (error: unknown) => { readonly code: number; readonly reason: string } | null;
  readonly log: Logger;
}

const keepAliveMs = 12_000;
const goingAway = 1001;

/** Serves graphql-transport-ws: graphql-ws speaks the protocol, this holds the sockets. */
export function graphqlSockets<Connection extends GraphqlSocket>(
  parts: GraphqlSocketsParts<Connection>,
): GraphqlSockets {
  const { log } = parts;
  const open = new Set<WebSocket>();
  const server = makeServer<Record<string, unknown>, Connection>(parts.server);
  const acceptor = new WebSocketServer({
    noServer: true,
    maxPayload: parts.maxMessageBytes,
    perMessageDeflate: false,
    handleProtocols,
  });

  function closeFor(socket: WebSocket, error: unknown): void {
    const known = parts.closeCode(error);
    if (!known) log.error({ err: error }, 'socket message failed');
    socket.close(known?.code ?? CloseCode.InternalServerError, known?.reason ?? 'Internal error');
  }

  function accept(socket: WebSocket, request: IncomingMessage): void {
    const gone = new AbortController();
    const connection = parts.open({ request, socket, gone: gone.signal });
    open.add(socket);
    const stopPinging = keepAlive(socket);
    const ended = server.opened(
      {
        protocol: socket.protocol,
        // Resolves when the bytes have left, so a source is asked for no more than the client takes.
        send: (data) =>
          new Promise((resolve) => {
            if (socket.readyState === socket.OPEN) socket.send(data, () => resolve());
            else resolve();
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage(handle) {
          socket.on('message', (data) => {
            handle(String(data)).catch((error: unknown) => closeFor(socket, error));
          });
        },
      },
      connection,
    );
    socket.on('error', (error) => log.debug({ err: error }, 'socket error'));
    socket.once('close', (code, reason) => {
      stopPinging();
      open.delete(socket);
      gone.abort();
      parts.closed(connection);
      ended(code, String(reason)).catch((error: unknown) => log.error({ err: error }, 'closing'));
    });
  }

  return {
    upgrade: (request, socket, head) => acceptor.handleUpgrade(request, socket, head, accept),
    close() {
      for (const socket of open) socket.close(goingAway, 'Going away');
    },
    terminate() {
      for (const socket of open) socket.terminate();
    },
  };
}

/** Ends a socket whose other end does not answer pings; gives the way to stop that. */
function keepAlive(socket: WebSocket): () => void {
  let isAlive = true;
  socket.on('pong', () => {
    isAlive = true;
  });
  const timer = setInterval(() => {
    if (!isAlive) {
      socket.terminate();
      return;
    }
    isAlive = false;
    socket.ping();
  }, keepAliveMs);
  return () => clearInterval(timer);
}
