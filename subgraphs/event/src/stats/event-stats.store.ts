import type { Reader } from '@hoi/kit/database.ts';
import { and, eq, ne, sql } from 'drizzle-orm';
import { event, registration } from '../tables.ts';

/** How people registered for an event. */
export interface RegistrationTally {
  /** A day on the event's clocks, the instant at which it begins. */
  readonly at: Date;
  readonly source: string;
  /** Whether they came by the event's page, rather than at the door or on a list from elsewhere. */
  readonly isByPage: boolean;
  readonly count: number;
}

/** How many registered for an event on each day, by source; every wish counts, whatever came of it. */
export async function tallyRegistrations(
  reader: Reader,
  { id, timeZone }: { readonly id: string; readonly timeZone: string },
): Promise<readonly RegistrationTally[]> {
  const day = sql`date_trunc('day', ${registration.createdAt}, ${timeZone})`;
  const source = sql`coalesce(${registration.referral}, 'direct')`;
  const rows = await reader
    .select({
      at: sql<string>`(extract(epoch from ${day}) * 1000)::bigint`,
      source: sql<string>`${source}`,
      isByPage: sql<boolean>`${registration.source} = 'WEB'`,
      count: sql<number>`count(*)::int`,
    })
    .from(registration)
    .where(and(eq(registration.eventId, id), ne(registration.status, 'AWAITING_EMAIL')))
    .groupBy(sql`1, 2, 3`)
    .orderBy(sql`1, 2, 3`);
  return rows.map(({ at, ...rest }) => ({ at: new Date(Number(at)), ...rest }));
}

/** The seconds between registering and the start that half of those with a place keep; null for none. */
export async function findMedianLead(
  reader: Reader,
  { id, startsAt }: { readonly id: string; readonly startsAt: Date },
): Promise<number | null> {
  const lead = sql`extract(epoch from ${startsAt.toISOString()}::timestamptz - ${registration.createdAt})`;
  const [row] = await reader
    .select({
      seconds: sql<number | null>`percentile_cont(0.5) within group (order by ${lead})::float`,
    })
    .from(registration)
    .where(
      and(
        eq(registration.eventId, id),
        eq(registration.status, 'CONFIRMED'),
        // Who walked in had no lead, and when others were registered elsewhere is not known.
        eq(registration.source, 'WEB'),
      ),
    );
  return row?.seconds ?? null;
}

/** How many of those with a place had one at an earlier event of the same community, or of the same owner. */
export async function countReturning(
  reader: Reader,
  { id, communityId, startsAt }: { id: string; communityId: string | null; startsAt: Date },
): Promise<number> {
  const sameHost = communityId
    ? sql`e.community_id = ${communityId}`
    : sql`e.community_id is null and exists (
        select from event.event_host mine join event.event_host theirs
          on theirs.user_id = mine.user_id and theirs.role = 'OWNER'
        where mine.event_id = ${id} and mine.role = 'OWNER' and theirs.event_id = e.id)`;
  // From the earlier events, not from each person: those are few.
  const [row] = await reader.execute<{ count: number }>(sql`
    select count(*)::int as count from (
      select r.user_id from ${registration} r
      where r.event_id = ${id} and r.status = 'CONFIRMED'
      intersect
      select r.user_id from ${registration} r join ${event} e on e.id = r.event_id
      where ${sameHost} and e.id <> ${id} and e.status = 'PUBLISHED' and r.status = 'CONFIRMED'
        and e.starts_at < ${startsAt.toISOString()}::timestamptz
        and e.starts_at > ${startsAt.toISOString()}::timestamptz - interval '3 years'
    ) as back`);
  return row?.count ?? 0;
}
