import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { queryByKeys } from '@hoi/kit/kept-query.ts';
import { and, asc, eq, gte, inArray, lte, sql } from 'drizzle-orm';
import type { HostRow } from '../host/host.store.ts';
import {
  event,
  eventHost,
  eventSeries,
  registration,
  seriesDate,
  seriesPerson,
} from '../tables.ts';

/** A series as it is kept. */
export type SeriesRow = Readonly<typeof eventSeries.$inferSelect>;
/** One date of a series; its event is null once the event was deleted. */
export type SeriesDateRow = Readonly<typeof seriesDate.$inferSelect>;

/** Series by id, in no order. */
export function findSeries(reader: Reader, ids: readonly string[]): Promise<readonly SeriesRow[]> {
  return reader.select().from(eventSeries).where(isOneOf(eventSeries.id, ids));
}

/** A series, kept from changing until the transaction ends. */
export async function lockSeries(tx: Tx, id: string): Promise<SeriesRow | null> {
  const [row] = await tx.select().from(eventSeries).where(eq(eventSeries.id, id)).for('update');
  return row ?? null;
}

/** Adds a series. */
export async function insertSeries(
  tx: Tx,
  row: typeof eventSeries.$inferInsert,
): Promise<SeriesRow> {
  const [added] = await tx.insert(eventSeries).values(row).returning();
  if (!added) throw new Error('the insert gave no row');
  return added;
}

/** Changes a series. */
export async function updateSeriesRow(
  tx: Tx,
  id: string,
  changes: Partial<Omit<SeriesRow, 'id'>>,
): Promise<SeriesRow> {
  const [row] = await tx
    .update(eventSeries)
    .set({ ...changes, updatedAt: sql`now()` })
    .where(eq(eventSeries.id, id))
    .returning();
  if (!row) throw new Error(`series ${id} went away while it was locked`);
  return row;
}

/** A series whose next dates are due, which no other process is at. */
export async function lockDueSeries(tx: Tx, now: Date): Promise<SeriesRow | null> {
  const [row] = await tx
    .select()
    .from(eventSeries)
    .where(lte(eventSeries.nextRunAt, now))
    .orderBy(eventSeries.nextRunAt)
    .limit(1)
    .for('update', { skipLocked: true });
  return row ?? null;
}

/** The dates of a series from one on, in order. */
export function findDates(
  reader: Reader,
  seriesId: string,
  from = '',
): Promise<readonly SeriesDateRow[]> {
  return reader
    .select()
    .from(seriesDate)
    .where(and(eq(seriesDate.seriesId, seriesId), gte(seriesDate.slot, from)))
    .orderBy(asc(seriesDate.slot));
}

/** Which dates of which series some events are. */
export const findDatesOfEvents = queryByKeys((reader, eventIds) =>
  reader.select().from(seriesDate).where(isOneOf(seriesDate.eventId, eventIds)),
);

/** The events that some dates are. */
export const eventIdsOf = (dates: readonly SeriesDateRow[]): readonly string[] =>
  dates.flatMap(({ eventId }) => (eventId === null ? [] : [eventId]));

/** Adds dates; none may be there already, or its event would belong to nothing. */
export async function addDates(tx: Tx, rows: readonly SeriesDateRow[]): Promise<void> {
  if (rows.length > 0) await tx.insert(seriesDate).values([...rows]);
}

/** Those of some times that calendars know as dates of a series already, be they dates of another one now. */
export async function findKnownRecurrences(
  tx: Tx,
  calendarUid: string,
  recurrenceIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ recurrenceId: seriesDate.recurrenceId })
    .from(seriesDate)
    .where(
      and(eq(seriesDate.calendarUid, calendarUid), isOneOf(seriesDate.recurrenceId, recurrenceIds)),
    );
  return new Set(rows.map(({ recurrenceId }) => recurrenceId));
}

/** Changes the date that an event is. */
export async function changeDate(
  tx: Tx,
  eventId: string,
  changes: Partial<Pick<SeriesDateRow, 'isDetached' | 'isDropped'>>,
): Promise<void> {
  await tx.update(seriesDate).set(changes).where(eq(seriesDate.eventId, eventId));
}

/** Puts dates in the place of those that a series had from one on. */
export async function replaceDates(
  tx: Tx,
  seriesId: string,
  from: string,
  rows: readonly SeriesDateRow[],
): Promise<void> {
  const old = and(eq(seriesDate.seriesId, seriesId), gte(seriesDate.slot, from));
  await tx.delete(seriesDate).where(old);
  await addDates(tx, rows);
}

/** Takes a date out, so that its rule may give it again. */
export async function dropDate(tx: Tx, { seriesId, slot }: SeriesDateRow): Promise<void> {
  await tx
    .delete(seriesDate)
    .where(and(eq(seriesDate.seriesId, seriesId), eq(seriesDate.slot, slot)));
}

