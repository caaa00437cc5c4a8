import { timestamp } from 'drizzle-orm/pg-core';

/** When a row was made and last changed. */
export const timestamps = {
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
};

/** An instant. */
export const instant = (name: string) => timestamp(name, { withTimezone: true });
