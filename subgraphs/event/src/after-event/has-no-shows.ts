import type { Context } from '../context.ts';
import { countsNoShows } from './no-shows.policy.ts';

/** Whether those with a place at an event who were not checked in count as no-shows now. */
export async function hasNoShows(ctx: Context, eventId: string): Promise<boolean> {
  const now = ctx.clock.now();
  const event = await ctx.loaders.anyEvent.load(eventId);
  // Nothing more is read of what is still to come.
  if (!event || now < event.endsAt) return false;
  const [after, lists] = await Promise.all([
    ctx.loaders.afterEvent.load(eventId),
    ctx.loaders.checkInLists.load(eventId),
  ]);
  return countsNoShows(event, after, lists, now);
}
