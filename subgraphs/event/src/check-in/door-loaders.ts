import type { Reader } from '@hoi/kit/database.ts';
import { lookUpMany, lookUpOne } from '@hoi/kit/lookup.ts';
import { findDevices } from '../device/device.store.ts';
import { pagesLoader } from '../pages-loader.ts';
import { findAttendance, findCheckIns, findRecentCheckIns } from './check-in.store.ts';
import { findCheckInLists, findCheckInListsOfEvents } from './check-in-list.store.ts';
import { findRecentAdmissions } from './door-admission.store.ts';

/** Lookups of check-in lists, scans and devices. */
export function doorLookups(read: Reader) {
  return {
    checkInList: lookUpOne(
      (ids) => findCheckInLists(read, ids),
      (row) => row.id,
    ),
    checkInLists: lookUpMany(
      (ids) => findCheckInListsOfEvents(read, ids),
      (row) => row.eventId,
    ),
    anyCheckIn: lookUpOne(
      (ids) => findCheckIns(read, ids),
      (row) => row.id,
    ),
    device: lookUpOne(
      (ids) => findDevices(read, ids),
      (row) => row.id,
    ),
    /** When a ticket came in, by ticket; null when it did not. */
    attendance: lookUpOne(
      (ids) => findAttendance(read, ids),
      (row) => row.ticketId,
    ),
  };
}

/** Loaders of what happened last at a door, for one request. */
export function doorLoaders(read: Reader) {
  return {
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
  };
}
