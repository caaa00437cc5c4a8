import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { and, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import { insertMany } from '../bulk-insert.store.ts';
import { checkIn, checkInUndo, scanResult } from '../tables.ts';
import { isRecentAtDoor } from './recent.store.ts';

/** One scan at the door. */
export type CheckInRow = Readonly<typeof checkIn.$inferSelect>;
/** What came of a scan. */
export type ScanResult = CheckInRow['result'];
/** All of them. */
export const scanResults = scanResult.enumValues;

/** A scan of a ticket that there is. */
export type TicketScan = CheckInRow & { readonly ticketId: string };

const isCounted = and(checkIn.letIn, isNull(checkIn.undoneAt));
const heads = sql`case ${checkIn.result} when 'ADMITTED' then 1 when 'READMITTED' then 1
  when 'CHECKED_OUT' then -1 else 0 end`;

/** Scans by id, in no order. */
export function findCheckIns(
  reader: Reader,
  ids: readonly string[],
): Promise<readonly CheckInRow[]> {
  return reader.select().from(checkIn).where(isOneOf(checkIn.id, ids));
}

/** The scans that let tickets through and were not taken back, on all lists. */
export async function findPasses(
  reader: Reader,
  ticketIds: readonly string[],
): Promise<readonly TicketScan[]> {
  if (ticketIds.length === 0) return [];
  const rows = await reader
    .select()
    .from(checkIn)
    .where(and(isOneOf(checkIn.ticketId, ticketIds), isCounted));
  return withTicket(rows);
}

/** When a ticket came in, and whether it has gone out since. */
export interface AttendanceRow {
  readonly ticketId: string;
  readonly checkedInAt: Date;
  /** Null while it is in. */
  readonly checkedOutAt: Date | null;
}

/** When tickets came in on any list, and went out again; those that never did are left out. */
export async function findAttendance(
  reader: Reader,
  ticketIds: readonly string[],
): Promise<readonly AttendanceRow[]> {
  const isAdmission = sql`filter (where ${checkIn.result} = 'ADMITTED')`;
  const isLeaving = sql`filter (where ${checkIn.result} = 'CHECKED_OUT')`;
  const rows = await reader
    .select({
      ticketId: checkIn.ticketId,
      cameAt: sql<string | null>`extract(epoch from min(${checkIn.at}) ${isAdmission}) * 1000`,
      leftAt: sql<string | null>`extract(epoch from max(${checkIn.at}) ${isLeaving}) * 1000`,
      inside: sql<number>`sum(${heads})::int`,
    })
    .from(checkIn)
    .where(and(isOneOf(checkIn.ticketId, ticketIds), isCounted))
    .groupBy(checkIn.ticketId);
  return rows.flatMap(({ ticketId, cameAt, leftAt, inside }) => {
    if (ticketId === null || cameAt === null) return [];
    const checkedOutAt = inside > 0 || leftAt === null ? null : new Date(Number(leftAt));
    return [{ ticketId, checkedInAt: new Date(Number(cameAt)), checkedOutAt }];
  });
}

/** The latest scans of some lists, each list's newest first, in one statement. */
export function findRecentCheckIns(
  reader: Reader,
  listIds: readonly string[],
  limit: number,
): Promise<readonly CheckInRow[]> {
  return reader
    .select()
    .from(checkIn)
    .where(isRecentAtDoor(checkIn, listIds, limit))
    .orderBy(desc(checkIn.at), desc(checkIn.id));
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

/** Takes scans back that let somebody through, unless somebody did before; gives those it took back. */
export function undoCheckIns(
  tx: Tx,
  ids: readonly string[],
  undone: Pick<CheckInRow, 'undoneAt' | 'undoneBy' | 'revision'> &
    Partial<Pick<CheckInRow, 'undoReason'>>,
): Promise<readonly CheckInRow[]> {
  return tx
    .update(checkIn)
    .set(undone)
    .where(and(isOneOf(checkIn.id, ids), isCounted))
    .returning();
}

/** A list's scans of some tickets by which somebody was let through, those taken back too. */
export async function findLetIn(
  tx: Tx,
  listId: string,
  ticketIds: readonly string[],
): Promise<readonly TicketScan[]> {
  if (ticketIds.length === 0) return [];
  const rows = await tx
    .select()
    .from(checkIn)
    .where(and(eq(checkIn.listId, listId), isOneOf(checkIn.ticketId, ticketIds), checkIn.letIn));
  return withTicket(rows);
}

const withTicket = (rows: readonly CheckInRow[]): readonly TicketScan[] =>
  rows.flatMap(({ ticketId, ...row }) => (ticketId === null ? [] : [{ ...row, ticketId }]));

/** Writes what scans come to beside the others of their tickets. */
export async function putSettled(
  tx: Tx,
  rows: readonly Pick<CheckInRow, 'id' | 'result' | 'previousId' | 'revision'>[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    update ${checkIn} as scan set result = settled.result::event.scan_result,
      previous_id = settled."previousId", revision = settled.revision
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as settled (id text, result text, "previousId" text, revision int)
    where scan.id = settled.id`);
}

/** The scans that nonces stand for on a list. */
export function findCheckInsByNonce(
  reader: Reader,
  listId: string,
  nonces: readonly string[],
): Promise<readonly CheckInRow[]> {
  return reader
    .select()
    .from(checkIn)
    .where(and(eq(checkIn.listId, listId), isOneOf(checkIn.nonce, nonces)));
}

/** Logs several scans. */
export async function addCheckIns(
  tx: Tx,
  rows: readonly (typeof checkIn.$inferInsert)[],
): Promise<void> {
  await insertMany(
    tx,
    checkIn,
    rows.map((row) => ({ row })),
  );
}

/** Remembers that scans are taken back, whether they have arrived or not; repeats change nothing. */
export async function addUndos(
  tx: Tx,
  rows: readonly (typeof checkInUndo.$inferInsert)[],
): Promise<void> {
  if (rows.length > 0)
    await tx
      .insert(checkInUndo)
      .values([...rows])
      .onConflictDoNothing();
}

/** Takes back the scans of a list that are remembered to be. */
export async function applyUndos(
  tx: Tx,
  listId: string,
  nonces: readonly string[],
  revision: number,
): Promise<void> {
  if (nonces.length === 0) return;
  await tx
    .update(checkIn)
    .set({
      undoneAt: checkInUndo.at,
      undoneBy: checkInUndo.byUserId,
      undoReason: checkInUndo.reason,
      revision,
    })
    .from(checkInUndo)
    .where(
      and(
        eq(checkIn.listId, listId),
        isOneOf(checkIn.nonce, nonces),
        checkIn.letIn,
        isNull(checkIn.undoneAt),
        eq(checkInUndo.listId, checkIn.listId),
        eq(checkInUndo.nonce, checkIn.nonce),
      ),
    );
}

/** Where the tickets are that changed on a list after a revision: all that came in, after 0. */
export async function findAttendanceAfter(
  reader: Reader,
  listId: string,
  revision: number,
): Promise<
  readonly { readonly ticketId: string; readonly hasCome: boolean; readonly isInside: boolean }[]
> {
  const ofList = and(eq(checkIn.listId, listId), checkIn.letIn);
  const changed = reader
    .select({ id: checkIn.ticketId })
    .from(checkIn)
    .where(and(ofList, gt(checkIn.revision, revision)));
  const rows = await reader
    .select({
      ticketId: checkIn.ticketId,
      hasCome: sql<boolean>`bool_or(${checkIn.result} = 'ADMITTED' and ${checkIn.undoneAt} is null)`,
      inside: sql<number>`coalesce(sum(${heads}) filter (where ${checkIn.undoneAt} is null), 0)::int`,
    })
    .from(checkIn)
    .where(and(ofList, revision === 0 ? undefined : inArray(checkIn.ticketId, changed)))
    .groupBy(checkIn.ticketId);
  return rows.flatMap(({ ticketId, hasCome, inside }) =>
    ticketId === null ? [] : [{ ticketId, hasCome, isInside: inside > 0 }],
  );
}
