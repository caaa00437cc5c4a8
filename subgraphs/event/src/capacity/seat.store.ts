import type { Reader, Tx } from '@hoi/kit/database.ts';
import { and, asc, eq, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { event, seatCounter } from '../tables.ts';
import type { Needs } from './seats.ts';

/** A seat counter as it is kept. */
export type SeatCounterRow = typeof seatCounter.$inferSelect;

/** By how much the sums of one counter change. */
export interface SeatChange {
  readonly confirmed?: number;
  readonly held?: number;
  readonly waiting?: number;
  readonly pending?: number;
}

/** Where seats are counted: one row for an event and one for each of its ticket types. */
export function seatStore(read: Reader) {
  return {
    byIds: (ids: readonly string[]) =>
      read
        .select()
        .from(seatCounter)
        .where(inArray(seatCounter.id, [...ids])),

    /** An event's counters, its own first. */
    ofEvent: (tx: Tx, eventId: string) =>
      tx
        .select()
        .from(seatCounter)
        .where(eq(seatCounter.eventId, eventId))
        .orderBy(asc(seatCounter.id)),

    async add(
      tx: Tx,
      rows: readonly Pick<SeatCounterRow, 'id' | 'eventId' | 'capacity' | 'isOpen'>[],
    ): Promise<void> {
      await tx.insert(seatCounter).values([...rows]);
    },

    async remove(tx: Tx, id: string): Promise<void> {
      await tx.delete(seatCounter).where(eq(seatCounter.id, id));
    },

    /**
     * The first write of every transaction that changes an event's seats or registrations: it
     * counts the change, and makes those transactions follow each other from here on.
     */
    async begin(tx: Tx, eventId: string): Promise<(SeatCounterRow & { endsAt: Date }) | null> {
      const [row] = await tx
        .update(seatCounter)
        .set({ revision: sql`${seatCounter.revision} + 1` })
        .from(event)
        .where(and(eq(seatCounter.id, eventId), eq(event.id, eventId)))
        .returning({ seatCounter, endsAt: event.endsAt });
      return row ? { ...row.seatCounter, endsAt: row.endsAt } : null;
    },

    /** Takes seats at one counter where it is open and there is room; null where not. */
    async take(tx: Tx, id: string, heads: number): Promise<SeatCounterRow | null> {
      const [row] = await tx
        .update(seatCounter)
        .set({ confirmed: sql`${seatCounter.confirmed} + ${heads}` })
        .where(
          and(
            eq(seatCounter.id, id),
            eq(seatCounter.isOpen, true),
            or(
              isNull(seatCounter.capacity),
              lte(
                sql`${seatCounter.confirmed} + ${seatCounter.held} + ${heads}`,
                seatCounter.capacity,
              ),
            ),
          ),
        )
        .returning();
      return row ?? null;
    },

    /** Adds to the sums of one counter; that none falls below zero or above capacity is checked by the table. */
    async change(tx: Tx, id: string, change: SeatChange): Promise<void> {
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
    },

    /** The next numbers in an event's queue; gives the first of them. */
    async queueNumbers(tx: Tx, eventId: string, count: number): Promise<number> {
      const [row] = await tx
        .update(seatCounter)
        .set({ queueTail: sql`${seatCounter.queueTail} + ${count}` })
        .where(eq(seatCounter.id, eventId))
        .returning({ queueTail: seatCounter.queueTail });
      if (!row) throw new Error(`${eventId} has no seat counter`);
      return row.queueTail - count + 1;
    },

    /** Sets a counter's capacity unless more people than that have a place. */
    async setCapacity(tx: Tx, id: string, capacity: number | null): Promise<boolean> {
      const done = await tx
        .update(seatCounter)
        .set({ capacity })
        .where(
          and(
            eq(seatCounter.id, id),
            capacity === null ? undefined : lte(seatCounter.confirmed, capacity),
          ),
        )
        .returning({ id: seatCounter.id });
      return done.length > 0;
    },

    async setOpen(tx: Tx, eventId: string, isOpen: boolean): Promise<void> {
      await tx.update(seatCounter).set({ isOpen }).where(eq(seatCounter.eventId, eventId));
    },

    /** Empties an event's counters, when all its registrations end at once. */
    async reset(tx: Tx, eventId: string): Promise<void> {
      await tx
        .update(seatCounter)
        .set({ confirmed: 0, held: 0, waiting: 0, pending: 0 })
        .where(eq(seatCounter.eventId, eventId));
    },
  };
}

/** Where seats are counted. */
export type SeatStore = ReturnType<typeof seatStore>;

/** Heads as a change of one sum at each counter, in the order in which counters are locked. */
export function changes(
  needs: Needs,
  sum: keyof SeatChange,
  sign: 1 | -1,
): readonly (readonly [string, SeatChange])[] {
  return [...needs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, n]) => [id, { [sum]: sign * n }]);
}
