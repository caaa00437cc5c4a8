import type { Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { queryByKeys } from '@hoi/kit/kept-query.ts';
import { afterEvent } from '../tables.ts';

/** What is decided about an event once it is over. */
export type AfterEventRow = Readonly<typeof afterEvent.$inferSelect>;

/** What is decided about some events; none for those of which nothing is. */
export const findAfterEvents = queryByKeys((reader, eventIds) =>
  reader.select().from(afterEvent).where(isOneOf(afterEvent.eventId, eventIds)),
);

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
