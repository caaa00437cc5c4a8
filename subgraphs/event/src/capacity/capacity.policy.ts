import type { EventRow } from '../event/event.store.ts';
import type { TicketTypeRow } from '../ticket-type/ticket-type.store.ts';
import type { SeatCounterRow } from './seat.store.ts';

/** Seats that a newcomer can take; null for no limit. Those kept for somebody are none. */
export function freeSeats({
  capacity,
  confirmed,
  held,
  offered,
}: Pick<SeatCounterRow, 'capacity' | 'confirmed' | 'held' | 'offered'>): number | null {
  return capacity === null ? null : Math.max(0, capacity - confirmed - held - offered);
}

/** Whether a ticket type can be had; the schema's `TicketTypeStatus`. */
export type TicketTypeStatus = 'NOT_STARTED' | 'ON_SALE' | 'WAITLIST' | 'SOLD_OUT' | 'ENDED';

type Sale = Pick<TicketTypeRow, 'salesStart' | 'salesEnd'>;
type Window = Pick<
  EventRow,
  'status' | 'endsAt' | 'registrationOpensAt' | 'registrationClosesAt' | 'waitlistEnabled'
>;

/** Where the sale of a ticket type stands: its own time and the event's, then what remains. */
export function ticketTypeStatus(
  event: Window,
  { salesStart, salesEnd }: Sale,
  remaining: number | null,
  now: Date,
): TicketTypeStatus {
  const ends = [salesEnd, event.registrationClosesAt, event.endsAt];
  if (event.status === 'CANCELLED' || ends.some((end) => end !== null && end <= now)) {
    return 'ENDED';
  }
  const starts = [salesStart, event.registrationOpensAt];
  if (starts.some((start) => start !== null && now < start)) return 'NOT_STARTED';
  if (remaining === null || remaining > 0) return 'ON_SALE';
  return event.waitlistEnabled ? 'WAITLIST' : 'SOLD_OUT';
}
