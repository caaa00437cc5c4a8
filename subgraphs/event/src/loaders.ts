import type { Database } from '@hoi/kit/database.ts';
import { isId } from '@hoi/kit/ids.ts';
import { loadMany, loadOne } from '@hoi/kit/loader.ts';
import type { Viewer } from '@hoi/kit/viewer.ts';
import { doorLoaders } from './check-in/door-loaders.ts';
import { findCommunities } from './community/community.store.ts';
import { canSee } from './event/event.policy.ts';
import { findEvents } from './event/event.store.ts';
import { findStandings, noStanding, type Standing } from './event/standing.store.ts';
import { feedbackLoaders } from './feedback/feedback-loaders.ts';
import { findHosts } from './host/host.store.ts';
import { findPeople } from './person/person.store.ts';
import { registrationLoaders } from './registration/registration-loaders.ts';
import { ownedLoaders } from './search/owned-loaders.ts';
import { seriesLoaders } from './series/series-loaders.ts';
import { findTicketTypes, findTicketTypesOfEvents } from './ticket-type/ticket-type.store.ts';
import { findUploads } from './upload/upload.store.ts';

/** Loaders of one request; what the viewer may not see is null. */
export function createLoaders({ read }: Database, viewer: Viewer) {
  const anyEvent = loadOne(
    (ids: readonly string[]) => findEvents(read, ids),
    (row) => row.id,
  );
  const foundStanding = loadOne(
    (ids: readonly string[]) => findStandings(read, viewer, ids),
    (row) => row.eventId,
  );
  const standing = {
    clearAll: () => foundStanding.clearAll(),
    prime: (eventId: string, row: Standing) => foundStanding.prime(eventId, row),
    /** What the viewer is to an event. */
    load: async (eventId: string) => (await foundStanding.load(eventId)) ?? noStanding(eventId),
  };
  const loaders = {
    /** Any event, hidden ones too: only for rows that the viewer reached by a right of their own. */
    anyEvent,
    /** An event that the viewer may see, else null. */
    event: {
      clearAll: () => anyEvent.clearAll(),
      async load(id: string) {
        if (!isId('evt', id)) return null;
        const [row, own] = await Promise.all([anyEvent.load(id), standing.load(id)]);
        return row && canSee(row, own) ? row : null;
      },
    },
    standing,
    hosts: loadMany(
      (ids: readonly string[]) => findHosts(read, ids),
      (row) => row.eventId,
    ),
    ticketTypes: loadMany(
      (ids: readonly string[]) => findTicketTypesOfEvents(read, ids),
      (row) => row.eventId,
    ),
    person: loadOne(
      (ids: readonly string[]) => findPeople(read, ids),
      (row) => row.userId,
    ),
    community: loadOne(
      (ids: readonly string[]) => findCommunities(read, ids),
      (row) => row.id,
    ),
    upload: loadOne(
      (ids: readonly string[]) => findUploads(read, ids),
      (row) => row.id,
    ),
    ticketType: loadOne(
      (ids: readonly string[]) => findTicketTypes(read, ids),
      (row) => row.id,
    ),
    ...seriesLoaders(read),
    ...ownedLoaders(read),
    ...registrationLoaders(read, viewer),
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
