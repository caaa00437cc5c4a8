import type { Tx } from '@hoi/kit/database.ts';
import type { Context } from '../context.ts';
import { announceCounts } from './announce-counts.ts';
import { beginSeatChange, setSeatsOpen } from './seat.store.ts';

/** Lets seats of an event be taken, or no more. */
export async function setOpen(
  ctx: Context,
  tx: Tx,
  eventId: string,
  isOpen: boolean,
): Promise<void> {
  await beginSeatChange(tx, eventId);
  await setSeatsOpen(tx, eventId, isOpen);
  announceCounts(ctx, tx, eventId);
}
