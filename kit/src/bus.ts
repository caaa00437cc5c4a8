import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database, Tx } from './database.ts';
import type { Handlers, Message } from './domain-events.ts';
import type { Logger } from './log.ts';
import type { ServiceTables } from './service-tables.ts';

const takenSchema = z.array(
  z.object({ seq: z.coerce.number(), attempts: z.number(), message: z.custom<Message>() }),
);

/** Says which domain events this service consumes; from now on the bus keeps them for it. */
export async function subscribe(database: Database, handlers: Handlers<Tx>): Promise<void> {
  const types = sql.join(
    Object.keys(handlers).map((type) => sql`${type}`),
    sql`, `,
  );
  await database.read.execute(sql`select bus.subscribe(array[${types}]::text[])`);
}

/**
 * Takes a batch from the bus and handles each message once: the inbox row and the handler's effect
 * are one transaction. A failing message is tried again later and holds back its aggregate only.
 * Gives how many were taken.
 */
export async function consumeBatch(
  database: Database,
  { inbox }: Pick<ServiceTables, 'inbox'>,
  handlers: Handlers<Tx>,
  log: Logger,
): Promise<number> {
  const taken = takenSchema.parse([
    ...(await database.read.execute(sql`select * from bus.take(100)`)),
  ]);
  const held = new Set<string>();
  const done: number[] = [];
  const unused: number[] = [];
  for (const { seq, attempts, message } of taken) {
    if (held.has(message.aggregate)) {
      unused.push(seq);
      continue;
    }
    try {
      await database.transaction(async (tx) => {
        const fresh = await tx
          .insert(inbox)
          .values({ messageId: message.id })
          .onConflictDoNothing()
          .returning();
        if (fresh.length > 0) await handle(handlers, tx, message);
      });
      done.push(seq);
    } catch (error) {
      held.add(message.aggregate);
      log.error(
        { err: error, messageId: message.id, type: message.type, attempts },
        'message failed',
      );
      await database.read.execute(sql`select bus.retry(${seq}, ${Math.min(2 ** attempts, 3600)})`);
    }
  }
  if (done.length > 0) await database.read.execute(sql`select bus.ack(${arrayOf(done)})`);
  if (unused.length > 0) await database.read.execute(sql`select bus.release(${arrayOf(unused)})`);
  return taken.length;
}

const arrayOf = (seqs: readonly number[]) => sql`${`{${seqs.join(',')}}`}::bigint[]`;

async function handle(handlers: Handlers<Tx>, tx: Tx, message: Message): Promise<void> {
  // The type of a message and of its handler go together by construction of `Handlers`.
  const handler = handlers[message.type] as
    | ((tx: Tx, message: Message) => Promise<void>)
    | undefined;
  await handler?.(tx, message);
}
