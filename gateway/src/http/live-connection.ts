import type { GraphqlSocket } from '@hoi/kit/graphql-sockets.ts';
import { CloseCode } from 'graphql-ws';
import { z } from 'zod';
import type { Asking, Told } from '../identity/requester-of.ts';
import type { Revocations } from '../identity/revocations.ts';
import { createExpiries, type Expiries } from '../live/expiries.ts';
import type { Requester } from '../requester.ts';

/** One socket, and who is at its other end. */
export interface LiveConnection extends GraphqlSocket {
  /** Null until the client has said who it is. */
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
      const connection = liveConnection(socket, requesterOf, revocations, expiries);
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

function liveConnection(
  socket: GraphqlSocket,
  requesterOf: (request: Asking, told?: Told) => Promise<Requester>,
  revocations: Revocations,
  expiries: Expiries<GraphqlSocket['socket']>,
): LiveConnection {
  let current: Requester | null = null;
  let running = 0;
  let finished: PromiseWithResolvers<void> | null = null;
  const connection: LiveConnection = {
    socket: socket.socket,
    wire: socket.wire,
    request: socket.request,
    get gone() {
      return socket.gone;
    },
    get requester() {
      return current;
    },
    async authorize(params) {
      const parsed = paramsSchema.safeParse(params ?? {});
      const requester = await requesterOf(socket.request, parsed.data ?? {});
      const { viewer } = requester.caller;
      if (current && current.caller.viewer.userId !== viewer.userId) {
        socket.socket.close(CloseCode.Forbidden, 'Open another socket for another person');
        return;
      }
      // What belongs to a single request does not belong to a socket.
      const caller = { ...requester.caller, sessionSecret: null, idempotencyKey: null };
      current = { ...requester, caller };
      // It may have been revoked while it was being proved.
      const { credentialId } = viewer;
      if (credentialId !== null && revocations.has(credentialId)) {
        closeIfRevoked(connection, credentialId);
      }
      expiries.forget(socket.socket);
      if (!requester.expiresAt) return;
      expiries.set(socket.socket, requester.expiresAt, () =>
        socket.socket.close(CloseCode.Unauthorized, 'Token expired'),
      );
    },
    begin() {
      running += 1;
    },
    end() {
      running -= 1;
      if (running === 0) finished?.resolve();
    },
    finish() {
      finished ??= Promise.withResolvers();
      if (running === 0) finished.resolve();
      return finished.promise;
    },
    get isFinishing() {
      return finished !== null;
    },
    forget: () => expiries.forget(socket.socket),
  };
  return connection;
}
