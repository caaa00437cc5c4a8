import type { GraphqlSocket } from '@hoi/kit/graphql-sockets.ts';
import { CloseCode } from 'graphql-ws';
import { z } from 'zod';
import type { Asking, Told } from '../identity/requester-of.ts';
import type { Revocations } from '../identity/revocations.ts';
import { createExpiries, type Expiries } from '../live/expiries.ts';
import type { Requester } from '../requester.ts';

/** One socket, and who is at its other end. */
export interface LiveConnection extends GraphqlSocket {
  /** Null until the client has said who it is, and again once it was told to leave. */
  readonly requester: Requester | null;
  /** Learns who is there: at first, and again with a fresh token before the old one ends. */
  authorize(params: unknown): Promise<void>;
  /** A query or mutation begins; it is told when its answer is on its way. */
  begin(): void;
  end(): void;
  /** From now on it takes nothing new. Resolves when everything that runs is answered. */
  finish(): Promise<void>;
  readonly isFinishing: boolean;
  /** Ends what waits for the token's end. */
  forget(): void;
}

/** Sockets by who is at their other end; closes them when that is no longer proved. */
export interface LiveConnections {
  open(socket: GraphqlSocket): LiveConnection;
  closed(connection: LiveConnection): void;
}

const paramsSchema = z.object({
  authorization: z.string().optional(),
  locale: z.string().optional(),
  timeZone: z.string().optional(),
});

/** Watches over the sockets of a gateway: 4401 when a token ends, 4403 when it is revoked. */
export function liveConnections(
  requesterOf: (request: Asking, told?: Told) => Promise<Requester>,
  revocations: Revocations,
): LiveConnections {
  const connections = new Set<LiveConnection>();
  const expiries = createExpiries<GraphqlSocket['socket']>();
  revocations.onRevoked((credentialId) => {
    for (const connection of connections) closeIfRevoked(connection, credentialId);
  });

  return {
    open(socket) {
      const connection = new Connection(socket, { requesterOf, revocations, expiries });
      connections.add(connection);
      return connection;
    },
    closed(connection) {
      connection.forget();
      connections.delete(connection);
    },
  };
}

function closeIfRevoked({ requester, socket }: LiveConnection, credentialId: string): void {
  if (requester?.caller.viewer.credentialId === credentialId) {
    socket.close(CloseCode.Forbidden, 'Revoked');
  }
}

type ConnectionParts = {
  readonly requesterOf: (request: Asking, told?: Told) => Promise<Requester>;
  readonly revocations: Revocations;
  readonly expiries: Expiries<GraphqlSocket['socket']>;
};

/** There are thousands: an instance of a class takes a third of an object with getters. */
class Connection implements LiveConnection {
  readonly #opened: GraphqlSocket;
  readonly #parts: ConnectionParts;
  #requester: Requester | null = null;
  #running = 0;
  #finished: PromiseWithResolvers<void> | null = null;

  constructor(opened: GraphqlSocket, parts: ConnectionParts) {
    this.#opened = opened;
    this.#parts = parts;
  }

  get socket() {
    return this.#opened.socket;
  }
  get wire() {
    return this.#opened.wire;
  }
  get request() {
    return this.#opened.request;
  }
  get gone() {
    return this.#opened.gone;
  }
  get requester() {
    // A client that does not answer the close goes on sending until it is cut off.
    return this.socket.readyState === this.socket.OPEN ? this.#requester : null;
  }
  get isFinishing() {
    return this.#finished !== null;
  }

  async authorize(params: unknown): Promise<void> {
    const { requesterOf, revocations, expiries } = this.#parts;
    const { socket } = this;
    const parsed = paramsSchema.safeParse(params ?? {});
    const requester = await requesterOf(this.request, parsed.data ?? {});
    if (socket.readyState !== socket.OPEN) return;
    const { viewer } = requester.caller;
    const known = this.#requester;
    if (known && known.caller.viewer.userId !== viewer.userId) {
      socket.close(CloseCode.Forbidden, 'Open another socket for another person');
      return;
    }
    // What belongs to a single request does not belong to a socket.
    const caller = { ...requester.caller, sessionSecret: null, idempotencyKey: null };
    this.#requester = { ...requester, caller };
    // It may have been revoked while it was being proved.
    const { credentialId } = viewer;
    if (credentialId !== null && revocations.has(credentialId)) closeIfRevoked(this, credentialId);
    expiries.forget(socket);
    if (!requester.expiresAt) return;
    expiries.set(socket, requester.expiresAt, () =>
      socket.close(CloseCode.Unauthorized, 'Token expired'),
    );
  }

  begin(): void {
    this.#running += 1;
  }

  end(): void {
    this.#running -= 1;
    if (this.#running === 0) this.#finished?.resolve();
  }

  finish(): Promise<void> {
    this.#finished ??= Promise.withResolvers();
    if (this.#running === 0) this.#finished.resolve();
    return this.#finished.promise;
  }

  forget(): void {
    this.#parts.expiries.forget(this.socket);
  }
}
