import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { queryByKeys } from '@hoi/kit/kept-query.ts';
import { and, asc, eq, gt, lte, ne, sql } from 'drizzle-orm';
import { insertMany } from '../bulk-insert.store.ts';
import { event, seatCounter } from '../tables.ts';

/** The seats of an event (`evt_…`) or of a ticket type (`tkt_…`). */
export type SeatCounterRow = Readonly<typeof seatCounter.$inferSelect>;

/** By how much the sums of one counter change. */
export interface SeatChange {
  readonly confirmed?: number;
  readonly held?: number;
  readonly offered?: number;
  readonly waiting?: number;
  readonly pending?: number;
}

/** An event's own counter, held until the transaction ends, and what decides who gets seats. */
export type HeldSeats = SeatCounterRow &
  Pick<typeof event.$inferSelect, 'endsAt' | 'waitlistPromotion' | 'offerMinutes'>;

/** By how much one counter changes in all, and how many numbers of the queue it gives out. */
export interface SeatSums extends Required<SeatChange> {
  readonly id: string;
  readonly queued: number;
}

/** Seat counters by id, in no order. */
export const findSeatCounters = queryByKeys((reader, ids) =>
  reader.select().from(seatCounter).where(isOneOf(seatCounter.id, ids)),
);

/** All counters of some events: each event's own before those of its ticket types, for `evt_` sorts before `tkt_`. */
export const findSeatCountersOfEvents = queryByKeys((reader, eventIds) =>
  reader
    .select()
    .from(seatCounter)
    .where(isOneOf(seatCounter.eventId, eventIds))
    .orderBy(asc(seatCounter.id)),
);

/** The open events, not over yet, at which somebody waits for room that they would get by themselves. */
export async function findEventsThatWait(reader: Reader): Promise<readonly string[]> {
  const rows = await reader
    .select({ id: seatCounter.id })
    .from(seatCounter)
    .innerJoin(event, eq(event.id, seatCounter.id))
    .where(
      and(
        seatCounter.isOpen,
        gt(seatCounter.waiting, 0),
        gt(event.endsAt, sql`now()`),
        ne(event.waitlistPromotion, 'MANUAL'),
      ),
    );
  return rows.map(({ id }) => id);
}

/** Makes counters. */
export async function addSeatCounters(
  tx: Tx,
  rows: readonly Pick<SeatCounterRow, 'id' | 'eventId' | 'capacity' | 'isOpen'>[],
): Promise<void> {
  await insertMany(
    tx,
    seatCounter,
    // Ticket types bring more than a counter keeps.
    rows.map((row) => ({ row })),
  );
}

/** Removes the counter of a ticket type that nobody holds. */
export async function removeSeatCounter(tx: Tx, id: string): Promise<void> {
  await tx.delete(seatCounter).where(eq(seatCounter.id, id));
}

/**
 * The first write of every transaction that changes an event's seats or registrations: counts the
 * change, and from here on makes those transactions follow each other.
 */
export async function beginSeatChange(tx: Tx, eventId: string): Promise<HeldSeats | null> {
  const [row] = await tx
    .update(seatCounter)
    .set({ revision: sql`${seatCounter.revision} + 1` })
    .from(event)
    .where(and(eq(seatCounter.id, eventId), eq(event.id, eventId)))
    .returning({
      counter: seatCounter,
      endsAt: event.endsAt,
      waitlistPromotion: event.waitlistPromotion,
      offerMinutes: event.offerMinutes,
    });
  if (!row) return null;
  const { counter, ...policy } = row;
  return { ...counter, ...policy };
}

/**
 * Changes several counters of one event in one statement. Seats are taken only at counters that are
 * open and have the room; anything else is a bug of the caller, who holds the event's counter.
 */
export async function applySeatSums(tx: Tx, sums: readonly SeatSums[]): Promise<void> {
  if (sums.length === 0) return;
  const done = await tx.execute(sql`
    update ${seatCounter} c set
      confirmed = c.confirmed + d.confirmed, held = c.held + d.held, offered = c.offered + d.offered,
      waiting = c.waiting + d.waiting, pending = c.pending + d.pending,
      queue_tail = c.queue_tail + d.queued
    from jsonb_to_recordset(${JSON.stringify(sums)}::jsonb) as d (id text, confirmed int, held int,
      offered int, waiting int, pending int, queued int)
    where c.id = d.id and (d.confirmed <= 0 or c.is_open and (c.capacity is null
      or c.confirmed + c.held + c.offered + d.confirmed <= c.capacity))
    returning c.id`);
  if (done.length !== sums.length) throw new Error('seats were taken that are not there');
}

/** Adds to the sums of one counter. The table refuses sums below zero or above the capacity. */
export async function changeSeats(tx: Tx, id: string, change: SeatChange): Promise<void> {
  const { confirmed = 0, held = 0, offered = 0, waiting = 0, pending = 0 } = change;
  await tx
    .update(seatCounter)
    .set({
      confirmed: sql`${seatCounter.confirmed} + ${confirmed}`,
      held: sql`${seatCounter.held} + ${held}`,
      offered: sql`${seatCounter.offered} + ${offered}`,
      waiting: sql`${seatCounter.waiting} + ${waiting}`,
      pending: sql`${seatCounter.pending} + ${pending}`,
    })
    .where(eq(seatCounter.id, id));
}

/** Gives out the next numbers in an event's queue; returns the first. */
export async function nextQueueNumbers(tx: Tx, eventId: string, count: number): Promise<number> {
  const [row] = await tx
    .update(seatCounter)
    .set({ queueTail: sql`${seatCounter.queueTail} + ${count}` })
    .where(eq(seatCounter.id, eventId))
    .returning({ queueTail: seatCounter.queueTail });
  if (!row) throw new Error(`${eventId} has no seat counter`);
  return row.queueTail - count + 1;
}

/** Sets a counter's capacity; unless forced, never below the seats that are taken. Gives whether it did. */
export async function setSeatCapacity(
  tx: Tx,
  id: string,
  capacity: number | null,
  mayForce: boolean,
): Promise<boolean> {
  const taken = sql`${seatCounter.confirmed} + ${seatCounter.offered}`;
  const isEnough = capacity === null ? sql`true` : lte(taken, sql`${capacity}::int`);
  const done = await tx
    .update(seatCounter)
    .set({ capacity, isForced: sql`not (${isEnough})` })
    .where(and(eq(seatCounter.id, id), mayForce ? undefined : isEnough))
    .returning({ id: seatCounter.id });
  return done.length > 0;
}

/** Lets more have a place at some counters than there are: somebody who may said so. */
export async function forceSeats(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.update(seatCounter).set({ isForced: true }).where(isOneOf(seatCounter.id, ids));
}

/** Opens or closes all counters of an event. */
export async function setSeatsOpen(tx: Tx, eventId: string, isOpen: boolean): Promise<void> {
  await tx.update(seatCounter).set({ isOpen }).where(eq(seatCounter.eventId, eventId));
}

/** Empties the counters of an event, all of whose registrations end at once. */
export async function resetSeats(tx: Tx, eventId: string): Promise<void> {
  await tx
    .update(seatCounter)
    .set({ confirmed: 0, held: 0, offered: 0, waiting: 0, pending: 0 })
    .where(eq(seatCounter.eventId, eventId));
}
