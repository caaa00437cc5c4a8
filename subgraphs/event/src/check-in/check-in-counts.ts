import type { Context } from '../context.ts';
import type { CheckInListRow } from '../mappers.ts';

/** How many are in on a list. */
export interface ListCounts {
  readonly expected: number;
  readonly checkedIn: number;
  readonly inside: number;
  readonly revision: number;
}

/** How many are in on a list, of how many. */
export async function countsOf(ctx: Context, list: CheckInListRow): Promise<ListCounts> {
  const ids = list.ticketTypeIds ?? [list.eventId];
  const seats = await ctx.loaders.seatCounters.load(list.eventId);
  return countsFrom(
    list,
    seats.filter(({ id }) => ids.includes(id)),
  );
}

/** The same, of seats that are known. */
export function countsFrom(
  list: CheckInListRow,
  seats: readonly { readonly confirmed: number; readonly revision: number }[],
): ListCounts {
  const sum = (of: 'confirmed' | 'revision') => seats.reduce((total, one) => total + one[of], 0);
  // Each revision only grows, and so does their sum.
  const revision = list.revision + sum('revision');
  return {
    expected: sum('confirmed'),
    checkedIn: list.checkedIn,
    inside: list.inside,
    revision,
  };
}
