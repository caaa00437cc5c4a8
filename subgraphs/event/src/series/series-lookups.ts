import type { Reader } from '@hoi/kit/database.ts';
import { lookUpOne } from '@hoi/kit/lookup.ts';
import { findDatesOfEvents, findSeries } from './series.store.ts';

/** Lookups of series, and of which dates of them events are. */
export function seriesLookups(read: Reader) {
  return {
    series: lookUpOne(
      (ids) => findSeries(read, ids),
      (row) => row.id,
    ),
    /** By the event's id. */
    seriesDate: lookUpOne(
      (ids) => findDatesOfEvents(read, ids),
      (row) => row.eventId ?? '',
    ),
  };
}
