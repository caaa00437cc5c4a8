import { integer, pgSchema, text } from 'drizzle-orm/pg-core';
import { serviceTables } from '../../src/service-tables.ts';

const schema = pgSchema('sample');

/** What the tests' handlers write. */
export const seen = schema.table('seen', {
  seq: integer('seq').primaryKey().generatedAlwaysAsIdentity(),
  what: text('what').notNull(),
});

export const { outbox, inbox, idempotency } = serviceTables(schema);
