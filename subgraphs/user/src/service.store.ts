import type { Database } from '@hoi/kit/database.ts';
import { lt } from 'drizzle-orm';
import { idempotency, inbox, outbox, throttle } from './tables.ts';

/** The tables that the kit's messaging and idempotency work on. */
export const serviceTables = { outbox, inbox, idempotency };

/** The counters of attempts. */
export const attempts = throttle;

const answersAreKeptMs = 24 * 3600 * 1000;

/** Removes answers that no repeated request can ask for any more. */
export async function removeOldAnswers({ read }: Database, now: Date): Promise<void> {
  const before = new Date(now.getTime() - answersAreKeptMs);
  await read.delete(idempotency).where(lt(idempotency.createdAt, before));
}
