import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Bus } from '../bus.ts';
import type { Database } from '../database.ts';
import type { ServiceTables } from '../service-tables.ts';
import { metrics } from './metrics.ts';

/** Whose queues. */
export interface QueueGaugesParts {
  readonly service: string;
  readonly database: Database;
  readonly tables: Pick<ServiceTables, 'outbox'>;
  readonly bus: Bus;
  readonly isConsumer: boolean;
}

const outboxSchema = z.tuple([z.object({ waiting: z.coerce.number(), age: z.coerce.number() })]);

/** Tells how much a service has not told yet, and how much it has not heard yet. */
export function queueGauges(parts: QueueGaugesParts): readonly Disposable[] {
  const { service, database, tables, bus, isConsumer } = parts;
  const one = (value: number) => [{ labels: { service }, value }];
  async function outbox() {
    const occurredAt = sql`(${tables.outbox.message} ->> 'occurredAt')::timestamptz`;
    const rows = await database.read.execute(
      sql`select count(*) as waiting, coalesce(extract(epoch from now() - min(${occurredAt})), 0) as age from ${tables.outbox}`,
    );
    return outboxSchema.parse([...rows])[0];
  }
  const depth = async () => (isConsumer ? await bus.depth?.() : undefined);
  return [
    metrics.gauge('hoi_outbox_waiting', 'Domain events that are not on the bus yet.', async () =>
      one((await outbox()).waiting),
    ),
    metrics.gauge(
      'hoi_outbox_oldest_seconds',
      'How long the oldest of them has waited.',
      async () => one((await outbox()).age),
    ),
    metrics.gauge('hoi_bus_waiting', 'Domain events that wait for this service.', async () => {
      const found = await depth();
      return found ? one(found.waiting) : [];
    }),
    metrics.gauge('hoi_bus_oldest_seconds', 'How long the oldest of them has waited.', async () => {
      const found = await depth();
      return found ? one(found.oldestSeconds) : [];
    }),
    metrics.gauge(
      'hoi_bus_dead',
      'Domain events that were set aside for an operator.',
      async () => {
        const found = await depth();
        return found ? one(found.dead) : [];
      },
    ),
  ];
}
