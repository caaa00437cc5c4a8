import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { CloseCode, handleProtocols, makeServer, type ServerOptions } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Logger } from './log.ts';
import { createRounds } from './rounds.ts';

/** One WebSocket that speaks graphql-transport-ws. */
export interface GraphqlSocket {
  /** What is kept of the request that opened it. */
  readonly request: Pick<IncomingMessage, 'headers' | 'socket'>;
  readonly socket: WebSocket;
  /** What it speaks over. Frames are written whole and uncompressed, so whole ones may be added here. */
  readonly wire: Duplex;
  /** Aborts when it is closed. */
  readonly gone: AbortSignal;
}

/** The sockets of one process. */
export interface GraphqlSockets {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Closes each socket with 1001 once it may go, so that clients come back, to another process. */
  close(): void;
}

/** How sockets behave. */
export interface GraphqlSocketsParts<Connection extends GraphqlSocket> {
  readonly server: ServerOptions<Record<string, unknown>, Connection>;
  /** Called for each new socket. */
  readonly open: (socket: GraphqlSocket) => Connection;
  readonly closed: (connection: Connection) => void;
  /** Resolves when a connection may be told to go; at once when nothing is said. */
  readonly finished?: (connection: Connection) => Promise<void>;
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
  const open = new Map<WebSocket, Connection>();
  const server = makeServer<Record<string, unknown>, Connection>(parts.server);
  const heartbeat = createHeartbeat();
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

  function accept(socket: WebSocket, request: IncomingMessage, wire: Duplex): void {
    const opened = new OpenSocket(socket, wire, request);
    const connection = parts.open(opened);
    open.set(socket, connection);
    heartbeat.watch(socket);
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
      heartbeat.forget(socket);
      open.delete(socket);
      opened.leave();
      parts.closed(connection);
      ended(code, String(reason)).catch((error: unknown) => log.error({ err: error }, 'closing'));
    });
  }

  return {
    upgrade: (request, wire, head) =>
      acceptor.handleUpgrade(request, wire, head, (socket) => accept(socket, request, wire)),
    close() {
      const leave = (socket: WebSocket) => socket.close(goingAway, 'Going away');
      for (const [socket, connection] of open) {
        if (parts.finished) void parts.finished(connection).then(() => leave(socket));
        else leave(socket);
      }
    },
  };
}

/** There are thousands: an instance of a class takes a third of an object with getters. */
class OpenSocket implements GraphqlSocket {
  readonly socket: WebSocket;
  readonly wire: Duplex;
  readonly request: GraphqlSocket['request'];
  // Most sockets never run anything that has to be told.
  #gone: AbortController | null = null;
  #isGone = false;

  constructor(socket: WebSocket, wire: Duplex, request: IncomingMessage) {
    this.socket = socket;
    this.wire = wire;
    this.request = { headers: request.headers, socket: request.socket };
  }

  get gone(): AbortSignal {
    this.#gone ??= new AbortController();
    if (this.#isGone) this.#gone.abort();
    return this.#gone.signal;
  }

  leave(): void {
    this.#isGone = true;
    this.#gone?.abort();
  }
}

/** Ends sockets whose other end does not answer pings. */
function createHeartbeat(): { watch(socket: WebSocket): void; forget(socket: WebSocket): void } {
  const answered = new WeakSet<WebSocket>();
  const rounds = createRounds<WebSocket>(keepAliveMs, (socket) => {
    if (!answered.delete(socket)) {
      socket.terminate();
      return;
    }
    socket.ping();
  });
  function hear(this: WebSocket): void {
    answered.add(this);
  }
  return {
    watch(socket) {
      answered.add(socket);
      socket.on('pong', hear);
      rounds.join(socket);
    },
    forget: rounds.leave,
  };
}
