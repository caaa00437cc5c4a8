import { type Reader, sqlStateOf, type Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { queryByKeys } from '@hoi/kit/kept-query.ts';
import { asc, eq, or, sql } from 'drizzle-orm';
import { insertMany } from '../bulk-insert.store.ts';
import { seatCounter, ticketType } from '../tables.ts';

/** Something one can register for. */
export type TicketTypeRow = Readonly<typeof ticketType.$inferSelect>;

/** A ticket type to insert. */
export type NewTicketTypeRow = Omit<TicketTypeRow, 'createdAt' | 'updatedAt'>;

/** The ticket types of some events, in the order they are shown. */
export const findTicketTypesOfEvents = queryByKeys((reader, eventIds) =>
  reader
    .select()
    .from(ticketType)
    .where(isOneOf(ticketType.eventId, eventIds))
    .orderBy(asc(ticketType.position), asc(ticketType.number)),
);

/** Ticket types by id, in no order. */
export function findTicketTypes(
  reader: Reader,
  ids: readonly string[],
): Promise<readonly TicketTypeRow[]> {
  return reader.select().from(ticketType).where(isOneOf(ticketType.id, ids));
}

/** Adds ticket types, all in one statement. */
export async function insertTicketTypes(tx: Tx, rows: readonly NewTicketTypeRow[]): Promise<void> {
  await insertMany(
    tx,
    ticketType,
    rows.map((row) => ({ row })),
  );
}

/** Changes a ticket type. */
export async function updateTicketType(
  tx: Tx,
  id: string,
  changes: Partial<Omit<NewTicketTypeRow, 'id' | 'eventId' | 'number'>>,
): Promise<void> {
  await tx
    .update(ticketType)
    .set({ ...changes, updatedAt: sql`now()` })
    .where(eq(ticketType.id, id));
}

/** Removes a ticket type and its counter; false when somebody asked for it, now or before. */
export async function deleteTicketType(tx: Tx, { id, eventId }: TicketTypeRow): Promise<boolean> {
  // Counters are locked before anything of the registrations; see `capacity/seat.store.ts`.
  await tx
    .select({ id: seatCounter.id })
    .from(seatCounter)
    .where(or(eq(seatCounter.id, eventId), eq(seatCounter.id, id)))
    .orderBy(seatCounter.id)
    .for('update');
  try {
    await tx.transaction((inner) => inner.delete(ticketType).where(eq(ticketType.id, id)));
  } catch (error) {
    // A foreign key of a registration holds it.
    if (sqlStateOf(error) === '23503') return false;
    throw error;
  }
  await tx.delete(seatCounter).where(eq(seatCounter.id, id));
  return true;
}
