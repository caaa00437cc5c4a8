import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Bus, Delivery } from './bus.ts';
import type { Database } from './database.ts';
import type { Message } from './domain-events.ts';

const takenSchema = z.array(
  z.object({ seq: z.string(), attempts: z.number(), message: z.custom<Message>() }),
);

const depthSchema = z.tuple([
  z.object({
    waiting: z.coerce.number(),
    oldestSeconds: z.coerce.number(),
    dead: z.coerce.number(),
  }),
]);

/** The bus in the `bus` schema of the services' own database; `kit/migrations/bus.sql` is its other half. */
export function postgresBus({ read }: Database): Bus {
  return {
    pollMs: 5_000,
    async subscribe(types) {
      const list = sql.join(
        types.map((type) => sql`${type}`),
        sql`, `,
      );
      await read.execute(sql`select bus.subscribe(array[${list}]::text[])`);
    },
    async put(tx, messages) {
      await tx.execute(sql`select bus.put(${JSON.stringify(messages)}::jsonb)`);
    },
    async take() {
      const rows = await read.execute(sql`select * from bus.take(100)`);
      return takenSchema.parse([...rows]).map(({ seq, attempts, message }) => ({
        receipt: seq,
        aggregate: message.aggregate,
        attempts,
        read: () => message,
      }));
    },
    async ack(done) {
      await read.execute(sql`select bus.ack(${seqsOf(done)})`);
    },
    async depth() {
      const [row] = depthSchema.parse([...(await read.execute(sql`select * from bus.depth()`))]);
      return row;
    },
    async retry({ receipt }, afterSeconds) {
      await read.execute(sql`select bus.retry(${receipt}::bigint, ${afterSeconds})`);
    },
    async release(unused) {
      await read.execute(sql`select bus.release(${seqsOf(unused)})`);
    },
  };
}

const seqsOf = (deliveries: readonly Delivery[]) =>
  sql`${`{${deliveries.map(({ receipt }) => receipt).join(',')}}`}::bigint[]`;
