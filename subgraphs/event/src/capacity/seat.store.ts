import type { Reader, Tx } from '@hoi/kit/database.ts';
import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { insertMany } from '../bulk-insert.store.ts';
import { event, seatCounter } from '../tables.ts';

/** The seats of an event (`evt_…`) or of a ticket type (`tkt_…`). */
export type SeatCounterRow = Readonly<typeof seatCounter.$inferSelect>;

/** By how much the sums of one counter change. */
export interface SeatChange {
  readonly confirmed?: number;
  readonly held?: number;
  readonly waiting?: number;
  readonly pending?: number;
}

/** Seat counters by id, in no order. */
export function findSeatCounters(
  reader: Reader,
  ids: readonly string[],
): Promise<readonly SeatCounterRow[]> {
  return reader
    .select()
    .from(seatCounter)
    .where(inArray(seatCounter.id, [...ids]));
}

/** An event's counters: its own first, for `evt_` sorts before `tkt_`. */
export function findSeatCountersOfEvent(
  reader: Reader,
  eventId: string,
): Promise<readonly SeatCounterRow[]> {
  return reader
    .select()
    .from(seatCounter)
    .where(eq(seatCounter.eventId, eventId))
    .orderBy(asc(seatCounter.id));
}

/** The open events, not over yet, at which somebody waits for room. */
export async function findEventsThatWait(reader: Reader): Promise<readonly string[]> {
  const rows = await reader
    .select({ id: seatCounter.id })
    .from(seatCounter)
    .innerJoin(event, eq(event.id, seatCounter.id))
    .where(and(seatCounter.isOpen, gt(seatCounter.waiting, 0), gt(event.endsAt, sql`now()`)));
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
export async function beginSeatChange(
  tx: Tx,
  eventId: string,
): Promise<(SeatCounterRow & { readonly endsAt: Date }) | null> {
  const [row] = await tx
    .update(seatCounter)
    .set({ revision: sql`${seatCounter.revision} + 1` })
    .from(event)
    .where(and(eq(seatCounter.id, eventId), eq(event.id, eventId)))
    .returning({ counter: seatCounter, endsAt: event.endsAt });
  return row ? { ...row.counter, endsAt: row.endsAt } : null;
}

/** Takes seats at one counter if it is open and has room; null if not. */
export async function takeSeats(tx: Tx, id: string, heads: number): Promise<SeatCounterRow | null> {
  const taken = sql`${seatCounter.confirmed} + ${seatCounter.held} + ${heads}`;
  const [row] = await tx
    .update(seatCounter)
    .set({ confirmed: sql`${seatCounter.confirmed} + ${heads}` })
    .where(
      and(
        eq(seatCounter.id, id),
        eq(seatCounter.isOpen, true),
        or(isNull(seatCounter.capacity), lte(taken, seatCounter.capacity)),
      ),
    )
    .returning();
  return row ?? null;
}

/** Adds to the sums of one counter. The table refuses sums below zero or above the capacity. */
export async function changeSeats(tx: Tx, id: string, change: SeatChange): Promise<void> {
  const { confirmed = 0, held = 0, waiting = 0, pending = 0 } = change;
  await tx
    .update(seatCounter)
    .set({
      confirmed: sql`${seatCounter.confirmed} + ${confirmed}`,
      held: sql`${seatCounter.held} + ${held}`,
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

/** Sets a counter's capacity, unless more people than that have a place; gives whether it did. */
export async function setSeatCapacity(
  tx: Tx,
  id: string,
  capacity: number | null,
): Promise<boolean> {
  const isEnough = capacity === null ? undefined : lte(seatCounter.confirmed, capacity);
  const done = await tx
    .update(seatCounter)
    .set({ capacity })
    .where(and(eq(seatCounter.id, id), isEnough))
    .returning({ id: seatCounter.id });
  return done.length > 0;
}

/** Opens or closes all counters of an event. */
export async function setSeatsOpen(tx: Tx, eventId: string, isOpen: boolean): Promise<void> {
  await tx.update(seatCounter).set({ isOpen }).where(eq(seatCounter.eventId, eventId));
}

/** Empties the counters of an event, all of whose registrations end at once. */
export async function resetSeats(tx: Tx, eventId: string): Promise<void> {
  await tx
    .update(seatCounter)
    .set({ confirmed: 0, held: 0, waiting: 0, pending: 0 })
    .where(eq(seatCounter.eventId, eventId));
}
