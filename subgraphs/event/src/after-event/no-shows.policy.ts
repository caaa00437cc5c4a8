import type { CheckInListRow } from '../check-in/check-in-list.store.ts';
import type { EventRow } from '../event/event.store.ts';
import type { AfterEventRow } from './after-event.store.ts';

/** How long after the end no-shows count by themselves; devices may bring scans from offline until then. */
export const noShowsAfterMs = 6 * 3_600_000;

/**
 * Whether those with a place who were not checked in count as no-shows. A host's word stands;
 * without one they do after a while, unless nobody was checked in: then the door was not used.
 */
export function countsNoShows(
  { status, endsAt }: Pick<EventRow, 'status' | 'endsAt'>,
  after: Pick<AfterEventRow, 'hasNoShows'> | null,
  lists: readonly Pick<CheckInListRow, 'checkedIn'>[],
  now: Date,
): boolean {
  if (status !== 'PUBLISHED' || now < endsAt) return false;
  if (after && after.hasNoShows !== null) return after.hasNoShows;
  const isSettled = now.getTime() >= endsAt.getTime() + noShowsAfterMs;
  return isSettled && lists.some(({ checkedIn }) => checkedIn > 0);
}
