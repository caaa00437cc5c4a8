import type { Tx } from '@hoi/kit/database.ts';
import { toInstant } from '@hoi/kit/wall-clock.ts';
import { readRule, writeRule } from './rule.ts';
import { type SeriesRow, updateSeriesRow } from './series.store.ts';

/** Ends a series before one of its dates, given on its clocks: no more dates from there on. */
export function endBefore(tx: Tx, series: SeriesRow, date: string): Promise<SeriesRow> {
  const rule = readRule(series.rrule, ['input', 'id']);
  const last = new Date(toInstant(date, series.timeZone).getTime() - 1_000);
  const until = last.toISOString().replace(/[-:]|\.\d+/g, '');
  return updateSeriesRow(tx, series.id, {
    rrule: writeRule({ ...rule, count: null, until }),
    rdates: series.rdates.filter((one) => one < date),
    exdates: series.exdates.filter((one) => one < date),
    nextRunAt: null,
  });
}
