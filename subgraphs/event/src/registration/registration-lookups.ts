import type { Reader } from '@hoi/kit/database.ts';
import { lookUp, lookUpMany, lookUpOne } from '@hoi/kit/lookup.ts';
import { findSeatCountersOfEvents } from '../capacity/seat.store.ts';
import { nameOfPersonAt, type PersonAt } from '../event/person-at.store.ts';
import type { PageOf } from '../pages-loader.ts';
import { findQuestions } from '../question/question.store.ts';
import { findTickets, findTicketsOfRegistrations } from '../ticket/ticket.store.ts';
import { lookUpWishes } from '../wish-lookup.ts';
import {
  findLiveRegistrations,
  findRegistrationItems,
  findRegistrations,
  findWaitlistPositions,
  type RegistrationRow,
  type RegistrationWish,
  registrationCounts,
  registrationPages,
} from './registration.store.ts';

/** How many registrations an event has. */
interface Counted {
  readonly eventId: string;
  readonly count: number;
}

/** Lookups of seats, registrations and tickets. */
export function registrationLookups(read: Reader) {
  return {
    /** An event's own and those of its ticket types, by event. */
    seatCounters: lookUpMany(
      (ids) => findSeatCountersOfEvents(read, ids),
      (row) => row.eventId,
    ),
    /** Any registration, hidden ones too: ask `visibleRegistration` for what the viewer may see. */
    anyRegistration: lookUpOne(
      (ids) => findRegistrations(read, ids),
      (row) => row.id,
    ),
    /** A person's live registration for an event. */
    liveRegistration: lookUp<PersonAt, RegistrationRow | null>({
      nameOf: nameOfPersonAt,
      missing: null,
      async fetch(wanted) {
        const rows = await findLiveRegistrations(read, wanted);
        return new Map(rows.map((row) => [nameOfPersonAt(row), row]));
      },
    }),
    ...listLookups(read),
    /** By registration, from 1; null unless waiting. */
    waitlistPosition: lookUpOne(
      (ids) => findWaitlistPositions(read, ids),
      (row) => row.id,
    ),
    /** What an event asks, by event. */
    questions: lookUpMany(
      (ids) => findQuestions(read, ids),
      (row) => row.eventId,
    ),
    itemsOfRegistration: lookUpMany(
      (ids) => findRegistrationItems(read, ids),
      (row) => row.registrationId,
    ),
    /** Any ticket, hidden ones too. */
    anyTicket: lookUpOne(
      (ids) => findTickets(read, ids),
      (row) => row.id,
    ),
    ticketsOfRegistration: lookUpMany(
      (ids) => findTicketsOfRegistrations(read, ids),
      (row) => row.registrationId,
    ),
  };
}

/** Lookups of the lists of registrations of events. */
function listLookups(read: Reader) {
  return {
    registrationPages: lookUpWishes<PageOf<RegistrationWish>, readonly RegistrationRow[]>({
      wishOf: ({ wish, page }) => [wish, page],
      open({ wish, page }) {
        const find = registrationPages(wish, page);
        return lookUpMany(
          (ids) => find(read, ids),
          (row) => row.eventId,
        );
      },
    }),
    registrationCount: lookUpWishes<Omit<PageOf<RegistrationWish>, 'page'>, Counted | null>({
      wishOf: ({ wish }) => wish,
      open({ wish }) {
        const find = registrationCounts(wish);
        return lookUpOne(
          (ids) => find(read, ids),
          (row) => row.eventId,
        );
      },
    }),
  };
}
