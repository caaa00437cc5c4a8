import type { PageRequest, SortKey } from '@hoi/kit/connection.ts';
import { totalCountLimit } from '@hoi/kit/connection.ts';
import type { Reader } from '@hoi/kit/database.ts';
import { Rejected } from '@hoi/kit/errors.ts';
import { isId } from '@hoi/kit/ids.ts';
import { and, arrayOverlaps, eq, gt, inArray, lt, type SQL, sql } from 'drizzle-orm';
import { type EventRow, eventColumns } from '../event/event.store.ts';
import { event, membership, seatCounter } from '../tables.ts';
import type { Circle, Criteria, EventOrder } from './criteria.ts';

/** An event that was found, and where it stands in the order asked for. */
export interface FoundEvent extends EventRow {
  /** The number that comes first in its sort key: relevance or distance in metres; 0 by start. */
  readonly rank: number;
  readonly distanceM: number | null;
}

// The longest an event lasts; see `columnsOf`. It lets an index on starts find what goes on now.
const longest = sql`interval '367 days'`;
// Broad words match thousands; only the first of them in time are weighed against each other.
const mostRanked = 500;

/** The order of starts, soonest first. */
export const ascending = sql`${event.startsAt}, ${event.endsAt}, ${event.id}`;
/** The order of starts, latest first. */
export const descending = sql`${event.startsAt} desc, ${event.endsAt} desc, ${event.id} desc`;

/** A page of the events that meet the criteria, one more than asked for when there is more. */
export function searchEvents(
  reader: Reader,
  criteria: Criteria,
  order: EventOrder,
  page: PageRequest,
): PromiseLike<readonly FoundEvent[]> {
  return searchQuery(reader, criteria, order, page);
}

/** How many events meet the criteria, exact to 10,000. */
export async function countEvents(reader: Reader, criteria: Criteria): Promise<number> {
  const found = reader
    .select({ one: sql`1` })
    .from(event)
    .where(and(...matches(criteria)))
    .limit(totalCountLimit + 1);
  const [row] = await reader.select({ count: sql<number>`count(*)::int` }).from(found.as('found'));
  return row?.count ?? 0;
}

/** The key by which a found event is in its order. */
export function sortKeyOf(order: EventOrder): (found: FoundEvent) => SortKey {
  const isByStart = order === 'STARTS_ASC' || order === 'STARTS_DESC';
  return ({ rank, startsAt, endsAt, id }) =>
    isByStart
      ? [startsAt.getTime(), endsAt.getTime(), id]
      : [rank, startsAt.getTime(), endsAt.getTime(), id];
}

/** The query behind `searchEvents`; `scope` narrows it further. */
export function searchQuery(
  reader: Reader,
  criteria: Criteria,
  order: EventOrder,
  { first, after }: PageRequest,
  scope: readonly SQL[] = [],
) {
  const distanceM = criteria.near ? distanceTo(criteria.near) : sql<null>`null::int`;
  const conditions = [...matches(criteria), ...scope];
  const select = (rank: SQL<number>) =>
    reader
      .select({
        ...eventColumns,
        rank: sql<number>`${rank}`.as('rank'),
        distanceM: sql<number | null>`${distanceM}`.as('distance_m'),
      })
      .from(event);
  if (order === 'STARTS_ASC' || order === 'STARTS_DESC') {
    const key = after && endOf(after);
    const isAfter = order === 'STARTS_ASC' ? sql`>` : sql`<`;
    if (key) conditions.push(sql`(${ascending}) ${isAfter} (${key})`);
    return select(sql<number>`0`)
      .where(and(...conditions))
      .orderBy(order === 'STARTS_ASC' ? ascending : descending)
      .limit(first + 1);
  }
  const rank = order === 'DISTANCE' ? distanceM : relevanceOf(criteria.text);
  if (order === 'RELEVANCE') {
    const candidates = reader
      .select({ id: event.id })
      .from(event)
      .where(and(...conditions))
      .orderBy(ascending)
      .limit(mostRanked);
    conditions.splice(0, conditions.length, sql`${event.id} in (${candidates})`);
  }
  if (after) {
    conditions.push(sql`(${rank}, ${ascending}) > (${rankIn(after)}, ${endOf(after.slice(1))})`);
  }
  return select(sql<number>`${rank}`)
    .where(and(...conditions))
    .orderBy(sql`${rank}, ${ascending}`)
    .limit(first + 1);
}

