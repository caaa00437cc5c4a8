import type { Reader } from '@hoi/kit/database.ts';
import { loadMany, loadOne } from '@hoi/kit/loader.ts';
import type { Viewer } from '@hoi/kit/viewer.ts';
import { findSeatCounters } from '../capacity/seat.store.ts';
import { pagesLoader } from '../pages-loader.ts';
import { findQuestions } from '../question/question.store.ts';
import { findTickets, findTicketsOfRegistrations } from '../ticket/ticket.store.ts';
import {
  findLiveRegistrations,
  findRegistrationItems,
  findRegistrationPages,
  findRegistrations,
  findWaitlistPositions,
  type RegistrationWish,
} from './registration.store.ts';
import { registrationCounts } from './registration-counts.ts';

/** Loaders of seats, registrations and tickets, for one request. */
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
    /** What an event asks, by event. */
    questions: loadMany(
      (ids: readonly string[]) => findQuestions(read, ids),
      (row) => row.eventId,
    ),
    itemsOfRegistration: loadMany(
      (ids: readonly string[]) => findRegistrationItems(read, ids),
      (row) => row.registrationId,
    ),
    /** Any ticket, hidden ones too. */
    anyTicket: loadOne(
      (ids: readonly string[]) => findTickets(read, ids),
      (row) => row.id,
    ),
    ticketsOfRegistration: loadMany(
      (ids: readonly string[]) => findTicketsOfRegistrations(read, ids),
      (row) => row.registrationId,
    ),
  };
}
