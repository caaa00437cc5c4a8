import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { and, arrayOverlaps, eq, gt, lt, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { membership, searchEntry, searchFacet, searchMatch, seatCounter } from '../tables.ts';
import type { Box, Circle, Criteria } from './criteria.ts';

/** What searches read; it is called so in each of their statements. */
export const entry = alias(searchEntry, 'entry');

// The longest an event lasts; see `columnsOf`. It lets an index on starts find what goes on now.
const longest = sql`interval '367 days'`;

/**
 * What a search reads. `ENTRY`: the entries themselves, which have every column. `MATCH`: the narrow rows of what
 * is to come and has some words; its ids are UUIDs, see `eventId`.
 */
export type Source = 'ENTRY' | 'MATCH';

/** The quickest source that can tell what meets the criteria. */
export const sourceOf = ({ text, isLive, topics }: Criteria): Source =>
  text && isLive && !topics ? 'MATCH' : 'ENTRY';

/** The event's id of a row. */
export const eventId = (source: Source): SQL =>
  source === 'MATCH' ? sql`('evt_' || ${entry.id}::text)` : sql`${entry.id}`;

/** An event's id as rows have it. */
export const keyOf = (source: Source, id: string): SQL =>
  source === 'MATCH' ? sql`${uuidOf(id)}::uuid` : sql`${id}::text`;

const uuidOf = (id: string): string => id.slice(id.indexOf('_') + 1);

/**
 * Where a search reads from: what has its words, in the title or at all, else everything. Words are
 * looked up first and by themselves (`offset 0`): the planner cannot know how many of them lie in a
 * circle or a city, and guessing wrong would have it read the words of every event there.
 */
export function entriesOf(criteria: Criteria, source: Source, where: 'TITLE' | 'ALL' = 'ALL'): SQL {
  const { text, isLive } = criteria;
  if (!text) return sql`${partitionOf(criteria)} as entry`;
  const query = sql`${text.tsquery}::tsquery`;
  const matches = sql`from ${searchMatch} as entry where ${words.MATCH[where]} @@ ${query} offset 0`;
  if (source === 'MATCH') return sql`(select * ${matches}) as entry`;
  const toCome = sql`select entry.* from (select ${entry.id} as id ${matches}) as match
    join event.search_entry_live as entry on ${entry.id} = 'evt_' || match.id::text`;
  if (isLive) return sql`(${toCome} offset 0) as entry`;
  // Named as its index is: of what is to come, the matches know the words.
  const past = sql`select * from event.search_entry_past as entry
    where ${entry.isPast} and ${words.ENTRY[where]} @@ ${query}`;
  return sql`(${past} union all ${toCome} offset 0) as entry`;
}

// Each as its index has it.
const words = {
  ENTRY: {
    ALL: sql`event.words_of(${entry.id})`,
    TITLE: sql`to_tsvector('simple', ${entry.titleWords})`,
  },
  MATCH: {
    ALL: sql`event.words_of('evt_' || ${entry.id}::text)`,
    TITLE: sql`event.title_of('evt_' || ${entry.id}::text)`,
  },
};

/** Where the entries are that can meet the criteria: named, the partition is planned for as it is. */
export const partitionOf = ({ isLive }: Criteria): SQL =>
  isLive ? sql`event.search_entry_live` : sql`${searchEntry}`;

/** What facets count by; `matchesAll` is these and `matchesFacets`. */
export type FacetCriteria = Pick<
  Criteria,
  'formats' | 'categories' | 'cityFolded' | 'countryCode' | 'isFree'
>;

/** Entries that the viewer may find and that meet the criteria. */
export function matchesAll(criteria: Criteria, source: Source): SQL[] {
  return [
    ...matchesBase(criteria, source),
    visibleTo(criteria.viewerId, source),
    ...matchesFacets(criteria, source),
  ];
}

/** The criteria that no facet counts by, without who may see what. */
export function matchesBase(criteria: Criteria, source: Source): SQL[] {
  const { from, to, near, box, communityIds, topics, hasSpots } = criteria;
  return present([
    from && gt(entry.endsAt, from),
    from && sql`${entry.startsAt} > ${from.toISOString()}::timestamptz - ${longest}`,
    to && lt(entry.startsAt, to),
    topics && arrayOverlaps(entry.topics, [...topics]),
    communityIds &&
      isOneOf(entry.communityId, source === 'MATCH' ? communityIds.map(uuidOf) : communityIds),
    hasSpots !== null && (hasSpots ? spotsIn(source) : sql`not ${spotsIn(source)}`),
    near && within(around(near)),
    near && sql`${distanceTo(near)} <= ${Math.round(near.radiusKm * 1_000)}`,
    box && within(box.west > box.east ? acrossDateLine(box) : [box]),
  ]);
}

function matchesFacets(criteria: FacetCriteria, source: Source): SQL[] {
  const { formats, categories, cityFolded, countryCode, isFree } = criteria;
  const of = source === 'MATCH' ? searchFacet : entry;
  const conditions = present([
    formats && isOneOf(of.format, formats),
    categories && isOneOf(of.category, categories),
    cityFolded !== null && eq(of.cityFolded, cityFolded),
    countryCode !== null && eq(of.countryCode, countryCode),
    isFree !== null && eq(of.isFree, isFree),
  ]);
  if (source === 'ENTRY' || conditions.length === 0) return conditions;
  return [
    sql`entry.facet_id in (select ${searchFacet.id} from ${searchFacet} where ${and(...conditions)})`,
  ];
}

const present = (conditions: readonly (SQL | false | null | undefined)[]): SQL[] =>
  conditions.filter((condition) => condition instanceof Object);

/** What everybody may find. */
export const isPublic = sql`${entry.visibility} = 'PUBLIC'`;

/** What a person may find as a member of a community. */
export const isForMember = (userId: string, source: Source): SQL => {
  const { communityId } = membership;
  const key = source === 'MATCH' ? sql`substr(${communityId}, 5)::uuid` : sql`${communityId}`;
  return sql`(${entry.visibility} = 'MEMBERS' and ${entry.communityId} in (
    select ${key} from ${membership} where ${membership.userId} = ${userId}))`;
};

function visibleTo(viewerId: string | null, source: Source): SQL {
  return viewerId === null ? isPublic : sql`(${isPublic} or ${isForMember(viewerId, source)})`;
}

const spotsIn = (source: Source): SQL =>
  sql`exists (select from ${seatCounter} where ${seatCounter.id} = ${eventId(source)}
  and (${seatCounter.capacity} is null or ${seatCounter.confirmed} + ${seatCounter.held} < ${seatCounter.capacity}))`;

/** Metres on the globe (haversine); null for what is in no place. */
export function distanceTo({ latitude, longitude }: Circle): SQL<number | null> {
  const lat = sql`radians(${latitude}::float8)`;
  return sql`(2 * 6371008.8 * asin(least(1, sqrt(
    power(sin((radians(${entry.latitude}) - ${lat}) / 2), 2)
    + cos(${lat}) * cos(radians(${entry.latitude}))
      * power(sin(radians(${entry.longitude} - ${longitude}::float8) / 2), 2)))))::int`;
}

/** The smallest boxes around a circle; two across the date line. */
function around({ latitude, longitude, radiusKm }: Circle): readonly Box[] {
  const degrees = radiusKm / 110.5;
  const south = Math.max(-90, latitude - degrees);
  const north = Math.min(90, latitude + degrees);
  // Near a pole every longitude is close.
  const narrowest = Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180);
  const half = narrowest < 0.03 ? 180 : Math.min(180, degrees / narrowest);
  if (half === 180) return [{ west: -180, south, east: 180, north }];
  return [0, 360, -360]
    .map((turn) => ({
      west: longitude - half + turn,
      south,
      east: longitude + half + turn,
      north,
    }))
    .filter(({ west, east }) => west <= 180 && east >= -180);
}

const acrossDateLine = (box: Box): readonly Box[] => [
  { ...box, east: 180 },
  { ...box, west: -180 },
];

function within(boxes: readonly Box[]): SQL {
  const inBoxes = boxes.map(
    ({ west, south, east, north }) =>
      // As ranges: of those the planner knows how many there are, of points in boxes it does not.
      sql`${entry.latitude} between ${south}::float8 and ${north}::float8
        and ${entry.longitude} between ${west}::float8 and ${east}::float8`,
  );
  return sql`(${sql.join(inBoxes, sql` or `)})`;
}
