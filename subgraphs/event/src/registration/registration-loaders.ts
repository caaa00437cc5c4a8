import type { Reader } from '@hoi/kit/database.ts';
import { loadMany, loadOne } from '@hoi/kit/loader.ts';
import type { Viewer } from '@hoi/kit/viewer.ts';
import { findSeatCounters } from '../capacity/seat.store.ts';
import { findAdmissions, findCheckIns, findRecentCheckIns } from '../check-in/check-in.store.ts';
import { findCheckInLists, findCheckInListsOfEvents } from '../check-in/check-in-list.store.ts';
import { pagesLoader } from '../pages-loader.ts';
import { findTickets, findTicketsOfRegistrations } from '../ticket/ticket.store.ts';
import {
  findLiveRegistrations,
  findRegistrationPages,
  findRegistrations,
  findWaitlistPositions,
  type RegistrationWish,
} from './registration.store.ts';
import { registrationCounts } from './registration-counts.ts';

/** Loaders of seats, registrations, tickets and check-ins, for one request. */
export function registrationLoaders(read: Reader, { userId }: Viewer) {
  return {
    /** By the id of an event or ticket type. */
    seatCounter: loadOne(
      (ids: readonly string[]) => findSeatCounters(read, ids),
      (row) => row.id,
    ),
    /** Any registration, hidden ones too: ask `visibleRegistration` for what the viewer may see. */
    anyRegistration: loadOne(
      (ids: readonly string[]) => findRegistrations(read, ids),
      (row) => row.id,
    ),
    /** The viewer's own live registration, by event. */
    ownRegistration: loadOne(
      async (ids: readonly string[]) =>
        userId === null ? [] : findLiveRegistrations(read, userId, ids),
      (row) => row.eventId,
    ),
    /** By registration, from 1; null unless waiting. */
    waitlistPosition: loadOne(
      (ids: readonly string[]) => findWaitlistPositions(read, ids),
      (row) => row.id,
    ),
    registrationPages: pagesLoader(
      (eventIds: readonly string[], wish: RegistrationWish, page) =>
        findRegistrationPages(read, eventIds, wish, page),
      (row) => row.eventId,
    ),
    registrationCount: registrationCounts(read),
    /** Any ticket, hidden ones too. */
    anyTicket: loadOne(
      (ids: readonly string[]) => findTickets(read, ids),
      (row) => row.id,
    ),
    ticketsOfRegistration: loadMany(
      (ids: readonly string[]) => findTicketsOfRegistrations(read, ids),
      (row) => row.registrationId,
    ),
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
    anyCheckIn: loadOne(
      (ids: readonly string[]) => findCheckIns(read, ids),
      (row) => row.id,
    ),
    /** The scan that let a ticket in and was not taken back, by ticket. */
    admission: loadOne(
      (ids: readonly string[]) => findAdmissions(read, ids),
      (row) => row.ticketId,
    ),
  };
}
