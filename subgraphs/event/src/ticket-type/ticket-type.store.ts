import type { Reader } from '@hoi/kit/database.ts';
import { asc, inArray } from 'drizzle-orm';
import { ticketType } from '../tables.ts';

/** Something one can register for. */
export type TicketTypeRow = Readonly<typeof ticketType.$inferSelect>;

/** The ticket types of some events, in the order they are shown. */
export function findTicketTypesOfEvents(
  reader: Reader,
  eventIds: readonly string[],
): Promise<readonly TicketTypeRow[]> {
  return reader
    .select()
    .from(ticketType)
    .where(inArray(ticketType.eventId, [...eventIds]))
    .orderBy(asc(ticketType.position), asc(ticketType.number));
}

/** Ticket types by id, in no order. */
export function findTicketTypes(
  reader: Reader,
  ids: readonly string[],
): Promise<readonly TicketTypeRow[]> {
  return reader
    .select()
    .from(ticketType)
    .where(inArray(ticketType.id, [...ids]));
}
