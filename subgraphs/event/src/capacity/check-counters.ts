import type { Database, Tx } from '@hoi/kit/database.ts';
import { type CounterDifference, findCounterDifferences } from './counter-check.store.ts';
import { walkWaiting } from './promote-waiting.ts';
import { maxPasses } from './queue.ts';
import { findEventsThatWait } from './seat.store.ts';

/** What is wrong with the counting of seats. */
export interface CounterReport {
  /** Sums that are not what the rows add up to. */
  readonly differences: readonly CounterDifference[];
  /** Those who wait although there are seats for them, by event. */
  readonly undersold: readonly { readonly eventId: string; readonly registrationId: string }[];
}

/** Recomputes every counter from its rows, and looks for people who wait beside free seats. */
export function checkCounters(database: Pick<Database, 'transaction'>): Promise<CounterReport> {
  return database.transaction(async (tx) => ({
    differences: await findCounterDifferences(tx, maxPasses),
    undersold: await findUndersold(tx),
  }));
}

async function findUndersold(tx: Tx): Promise<CounterReport['undersold']> {
  const found: { eventId: string; registrationId: string }[] = [];
  for (const eventId of await findEventsThatWait(tx)) {
    const outcome = await walkWaiting(tx, eventId, { isThorough: true });
    for (const { id } of outcome?.promoted ?? []) found.push({ eventId, registrationId: id });
  }
  return found;
}
