import { lt, sql } from 'drizzle-orm';
import { index, integer, type PgSchema, text } from 'drizzle-orm/pg-core';
import type { Clock } from './clock.ts';
import { instant } from './columns.ts';
import type { Reader } from './database.ts';
import { Rejected } from './errors.ts';

/** The counters of attempts that a subgraph keeps, and the name of the index that finds old ones. */
export function throttleTable(schema: PgSchema, indexName: string) {
  return schema.table(
    'throttle',
    {
      /** What is counted, hashed: no address is kept here. */
      key: text('key').primaryKey(),
      count: integer('count').notNull(),
      resetsAt: instant('resets_at').notNull(),
    },
    (table) => [index(indexName).on(table.resetsAt)],
  );
}

/** What `throttleTable` makes. */
export type ThrottleTable = ReturnType<typeof throttleTable>;

/** How often something may be tried. */
export interface AttemptLimit {
  readonly max: number;
  readonly windowSeconds: number;
}

/** Limits attempts, with counters that all processes share. */
export interface Throttle<Name extends string> {
  /**
   * Counts one attempt against each limit in turn, for its subject; refuses at the first that is used
   * up. What one limit refused does not count for the next: who asks too often within minutes is not
   * locked out for the day. Counted for good: no transaction takes it back.
   */
  countAttempt(
    subjects: readonly (readonly [limit: Name, subject: string])[],
    path?: readonly string[] | null,
  ): Promise<void>;
  /** Removes counters whose window is over. */
  removeExpired(): Promise<void>;
}

/** Opens the counters of a subgraph; `hash` makes a subject useless to who has the database alone. */
export function createThrottle<Name extends string>(parts: {
  readonly read: Reader;
  readonly table: ThrottleTable;
  readonly limits: Readonly<Record<Name, AttemptLimit>>;
  readonly hash: (purpose: string, subject: string) => string;
  readonly clock: Clock;
}): Throttle<Name> {
  const { read, table, limits, hash, clock } = parts;

  async function count(key: string, windowSeconds: number, now: Date) {
    const resetsAt = new Date(now.getTime() + windowSeconds * 1000);
    const isOver = sql`${table.resetsAt} <= ${now.toISOString()}::timestamptz`;
    const [row] = await read
      .insert(table)
      .values({ key, count: 1, resetsAt })
      .onConflictDoUpdate({
        target: table.key,
        set: {
          count: sql`case when ${isOver} then 1 else ${table.count} + 1 end`,
          resetsAt: sql`case when ${isOver} then excluded.resets_at else ${table.resetsAt} end`,
        },
      })
      .returning();
    return row ?? { count: 1, resetsAt };
  }

  return {
    async countAttempt(subjects, path = null) {
      const now = clock.now();
      for (const [name, subject] of subjects) {
        const { max, windowSeconds } = limits[name];
        const key = hash(`throttle:${name}`, subject);
        const { count: tries, resetsAt } = await count(key, windowSeconds, now);
        if (tries <= max) continue;
        const seconds = Math.max(1, Math.ceil((resetsAt.getTime() - now.getTime()) / 1000));
        throw new Rejected('RATE_LIMITED', path, { seconds }, seconds);
      }
    },
    async removeExpired() {
      await read.delete(table).where(lt(table.resetsAt, clock.now()));
    },
  };
}
