import { systemClock } from '@hoi/kit/clock.ts';
import { createSubgraph } from '@hoi/kit/create-subgraph.ts';
import { type Database, openDatabase } from '@hoi/kit/database.ts';
import { startMessaging } from '@hoi/kit/messaging.ts';
import { outboxFor } from '@hoi/kit/outbox.ts';
import type { Subgraph } from '@hoi/kit/subgraph.ts';
import type { SubgraphOptions } from '@hoi/kit/subgraph-options.ts';
import { loadTypeDefs } from '@hoi/kit/type-defs.ts';
import { calendarRoutes } from './calendar/calendar.routes.ts';
import type { Context } from './context.ts';
import { resolvers } from './event-graph.resolvers.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import { projections } from './projections.ts';
import { idempotency, inbox, outbox } from './tables.ts';
import { openTicketCodes } from './ticket/ticket-codes.ts';
import { diskMediaStore } from './upload/media-store.ts';
import { uploadRoutes } from './upload/upload.routes.ts';

/** The folder that holds `schema.graphql` and `migrations/`. */
export const packageRoot = new URL('../', import.meta.url);

/** What the event subgraph needs besides what every subgraph does. */
export interface EventSubgraphOptions extends SubgraphOptions {
  /** Seals the private parts of ticket keys at rest. */
  readonly secretKey: string;
  /** The folder that uploads are kept in. */
  readonly mediaDir: string;
}

/** Starts the event subgraph: events, registrations, tickets and check-in. */
export async function createEventSubgraph(options: EventSubgraphOptions): Promise<Subgraph> {
  const { pubsub, log, publicUrl, secretKey, clock = systemClock } = options;
  const tables = { outbox, inbox, idempotency };
  const media = await diskMediaStore(options.mediaDir);
  const database = openDatabase({
    url: options.databaseUrl,
    pubsub,
    ...(options.onQuery && { onQuery: options.onQuery }),
  });
  const ticketCodes = await openTicketCodes({ database, secretKey, clock });
  const messaging = await startMessaging({ database, tables, pubsub, handlers: projections, log });
  return createSubgraph<Context>({
    name: 'event',
    typeDefs: loadTypeDefs(packageRoot),
    resolvers,
    database,
    tables,
    log,
    routes: [...calendarRoutes(database, publicUrl), ...uploadRoutes(database, media)],
    resources: [messaging],
    context: (base) => {
      const loaders = createLoaders(database, base.caller.viewer);
      return {
        ...base,
        database: forgettingAfter(database, loaders),
        pubsub,
        clock,
        startedAt: clock.now(),
        publicUrl,
        secretKey,
        media,
        ticketCodes,
        outbox: outboxFor(database, tables, base.caller),
        loaders,
      };
    },
  });
}

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
