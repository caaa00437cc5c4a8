import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { and, eq, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { EventRow } from '../event/event.store.ts';
import { criteriaOf } from '../search/criteria.ts';
import { entriesOf, entry, matchesAll } from '../search/entries.store.ts';
import {
  community,
  event,
  eventHost,
  follow,
  membership,
  person,
  registration,
  searchEntry,
  suggestionMute,
  topicFollow,
} from '../tables.ts';
import type { SuggestedPlace, Taste } from './suggestion.policy.ts';

const tastesSchema = z.array(
  z.object({
    kind: z.enum([
      'FOLLOWED',
      'TOPIC',
      'MEMBER',
      'PAST_COMMUNITY',
      'PAST_HOST',
      'CATEGORY',
      'CITY',
    ]),
    subject: z.string(),
    name: z.string().nullable(),
    times: z.number(),
  }),
);

/** What is remembered of where somebody went, at most. */
const mostPast = 200;
const mostOfKind = 20;

/**
 * What events are suggested to a person by: communities and topics they follow, communities they belong
 * to, and the communities, hosts, categories and cities of the last events at which they had a place. In
 * one statement.
 */
export async function findTastes(
  reader: Reader,
  userId: string,
  now: Date,
): Promise<readonly Taste[]> {
  const rows = await reader.execute(sql`
    with past as (
      select e.id, e.community_id, e.category, e.venue_city_folded, e.venue_city, e.format
      from ${registration} r join ${event} e on e.id = r.event_id
      where r.user_id = ${userId} and r.status = 'CONFIRMED' and e.status = 'PUBLISHED'
        and e.starts_at < ${now.toISOString()}::timestamptz
        and e.starts_at > ${now.toISOString()}::timestamptz - interval '2 years'
      order by r.id desc limit ${mostPast}
    ), taste as (
      select 'FOLLOWED' as kind, c.id as subject, c.name, 1 as times
      from ${follow} f join ${community} c on c.id = f.community_id
      where f.user_id = ${userId} and not c.is_archived
      union all
      select 'TOPIC', t.topic, t.topic, 1 from ${topicFollow} t where t.user_id = ${userId}
      union all
      select 'MEMBER', c.id, c.name, 1
      from ${membership} m join ${community} c on c.id = m.community_id
      where m.user_id = ${userId} and not c.is_archived
      union all
      select 'PAST_COMMUNITY', c.id, c.name, count(*)::int
      from past join ${community} c on c.id = past.community_id
      where not c.is_archived and c.visibility = 'PUBLIC'
      group by c.id
      union all
      select 'PAST_HOST', p.user_id, p.display_name, count(*)::int
      from past join ${eventHost} h on h.event_id = past.id and h.is_listed
        and h.role in ('OWNER', 'CO_HOST', 'SPEAKER')
      join ${person} p on p.user_id = h.user_id
      where h.user_id <> ${userId}
      group by p.user_id
      union all
      select 'CATEGORY', past.category, null, count(*)::int
      from past where past.category is not null group by past.category
      union all
      select 'CITY', past.venue_city_folded, max(past.venue_city), count(*)::int
      from past where past.venue_city_folded is not null and past.format <> 'ONLINE'
      group by past.venue_city_folded
    )
    select kind, subject, name, times from (
      select taste.*, row_number() over (partition by kind order by times desc, subject) as at
      from taste) as ranked
    where at <= ${mostOfKind}`);
  return tastesSchema.parse([...rows]);
}

/** The switches that a person turned. */
export async function findMutes(reader: Reader, userId: string): Promise<ReadonlySet<string>> {
  const rows = await reader
    .select({ key: suggestionMute.key })
    .from(suggestionMute)
    .where(eq(suggestionMute.userId, userId));
  return new Set(rows.map(({ key }) => key));
}

/** Turns a switch: off, or on again. */
export async function setMute(
  tx: Tx,
  userId: string,
  key: string,
  isMuted: boolean,
): Promise<void> {
  if (isMuted) await tx.insert(suggestionMute).values({ userId, key }).onConflictDoNothing();
  else {
    await tx
      .delete(suggestionMute)
      .where(and(eq(suggestionMute.userId, userId), eq(suggestionMute.key, key)));
  }
}

/** How many switches a person has turned. */
export function countMutes(reader: Reader, userId: string): Promise<number> {
  return reader.$count(suggestionMute, eq(suggestionMute.userId, userId));
}

const placesSchema = z.array(
  z.object({
    id: z.string(),
    communityId: z.string().nullable(),
    startsAtMs: z.number(),
    popularity: z.number(),
    format: z.string(),
    category: z.string().nullable(),
    topics: z.array(z.string()),
    cityFolded: z.string().nullable(),
    hostIds: z.array(z.string()),
  }),
);

const horizonDays = 90;
const soonestOfEach = 40;

/**
 * The soonest events that some taste of a person may speak for, of the next three months: those they may
 * find, hold no part in and have not asked for. A few for each taste, in one statement.
 */
export async function findPlaces(
  reader: Reader,
  caller: Parameters<typeof criteriaOf>[2],
  userId: string,
  tastes: readonly Taste[],
  now: Date,
): Promise<readonly SuggestedPlace[]> {
  const to = new Date(now.getTime() + horizonDays * 24 * 3_600_000);
  const criteria = criteriaOf({ from: now, to }, 'STARTS_ASC', caller, now);
  const subjects = (...kinds: readonly Taste['kind'][]) =>
    tastes.filter(({ kind }) => kinds.includes(kind)).map(({ subject }) => subject);
  const soonest = (narrow: SQL) => sql`(select ${entry.id} as id, ${entry.isPast} as is_past
    from ${entriesOf(criteria, 'ENTRY')}
    where ${and(...matchesAll(criteria, 'ENTRY'))} and ${narrow}
    order by ${entry.startsAt}, ${entry.endsAt}, ${entry.id} limit ${soonestOfEach})`;
  const each = (ids: readonly string[], narrow: (id: SQL) => SQL) =>
    sql`select found.* from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) as wanted (id)
      cross join lateral ${soonest(narrow(sql`wanted.id`))} as found`;
  const hosted = sql`select found.* from (
      select distinct h.event_id from ${eventHost} h
      where ${isOneOf(sql`h.user_id`, subjects('PAST_HOST'))} and h.is_listed) as held
    cross join lateral ${soonest(sql`${entry.id} = held.event_id`)} as found`;
  const rows = await reader.execute(sql`
    with found as (
      ${each(subjects('FOLLOWED', 'MEMBER', 'PAST_COMMUNITY'), (id) => sql`${entry.communityId} = ${id}`)}
      union ${each(subjects('CITY'), (id) => sql`${entry.cityFolded} = ${id}`)}
      union ${each(subjects('TOPIC'), (id) => sql`${entry.topics} @> array[${id}]`)}
      union ${each(subjects('CATEGORY'), (id) => sql`${entry.category} = ${id}`)}
      union ${hosted})
    select ${entry.id} as id, ${entry.communityId} as "communityId",
      extract(epoch from ${entry.startsAt})::float8 * 1000 as "startsAtMs",
      ${entry.popularity} as popularity, ${entry.format} as format, ${entry.category} as category,
      ${entry.topics} as topics, ${entry.cityFolded} as "cityFolded",
      array(select h.user_id from ${eventHost} h where h.event_id = ${entry.id} and h.is_listed) as "hostIds"
    from found join ${searchEntry} as entry using (id, is_past)
    where not exists (select from ${eventHost} h
        where h.event_id = ${entry.id} and h.user_id = ${userId})
      and not exists (select from ${registration} r
        where r.event_id = ${entry.id} and r.user_id = ${userId})`);
  return placesSchema.parse([...rows]).map(({ startsAtMs, format, ...row }) => ({
    ...row,
    startsAt: new Date(startsAtMs),
    isOnline: format === 'ONLINE',
  }));
}

const soonestLike = 60;

/** The events to come most like one, which everybody may find: by topics, category, community and city. */
export async function findSimilar(
  reader: Reader,
  to: Pick<EventRow, 'id' | 'topics' | 'category' | 'communityId' | 'venueCityFolded'>,
  now: Date,
  first: number,
): Promise<readonly string[]> {
  const topics = sql`array(select jsonb_array_elements_text(${JSON.stringify(to.topics)}::jsonb))`;
  const soonest = (narrow: SQL) => sql`(select ${entry.id} as id, ${entry.isPast} as is_past
    from ${searchEntry} as entry
    where not ${entry.isPast} and ${entry.endsAt} > ${now.toISOString()}::timestamptz
      and ${entry.visibility} = 'PUBLIC' and ${entry.id} <> ${to.id} and ${narrow}
    order by ${entry.startsAt}, ${entry.endsAt}, ${entry.id} limit ${soonestLike})`;
  // What it does not have is not looked for: the planner cannot know that nothing equals null.
  const parts = [
    ...(to.topics.length > 0 ? [soonest(sql`${entry.topics} && ${topics}`)] : []),
    ...(to.communityId ? [soonest(sql`${entry.communityId} = ${to.communityId}`)] : []),
    ...(to.category ? [soonest(sql`${entry.category} = ${to.category}`)] : []),
  ];
  if (parts.length === 0) return [];
  const rows = await reader.execute<{ id: string }>(sql`
    with found as (${sql.join(parts, sql` union `)})
    select ${entry.id} as id
    from found join ${searchEntry} as entry using (id, is_past)
    -- The dates of one series are the same event on another day.
    where not exists (select from event.series_date mine join event.series_date theirs
      on theirs.series_id = mine.series_id
      where mine.event_id = ${to.id} and theirs.event_id = ${entry.id})
    order by
      2 * cardinality(array(select unnest(${entry.topics}) intersect select unnest(${topics})))
      + case when ${entry.category} = ${to.category}::text then 2 else 0 end
      + case when ${entry.communityId} = ${to.communityId}::text then 1 else 0 end
      + case when ${entry.cityFolded} = ${to.venueCityFolded}::text then 1 else 0 end desc,
      ${entry.startsAt}, ${entry.id}
    limit ${first}`);
  return [...rows].map(({ id }) => id);
}
