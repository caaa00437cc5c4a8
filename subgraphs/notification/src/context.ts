import type { Clock } from '@hoi/kit/clock.ts';
import type { BaseContext } from '@hoi/kit/create-subgraph.ts';
import type { Database, Tx } from '@hoi/kit/database.ts';
import { loadOne } from '@hoi/kit/loader.ts';
import type { PubSub } from '@hoi/kit/pubsub.ts';
import type { Viewer } from '@hoi/kit/viewer.ts';
import type { NotificationStore } from './notification/notification.store.ts';
import type { PreferenceStore } from './preference/preference.store.ts';
import type { ProjectionStore } from './projection/projection.store.ts';

/** Where this service keeps what its resolvers read. */
export interface Stores {
  readonly notifications: NotificationStore;
  readonly preferences: PreferenceStore;
  readonly projections: ProjectionStore;
}

/** All that a resolver or command may reach; made for each request. */
export interface Context extends BaseContext, Stores {
  readonly viewer: Viewer;
  readonly clock: Clock;
  readonly pubsub: PubSub;
  readonly loaders: ReturnType<typeof loadersFor>;
  /** Forgets what the loaders have read. */
  forget(): void;
  /** Tells listeners of a topic, after the transaction has committed. */
  announce(tx: Tx, topic: string): void;
  /** Runs a command; what was read before it is forgotten. */
  transaction<Result>(run: (tx: Tx) => Promise<Result>): Promise<Result>;
}

function loadersFor({ notifications, projections }: Stores) {
  return {
    notification: loadOne(notifications.byIds, (row) => row.id),
    event: loadOne(projections.events, (row) => row.id),
    community: loadOne(projections.communities, (row) => row.id),
    person: loadOne(projections.people, (row) => row.id),
  };
}

/** Makes the context of one request. */
export function contextFor(
  base: BaseContext,
  parts: Stores & {
    readonly database: Database;
    readonly clock: Clock;
    readonly pubsub: PubSub;
  },
): Context {
  const { database, ...rest } = parts;
  const loaders = loadersFor(parts);
  const forget = () => {
    for (const loader of Object.values(loaders)) loader.clearAll();
  };
  return {
    ...base,
    ...rest,
    viewer: base.caller.viewer,
    loaders,
    forget,
    announce: database.announce,
    async transaction(run) {
      try {
        return await database.transaction(run);
      } finally {
        forget();
      }
    },
  };
}
