import { bigint, jsonb, type PgSchema, primaryKey, text } from 'drizzle-orm/pg-core';
import { instant } from './columns.ts';

/**
 * The tables every subgraph keeps beside its own: `outbox` (domain events not yet on the bus),
 * `inbox` (messages already handled) and `idempotency` (answers of keyed mutations).
 */
export function serviceTables(schema: PgSchema) {
  return {
    outbox: schema.table('outbox', {
      seq: bigint('seq', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
      message: jsonb('message').notNull(),
    }),
    inbox: schema.table('inbox', {
      messageId: text('message_id').primaryKey(),
      handledAt: instant('handled_at').notNull().defaultNow(),
    }),
    idempotency: schema.table(
      'idempotency',
      {
        scope: text('scope').notNull(),
        key: text('key').notNull(),
        request: text('request').notNull(),
        answer: jsonb('answer'),
        createdAt: instant('created_at').notNull().defaultNow(),
      },
      (table) => [primaryKey({ columns: [table.scope, table.key] })],
    ),
  };
}

/** What `serviceTables` makes. */
export type ServiceTables = ReturnType<typeof serviceTables>;
