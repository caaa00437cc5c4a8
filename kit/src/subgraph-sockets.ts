import { type ExecutionArgs, GraphQLError, OperationTypeNode, parse } from 'graphql';
import { CloseCode, type SubscribePayload } from 'graphql-ws';
import { endable } from './abortable.ts';
import { type GraphqlSocket, type GraphqlSockets, graphqlSockets } from './graphql-sockets.ts';
import type { Logger } from './log.ts';
import type { GraphRequest, Subgraph } from './subgraph.ts';
import { subscribeMethod } from './subgraph-protocol.ts';
import { type Caller, verifyCaller } from './viewer.ts';

/** A subscription of the gateway's, with the caller that it is signed for. */
interface Accepted {
  readonly request: GraphRequest;
  readonly caller: Caller;
}

const maxMessageBytes = 1_000_000;

/** Serves a subgraph's subscriptions; the caller is signed for each one, many share a socket. */
export function subgraphSockets(subgraph: Subgraph, key: string, log: Logger): GraphqlSockets {
  function accept({
    query,
    operationName,
    variables,
    extensions,
  }: SubscribePayload): Accepted | null {
    const request: GraphRequest = {
      query,
      operationName: operationName ?? null,
      variables: variables ?? null,
    };
    const caller = verifyCaller(key, `${extensions?.caller}`, {
      subgraph: subgraph.name,
      method: subscribeMethod,
      path: '/graphql',
      body: JSON.stringify(request),
    });
    return caller && { request, caller };
  }

  return graphqlSockets<GraphqlSocket>({
    server: {
      onSubscribe(context, _id, payload) {
        const accepted = accept(payload);
        if (!accepted) {
          return [
            new GraphQLError('Ask the gateway.', { extensions: { code: 'UNAUTHENTICATED' } }),
          ];
        }
        const document = parse(payload.query, { noLocation: true });
        const isSubscription = document.definitions.some(
          (one) => 'operation' in one && one.operation === OperationTypeNode.SUBSCRIPTION,
        );
        if (!isSubscription) return [new GraphQLError('Send a POST.')];
        // graphql-ws asks for a schema that it never uses: the subgraph runs the operation.
        return {
          document,
          contextValue: accepted,
          rootValue: context.extra.gone,
        } as unknown as ExecutionArgs;
      },
      subscribe(args) {
        const { request, caller } = args.contextValue as Accepted;
        const run = (signal: AbortSignal) => subgraph.subscribe(request, caller, signal);
        return endable(
          (signal) => events(run(signal), log),
          args.rootValue as AbortSignal,
        ) as never;
      },
      // Results are in their final form already.
      onNext: (_context, _id, _payload, _args, result) => result as never,
    },
    open: (socket) => socket,
    closed: () => undefined,
    maxMessageBytes,
    closeCode: (error) =>
      error instanceof GraphQLError ? { code: CloseCode.BadRequest, reason: 'Bad request' } : null,
    log,
  });
}

async function* events<Item>(source: AsyncIterable<Item>, log: Logger): AsyncGenerator<Item> {
  try {
    yield* source;
  } catch (error) {
    log.error({ err: error }, 'subscription failed');
    throw new Error('Something went wrong on our side.');
  }
}
