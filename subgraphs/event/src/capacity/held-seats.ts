import type { Tx } from '@hoi/kit/database.ts';
import type { Told } from '../registration/registration-fact.ts';
import { expireOffers } from './expire-offers.ts';
import { beginSeatChange, type HeldSeats } from './seat.store.ts';

/**
 * Begins a change of an event's seats, taking back those of offers that are over. The caller promotes
 * the queue when it is done.
 */
export async function heldSeats(ctx: Told, tx: Tx, eventId: string): Promise<HeldSeats> {
  const seats = await beginSeatChange(tx, eventId);
  if (!seats) throw new Error(`${eventId} has no seat counter`);
  await expireOffers(ctx, tx, seats);
  return seats;
}
