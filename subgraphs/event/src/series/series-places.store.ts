import type { PageRequest } from '@hoi/kit/connection.ts';
import type { Reader } from '@hoi/kit/database.ts';
import { and, asc, eq, gt, gte, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm';
import { eventColumns } from '../event/event.store.ts';
import { endOf, type FoundEvent } from '../search/search.store.ts';
import { event, registration, seriesDate, seriesPerson } from '../tables.ts';

const order = sql`${event.startsAt}, ${event.endsAt}, ${event.id}`;

/** Published events to come that somebody who comes to all of a series never had to do with. */
export function findOpenEvents(
  reader: Reader,
  seriesId: string,
  userId: string,
  now: Date,
  limit: number,
): Promise<readonly { readonly id: string; readonly startsAt: Date }[]> {
  return reader
    .select({ id: event.id, startsAt: event.startsAt })
    .from(seriesPerson)
    .innerJoin(seriesDate, eq(seriesDate.seriesId, seriesPerson.seriesId))
    .innerJoin(event, eq(event.id, seriesDate.eventId))
    .leftJoin(
      registration,
      and(eq(registration.eventId, event.id), eq(registration.userId, userId)),
    )
    .where(
      and(
        eq(seriesPerson.seriesId, seriesId),
        eq(seriesPerson.userId, userId),
        eq(event.status, 'PUBLISHED'),
        gt(event.startsAt, now),
        gt(event.startsAt, seriesPerson.placedUntil),
        // Whoever gave up one date is not put back onto it.
        isNull(registration.id),
      ),
    )
    .orderBy(asc(event.startsAt), asc(event.id))
    .limit(limit);
}

/** Somebody's live registrations for dates to come of a series. */
export async function findOwnPlaces(
  reader: Reader,
  seriesId: string,
  userId: string,
  now: Date,
): Promise<readonly string[]> {
  const rows = await reader
    .select({ id: registration.id })
    .from(seriesDate)
    .innerJoin(event, eq(event.id, seriesDate.eventId))
    .innerJoin(registration, eq(registration.eventId, event.id))
    .where(
      and(
        eq(seriesDate.seriesId, seriesId),
        eq(registration.userId, userId),
        inArray(registration.status, ['PENDING_APPROVAL', 'WAITLISTED', 'CONFIRMED']),
        gt(event.startsAt, now),
      ),
    );
  return rows.map(({ id }) => id);
}

/** People who come to every date of their series, of which more have become events. */
export function findPeopleWithoutPlace(
  reader: Reader,
  now: Date,
  limit: number,
): Promise<readonly { readonly seriesId: string; readonly userId: string }[]> {
  return reader
    .selectDistinct({ seriesId: seriesPerson.seriesId, userId: seriesPerson.userId })
    .from(seriesPerson)
    .innerJoin(seriesDate, eq(seriesDate.seriesId, seriesPerson.seriesId))
    .innerJoin(event, eq(event.id, seriesDate.eventId))
    .leftJoin(
      registration,
      and(eq(registration.eventId, event.id), eq(registration.userId, seriesPerson.userId)),
    )
    .where(
      and(
        eq(event.status, 'PUBLISHED'),
        gt(event.startsAt, now),
        gt(event.startsAt, seriesPerson.placedUntil),
        isNull(registration.id),
      ),
    )
    .limit(limit);
}

/** Which dates of a series are wanted. */
export interface OccurrencesWish {
  readonly seriesId: string;
  readonly from: Date | null;
  readonly to: Date | null;
  /** Drafts and hidden ones too. */
  readonly seesAll: boolean;
  readonly isMember: boolean;
}

function matching({ seriesId, from, to, seesAll, isMember }: OccurrencesWish): SQL | undefined {
  const visible = isMember
    ? (['PUBLIC', 'UNLISTED', 'MEMBERS'] as const)
    : (['PUBLIC', 'UNLISTED'] as const);
  return and(
    eq(seriesDate.seriesId, seriesId),
    from ? gte(event.endsAt, from) : undefined,
    to ? lt(event.startsAt, to) : undefined,
    seesAll
      ? undefined
      : and(inArray(event.visibility, [...visible]), sql`${event.status} <> 'DRAFT'`),
  );
}

/** A page of the events of a series, soonest first; cancelled ones included. */
export async function findOccurrences(
  reader: Reader,
  wish: OccurrencesWish,
  { first, after }: PageRequest,
): Promise<readonly FoundEvent[]> {
  const rows = await reader
    .select(eventColumns)
    .from(seriesDate)
    .innerJoin(event, eq(event.id, seriesDate.eventId))
    .where(and(matching(wish), after ? sql`(${order}) > (${endOf(after)})` : undefined))
    .orderBy(order)
    .limit(first + 1);
  return rows.map((row) => ({ ...row, rank: 0, distanceM: null }));
}

/** How many events a series has. */
export async function countOccurrences(reader: Reader, wish: OccurrencesWish): Promise<number> {
  const [row] = await reader
    .select({ count: sql<number>`count(*)::int` })
    .from(seriesDate)
    .innerJoin(event, eq(event.id, seriesDate.eventId))
    .where(matching(wish));
  return row?.count ?? 0;
}