/** Those of some events that somebody has, waits for or asked for a place at. */
export async function findTakenEvents(
  tx: Tx,
  eventIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectDistinct({ id: registration.eventId })
    .from(registration)
    .where(
      and(
        isOneOf(registration.eventId, eventIds),
        inArray(registration.status, ['PENDING_APPROVAL', 'WAITLISTED', 'CONFIRMED']),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

/** The event by which a series is judged: its next one, else its last. */
export async function findLeadEventId(
  reader: Reader,
  seriesId: string,
  now: Date,
): Promise<string | null> {
  const isOver = sql`${event.endsAt} < ${now.toISOString()}::timestamptz`;
  const [row] = await reader
    .select({ id: event.id })
    .from(seriesDate)
    .innerJoin(event, eq(event.id, seriesDate.eventId))
    .where(eq(seriesDate.seriesId, seriesId))
    .orderBy(
      sql`${event.status} = 'DRAFT'`,
      isOver,
      sql`case when ${isOver} then null else ${event.startsAt} end`,
      sql`${event.startsAt} desc`,
    )
    .limit(1);
  return row?.id ?? null;
}

/** Whether somebody has one of some roles at each date to come of a series; at each that was, where none is. */
export async function holdsDates(
  reader: Reader,
  seriesId: string,
  { userId, roles, now }: DateHolder,
): Promise<boolean> {
  const isToCome = sql`${event.status} <> 'CANCELLED' and ${event.endsAt} > ${now.toISOString()}::timestamptz`;
  const holds = sql`bool_and(${eventHost.userId} is not null)`;
  const [row] = await reader
    .select({
      holdsAll: sql<boolean>`coalesce(${holds} filter (where ${isToCome}), ${holds}, false)`,
    })
    .from(seriesDate)
    .innerJoin(event, eq(event.id, seriesDate.eventId))
    .leftJoin(
      eventHost,
      and(
        eq(eventHost.eventId, event.id),
        eq(eventHost.userId, userId),
        inArray(eventHost.role, [...roles]),
      ),
    )
    .where(eq(seriesDate.seriesId, seriesId));
  return row?.holdsAll ?? false;
}

/** Somebody who may be a host of a series' dates. */
interface DateHolder {
  readonly userId: string;
  readonly roles: readonly HostRow['role'][];
  readonly now: Date;
}

/** Notes that somebody comes to every date of a series. */
export async function addSeriesPerson(
  tx: Tx,
  seriesId: string,
  userId: string,
  now: Date,
): Promise<void> {
  const row = { seriesId, userId, placedUntil: now };
  await tx.insert(seriesPerson).values(row).onConflictDoNothing();
}

/** Notes until which start somebody was given places, or everybody of a series. */
export async function setPlacedUntil(
  tx: Tx,
  seriesId: string,
  userId: string | null,
  placedUntil: Date,
): Promise<void> {
  const ofUser = userId === null ? undefined : eq(seriesPerson.userId, userId);
  await tx
    .update(seriesPerson)
    .set({ placedUntil })
    .where(and(eq(seriesPerson.seriesId, seriesId), ofUser));
}

/** Lets those who come to every date of an event's series ask for a place at it too, if it has one. */
export async function offerToSeriesPeople(tx: Tx, eventId: string, now: Date): Promise<void> {
  const ofEvent = tx
    .select({ id: seriesDate.seriesId })
    .from(seriesDate)
    .where(eq(seriesDate.eventId, eventId));
  await tx
    .update(seriesPerson)
    .set({ placedUntil: now })
    .where(inArray(seriesPerson.seriesId, ofEvent));
}

/** Forgets that somebody comes to every date; gives whether they did. */
export async function dropSeriesPerson(tx: Tx, seriesId: string, userId: string): Promise<boolean> {
  const dropped = await tx
    .delete(seriesPerson)
    .where(and(eq(seriesPerson.seriesId, seriesId), eq(seriesPerson.userId, userId)))
    .returning({ userId: seriesPerson.userId });
  return dropped.length > 0;
}

/** Whether somebody comes to every date of a series. */
export async function isSeriesPerson(
  reader: Reader,
  seriesId: string,
  userId: string,
): Promise<boolean> {
  const mine = and(eq(seriesPerson.seriesId, seriesId), eq(seriesPerson.userId, userId));
  return (await reader.$count(seriesPerson, mine)) > 0;
}

/** Lets those who come to every date of a series come to another one as well. */
export async function copySeriesPeople(tx: Tx, fromId: string, toId: string): Promise<void> {
  await tx.execute(sql`
    insert into ${seriesPerson} (series_id, user_id, placed_until)
    select ${toId}, user_id, placed_until from ${seriesPerson} where series_id = ${fromId}`);
}
