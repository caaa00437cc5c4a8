import { systemClock } from '@hoi/kit/clock.ts';
import { createSubgraph } from '@hoi/kit/create-subgraph.ts';
import { databaseOf } from '@hoi/kit/database.ts';
import { startMessaging } from '@hoi/kit/messaging.ts';
import { outboxFor } from '@hoi/kit/outbox.ts';
import type { Subgraph } from '@hoi/kit/subgraph.ts';
import type { SubgraphOptions } from '@hoi/kit/subgraph-options.ts';
import { loadTypeDefs } from '@hoi/kit/type-defs.ts';
import { startWorker } from '@hoi/kit/worker.ts';
import * as community from './community/community.resolvers.ts';
import { communityStore } from './community/community.store.ts';
import { contextFor } from './context.ts';
import { announceFollows } from './follow/announce-follows.ts';
import { followStore } from './follow/follow.store.ts';
import * as membership from './membership/membership.resolvers.ts';
import { membershipStore } from './membership/membership.store.ts';
import * as post from './post/post.resolvers.ts';
import { postStore } from './post/post.store.ts';
import { idempotency, inbox, outbox } from './tables.ts';

/** Holds `schema.graphql` and `migrations/`. */
export const packageRoot: URL = new URL('../', import.meta.url);

/** Communities, their members, and what they write. */
export async function createCommunitySubgraph(options: SubgraphOptions): Promise<Subgraph> {
  const { pubsub, bus, log, clock = systemClock } = options;
  const tables = { outbox, inbox, idempotency };
  const database = databaseOf(options);
  const stores = {
    communities: communityStore(database.read),
    memberships: membershipStore(database.read),
    follows: followStore(database.read),
    posts: postStore(database.read),
  };
  const messaging = await startMessaging({ database, tables, pubsub, bus, handlers: {}, log });
  const announcing = startWorker({
    name: 'announce follows',
    run: () =>
      announceFollows({
        ...{ database, clock, follows: stores.follows },
        outbox: outboxFor(database, tables, null),
      }),
    pollMs: 5 * 60_000,
    log,
  });
  return createSubgraph({
    name: 'community',
    typeDefs: loadTypeDefs(packageRoot),
    resolvers: {
      Query: { ...community.Query, ...post.Query },
      Mutation: { ...community.Mutation, ...membership.Mutation, ...post.Mutation },
      Community: community.Community,
      Membership: membership.Membership,
      User: membership.User,
      Post: post.Post,
    },
    context: (base) =>
      contextFor(base, {
        ...stores,
        database,
        clock,
        outbox: outboxFor(database, tables, base.caller),
      }),
    database,
    tables,
    log,
    resources: [messaging, announcing],
  });
}
