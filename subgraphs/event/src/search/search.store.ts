import type { PageRequest, SortKey } from '@hoi/kit/connection.ts';
import { totalCountLimit } from '@hoi/kit/connection.ts';
import type { Reader } from '@hoi/kit/database.ts';
import { Rejected } from '@hoi/kit/errors.ts';
import { isId } from '@hoi/kit/ids.ts';
import { and, desc, type SQL, sql } from 'drizzle-orm';
import { z } from 'zod';
import { type EventRow, eventColumns, findEvents } from '../event/event.store.ts';
import { event } from '../tables.ts';
import type { Criteria, EventOrder } from './criteria.ts';
import {
  distanceTo,
  entriesOf,
  entry,
  eventId,
  keyOf,
  matchesAll,
  partitionOf,
  type Source,
  sourceOf,
} from './entries.store.ts';
import type { Candidate } from './ranking.ts';

/** An event that was found, and where it stands in the order asked for. */
export interface FoundEvent extends EventRow {
  /** The number that comes first in its sort key; 0 by start. */
  readonly rank: number;
  readonly distanceM: number | null;
}

/** Where an event stands in an order. */
export type FoundPlace = Pick<FoundEvent, 'id' | 'rank' | 'distanceM'>;

// So many that answer a search are all weighed. Of more, the soonest are that have the words in their title.
const mostWeighed = 300;
const mostTitles = 200;
const mostBeside = 100;

const inSequence = sql`${entry.startsAt}, ${entry.endsAt}, ${entry.id}`;
const latestFirst = sql`${entry.startsAt} desc, ${entry.endsAt} desc, ${entry.id} desc`;

/** A page of the events that meet the criteria, one more than asked for when there is more. */
export async function searchEvents(
  reader: Reader,
  criteria: Criteria,
  order: Exclude<EventOrder, 'RELEVANCE'>,
  page: PageRequest,
): Promise<readonly FoundEvent[]> {
  const { startsAt, endsAt, id } = event;
  const sequence =
    order === 'STARTS_DESC' ? [startsAt, endsAt, id].map(desc) : [startsAt, endsAt, id];
  return reader
    .select({
      ...eventColumns,
      rank: sql<number>`place.rank`,
      distanceM: sql<number | null>`place."distanceM"`,
    })
    .from(sql`(${placesQuery(criteria, order, page)}) as place`)
    .innerJoin(event, sql`${id} = place.id`)
    .orderBy(sql`place.rank`, ...sequence);
}

/** The events of places, in their order. */
export async function eventsAt(
  reader: Reader,
  places: readonly FoundPlace[],
): Promise<readonly FoundEvent[]> {
  if (places.length === 0) return [];
  const ids = [...new Set(places.map(({ id }) => id))];
  const events = new Map((await findEvents(reader, ids)).map((row) => [row.id, row]));
  return places.flatMap(({ id, rank, distanceM }) => {
    const row = events.get(id);
    return row ? [{ ...row, rank, distanceM }] : [];
  });
}

/** How many events meet the criteria, exact to 10,000. */
export async function countEvents(reader: Reader, criteria: Criteria): Promise<number> {
  const source = sourceOf(criteria);
  const [row] = await reader.execute<{ count: number }>(sql`
    select count(*)::int as count from (
      select from ${entriesOf(criteria, source)} where ${and(...matchesAll(criteria, source))}
      limit ${totalCountLimit + 1}
    ) as found`);
  return row?.count ?? 0;
}

/** The query for a page's places, soonest, latest, nearest or most people first; `scope` narrows it. */
export function placesQuery(
  criteria: Criteria,
  order: Exclude<EventOrder, 'RELEVANCE'>,
  { first, after }: PageRequest,
  scope: readonly SQL[] = [],
): SQL {
  const distanceM = criteria.near ? distanceTo(criteria.near) : sql`null::int`;
  // What a scope narrows by, and popularity, only the entries have.
  const isWide = scope.length > 0 || order === 'POPULARITY';
  const source = isWide ? 'ENTRY' : sourceOf(criteria);
  const conditions = [...matchesAll(criteria, source), ...scope];
  const isByStart = order === 'STARTS_ASC' || order === 'STARTS_DESC';
  const rank = isByStart ? sql`0` : order === 'DISTANCE' ? distanceM : sql`(-${entry.popularity})`;
  if (after && isByStart) {
    const isAfter = order === 'STARTS_ASC' ? sql`>` : sql`<`;
    conditions.push(sql`(${inSequence}) ${isAfter} (${endOf(after, source)})`);
  } else if (after) {
    const end = endOf(after.slice(1), source);
    conditions.push(sql`(${rank}, ${inSequence}) > (${rankIn(after)}, ${end})`);
  }
  const inOrder = isByStart
    ? order === 'STARTS_ASC'
      ? inSequence
      : latestFirst
    : sql`${rank}, ${inSequence}`;
  return sql`
    select ${eventId(source)} as id, rank, "distanceM" from (
      select ${entry.id} as id, ${rank} as rank, ${distanceM} as "distanceM"
      from ${entriesOf(criteria, source)} where ${and(...conditions)}
      order by ${inOrder} limit ${first + 1}
    ) as entry`;
}

