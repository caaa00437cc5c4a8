import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { afterEvent } from '../tables.ts';

/** What is decided about an event once it is over. */
export type AfterEventRow = Readonly<typeof afterEvent.$inferSelect>;

/** What is decided about some events; none for those of which nothing is. */
export function findAfterEvents(
  reader: Reader,
  eventIds: readonly string[],
): Promise<readonly AfterEventRow[]> {
  return reader.select().from(afterEvent).where(isOneOf(afterEvent.eventId, eventIds));
}

/** Decides something about an event. */
export async function keepAfterEvent(
  tx: Tx,
  eventId: string,
  decision: Partial<Omit<AfterEventRow, 'eventId'>>,
): Promise<void> {
  await tx
    .insert(afterEvent)
    .values({ eventId, ...decision })
    .onConflictDoUpdate({ target: afterEvent.eventId, set: decision });
}
