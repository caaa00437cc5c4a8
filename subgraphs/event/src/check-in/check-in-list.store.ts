import type { Reader, Tx } from '@hoi/kit/database.ts';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import { insertMany } from '../bulk-insert.store.ts';
import { checkInList } from '../tables.ts';

/** A list that people are checked in on. */
export type CheckInListRow = Readonly<typeof checkInList.$inferSelect>;

/** Lists by id, in no order. */
export function findCheckInLists(
  reader: Reader,
  ids: readonly string[],
): Promise<readonly CheckInListRow[]> {
  return reader
    .select()
    .from(checkInList)
    .where(inArray(checkInList.id, [...ids]));
}

/** The lists of some events, each event's oldest first. */
export function findCheckInListsOfEvents(
  reader: Reader,
  eventIds: readonly string[],
): Promise<readonly CheckInListRow[]> {
  return reader
    .select()
    .from(checkInList)
    .where(inArray(checkInList.eventId, [...eventIds]))
    .orderBy(asc(checkInList.id));
}

/** Makes lists. */
export async function addCheckInLists(
  tx: Tx,
  rows: readonly Pick<CheckInListRow, 'id' | 'eventId' | 'name' | 'isDefault'>[],
): Promise<void> {
  await insertMany(
    tx,
    checkInList,
    rows.map((row) => ({ row })),
  );
}

/**
 * Counts a change of a list and how many more are in; from here on changes of the list follow each
 * other, so that its revisions are in the order of commits.
 */
export async function changeCheckInList(
  tx: Tx,
  id: string,
  checkedIn: number,
): Promise<CheckInListRow> {
  const [row] = await tx
    .update(checkInList)
    .set({
      revision: sql`${checkInList.revision} + 1`,
      checkedIn: sql`${checkInList.checkedIn} + ${checkedIn}`,
    })
    .where(eq(checkInList.id, id))
    .returning();
  if (!row) throw new Error(`${id} is no check-in list`);
  return row;
}
