import type { Reader } from '@hoi/kit/database.ts';
import { sql } from 'drizzle-orm';
import { checkIn, checkInList, event, registration, ticket } from '../tables.ts';

/** Who came to a community's events in one month. */
export interface MonthOfPeople {
  readonly month: Date;
  readonly newcomers: number;
  readonly returning: number;
}

/** Who came to a community's events at all. */
export interface PeopleOfCommunity {
  readonly people: number;
  /** Who came to more than one event. */
  readonly cameBack: number;
  readonly months: readonly MonthOfPeople[];
}

/**
 * Who came to a community's events of the last two years: who was checked in, or who had a place
 * where nobody was checked in.
 */
export async function countPeopleOfCommunity(
  reader: Reader,
  communityId: string,
  now: Date,
): Promise<PeopleOfCommunity> {
  const rows = await reader.execute<{
    month: string | null;
    newcomers: number;
    returning: number;
    came_back: number;
  }>(sql`
    with held as (
      select e.id, date_trunc('month', e.starts_at, 'UTC') as month, exists (
        select from ${checkInList} l where l.event_id = e.id and l.checked_in > 0) as has_door
      from ${event} e
      where e.community_id = ${communityId} and e.status = 'PUBLISHED'
        and e.ends_at < ${now.toISOString()}::timestamptz
        and e.starts_at > ${now.toISOString()}::timestamptz - interval '2 years'),
    visit as (
      select r.user_id, held.id as event_id, held.month,
        min(held.month) over (partition by r.user_id) as first_month
      from held join ${registration} r on r.event_id = held.id
      where r.status = 'CONFIRMED' and r.user_id is not null and (not held.has_door or exists (
        select from ${ticket} t join ${checkIn} c on c.ticket_id = t.id
        where t.registration_id = r.id and c.result = 'ADMITTED' and c.undone_at is null))),
    back as (
      select user_id from visit group by user_id having count(distinct event_id) > 1)
    select to_char(month at time zone 'UTC', 'YYYY-MM-DD"T00:00:00Z"') as month,
      count(distinct user_id) filter (where month = first_month)::int as newcomers,
      count(distinct user_id) filter (where month > first_month)::int as returning,
      (select count(*)::int from back) as came_back
    from visit group by month order by month`);
  const months = [...rows].map(({ month, newcomers, returning }) => ({
    ...{ newcomers, returning },
    month: new Date(month ?? 0),
  }));
  return {
    people: months.reduce((total, { newcomers }) => total + newcomers, 0),
    cameBack: rows[0]?.came_back ?? 0,
    months,
  };
}
