import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Logger } from '@hoi/kit/log.ts';
import { type ExecutionArgs, GraphQLError } from 'graphql';
import { CloseCode, type Context, handleProtocols, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { endable } from '../abortable.ts';
import { internalMessage } from '../execute/subgraph-error.ts';
import type { Told } from '../identity/requester-of.ts';
import type { Revocations } from '../identity/revocations.ts';
import type { Admitted, Operations, Reply } from '../operation.ts';
import { RequestError } from '../request-error.ts';
import type { Requester } from '../requester.ts';
import type { Origins } from './origin.ts';
import { parseOperation } from './read-operation.ts';

/** GraphQL over WebSocket (graphql-transport-ws), all kinds of operations. */
export interface LiveEdge {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Closes every socket with 1001, so that clients come back, to another process. */
  close(): void;
  /** Cuts off sockets whose clients do not answer the close. */
  terminate(): void;
}

/** What the live edge needs. */
export interface LiveEdgeParts {
  readonly operations: Operations;
  readonly requesterOf: (request: IncomingMessage, told?: Told) => Promise<Requester>;
  readonly origins: Origins;
  readonly revocations: Revocations;
  readonly maxMessageBytes: number;
  readonly log: Logger;
}

/** One socket, and who is at its other end. */
interface Connection {
  readonly request: IncomingMessage;
  readonly socket: WebSocket;
  readonly gone: AbortController;
  requester: Requester | null;
  expiry: NodeJS.Timeout | undefined;
}

const maxSubscriptions = 50;
const keepAliveMs = 12_000;
// https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md has the 44xx codes.
const goingAway = 1001;

const paramsSchema = z.object({
  authorization: z.string().optional(),
  locale: z.string().optional(),
  timeZone: z.string().optional(),
});

/** Makes the live edge of a gateway. */
export function createLiveEdge(parts: LiveEdgeParts): LiveEdge {
  const { operations, requesterOf, origins, revocations, maxMessageBytes, log } = parts;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: maxMessageBytes,
    perMessageDeflate: false,
    handleProtocols,
  });
  const connections = new Set<Connection>();
  revocations.onRevoked((credentialId) => {
    for (const { requester, socket } of connections) {
      if (requester?.caller.viewer.credentialId === credentialId) {
        socket.close(CloseCode.Forbidden, 'Revoked');
      }
    }
  });

  /** Learns who is there, at first and again with a fresh token before the old one ends. */
  async function authorize(connection: Connection, params: unknown): Promise<void> {
    const parsed = paramsSchema.safeParse(params ?? {});
    const requester = await requesterOf(connection.request, parsed.data ?? {});
    const before = connection.requester?.caller.viewer.userId;
    if (before !== undefined && before !== requester.caller.viewer.userId) {
      connection.socket.close(CloseCode.Forbidden, 'Another person; open another socket');
      return;
    }
    // What only one request may carry does not belong to a socket.
    const caller = { ...requester.caller, sessionSecret: null, idempotencyKey: null };
    connection.requester = { ...requester, caller };
    clearTimeout(connection.expiry);
    if (!requester.expiresAt) return;
    connection.expiry = setTimeout(
      () => connection.socket.close(CloseCode.Unauthorized, 'Token expired'),
      requester.expiresAt.getTime() - Date.now(),
    );
  }

  function admit({ extra, subscriptions }: Context<never, Connection>, payload: unknown): Admitted {
    if (!extra.requester) throw new RequestError('UNAUTHENTICATED', 'Send connection_init first.');
    const open = Object.keys(subscriptions).length;
    if (open > maxSubscriptions) {
      throw new RequestError(
        'LIMIT_EXCEEDED',
        `A socket takes ${maxSubscriptions} operations at once. End some first.`,
        { limit: { name: 'subscriptions', max: maxSubscriptions, actual: open } },
      );
    }
    const operation = parseOperation(payload);
    const caller = {
      ...extra.requester.caller,
      idempotencyKey: operation.idempotencyKey ?? null,
    };
    return operations.admit(operation, { ...extra.requester, caller });
  }

  async function* events(admitted: Admitted, signal: AbortSignal): AsyncGenerator<Reply> {
    try {
      yield* operations.subscribe(admitted, signal);
    } catch (error) {
      log.error({ err: error }, 'subscription failed');
      yield { errors: [{ message: internalMessage, extensions: { code: 'INTERNAL' } }] };
    }
  }

  const server = makeServer<Record<string, unknown>, Connection>({
    onConnect: ({ extra, connectionParams }) => authorize(extra, connectionParams),
    onPing: async ({ extra, acknowledged }, payload) => {
      if (acknowledged && payload?.authorization) await authorize(extra, payload);
    },
    onSubscribe(context, _id, payload) {
      try {
        const admitted = admit(context as Context<never, Connection>, payload);
        return {
          schema: admitted.graph.schema,
          document: admitted.prepared.document,
          operationName: admitted.prepared.operationName,
          contextValue: admitted,
          rootValue: context.extra,
        };
      } catch (error) {
        if (error instanceof RequestError) return error.errors.map(toGraphQLError);
        log.error({ err: error }, 'operation failed');
        return [new GraphQLError(internalMessage, { extensions: { code: 'INTERNAL' } })];
      }
    },
    async execute(args) {
      const { admitted, connection } = carried(args);
      try {
        return asResult((await operations.run(admitted, connection.gone.signal)).reply);
      } catch (error) {
        log.error({ err: error }, 'operation failed');
        return asResult({
          errors: [{ message: internalMessage, extensions: { code: 'INTERNAL' } }],
        });
      }
    },
    subscribe(args) {
      const { admitted, connection } = carried(args);
      return endable((signal) => events(admitted, signal), connection.gone.signal) as never;
    },
    // Replies are in their final form already.
    onNext: (_context, _id, _payload, _args, result) => result as never,
  });

  function open(socket: WebSocket, request: IncomingMessage): void {
    const connection: Connection = {
      request,
      socket,
      gone: new AbortController(),
      requester: null,
      expiry: undefined,
    };
    connections.add(connection);
    const stopPinging = keepAlive(socket);
    const closed = server.opened(
      {
        protocol: socket.protocol,
        send: (data) =>
          new Promise((resolve) => {
            if (socket.readyState === socket.OPEN) socket.send(data, () => resolve());
            else resolve();
          }),
        close: (code, reason) => socket.close(code, reason),
        onMessage(handle) {
          socket.on('message', (data) => {
            handle(String(data)).catch((error: unknown) => refuse(socket, error));
          });
        },
      },
      connection,
    );
    socket.on('error', (error) => log.debug({ err: error }, 'socket error'));
    socket.once('close', (code, reason) => {
      stopPinging();
      clearTimeout(connection.expiry);
      connections.delete(connection);
      connection.gone.abort();
      closed(code, String(reason)).catch((error: unknown) => log.error({ err: error }, 'closing'));
    });
  }

  function refuse(socket: WebSocket, error: unknown): void {
    if (error instanceof RequestError) {
      const isProof = error.code === 'UNAUTHENTICATED';
      socket.close(isProof ? CloseCode.Unauthorized : CloseCode.BadRequest, error.code);
      return;
    }
    log.error({ err: error }, 'socket message failed');
    socket.close(CloseCode.InternalServerError, 'Internal error');
  }

  return {
    upgrade(request, socket, head) {
      try {
        origins.check(request);
      } catch {
        socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
        return;
      }
      sockets.handleUpgrade(request, socket, head, open);
    },
    close() {
      for (const { socket } of connections) socket.close(goingAway, 'Going away');
    },
    terminate() {
      for (const { socket } of connections) socket.terminate();
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

// graphql-ws hands back what `onSubscribe` gave it, without its type.
function carried(args: ExecutionArgs): { admitted: Admitted; connection: Connection } {
  return { admitted: args.contextValue as Admitted, connection: args.rootValue as Connection };
}

const asResult = (reply: Reply) => reply as never;

function toGraphQLError({ message, extensions }: { message: string; extensions?: object }) {
  return new GraphQLError(message, { extensions: { ...extensions } });
}
