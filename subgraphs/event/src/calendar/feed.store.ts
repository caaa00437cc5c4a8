import type { Reader, Tx } from '@hoi/kit/database.ts';
import { and, asc, eq, gte, inArray, lte, type SQL, sql } from 'drizzle-orm';
import { type EventRow, eventColumns } from '../event/event.store.ts';
import { event, eventHost, personFeed, registration, searchEntry, seriesDate } from '../tables.ts';

/** An event of a feed, with what calendars know it by. */
export interface FeedRow {
  readonly event: EventRow;
  readonly date: { readonly calendarUid: string; readonly recurrenceId: string } | null;
  readonly isTentative: boolean;
}

/** The span that a feed shows. */
export interface FeedWindow {
  readonly from: Date;
  readonly to: Date;
}

/** More than this a feed never has: the soonest of them. */
export const mostInFeed = 500;

async function feedRows(
  reader: Reader,
  { from, to }: FeedWindow,
  condition: SQL | undefined,
): Promise<readonly FeedRow[]> {
  const rows = await reader
    .select({
      event: eventColumns,
      calendarUid: seriesDate.calendarUid,
      recurrenceId: seriesDate.recurrenceId,
    })
    .from(event)
    .leftJoin(seriesDate, eq(seriesDate.eventId, event.id))
    .where(
      and(
        gte(event.endsAt, from),
        lte(event.startsAt, to),
        inArray(event.status, ['PUBLISHED', 'CANCELLED']),
        condition,
      ),
    )
    .orderBy(asc(event.startsAt), asc(event.id))
    .limit(mostInFeed);
  return rows.map(({ event: row, calendarUid, recurrenceId }) => ({
    event: row,
    date: calendarUid !== null && recurrenceId !== null ? { calendarUid, recurrenceId } : null,
    isTentative: false,
  }));
}

const isPublic = eq(event.visibility, 'PUBLIC');

/** The public events of a community. */
export const feedOfCommunity = (reader: Reader, window: FeedWindow, communityId: string) =>
  feedRows(reader, window, and(isPublic, eq(event.communityId, communityId)));

/** The public events in a city, by its folded name. */
export const feedOfCity = (reader: Reader, window: FeedWindow, cityFolded: string) =>
  listedRows(
    reader,
    window,
    eq(searchEntry.cityFolded, cityFolded),
    eq(event.venueCityFolded, cityFolded),
  );

/** The public events about a topic. */
export const feedOfTopic = (reader: Reader, window: FeedWindow, topic: string) =>
  listedRows(
    reader,
    window,
    sql`${searchEntry.topics} @> array[${topic}]::text[]`,
    sql`${event.topics} @> array[${topic}]::text[]`,
  );

/** Public events by what the search has an index for, and those that were cancelled and left it. */
function listedRows(
  reader: Reader,
  window: FeedWindow,
  isListed: SQL,
  isSuch: SQL,
): Promise<readonly FeedRow[]> {
  const listed = reader
    .select({ id: searchEntry.id })
    .from(searchEntry)
    .where(
      and(
        isListed,
        gte(searchEntry.endsAt, window.from),
        lte(searchEntry.startsAt, window.to),
        eq(searchEntry.visibility, 'PUBLIC'),
      ),
    )
    .orderBy(asc(searchEntry.startsAt))
    .limit(mostInFeed);
  const cancelled = reader
    .select({ id: event.id })
    .from(event)
    .where(
      and(
        isSuch,
        eq(event.status, 'CANCELLED'),
        gte(event.startsAt, window.from),
        lte(event.startsAt, window.to),
      ),
    )
    .limit(mostInFeed);
  return feedRows(
    reader,
    window,
    and(isPublic, sql`${event.id} in ((${listed}) union all (${cancelled}))`),
  );
}

/** Everything somebody goes to or holds; what they only wait for is tentative. */
export async function feedOfPerson(
  reader: Reader,
  window: FeedWindow,
  userId: string,
): Promise<readonly FeedRow[]> {
  const registrations = await reader
    .select({ eventId: registration.eventId, status: registration.status })
    .from(registration)
    .where(
      and(
        eq(registration.userId, userId),
        sql`(${registration.status} in ('PENDING_APPROVAL', 'WAITLISTED', 'CONFIRMED')
          or ${registration.status} = 'CANCELLED' and ${registration.cancelledBy} = 'EVENT')`,
      ),
    );
  const hosted = sql`${event.id} in (select ${eventHost.eventId} from ${eventHost}
    where ${eventHost.userId} = ${userId} and ${eventHost.isListed})`;
  const ids = registrations.map(({ eventId }) => eventId);
  const isMine = ids.length === 0 ? hosted : sql`(${hosted} or ${inArray(event.id, ids)})`;
  const waits = new Set(
    registrations
      .filter(({ status }) => status === 'PENDING_APPROVAL' || status === 'WAITLISTED')
      .map(({ eventId }) => eventId),
  );
  const rows = await feedRows(reader, window, isMine);
  return rows.map((row) => ({ ...row, isTentative: waits.has(row.event.id) }));
}

/** How often somebody's feed address was reset. */
export async function findFeedVersion(reader: Reader, userId: string): Promise<number> {
  const [row] = await reader
    .select({ version: personFeed.version })
    .from(personFeed)
    .where(eq(personFeed.userId, userId));
  return row?.version ?? 0;
}

/** Ends the address that somebody's feed had. */
export async function nextFeedVersion(tx: Tx, userId: string): Promise<number> {
  const [row] = await tx
    .insert(personFeed)
    .values({ userId, version: 1 })
    .onConflictDoUpdate({
      target: personFeed.userId,
      set: { version: sql`${personFeed.version} + 1` },
    })
    .returning({ version: personFeed.version });
  if (!row) throw new Error('the upsert gave no row');
  return row.version;
}
