import type { Tx } from '@hoi/kit/database.ts';
import { Rejected } from '@hoi/kit/errors.ts';
import type { Context } from '../context.ts';
import { announceCounts } from './announce-counts.ts';
import { heldSeats } from './held-seats.ts';
import { promoteWaiting } from './promote-waiting.ts';
import { findSeatCounters, setSeatCapacity } from './seat.store.ts';

/**
 * Sets how many fit into an event or ticket type (`counterId` is its id); more seats go to
 * those who wait. Never below the number of people who have a place.
 */
export async function setCapacity(
  ctx: Context,
  tx: Tx,
  eventId: string,
  counterId: string,
  capacity: number | null,
  { path, mayForce }: { readonly path: readonly string[]; readonly mayForce: boolean },
): Promise<void> {
  const seats = await heldSeats(ctx, tx, eventId);
  if (!(await setSeatCapacity(tx, counterId, capacity, mayForce))) {
    const [counter] = await findSeatCounters(tx, [counterId]);
    if (!counter) throw new Error(`${counterId} has no seat counter`);
    throw new Rejected('CAPACITY_BELOW_CONFIRMED', path, {
      confirmed: counter.confirmed + counter.offered,
    });
  }
  await promoteWaiting(ctx, tx, seats, { isThorough: true });
  announceCounts(ctx, tx, eventId);
}

/** Goes through the queue after the event's policy changed: what waited for a host may go by itself now. */
export async function promoteByPolicy(ctx: Context, tx: Tx, eventId: string): Promise<void> {
  const seats = await heldSeats(ctx, tx, eventId);
  await promoteWaiting(ctx, tx, seats, { isThorough: true });
  announceCounts(ctx, tx, eventId);
}
