import { systemClock } from '@hoi/kit/clock.ts';
import { type BaseContext, createSubgraph } from '@hoi/kit/create-subgraph.ts';
import { type Database, databaseOf } from '@hoi/kit/database.ts';
import { startMessaging } from '@hoi/kit/messaging.ts';
import { outboxFor } from '@hoi/kit/outbox.ts';
import { createPublicFetch, type PublicFetch } from '@hoi/kit/public-fetch.ts';
import type { Subgraph } from '@hoi/kit/subgraph.ts';
import type { SubgraphOptions } from '@hoi/kit/subgraph-options.ts';
import { loadTypeDefs } from '@hoi/kit/type-defs.ts';
import { anonymous, type Caller, callerOf, type Viewer } from '@hoi/kit/viewer.ts';
import { startWorker } from '@hoi/kit/worker.ts';
import { calendarRoutes } from './calendar/calendar.routes.ts';
import { expireDueOffers } from './capacity/expire-offers.ts';
import { openScanTurns } from './check-in/scan-turns.ts';
import type { Context } from './context.ts';
import { resolvers } from './event-graph.resolvers.ts';
import { exportRoutes } from './export/export.routes.ts';
import { forgetUnconfirmed } from './guest/guest.store.ts';
import { guestListRoutes } from './guest-list/guest-list.routes.ts';
import { importRoutes } from './import/import.routes.ts';
import { startImports } from './import/run-imports.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { type Lookups, openLookups } from './lookups.ts';
import { openThrottle } from './open-throttle.ts';
import { projectionsWith } from './projections.ts';
import type { Wish } from './registration/decide-wish.ts';
import { takeWishes } from './registration/take-wishes.ts';
import { startSearch } from './search/search.ts';
import { startSeriesWorker } from './series/extend-series.ts';
import { idempotency, inbox, outbox, throttle as throttleCounters } from './tables.ts';
import { openTicketCodes } from './ticket/ticket-codes.ts';
import { openTurns } from './turns.ts';
import type { MediaStore } from './upload/media-store.ts';
import { uploadRoutes } from './upload/upload.routes.ts';
import { startViewTally } from './view/view-tally.ts';

/** The folder that holds `schema.graphql` and `migrations/`. */
export const packageRoot = new URL('../', import.meta.url);

const tables = { outbox, inbox, idempotency };

/** What the event subgraph needs besides what every subgraph does. */
export interface EventSubgraphOptions extends SubgraphOptions {
  /** Seals the private parts of ticket keys at rest. */
  readonly secretKey: string;
  /** Where uploads are kept. */
  readonly media: MediaStore;
  /** How calendars of others are fetched; tests bring their own internet. */
  readonly fetchPublic?: PublicFetch;
}

/** Starts the event subgraph: events, registrations, tickets and check-in. */
export async function createEventSubgraph(options: EventSubgraphOptions): Promise<Subgraph> {
  const { pubsub, bus, log, publicUrl, secretKey, media, clock = systemClock } = options;
  const { fetchPublic = createPublicFetch() } = options;
  const database = databaseOf(options);
  const ticketCodes = await openTicketCodes({ database, secretKey, clock });
  const scanTurns = openScanTurns({ database, clock });
  const told = { database, clock, outbox: outboxFor(database, tables, null) };
  const registrationTurns = openTurns((wishes: readonly [Wish, ...Wish[]]) =>
    takeWishes(told, wishes),
  );
  const messaging = await startMessaging({
    ...{ database, tables, pubsub, bus, log },
    handlers: projectionsWith({ secretKey, outbox: told.outbox }),
  });
  const search = startSearch({ database, log });
  const throttle = openThrottle({ database, table: throttleCounters, secretKey, clock });
  const viewTally = startViewTally({ database, clock, log });
  const offers = startWorker({
    name: 'offers',
    run: () => expireDueOffers(told),
    pollMs: 5_000,
    log,
  });
  const attempts = startWorker({
    name: 'attempts',
    run: () => throttle.removeExpired().then(() => 0),
    pollMs: 600_000,
    log,
  });
  const lookups = openLookups(database);
  const context = contextsWith(lookups, {
    ...{ database, pubsub, clock, publicUrl, secretKey, media },
    ...{ ticketCodes, scanTurns, registrationTurns, search, viewTally, throttle },
  });
  const contextFor = (caller: Caller) =>
    context({ caller, setCookies: [], signal: new AbortController().signal });
  const contextOf = (userId: string) => contextFor(callerOf(person(userId)));
  const unconfirmed = startWorker({
    name: 'unconfirmed guests',
    run: () => database.transaction((tx) => forgetUnconfirmed(tx, clock.now())),
    pollMs: 15_000,
    log,
  });
  const series = startSeriesWorker({
    database,
    maker: { ...told, caller: callerOf(anonymous), secretKey },
    contextOf,
    log,
  });
  const imports = await startImports({ database, pubsub, fetchPublic, contextOf, log });
  return createSubgraph<Context>({
    name: 'event',
    typeDefs: loadTypeDefs(packageRoot),
    resolvers,
    ...{ database, tables, log },
    routes: [
      ...calendarRoutes({ database, lookups, publicUrl, secretKey, clock }),
      ...importRoutes(contextFor),
      ...guestListRoutes(contextFor),
      ...uploadRoutes(database, media),
      ...exportRoutes({ database, lookups, secretKey, clock }),
    ],
    resources: [messaging, search, viewTally, offers, attempts, unconfirmed, series, imports],
    context,
  });
}

type Shared = Omit<Context, keyof BaseContext | 'startedAt' | 'outbox' | 'loaders' | 'actAs'>;

/** Makes the context of each request from what all share. */
function contextsWith(lookups: Lookups, shared: Shared): (base: BaseContext) => Context {
  const { database, clock } = shared;
  return function contextOf(base) {
    const loaders = createLoaders(database, lookups, base.caller.viewer);
    return {
      ...base,
      ...shared,
      database: forgettingAfter(database, loaders),
      startedAt: clock.now(),
      outbox: outboxFor(database, tables, base.caller),
      loaders,
      // What is read changes, who asks does not: a guest's link commands what is the guest's alone.
      actAs(guestId) {
        const guest = contextOf({ ...base, caller: { ...base.caller, viewer: person(guestId) } });
        Object.assign(loaders, guest.loaders);
        return guest;
      },
    };
  };
}

/** Somebody who is not there, for whom work goes on that they asked for. */
const person = (userId: string): Viewer => ({ ...anonymous, kind: 'USER', userId });

/** The database as one request uses it: what was read before a command is forgotten after it. */
function forgettingAfter(database: Database, loaders: Loaders): Database {
  return {
    ...database,
    async transaction(run) {
      try {
        return await database.transaction(run);
      } finally {
        loaders.clearAll();
      }
    },
  };
}
