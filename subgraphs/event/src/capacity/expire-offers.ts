import type { Tx } from '@hoi/kit/database.ts';
import {
  endOffers,
  findEventsWithExpiredOffers,
  findExpiredOffers,
  findRegistrationItems,
} from '../registration/registration.store.ts';
import { registrationFact, type Told, tellOf } from '../registration/registration-fact.ts';
import { changeParty } from './change-party.ts';
import { promoteWaiting } from './promote-waiting.ts';
import { beginSeatChange, type HeldSeats } from './seat.store.ts';
import { needsOf } from './seats.ts';

/**
 * Takes back the seats of offers that nobody took in time, as every transaction that changes seats does
 * first; the caller promotes the queue after. Gives how many there were.
 */
export async function expireOffers(ctx: Told, tx: Tx, seats: HeldSeats): Promise<number> {
  if (seats.offered === 0) return 0;
  const late = await findExpiredOffers(tx, seats.eventId, ctx.clock.now());
  if (late.length === 0) return 0;
  const ids = late.map(({ id }) => id);
  const needs = needsOf(seats.eventId, await findRegistrationItems(tx, ids));
  await changeParty(tx, needs, 'offered', -1);
  const ended = await endOffers(tx, ids);
  await tellOf(ctx, tx, ended, (row) => ({
    type: 'registration.expired',
    data: registrationFact(row),
  }));
  return ended.length;
}

const mostEvents = 50;

/** Ends offers that are over and gives their seats to the next, event by event; gives how many events. */
export async function expireDueOffers(ctx: Told): Promise<number> {
  const eventIds = await findEventsWithExpiredOffers(
    ctx.database.read,
    ctx.clock.now(),
    mostEvents,
  );
  for (const eventId of eventIds) {
    await ctx.database.transaction(async (tx) => {
      const seats = await beginSeatChange(tx, eventId);
      if (seats && (await expireOffers(ctx, tx, seats))) await promoteWaiting(ctx, tx, seats);
    });
  }
  return eventIds.length;
}
