import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { queryByKeys } from '@hoi/kit/kept-query.ts';
import { asc, eq, sql } from 'drizzle-orm';
import { insertMany } from '../bulk-insert.store.ts';
import { checkInList } from '../tables.ts';

/** A list that people are checked in on. */
export type CheckInListRow = Readonly<typeof checkInList.$inferSelect>;

/** Lists by id, in no order. */
export function findCheckInLists(
  reader: Reader,
  ids: readonly string[],
): Promise<readonly CheckInListRow[]> {
  return reader.select().from(checkInList).where(isOneOf(checkInList.id, ids));
}

/** The lists of some events, each event's oldest first. */
export const findCheckInListsOfEvents = queryByKeys((reader, eventIds) =>
  reader
    .select()
    .from(checkInList)
    .where(isOneOf(checkInList.eventId, eventIds))
    .orderBy(asc(checkInList.id)),
);

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

/** How many more came in on a list, and how many more are in. */
export interface HeadsChange {
  readonly checkedIn: number;
  readonly inside: number;
}

/**
 * Counts a change of a list and how many more are in; from here on changes of the list follow each
 * other, so that its revisions are in the order of commits.
 */
export async function changeCheckInList(
  tx: Tx,
  id: string,
  { checkedIn, inside }: HeadsChange = { checkedIn: 0, inside: 0 },
): Promise<CheckInListRow> {
  const [row] = await tx
    .update(checkInList)
    .set({
      revision: sql`${checkInList.revision} + 1`,
      checkedIn: sql`${checkInList.checkedIn} + ${checkedIn}`,
      inside: sql`${checkInList.inside} + ${inside}`,
    })
    .where(eq(checkInList.id, id))
    .returning();
  if (!row) throw new Error(`${id} is no check-in list`);
  return row;
}

/** What a host says of a list. */
export type ListSettings = Pick<
  CheckInListRow,
  'name' | 'gates' | 'ticketTypeIds' | 'mayReenter' | 'opensAt' | 'closesAt'
>;

/** Changes what a list is called, whom it lets in and when, and which doors it has. */
export async function changeListSettings(
  tx: Tx,
  id: string,
  settings: ListSettings,
): Promise<CheckInListRow> {
  const [row] = await tx
    .update(checkInList)
    .set({ ...settings, revision: sql`${checkInList.revision} + 1` })
    .where(eq(checkInList.id, id))
    .returning();
  if (!row) throw new Error(`${id} is no check-in list`);
  return row;
}
