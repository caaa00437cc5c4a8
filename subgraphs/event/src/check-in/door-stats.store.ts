import type { Reader } from '@hoi/kit/database.ts';
import { and, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import {
  checkIn,
  checkInList,
  doorAdmission,
  event,
  eventHost,
  registration,
  seatCounter,
  ticket,
} from '../tables.ts';
import type { CheckInRow } from './check-in.store.ts';

const inside = and(eq(checkIn.result, 'ADMITTED'), isNull(checkIn.undoneAt));
const isDuplicate = sql`${checkIn.letIn} and ${checkIn.result} in ('ALREADY_IN', 'NO_REENTRY')`;
const mostArrivals = 288;

/** How many came in by each gate, most first. */
export function countByGate(
  reader: Reader,
  listId: string,
): Promise<readonly { readonly gate: string | null; readonly checkedIn: number }[]> {
  const people = sql<number>`count(*)::int`;
  return reader
    .select({ gate: checkIn.gate, checkedIn: people })
    .from(checkIn)
    .where(and(eq(checkIn.listId, listId), inside))
    .groupBy(checkIn.gate)
    .orderBy(desc(people), checkIn.gate)
    .limit(50);
}

/** How many came in with each type of ticket, in no order. */
export function countByTicketType(
  reader: Reader,
  listId: string,
): Promise<readonly { readonly ticketTypeId: string; readonly checkedIn: number }[]> {
  return reader
    .select({ ticketTypeId: ticket.ticketTypeId, checkedIn: sql<number>`count(*)::int` })
    .from(checkIn)
    .innerJoin(ticket, eq(ticket.id, checkIn.ticketId))
    .where(and(eq(checkIn.listId, listId), inside))
    .groupBy(ticket.ticketTypeId);
}

/** How many came in within each five minutes in which somebody did, oldest first. */
export async function countArrivals(
  reader: Reader,
  listId: string,
): Promise<readonly { readonly at: Date; readonly checkedIn: number }[]> {
  const bin = sql`date_bin('5 minutes', ${checkIn.at}, '2000-01-01T00:00:00Z')`;
  const rows = await reader
    .select({
      at: sql<string>`(extract(epoch from ${bin}) * 1000)::bigint`,
      checkedIn: sql<number>`count(*)::int`,
    })
    .from(checkIn)
    .where(and(eq(checkIn.listId, listId), inside))
    .groupBy(bin)
    .orderBy(sql`${bin} desc`)
    .limit(mostArrivals);
  return rows.map(({ at, checkedIn }) => ({ at: new Date(Number(at)), checkedIn })).reverse();
}

/** How many scans were refused, and how many let in somebody who was in already. */
export async function countTrouble(
  reader: Reader,
  listId: string,
): Promise<{ readonly refused: number; readonly duplicates: number }> {
  const [row] = await reader
    .select({
      refused: sql<number>`count(*) filter (where not ${checkIn.letIn})::int`,
      duplicates: sql<number>`count(*) filter (where ${isDuplicate})::int`,
    })
    .from(checkIn)
    .where(eq(checkIn.listId, listId));
  return row ?? { refused: 0, duplicates: 0 };
}

/** The latest scans that let in somebody who was in already, newest first. */
export function findLatestDuplicates(
  reader: Reader,
  listId: string,
): Promise<readonly CheckInRow[]> {
  return reader
    .select()
    .from(checkIn)
    .where(and(eq(checkIn.listId, listId), isDuplicate))
    .orderBy(desc(checkIn.at), desc(checkIn.id))
    .limit(20);
}

const mostPastEvents = 10;

/** A past event: who had a place, who came, and how many of those came after it had gone on so long. */
export interface PastTurnout {
  readonly confirmed: number;
  readonly checkedIn: number;
  readonly later: number;
}

/**
 * The turn-out of a host's last events at which people were checked in; `sinceStartMs` is how long the
 * coming one has gone on (negative before its start). Who came without having registered is left out:
 * that says nothing of how many of those who registered come.
 */
export async function findPastTurnouts(
  reader: Reader,
  { id, communityId }: { readonly id: string; readonly communityId: string | null },
  now: Date,
  sinceStartMs: number,
): Promise<readonly PastTurnout[]> {
  const host = communityId
    ? sql`${event.communityId} = ${communityId}`
    : sql`${event.communityId} is null and exists (
        select from ${eventHost} mine join ${eventHost} theirs on theirs.user_id = mine.user_id
        where mine.event_id = ${id} and mine.role = 'OWNER'
          and theirs.event_id = ${event.id} and theirs.role = 'OWNER')`;
  const past = reader
    .select({
      eventId: seatCounter.eventId,
      listId: checkInList.id,
      startsAt: event.startsAt,
      confirmed: seatCounter.confirmed,
      checkedIn: checkInList.checkedIn,
    })
    .from(event)
    .innerJoin(seatCounter, eq(seatCounter.id, event.id))
    .innerJoin(checkInList, and(eq(checkInList.eventId, event.id), checkInList.isDefault))
    .where(
      and(
        host,
        sql`${event.id} <> ${id} and ${event.endsAt} < ${now.toISOString()}::timestamptz`,
        sql`${checkInList.checkedIn} > 0 and ${seatCounter.confirmed} > 0`,
      ),
    )
    .orderBy(desc(event.startsAt))
    .limit(mostPastEvents)
    .as('past');
  const walkIn = sql`from ${checkInList} l join ${doorAdmission} a on a.list_id = l.id
    join ${registration} r on r.id = a.registration_id
    where l.event_id = ${past.eventId} and a.kind = 'WALK_IN' and r.status = 'CONFIRMED'`;
  const walkInScan = sql`from ${checkInList} l join ${doorAdmission} a on a.list_id = l.id
    join ${ticket} t on t.registration_id = a.registration_id join ${checkIn} s on s.ticket_id = t.id
    where l.event_id = ${past.eventId} and a.kind = 'WALK_IN' and s.list_id = ${past.listId}
      and s.result = 'ADMITTED' and s.undone_at is null`;
  const isLater = sql`s.at > ${past.startsAt} + ${Math.round(sinceStartMs)} * interval '1 millisecond'`;
  const number = (value: SQL) => sql<number>`(${value})::int`;
  return reader
    .select({
      confirmed: number(sql`${past.confirmed} - (select coalesce(sum(r.quantity), 0) ${walkIn})`),
      checkedIn: number(sql`${past.checkedIn} - (select count(*) ${walkInScan})`),
      later: number(sql`(select count(*) from ${checkIn} s where s.list_id = ${past.listId}
        and s.result = 'ADMITTED' and s.undone_at is null and ${isLater})
        - (select count(*) ${walkInScan} and ${isLater})`),
    })
    .from(past);
}
