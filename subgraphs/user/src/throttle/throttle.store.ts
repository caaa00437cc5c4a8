import type { Database } from '@hoi/kit/database.ts';
import { lt, sql } from 'drizzle-orm';
import { throttle } from '../tables.ts';

/** One thing to count. */
export interface Tally {
  readonly key: string;
  readonly windowSeconds: number;
}

/** How often it was counted in its window, this time included. */
export interface Tallied {
  readonly key: string;
  readonly count: number;
  readonly resetsAt: Date;
}

/** Counters of attempts, shared by all processes. */
export function throttleStore({ read }: Database) {
  return {
    /** Counts each once, at once and for good: no transaction takes it back. */
    async count(tallies: readonly Tally[], now: Date): Promise<readonly Tallied[]> {
      // In key order, so that two calls cannot wait for each other.
      const rows = tallies
        .map(({ key, windowSeconds }) => ({
          key,
          count: 1,
          resetsAt: new Date(now.getTime() + windowSeconds * 1000),
        }))
        .sort((a, b) => (a.key < b.key ? -1 : 1));
      const isOver = sql`${throttle.resetsAt} <= ${now.toISOString()}::timestamptz`;
      return read
        .insert(throttle)
        .values(rows)
        .onConflictDoUpdate({
          target: throttle.key,
          set: {
            count: sql`case when ${isOver} then 1 else ${throttle.count} + 1 end`,
            resetsAt: sql`case when ${isOver} then excluded.resets_at else ${throttle.resetsAt} end`,
          },
        })
        .returning();
    },
    /** Removes counters whose window is over. */
    async removeExpired(now: Date): Promise<void> {
      await read.delete(throttle).where(lt(throttle.resetsAt, now));
    },
  };
}

/** Counters of attempts. */
export type ThrottleStore = ReturnType<typeof throttleStore>;
