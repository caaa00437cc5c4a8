import type { Clock } from '@hoi/kit/clock.ts';
import type { Database } from '@hoi/kit/database.ts';
import { openTurns } from '../turns.ts';
import { findCheckInLists } from './check-in-list.store.ts';
import { type DoorScan, type TakenScan, takeScans } from './take-scans.ts';

/** Takes scans, those of one list that come at about the same time together. */
export interface ScanTurns {
  /** The event that a list is of, which never changes; null when there is no such list. */
  eventOf(listId: string): Promise<string | null>;
  take(scan: DoorScan): Promise<TakenScan>;
}

const mostEvents = 10_000;
// Nobody at a door notices it.
const everyMs = 20;

/** Scans of one list write the same row, so they can only follow each other: they take turns. */
export function openScanTurns(parts: {
  readonly database: Database;
  readonly clock: Clock;
}): ScanTurns {
  const turns = openTurns((scans: readonly [DoorScan, ...DoorScan[]]) => takeScans(parts, scans), {
    everyMs,
  });
  const events = new Map<string, string>();
  return {
    async eventOf(listId) {
      const known = events.get(listId);
      if (known) return known;
      const [list] = await findCheckInLists(parts.database.read, [listId]);
      if (!list) return null;
      if (events.size >= mostEvents) events.clear();
      events.set(listId, list.eventId);
      return list.eventId;
    },
    take: (scan) => turns.take(scan.listId, scan),
  };
}
