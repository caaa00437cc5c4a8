import type { IncomingMessage } from 'node:http';
import { endable } from '@hoi/kit/abortable.ts';
import { type GraphqlSockets, graphqlSockets } from '@hoi/kit/graphql-sockets.ts';
import type { Logger } from '@hoi/kit/log.ts';
import { type ExecutionArgs, GraphQLError } from 'graphql';
import { CloseCode, type Context, type SubscribePayload } from 'graphql-ws';
import type { Admitted } from '../admit.ts';
import { internalMessage } from '../execute/subgraph-error.ts';
import type { Told } from '../identity/requester-of.ts';
import type { Revocations } from '../identity/revocations.ts';
import type { Operations, Reply } from '../operation.ts';
import { RequestError } from '../request-error.ts';
import type { Requester } from '../requester.ts';
import { type LiveConnection, liveConnections } from './live-connection.ts';
import type { Origins } from './origin.ts';
import { parseOperation } from './read-operation.ts';

/** What the live edge needs. */
export interface LiveEdgeParts {
  readonly operations: Operations;
  readonly requesterOf: (request: IncomingMessage, told?: Told) => Promise<Requester>;
  readonly origins: Origins;
  readonly revocations: Revocations;
  readonly maxMessageBytes: number;
  readonly log: Logger;
}

type SocketContext = Context<Record<string, unknown>, LiveConnection>;

const maxOperations = 50;
const internal: Reply = {
  errors: [{ message: internalMessage, extensions: { code: 'INTERNAL' } }],
};

/** GraphQL over WebSocket (graphql-transport-ws): all kinds of operations, by the same way as over HTTP. */
export function createLiveEdge(parts: LiveEdgeParts): GraphqlSockets {
  const { operations, origins, log } = parts;
  const connections = liveConnections(parts.requesterOf, parts.revocations);

  /** The final answer, whatever happens; a bug is logged and masked. */
  async function answer({ admitted, connection }: Carried): Promise<Reply> {
    try {
      return (await operations.run(admitted, connection.gone)).reply;
    } catch (error) {
      log.error({ err: error }, 'operation failed');
      return internal;
    }
  }

  async function* answers(admitted: Admitted, signal: AbortSignal): AsyncGenerator<Reply> {
    try {
      yield* operations.subscribe(admitted, signal);
    } catch (error) {
      log.error({ err: error }, 'subscription failed');
      yield internal;
    }
  }

  function onSubscribe(context: SocketContext, _id: string, payload: SubscribePayload) {
    try {
      return carry({ admitted: admit(operations, context, payload), connection: context.extra });
    } catch (error) {
      if (error instanceof RequestError) return error.errors.map(toGraphQLError);
      log.error({ err: error }, 'operation failed');
      return internal.errors?.map(toGraphQLError);
    }
  }

  const sockets = graphqlSockets<LiveConnection>({
    server: {
      onConnect: ({ extra, connectionParams }) => extra.authorize(connectionParams),
      onPing: async ({ extra, acknowledged }, payload) => {
        if (acknowledged && payload?.authorization) await extra.authorize(payload);
      },
      onSubscribe,
      execute: (args) => answer(carried(args)) as never,
      subscribe(args) {
        const { admitted, connection } = carried(args);
        return endable((signal) => answers(admitted, signal), connection.gone) as never;
      },
      // Replies are in their final form already.
      onNext: (_context, _id, _payload, _args, result) => result as never,
    },
    open: connections.open,
    closed: connections.closed,
    maxMessageBytes: parts.maxMessageBytes,
    closeCode: closeCodeOf,
    log,
  });

  return {
    ...sockets,
    upgrade(request, socket, head) {
      try {
        origins.check(request);
      } catch {
        socket.end('HTTP/1.1 403 Forbidden\r\nconnection: close\r\n\r\n');
        return;
      }
      sockets.upgrade(request, socket, head);
    },
  };
}

function admit(
  operations: Operations,
  { extra, subscriptions }: SocketContext,
  payload: SubscribePayload,
): Admitted {
  const { requester } = extra;
  if (!requester) throw new RequestError('UNAUTHENTICATED', 'Send connection_init first.');
  const open = Object.keys(subscriptions).length;
  if (open > maxOperations) {
    throw new RequestError(
      'LIMIT_EXCEEDED',
      `A socket takes ${maxOperations} operations at once. End some first.`,
      { limit: { name: 'subscriptions', max: maxOperations, actual: open } },
    );
  }
  const operation = parseOperation(payload);
  const caller = { ...requester.caller, idempotencyKey: operation.idempotencyKey ?? null };
  return operations.admit(operation, { ...requester, caller });
}

/** Why a socket is closed when a message of its client cannot be handled. */
function closeCodeOf(error: unknown): { code: number; reason: string } | null {
  if (!(error instanceof RequestError)) return null;
  const isProof = error.code === 'UNAUTHENTICATED';
  return { code: isProof ? CloseCode.Unauthorized : CloseCode.BadRequest, reason: error.code };
}

interface Carried {
  readonly admitted: Admitted;
  readonly connection: LiveConnection;
}

// graphql-ws hands what `onSubscribe` gives it to `execute` and `subscribe`, as arguments of graphql-js.
function carry({ admitted, connection }: Carried): ExecutionArgs {
  return {
    schema: admitted.graph.schema,
    document: admitted.prepared.document,
    operationName: admitted.prepared.operationName,
    contextValue: admitted,
    rootValue: connection,
  };
}

function carried(args: ExecutionArgs): Carried {
  return {
    admitted: args.contextValue as Admitted,
    connection: args.rootValue as LiveConnection,
  };
}

function toGraphQLError({ message, extensions }: { message: string; extensions?: object }) {
  return new GraphQLError(message, { extensions: { ...extensions } });
}
