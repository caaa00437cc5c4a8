import type { Context } from '../context.ts';
import { type EventRow, findEvents } from '../event/event.store.ts';
import { everything, inOrderFor, keyOf, type Taste } from './suggestion.policy.ts';
import { findMutes, findPlaces, findTastes } from './suggestion.store.ts';

/** What is suggested to somebody, and what they turned off. */
export interface HomeFeed {
  readonly isOff: boolean;
  /** Whether anything is known of them that events can be suggested by. */
  readonly hasTastes: boolean;
  readonly suggestions: readonly { readonly event: EventRow; readonly taste: Taste }[];
  /** What they turned off, as far as it would speak for something still. */
  readonly muted: readonly Taste[];
}

/** Suggests events to the viewer, each with what speaks for it; nothing to nobody. */
export async function homeFeed(ctx: Context, first: number): Promise<HomeFeed> {
  const { userId } = ctx.caller.viewer;
  const { read } = ctx.database;
  const nothing = { isOff: false, hasTastes: false, suggestions: [], muted: [] };
  if (userId === null) return nothing;
  const now = ctx.startedAt;
  const [all, mutes] = await Promise.all([findTastes(read, userId, now), findMutes(read, userId)]);
  const muted = all.filter((taste) => mutes.has(keyOf(taste)));
  const tastes = all.filter((taste) => !mutes.has(keyOf(taste)));
  const isOff = mutes.has(everything);
  if (isOff) return { ...nothing, isOff, hasTastes: all.length > 0, muted };
  const places = await findPlaces(read, ctx.caller, userId, tastes, now);
  const chosen = inOrderFor(tastes, places, now).slice(0, first);
  const rows = await findEvents(
    read,
    chosen.map(({ id }) => id),
  );
  const events = new Map(rows.map((row) => [row.id, row]));
  const suggestions = chosen.flatMap(({ id, taste }) => {
    const event = events.get(id);
    return event ? [{ event, taste }] : [];
  });
  return { isOff, hasTastes: all.length > 0, suggestions, muted };
}
