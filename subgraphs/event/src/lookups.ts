import type { Database } from '@hoi/kit/database.ts';
import { lookUp, lookUpMany, lookUpOne } from '@hoi/kit/lookup.ts';
import { doorLookups } from './check-in/door-loaders.ts';
import { findCommunities } from './community/community.store.ts';
import { findEvents, findEventsBySlug } from './event/event.store.ts';
import { nameOfPersonAt, type PersonAt } from './event/person-at.store.ts';
import { findStandings, type Standing } from './event/standing.store.ts';
import { feedbackLookups } from './feedback/feedback-loaders.ts';
import { findHosts } from './host/host.store.ts';
import { findPeople } from './person/person.store.ts';
import { registrationLookups } from './registration/registration-lookups.ts';
import { seriesLookups } from './series/series-lookups.ts';
import { findTicketTypes, findTicketTypesOfEvents } from './ticket-type/ticket-type.store.ts';
import { findUploads } from './upload/upload.store.ts';

/** What is found by key, for all requests; who may see it is for the loaders and resolvers to say. */
export function openLookups({ lookUp: read }: Database) {
  return {
    /** Any event, hidden ones too: only for rows that the viewer reached by a right of their own. */
    anyEvent: lookUpOne(
      (ids) => findEvents(read, ids),
      (row) => row.id,
    ),
    /** Any event by its short name, hidden ones too. */
    eventOfSlug: lookUpOne(
      (slugs) => findEventsBySlug(read, slugs),
      (row) => row.slug,
    ),
    /** What a person is to an event; null when there is none. */
    personStanding: lookUp<PersonAt, Standing | null>({
      nameOf: nameOfPersonAt,
      missing: null,
      async fetch(wanted) {
        const rows = await findStandings(read, wanted);
        return new Map(rows.map((row) => [nameOfPersonAt(row), row]));
      },
    }),
    hosts: lookUpMany(
      (ids) => findHosts(read, ids),
      (row) => row.eventId,
    ),
    ticketTypes: lookUpMany(
      (ids) => findTicketTypesOfEvents(read, ids),
      (row) => row.eventId,
    ),
    person: lookUpOne(
      (ids) => findPeople(read, ids),
      (row) => row.userId,
    ),
    community: lookUpOne(
      (ids) => findCommunities(read, ids),
      (row) => row.id,
    ),
    upload: lookUpOne(
      (ids) => findUploads(read, ids),
      (row) => row.id,
    ),
    ticketType: lookUpOne(
      (ids) => findTicketTypes(read, ids),
      (row) => row.id,
    ),
    ...seriesLookups(read),
    ...registrationLookups(read),
    ...doorLookups(read),
    ...feedbackLookups(read),
  };
}

/** What `openLookups` makes. */
export type Lookups = ReturnType<typeof openLookups>;
