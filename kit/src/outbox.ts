import { randomUUIDv7 } from 'node:crypto';
import { inArray, sql } from 'drizzle-orm';
import type { Database, Tx } from './database.ts';
import type { DomainEvents, DomainEventType, Message } from './domain-events.ts';
import type { ServiceTables } from './service-tables.ts';
import type { Caller } from './viewer.ts';

/** The topic on which producers wake consumers. */
export const busTopic = 'bus';

/** Records a domain event in the transaction of the change it tells of. */
export interface Outbox {
  add<Type extends DomainEventType>(
    tx: Tx,
    type: Type,
    aggregate: string,
    data: DomainEvents[Type],
  ): Promise<void>;
}

/** An outbox that names the caller as actor. */
export function outboxFor(
  database: Database,
  { outbox }: Pick<ServiceTables, 'outbox'>,
  caller: Caller | null,
): Outbox {
  return {
    async add(tx, type, aggregate, data) {
      const message: Message = {
        id: randomUUIDv7(),
        type,
        aggregate,
        occurredAt: new Date().toISOString(),
        actorId: caller?.viewer.userId ?? null,
        traceId: caller?.traceId ?? null,
        data,
      };
      await tx.insert(outbox).values({ message });
      database.announce(tx, 'outbox');
    },
  };
}

/** Moves up to 500 messages from the outbox to the bus, in one transaction; gives how many. */
export async function relayOutbox(
  database: Database,
  { outbox }: Pick<ServiceTables, 'outbox'>,
): Promise<number> {
  return database.transaction(async (tx) => {
    // One relay at a time, or messages of one aggregate could overtake each other.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('outbox:' || session_user))`);
    const rows = await tx.select().from(outbox).orderBy(outbox.seq).limit(500);
    if (rows.length === 0) return 0;
    const messages = JSON.stringify(rows.map((row) => row.message));
    await tx.execute(sql`select bus.put(${messages}::jsonb)`);
    await tx.delete(outbox).where(
      inArray(
        outbox.seq,
        rows.map((row) => row.seq),
      ),
    );
    database.announce(tx, busTopic);
    return rows.length;
  });
}
