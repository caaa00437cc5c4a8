import { systemClock } from '@hoi/kit/clock.ts';
import { createSubgraph } from '@hoi/kit/create-subgraph.ts';
import { databaseOf } from '@hoi/kit/database.ts';
import { startMessaging } from '@hoi/kit/messaging.ts';
import type { Subgraph } from '@hoi/kit/subgraph.ts';
import type { SubgraphOptions } from '@hoi/kit/subgraph-options.ts';
import { loadTypeDefs } from '@hoi/kit/type-defs.ts';
import * as actions from './action/action.resolvers.ts';
import type { ModelChoice } from './agent/model.ts';
import * as answers from './answer/answer.resolvers.ts';
import { createAnswerWriter } from './answer/answer-writer.ts';
import { startSweep } from './answer/sweep.ts';
import { contextFor } from './context.ts';
import { openBudget } from './conversation/budget.ts';
import * as conversations from './conversation/conversation.resolvers.ts';
import type { Graph } from './graph/graph.ts';
import { serviceTables } from './service.store.ts';

/** Holds the subgraph's `schema.graphql` and `migrations/`. */
export const packageRoot = new URL('../', import.meta.url);

/** What the assistant is given besides. */
export interface AssistantOptions extends SubgraphOptions {
  /** The platform as the assistant asks it: `graphOverHttp(gatewayUrl)`. */
  readonly graph: Graph;
  readonly model: ModelChoice;
}

/** The assistant: conversations, answers, and writes that wait for the person. */
export async function createAssistantSubgraph(options: AssistantOptions): Promise<Subgraph> {
  const { pubsub, bus, log, publicUrl, graph, model } = options;
  const clock = options.clock ?? systemClock;
  const database = databaseOf(options);
  const messaging = await startMessaging({
    database,
    tables: serviceTables,
    pubsub,
    bus,
    handlers: {},
    log,
  });
  const budget = openBudget(database, clock);
  const sweep = startSweep({ database, budget, clock, log });
  const writer = createAnswerWriter({ database, graph, model, publicUrl, clock, log });
  const services = { database, pubsub, graph, writer, budget, model, clock, log };
  return createSubgraph({
    name: 'assistant',
    typeDefs: loadTypeDefs(packageRoot),
    resolvers: {
      Query: conversations.Query,
      Mutation: { ...conversations.Mutation, ...actions.Mutation },
      Subscription: answers.Subscription,
      Conversation: conversations.Conversation,
      Message: conversations.Message,
      Citation: answers.Citation,
      ProposedAction: actions.ProposedAction,
    },
    context: (base) => contextFor(services, base),
    database,
    tables: serviceTables,
    log,
    resources: [messaging, sweep, writer],
  });
}