const candidatesSchema = z.array(
  z.object({
    id: z.string(),
    communityId: z.string().nullable(),
    startsAtMs: z.number(),
    titleWords: z.string(),
    placeWords: z.string(),
    popularity: z.number(),
    distanceM: z.number().nullable(),
  }),
);

/**
 * The events that answer a search's words, to be weighed: all of them, or of broad words the soonest that have
 * them in the title; only with few such titles, the soonest that have them at all too. Reading what matches
 * is most of a search's cost: with a guess how many there are, it is mostly done once.
 */
export async function findCandidates(
  reader: Reader,
  criteria: Criteria,
  expected: number | null = null,
): Promise<readonly Candidate[]> {
  const isBroad = expected !== null && expected > mostWeighed;
  const all = isBroad ? null : await soonest(reader, criteria, 'ALL', mostWeighed + 1);
  if (all && all.length <= mostWeighed) return all;
  const titles = await soonest(reader, criteria, 'TITLE', mostTitles);
  if (titles.length === mostTitles) return titles;
  const others = all ?? (await soonest(reader, criteria, 'ALL', mostBeside));
  const both = [...titles, ...others.slice(0, mostBeside)];
  return [...new Map(both.map((row) => [row.id, row])).values()];
}

/** Whether anything meets the criteria. */
export async function hasEvents(reader: Reader, criteria: Criteria): Promise<boolean> {
  const source = sourceOf(criteria);
  const rows = await reader.execute(sql`
    select from ${entriesOf(criteria, source)} where ${and(...matchesAll(criteria, source))} limit 1`);
  return rows.length > 0;
}

async function soonest(
  reader: Reader,
  criteria: Criteria,
  where: 'TITLE' | 'ALL',
  limit: number,
): Promise<readonly Candidate[]> {
  const { near, isLive } = criteria;
  const source = sourceOf(criteria);
  // Sorted by themselves first: of thousands, only those that are weighed are read whole.
  const rows = await reader.execute(sql`
    select ${entry.id} as id, ${entry.communityId} as "communityId",
      extract(epoch from ${entry.startsAt})::float8 * 1000 as "startsAtMs",
      ${entry.titleWords} as "titleWords", ${entry.placeWords} as "placeWords",
      ${entry.popularity} as popularity,
      ${near ? distanceTo(near) : sql`null::int`} as "distanceM"
    from (
      select ${entry.id} as id
      from ${entriesOf(criteria, source, where)} where ${and(...matchesAll(criteria, source))}
      order by ${isLive ? inSequence : latestFirst} limit ${limit}
    ) as weighed join ${partitionOf(criteria)} as entry
      on ${entry.id} = ${source === 'MATCH' ? sql`'evt_' || weighed.id::text` : sql`weighed.id`}`);
  return candidatesSchema
    .parse([...rows])
    .map(({ startsAtMs, ...row }) => ({ ...row, startsAt: new Date(startsAtMs) }));
}

/** The key by which a found event is in its order. */
export function sortKeyOf(order: EventOrder): (found: FoundEvent) => SortKey {
  const isByStart = order === 'STARTS_ASC' || order === 'STARTS_DESC';
  return ({ rank, startsAt, endsAt, id }) =>
    isByStart
      ? [startsAt.getTime(), endsAt.getTime(), id]
      : [rank, startsAt.getTime(), endsAt.getTime(), id];
}

/** The instants and the id that end a sort key, as SQL values; refuses a cursor of another order. */
export function endOf(key: SortKey, source: Source = 'ENTRY'): SQL {
  const [startsAt, endsAt, id] = key;
  const isOurs = key.length === 3 && isTime(startsAt) && isTime(endsAt) && isId('evt', String(id));
  if (!isOurs) throw new Rejected('INVALID', ['after']);
  const at = (ms: number) => sql`to_timestamp(${ms}::float8 / 1000)`;
  return sql`${at(Number(startsAt))}, ${at(Number(endsAt))}, ${keyOf(source, String(id))}`;
}

const isTime = (ms: unknown) => Number.isInteger(ms) && Math.abs(Number(ms)) < 1e13;

/** The number and the id of a cursor in an order with a rank; refuses one of another order. */
export function rankedEnd(key: SortKey): { readonly rank: number; readonly id: string } {
  const [rank, ...rest] = key;
  endOf(rest);
  if (!Number.isInteger(rank) || Math.abs(Number(rank)) > 2 ** 31 - 1) {
    throw new Rejected('INVALID', ['after']);
  }
  return { rank: Number(rank), id: String(key[3]) };
}

const rankIn = (key: SortKey): SQL => sql`${rankedEnd(key).rank}::int`;
