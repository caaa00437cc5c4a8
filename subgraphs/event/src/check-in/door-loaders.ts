import type { Reader } from '@hoi/kit/database.ts';
import { loadMany, loadOne } from '@hoi/kit/loader.ts';
import { findDevices } from '../device/device.store.ts';
import { pagesLoader } from '../pages-loader.ts';
import { findAttendance, findCheckIns, findRecentCheckIns } from './check-in.store.ts';
import { findCheckInLists, findCheckInListsOfEvents } from './check-in-list.store.ts';

import { findRecentAdmissions } from './door-admission.store.ts';

/** Loaders of check-in lists, scans and devices, for one request. */
export function doorLoaders(read: Reader) {
  return {
    checkInList: loadOne(
      (ids: readonly string[]) => findCheckInLists(read, ids),
      (row) => row.id,
    ),
    checkInLists: loadMany(
      (ids: readonly string[]) => findCheckInListsOfEvents(read, ids),
      (row) => row.eventId,
    ),
    /** The wish is how many. */
    recentCheckIns: pagesLoader(
      (listIds: readonly string[], wish: number) => findRecentCheckIns(read, listIds, wish),
      (row) => row.listId,
    ),
    /** The wish is how many. */
    recentAdmissions: pagesLoader(
      (listIds: readonly string[], wish: number) => findRecentAdmissions(read, listIds, wish),
      (row) => row.listId,
    ),
    anyCheckIn: loadOne(
      (ids: readonly string[]) => findCheckIns(read, ids),
      (row) => row.id,
    ),
    device: loadOne(
      (ids: readonly string[]) => findDevices(read, ids),
      (row) => row.id,
    ),
    /** When a ticket came in, by ticket; null when it did not. */
    attendance: loadOne(
      (ids: readonly string[]) => findAttendance(read, ids),
      (row) => row.ticketId,
    ),
  };
}
