import { endable } from '@hoi/kit/abortable.ts';
import { type GraphqlSockets, graphqlSockets } from '@hoi/kit/graphql-sockets.ts';
import { refuseUpgrade } from '@hoi/kit/http-listeners.ts';
import type { Logger } from '@hoi/kit/log.ts';
import {
  type ExecutionArgs,
  GraphQLError,
  type GraphQLFormattedError,
  OperationTypeNode,
} from 'graphql';
import { CloseCode, type Context, type SubscribePayload } from 'graphql-ws';
import type { Admitted } from '../admit.ts';
import { internalMessage } from '../execute/subgraph-error.ts';
import type { Asking, Told } from '../identity/requester-of.ts';
import type { Revocations } from '../identity/revocations.ts';
import type { Places } from '../live/places.ts';
import { isState, type SharedStates } from '../live/shared-states.ts';
import { createStateSinks } from '../live/state-sink.ts';
import type { Operations } from '../operation.ts';
import { RequestError } from '../request-error.ts';
import type { Requester } from '../requester.ts';
import { type LiveConnection, liveConnections } from './live-connection.ts';
import type { Origins } from './origin.ts';
import type { PersistedDocuments } from './persisted-documents.ts';
import { parseOperation } from './read-operation.ts';
import { type Carried, StateSubscription } from './state-subscription.ts';

/** What the live edge needs. */
export interface LiveEdgeParts {
  readonly operations: Operations;
  readonly persisted: PersistedDocuments;
  readonly states: SharedStates;
  readonly requesterOf: (request: Asking, told?: Told) => Promise<Requester>;
  readonly origins: Origins;
  readonly places: Places;
  readonly revocations: Revocations;
  readonly maxMessageBytes: number;
  readonly log: Logger;
}

type SocketContext = Context<Record<string, unknown>, LiveConnection>;

const maxOperations = 50;
const internal = {
  errors: [{ message: internalMessage, extensions: { code: 'INTERNAL' } }],
};

/** GraphQL over WebSocket (graphql-transport-ws): all kinds of operations, by the same way as over HTTP. */
export function createLiveEdge(parts: LiveEdgeParts): GraphqlSockets {
  const { operations, log } = parts;
  const connections = liveConnections(parts.requesterOf, parts.revocations);
  const sinks = createStateSinks();
  // Queries and mutations that are not answered yet.
  const running = new WeakSet<SubscribePayload>();

  /** What a failure is answered with: a refusal says why, a bug is logged and masked. */
  function answerTo(error: unknown): { readonly errors: readonly GraphQLFormattedError[] } {
    if (error instanceof RequestError) return { errors: error.errors };
    log.error({ err: error }, 'operation failed');
    return internal;
  }

  async function answer({ admitted, connection }: Carried): Promise<unknown> {
    try {
      return parsed((await operations.run(admitted, connection.gone)).reply);
    } catch (error) {
      return answerTo(error);
    }
  }

  async function* answers(admitted: Admitted, signal: AbortSignal): AsyncGenerator<unknown> {
    try {
      for await (const reply of operations.subscribe(admitted, signal)) yield parsed(reply);
    } catch (error) {
      yield answerTo(error);
    }
  }

  function onSubscribe(context: SocketContext, id: string, payload: SubscribePayload) {
    // The client sends it again over its next socket.
    if (context.extra.isFinishing) return new Promise<never>(() => undefined);
    try {
      const admitted = admit(parts, context, payload);
      if (admitted.prepared.operation.operation !== OperationTypeNode.SUBSCRIPTION) {
        running.add(payload);
        context.extra.begin();
      }
      return carry({ admitted, connection: context.extra, id });
    } catch (error) {
      return answerTo(error).errors.map(toGraphQLError);
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
      onComplete({ extra }, _id, payload) {
        // graphql-ws says it after this.
        if (running.delete(payload)) setImmediate(() => extra.end());
      },
      subscribe(args) {
        const one = carried(args);
        if (isState(one.admitted)) return new StateSubscription(parts.states, sinks, one) as never;
        return endable((signal) => answers(one.admitted, signal), one.connection.gone) as never;
      },
      // Replies are in their final form already.
      onNext: (_context, _id, _payload, _args, result) => result as never,
    },
    open: connections.open,
    closed: connections.closed,
    finished: (connection) => connection.finish(),
    maxMessageBytes: parts.maxMessageBytes,
    closeCode: closeCodeOf,
    log,
  });

  return { ...sockets, upgrade: guardedUpgrade(sockets, parts) };
}

/** Pages of other sites get no socket, nor do addresses that have too many. */
function guardedUpgrade(
  { upgrade }: GraphqlSockets,
  { origins, places }: Pick<LiveEdgeParts, 'origins' | 'places'>,
): GraphqlSockets['upgrade'] {
  return (request, socket, head) => {
    try {
      origins.check(request);
    } catch {
      refuseUpgrade(socket, '403 Forbidden');
      return;
    }
    const leave = places.take(request);
    if (!leave) {
      refuseUpgrade(socket, '429 Too Many Requests', 'retry-after: 30\r\n');
      return;
    }
    socket.once('close', leave);
    upgrade(request, socket, head);
  };
}

function admit(
  { operations, persisted }: Pick<LiveEdgeParts, 'operations' | 'persisted'>,
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
  const operation = persisted.resolve(parseOperation(payload));
  const caller = { ...requester.caller, idempotencyKey: operation.idempotencyKey ?? null };
  return operations.admit(operation, { ...requester, caller });
}

/** Why a socket is closed when a message of its client cannot be handled. */
function closeCodeOf(error: unknown): { code: number; reason: string } | null {
  if (!(error instanceof RequestError)) return null;
  const isProof = error.code === 'UNAUTHENTICATED';
  return { code: isProof ? CloseCode.Unauthorized : CloseCode.BadRequest, reason: error.code };
}

// graphql-ws hands what `onSubscribe` gives it to `execute` and `subscribe`, as arguments of graphql-js.
function carry(one: Carried): ExecutionArgs {
  const { graph, prepared } = one.admitted;
  const { document, operationName } = prepared;
  return { schema: graph.schema, document, operationName, contextValue: one };
}

function carried(args: ExecutionArgs): Carried {
  return args.contextValue as Carried;
}

// graphql-ws serialises what it is given.
const parsed = ({ body }: { body: Buffer }): unknown => JSON.parse(body.toString());

function toGraphQLError({ message, extensions }: { message: string; extensions?: object }) {
  return new GraphQLError(message, { extensions: { ...extensions } });
}
