import type { Context } from '../context.ts';
import type { SeatCounterRow } from './seat.store.ts';

/** The counter of an event, or of one of its ticket types. */
export async function seatsOf(ctx: Context, eventId: string, id: string): Promise<SeatCounterRow> {
  const counter = (await ctx.loaders.seatCounters.load(eventId)).find((one) => one.id === id);
  if (!counter) throw new Error(`${id} has no seat counter`);
  return counter;
}
