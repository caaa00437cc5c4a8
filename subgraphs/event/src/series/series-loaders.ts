import type { Reader } from '@hoi/kit/database.ts';
import { loadOne } from '@hoi/kit/loader.ts';
import { findDatesOfEvents, findSeries } from './series.store.ts';

/** Loaders of series, and of which dates of them events are. */
export function seriesLoaders(read: Reader) {
  return {
    series: loadOne(
      (ids: readonly string[]) => findSeries(read, ids),
      (row) => row.id,
    ),
    /** By the event's id. */
    seriesDate: loadOne(
      (ids: readonly string[]) => findDatesOfEvents(read, ids),
      (row) => row.eventId ?? '',
    ),
  };
}
