import type { Database } from '@hoi/kit/database.ts';
import { lt, sql } from 'drizzle-orm';
import { throttle } from '../tables.ts';

/** Counters of attempts, shared by all processes. */
export function throttleStore({ read }: Database) {
  return {
    /** Counts one attempt, for good: no transaction takes it back. Gives how many there were in this window. */
    async count(
      key: string,
      windowSeconds: number,
      now: Date,
    ): Promise<{ readonly count: number; readonly resetsAt: Date }> {
      const resetsAt = new Date(now.getTime() + windowSeconds * 1000);
      const isOver = sql`${throttle.resetsAt} <= ${now.toISOString()}::timestamptz`;
      const [row] = await read
        .insert(throttle)
        .values({ key, count: 1, resetsAt })
        .onConflictDoUpdate({
          target: throttle.key,
          set: {
            count: sql`case when ${isOver} then 1 else ${throttle.count} + 1 end`,
            resetsAt: sql`case when ${isOver} then excluded.resets_at else ${throttle.resetsAt} end`,
          },
        })
        .returning();
      return row ?? { count: 1, resetsAt };
    },
    /** Removes counters whose window is over. */
    async removeExpired(now: Date): Promise<void> {
      await read.delete(throttle).where(lt(throttle.resetsAt, now));
    },
  };
}

/** Counters of attempts. */
export type ThrottleStore = ReturnType<typeof throttleStore>;
