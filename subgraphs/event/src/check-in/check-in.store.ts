import type { Reader, Tx } from '@hoi/kit/database.ts';
import { and, desc, eq, gt, inArray, isNull } from 'drizzle-orm';
import { checkIn, checkInList } from '../tables.ts';

/** One scan at the door. */
export type CheckInRow = Readonly<typeof checkIn.$inferSelect>;
/** What came of a scan. */
export type ScanResult = CheckInRow['result'];

const isIn = and(eq(checkIn.result, 'ADMITTED'), isNull(checkIn.undoneAt));

/** Scans by id, in no order. */
export function findCheckIns(
  reader: Reader,
  ids: readonly string[],
): Promise<readonly CheckInRow[]> {
  return reader
    .select()
    .from(checkIn)
    .where(inArray(checkIn.id, [...ids]));
}

/** The scan that a nonce stands for on a list. */
export async function findCheckInByNonce(
  reader: Reader,
  listId: string,
  nonce: string,
): Promise<CheckInRow | null> {
  const [row] = await reader
    .select()
    .from(checkIn)
    .where(and(eq(checkIn.listId, listId), eq(checkIn.nonce, nonce)));
  return row ?? null;
}

/** The scans that let tickets in and were not taken back. */
export async function findAdmissions(
  reader: Reader,
  ticketIds: readonly string[],
): Promise<readonly (CheckInRow & { readonly ticketId: string })[]> {
  const rows = await reader
    .select()
    .from(checkIn)
    .where(and(inArray(checkIn.ticketId, [...ticketIds]), isIn));
  return rows.flatMap(({ ticketId, ...row }) => (ticketId === null ? [] : [{ ...row, ticketId }]));
}

/** The scan that let a ticket in on a list and was not taken back. */
export async function findAdmission(
  reader: Reader,
  listId: string,
  ticketId: string,
): Promise<CheckInRow | null> {
  const [row] = await reader
    .select()
    .from(checkIn)
    .where(and(eq(checkIn.listId, listId), eq(checkIn.ticketId, ticketId), isIn));
  return row ?? null;
}

/** The latest scans of some lists, each list's newest first, in one statement. */
export async function findRecentCheckIns(
  reader: Reader,
  listIds: readonly string[],
  limit: number,
): Promise<readonly CheckInRow[]> {
  const recent = reader
    .select()
    .from(checkIn)
    .where(eq(checkIn.listId, checkInList.id))
    .orderBy(desc(checkIn.at), desc(checkIn.id))
    .limit(limit)
    .as('recent');
  const rows = await reader
    .select()
    .from(checkInList)
    .crossJoinLateral(recent)
    .where(inArray(checkInList.id, [...listIds]))
    .orderBy(desc(recent.at), desc(recent.id));
  return rows.map((row) => row.recent);
}

/** Scans of a list that are new or were taken back after a revision, the latest change first. */
export function findCheckInsAfter(
  reader: Reader,
  listId: string,
  revision: number,
  limit: number,
): Promise<readonly CheckInRow[]> {
  return reader
    .select()
    .from(checkIn)
    .where(and(eq(checkIn.listId, listId), gt(checkIn.revision, revision)))
    .orderBy(desc(checkIn.revision))
    .limit(limit);
}

/** Logs a scan. */
export async function addCheckIn(tx: Tx, row: typeof checkIn.$inferInsert): Promise<CheckInRow> {
  const [added] = await tx.insert(checkIn).values(row).returning();
  if (!added) throw new Error('an insert gives its row');
  return added;
}

/** Takes admissions back, unless somebody did before; gives those it took back. */
export function undoCheckIns(
  tx: Tx,
  ids: readonly string[],
  undone: { readonly undoneAt: Date; readonly undoneBy: string | null; readonly revision: number },
): Promise<readonly CheckInRow[]> {
  return tx
    .update(checkIn)
    .set(undone)
    .where(and(inArray(checkIn.id, [...ids]), isIn))
    .returning();
}
