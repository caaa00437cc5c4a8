import { randomUUIDv7 } from 'node:crypto';
import { sql } from 'drizzle-orm';
import type { Bus } from './bus.ts';
import type { Database, Tx } from './database.ts';
import type { DomainEvents, DomainEventType, Message } from './domain-events.ts';
import { isPublicAggregate, publicTopic } from './public-changes.ts';
import type { ServiceTables } from './service-tables.ts';
import { tracing } from './telemetry/tracing.ts';
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
  /** Records several, in this order, in one statement. */
  addAll(tx: Tx, entries: readonly OutboxEntry[]): Promise<void>;
}

/** A domain event that is not recorded yet. */
export interface OutboxEntry<Type extends DomainEventType = DomainEventType> {
  readonly type: Type;
  readonly aggregate: string;
  readonly data: DomainEvents[Type];
  /** Who brought it about, where several callers' changes are written together. */
  readonly caller?: Caller;
}

/** An outbox that names the caller as actor. */
export function outboxFor(
  database: Database,
  { outbox }: Pick<ServiceTables, 'outbox'>,
  caller: Caller | null,
): Outbox {
  const addAll: Outbox['addAll'] = async (tx, entries) => {
    if (entries.length === 0) return;
    const messages = entries.map((entry) => messageOf(entry, entry.caller ?? caller));
    await tx.execute(sql`insert into ${outbox} (message)
      select value from jsonb_array_elements(${JSON.stringify(messages)}::jsonb)
      with ordinality as entry (value, at) order by at`);
    database.announce(tx, 'outbox');
    if (entries.some(({ aggregate }) => isPublicAggregate(aggregate))) {
      database.announce(tx, publicTopic);
    }
  };
  return {
    add: (tx, type, aggregate, data) => addAll(tx, [{ type, aggregate, data }]),
    addAll,
  };
}

function messageOf({ type, aggregate, data }: OutboxEntry, caller: Caller | null): Message {
  return {
    id: randomUUIDv7(),
    type,
    aggregate,
    occurredAt: new Date().toISOString(),
    actorId: caller?.viewer.userId ?? null,
    ...originOf(caller),
    data,
  };
}

/** The trace that a message belongs to: of the code that tells, else of the request. */
function originOf(caller: Caller | null): Pick<Message, 'traceId' | 'spanId'> {
  return tracing()?.current() ?? { traceId: caller?.traceId ?? null };
}

/** Moves up to 500 messages from the outbox to the bus, in one transaction; gives how many. */
export async function relayOutbox(
  database: Database,
  { outbox }: Pick<ServiceTables, 'outbox'>,
  bus: Bus,
): Promise<number> {
  return database.transaction(async (tx) => {
    // One relay at a time, or messages of one aggregate could overtake each other.
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('outbox:' || session_user))`);
    const rows = await tx.select().from(outbox).orderBy(outbox.seq).limit(500);
    if (rows.length === 0) return 0;
    // Written by `add` alone.
    const messages = rows.map((row) => row.message as Message);
    await bus.put(tx, messages);
    const seqs = `{${rows.map((row) => row.seq).join(',')}}`;
    await tx.delete(outbox).where(sql`${outbox.seq} = any(${seqs}::bigint[])`);
    database.announce(tx, busTopic);
    return rows.length;
  });
}