/** Published events that the viewer may find and that meet the criteria. */
export function matches(criteria: Criteria): SQL[] {
  const { from, to, near, categories, communityIds, formats, topics } = criteria;
  const conditions = [
    eq(event.status, 'PUBLISHED'),
    visibleTo(criteria.viewerId),
    criteria.text !== null && sql`${event.search} @@ ${criteria.text}::tsquery`,
    from && gt(event.endsAt, from),
    from && sql`${event.startsAt} > ${from.toISOString()}::timestamptz - ${longest}`,
    to && lt(event.startsAt, to),
    formats && inArray(event.format, [...formats]),
    categories && inArray(event.category, [...categories]),
    topics && arrayOverlaps(event.topics, [...topics]),
    communityIds && inArray(event.communityId, [...communityIds]),
    criteria.cityFolded !== null && eq(event.venueCityFolded, criteria.cityFolded),
    criteria.countryCode !== null && eq(event.venueCountryCode, criteria.countryCode),
    criteria.isFree !== null && eq(event.isFree, criteria.isFree),
    criteria.hasSpots !== null && (criteria.hasSpots ? hasSpots : sql`not ${hasSpots}`),
    near && within(near),
    near && sql`${distanceTo(near)} <= ${Math.round(near.radiusKm * 1_000)}`,
  ];
  return conditions.filter((condition) => condition instanceof Object);
}

function visibleTo(viewerId: string | null): SQL {
  if (viewerId === null) return eq(event.visibility, 'PUBLIC');
  return sql`(${event.visibility} = 'PUBLIC' or (${event.visibility} = 'MEMBERS' and ${event.communityId} in (
    select ${membership.communityId} from ${membership} where ${membership.userId} = ${viewerId})))`;
}

const hasSpots = sql`exists (select from ${seatCounter} where ${seatCounter.id} = ${event.id}
  and (${seatCounter.capacity} is null or ${seatCounter.confirmed} + ${seatCounter.held} < ${seatCounter.capacity}))`;

/** The better the match, the lower; whole numbers, so that a cursor meets them exactly. */
function relevanceOf(text: string | null): SQL<number> {
  return sql`(-1e6 * ts_rank('{0.05, 0.2, 0.4, 1.0}', ${event.search}, ${text ?? ''}::tsquery))::int`;
}

/** Metres on the globe (haversine). */
function distanceTo({ latitude, longitude }: Circle): SQL<number> {
  const lat = sql`radians(${latitude}::float8)`;
  return sql`(2 * 6371008.8 * asin(least(1, sqrt(
    power(sin((radians(${event.latitude}) - ${lat}) / 2), 2)
    + cos(${lat}) * cos(radians(${event.latitude}))
      * power(sin(radians(${event.longitude} - ${longitude}::float8) / 2), 2)))))::int`;
}

/** Inside the smallest boxes around a circle that the index of places knows; two across the date line. */
function within({ latitude, longitude, radiusKm }: Circle): SQL {
  const degrees = radiusKm / 110.5;
  const south = Math.max(-90, latitude - degrees);
  const north = Math.min(90, latitude + degrees);
  // Near a pole every longitude is close.
  const narrowest = Math.cos((Math.max(Math.abs(south), Math.abs(north)) * Math.PI) / 180);
  const half = narrowest < 0.03 ? 180 : Math.min(180, degrees / narrowest);
  const spans: [number, number][] =
    half === 180
      ? [[-180, 180]]
      : [
          [longitude - half, longitude + half],
          [longitude - half + 360, longitude + half + 360],
          [longitude - half - 360, longitude + half - 360],
        ];
  const boxes = spans
    .filter(([west, east]) => west <= 180 && east >= -180)
    .map(
      ([west, east]) =>
        sql`point(${event.longitude}, ${event.latitude}) <@ box(point(${west}::float8, ${south}::float8), point(${east}::float8, ${north}::float8))`,
    );
  return sql`${event.latitude} is not null and (${sql.join(boxes, sql` or `)})`;
}

/** The instants and the id that end a sort key, as SQL values; refuses a cursor of another order. */
export function endOf(key: SortKey): SQL {
  const [startsAt, endsAt, id] = key;
  const isOurs = key.length === 3 && isTime(startsAt) && isTime(endsAt) && isId('evt', String(id));
  if (!isOurs) throw new Rejected('INVALID', ['after']);
  const at = (ms: number) => sql`to_timestamp(${ms}::float8 / 1000)`;
  return sql`${at(Number(startsAt))}, ${at(Number(endsAt))}, ${id}::text`;
}

const isTime = (ms: unknown) => Number.isInteger(ms) && Math.abs(Number(ms)) < 1e13;

function rankIn([rank]: SortKey): SQL {
  if (!Number.isInteger(rank) || Math.abs(Number(rank)) > 2 ** 31 - 1) {
    throw new Rejected('INVALID', ['after']);
  }
  return sql`${rank}::int`;
}
