import type { Tx } from '@hoi/kit/database.ts';
import { Rejected } from '@hoi/kit/errors.ts';
import type { Context } from '../context.ts';
import { announceCounts } from './announce-counts.ts';
import { promoteWaiting } from './promote-waiting.ts';
import { beginSeatChange, findSeatCounters, setSeatCapacity } from './seat.store.ts';

/**
 * Sets how many fit into an event or ticket type (`counterId` is its id); more seats go to those
 * who wait. Never below the number of people who have a place.
 */
export async function setCapacity(
  ctx: Context,
  tx: Tx,
  eventId: string,
  counterId: string,
  capacity: number | null,
  path: readonly string[] = ['input', 'patch', 'capacity'],
): Promise<void> {
  const seats = await beginSeatChange(tx, eventId);
  if (!seats) throw new Error(`${eventId} has no seat counter`);
  if (!(await setSeatCapacity(tx, counterId, capacity))) {
    const [counter] = await findSeatCounters(tx, [counterId]);
    if (!counter) throw new Error(`${counterId} has no seat counter`);
    throw new Rejected('CAPACITY_BELOW_CONFIRMED', path, { confirmed: counter.confirmed });
  }
  await promoteWaiting(ctx, tx, seats, { isThorough: true });
  announceCounts(ctx, tx, eventId);
}
