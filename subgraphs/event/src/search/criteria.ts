import { Rejected } from '@hoi/kit/errors.ts';
import { isId } from '@hoi/kit/ids.ts';
import { fold } from '@hoi/kit/text.ts';
import type { Caller } from '@hoi/kit/viewer.ts';
import { isTimeZone } from '@hoi/kit/wall-clock.ts';
import type { EventRow } from '../event/event.store.ts';
import { cleanText } from '../event/event-input.ts';
import { type TextQuery, textQuery } from './text-query.ts';
import { spanOf, type WhenPreset } from './when.ts';

/** In which order; the schema's `EventOrder`. */
export type EventOrder = 'STARTS_ASC' | 'STARTS_DESC' | 'RELEVANCE' | 'DISTANCE' | 'POPULARITY';

/** A circle on the map. */
export interface Circle {
  readonly latitude: number;
  readonly longitude: number;
  readonly radiusKm: number;
}

/** A box on the map; `west` may lie east of `east` across the date line. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

type Maybe<Value> = Value | null | undefined;

/** Which events are wanted; the schema's `EventFilter`. */
export interface EventFilter {
  readonly query?: Maybe<string>;
  readonly verbatim?: Maybe<boolean>;
  readonly from?: Maybe<Date>;
  readonly to?: Maybe<Date>;
  readonly when?: Maybe<WhenPreset>;
  readonly timeZone?: Maybe<string>;
  readonly format?: Maybe<readonly EventRow['format'][]>;
  readonly categories?: Maybe<readonly string[]>;
  readonly topics?: Maybe<readonly string[]>;
  readonly communityIds?: Maybe<readonly string[]>;
  readonly near?: Maybe<Circle>;
  readonly bbox?: Maybe<Box>;
  readonly city?: Maybe<string>;
  readonly countryCode?: Maybe<string>;
  readonly free?: Maybe<boolean>;
  readonly hasSpots?: Maybe<boolean>;
}

/** Which events are wanted, checked and as the store reads it; null for no condition. */
export interface Criteria {
  /** Whose view of events it is; null for the public's. */
  readonly viewerId: string | null;
  readonly text: TextQuery | null;
  /** Not over before this. */
  readonly from: Date | null;
  /** Starts before this. */
  readonly to: Date | null;
  /** Whether nothing that was over half an hour ago can meet it. */
  readonly isLive: boolean;
  readonly formats: readonly EventRow['format'][] | null;
  readonly categories: readonly string[] | null;
  readonly topics: readonly string[] | null;
  readonly communityIds: readonly string[] | null;
  readonly near: Circle | null;
  readonly box: Box | null;
  readonly cityFolded: string | null;
  readonly countryCode: string | null;
  readonly isFree: boolean | null;
  readonly hasSpots: boolean | null;
}

// An event becomes past an hour after its end: room for the clocks of two machines to differ.
const halfAnHourMs = 30 * 60_000;

/** Reads a filter; what is wrong with it becomes `Rejected` with its path. */
export function criteriaOf(
  filter: EventFilter | null,
  order: EventOrder,
  caller: Caller,
  now: Date,
): Criteria {
  const wish = filter ?? {};
  const text = wish.query ? textQuery(wish.query) : null;
  if (order === 'RELEVANCE' && text === null) throw new Rejected('INVALID', ['orderBy']);
  if (order === 'DISTANCE' && !wish.near) throw new Rejected('INVALID', ['orderBy']);
  const times = timesOf(wish, order, caller, now);
  return {
    viewerId: caller.viewer.userId,
    text,
    ...times,
    isLive: times.from !== null && times.from.getTime() >= now.getTime() - halfAnHourMs,
    ...placesOf(wish),
    formats: listOf(wish.format, 'format'),
    categories: listOf(wish.categories, 'categories')?.map(normal) ?? null,
    topics: listOf(wish.topics, 'topics')?.map(normal) ?? null,
    communityIds:
      listOf(wish.communityIds, 'communityIds')?.filter((id) => isId('com', id)) ?? null,
    isFree: wish.free ?? null,
    hasSpots: wish.hasSpots ?? null,
  };
}

function placesOf(wish: EventFilter) {
  return {
    near: wish.near ? circleOf(wish.near) : null,
    box: wish.bbox ? boxOf(wish.bbox) : null,
    cityFolded: wish.city ? fold(cleanText(wish.city)) : null,
    countryCode: wish.countryCode ? cleanText(wish.countryCode).toUpperCase() : null,
  };
}

function timesOf(wish: EventFilter, order: EventOrder, caller: Caller, now: Date) {
  if (wish.when) {
    const timeZone = wish.timeZone ?? caller.timeZone ?? 'UTC';
    if (!isTimeZone(timeZone)) throw new Rejected('INVALID', ['filter', 'timeZone']);
    return spanOf(wish.when, timeZone, now);
  }
  // Soonest, best or nearest first begins with now; latest first looks back as well.
  const isOpenEnded = !wish.from && !wish.to && order !== 'STARTS_DESC';
  return { from: wish.from ?? (isOpenEnded ? now : null), to: wish.to ?? null };
}

const normal = (text: string) => cleanText(text).toLowerCase();

const mostValues = 100;

function listOf<Value>(values: Maybe<readonly Value[]>, name: string): readonly Value[] | null {
  if (!values || values.length === 0) return null;
  if (values.length > mostValues) throw new Rejected('INVALID', ['filter', name]);
  return values;
}

function circleOf(circle: Circle): Circle {
  const { latitude, longitude, radiusKm } = circle;
  const isOnEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  if (!isOnEarth || !(radiusKm > 0 && radiusKm <= 500)) {
    throw new Rejected('INVALID', ['filter', 'near']);
  }
  return circle;
}

function boxOf(box: Box): Box {
  const { west, south, east, north } = box;
  const isOnEarth = [south, north].every((degrees) => Math.abs(degrees) <= 90);
  const isAround = [west, east].every((degrees) => Math.abs(degrees) <= 180);
  if (!isOnEarth || !isAround || south > north) throw new Rejected('INVALID', ['filter', 'bbox']);
  return box;
}
