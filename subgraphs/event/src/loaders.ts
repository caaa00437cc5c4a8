import type { Database } from '@hoi/kit/database.ts';
import { isId } from '@hoi/kit/ids.ts';
import { loadOne } from '@hoi/kit/loader.ts';
import { loadersOf } from '@hoi/kit/lookup.ts';
import type { Viewer } from '@hoi/kit/viewer.ts';
import { doorLoaders } from './check-in/door-loaders.ts';
import { canSee } from './event/event.policy.ts';
import { findStandingsOfViewer, noStanding, type Standing } from './event/standing.store.ts';
import { feedbackLoaders } from './feedback/feedback-loaders.ts';
import type { Lookups } from './lookups.ts';
import { ownedLoaders } from './search/owned-loaders.ts';
import { topicLoaders } from './topic/topic-loaders.ts';

/** Loaders of one request; what the viewer may not see is null. */
export function createLoaders({ read }: Database, lookups: Lookups, viewer: Viewer) {
  const { personStanding, liveRegistration, ...byKey } = lookups;
  const found = loadersOf(byKey);
  const { userId } = viewer;
  const foundStanding = loadOne(
    (ids: readonly string[]) => findStandingsOfViewer(read, viewer, ids, personStanding.find),
    (row) => row.eventId,
  );
  const standing = {
    clearAll: () => foundStanding.clearAll(),
    prime: (eventId: string, row: Standing) => foundStanding.prime(eventId, row),
    /** What the viewer is to an event. */
    load: async (eventId: string) => (await foundStanding.load(eventId)) ?? noStanding(eventId),
  };
  const loaders = {
    ...found,
    /** An event that the viewer may see, else null. */
    event: {
      clearAll: () => found.anyEvent.clearAll(),
      async load(id: string) {
        if (!isId('evt', id)) return null;
        const [row, own] = await Promise.all([found.anyEvent.load(id), standing.load(id)]);
        return row && canSee(row, own) ? row : null;
      },
    },
    standing,
    /** The viewer's own live registration, by event. */
    ownRegistration: loadOne(
      async (eventIds: readonly string[]) => {
        if (userId === null) return [];
        const rows = await liveRegistration.find(eventIds.map((eventId) => ({ userId, eventId })));
        return rows.filter((row) => row !== null);
      },
      (row) => row.eventId,
    ),
    ...ownedLoaders(read),
    ...topicLoaders(read, viewer),
    ...doorLoaders(read),
    ...feedbackLoaders(read),
  };
  return {
    ...loaders,
    /** Forgets what was read: after a command, and before each message of a subscription. */
    clearAll() {
      for (const loader of Object.values(loaders)) loader.clearAll();
    },
  };
}

/** What `createLoaders` makes. */
export type Loaders = ReturnType<typeof createLoaders>;
