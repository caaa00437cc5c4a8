import type { Clock } from '@hoi/kit/clock.ts';
import type { BaseContext } from '@hoi/kit/create-subgraph.ts';
import type { Database } from '@hoi/kit/database.ts';
import { loadMany, loadOne } from '@hoi/kit/loader.ts';
import type { Logger } from '@hoi/kit/log.ts';
import type { PubSub } from '@hoi/kit/pubsub.ts';
import { actionsByIds, actionsOf } from './action/action.store.ts';
import type { ModelChoice } from './agent/model.ts';
import { citationsOf, toolCallsOf } from './answer/answer.store.ts';
import type { AnswerWriter } from './answer/answer-writer.ts';
import type { Budget } from './conversation/budget.ts';
import { conversationsByIds, messagesByIds } from './conversation/conversation.store.ts';
import type { Graph } from './graph/graph.ts';

/** What the subgraph holds for its whole life. */
export interface Services {
  readonly database: Database;
  readonly pubsub: PubSub;
  readonly graph: Graph;
  readonly writer: AnswerWriter;
  readonly budget: Budget;
  readonly model: ModelChoice;
  readonly clock: Clock;
  readonly log: Logger;
}

/** All that a resolver may reach. */
export interface Context extends BaseContext, Services {
  readonly loaders: ReturnType<typeof loadersFor>;
}

/** The context of one request. */
export function contextFor(services: Services, base: BaseContext): Context {
  return { ...services, ...base, loaders: loadersFor(services.database) };
}

function loadersFor({ read }: Database) {
  return {
    conversation: loadOne(
      (ids: readonly string[]) => conversationsByIds(read, ids),
      (row) => row.id,
    ),
    message: loadOne(
      (ids: readonly string[]) => messagesByIds(read, ids),
      (row) => row.id,
    ),
    action: loadOne(
      (ids: readonly string[]) => actionsByIds(read, ids),
      (row) => row.id,
    ),
    toolCalls: loadMany(
      (ids: readonly string[]) => toolCallsOf(read, ids),
      (row) => row.messageId,
    ),
    citations: loadMany(
      (ids: readonly string[]) => citationsOf(read, ids),
      (row) => row.messageId,
    ),
    actions: loadMany(
      (ids: readonly string[]) => actionsOf(read, ids),
      (row) => row.messageId,
    ),
  };
}
