import type { Tx } from '@hoi/kit/database.ts';
import { newId } from '@hoi/kit/ids.ts';
import { endBefore } from './end-series.ts';
import { recurrenceOfSeries } from './materialize.ts';
import { datesOf } from './recurrence.ts';
import { mostDates, writeRule } from './rule.ts';
import {
  copySeriesPeople,
  findDates,
  insertSeries,
  replaceDates,
  type SeriesRow,
} from './series.store.ts';
import { endOn, minutesBetween, readTemplate, storeTemplate } from './template.ts';

/** Makes a series of its own of one's dates from a date on; the first one ends before it. */
export async function splitSeries(tx: Tx, series: SeriesRow, date: string): Promise<SeriesRow> {
  const dates = await findDates(tx, series.id);
  const moved = dates.filter(({ slot }) => slot >= date);
  if (moved.length === dates.length) return series;
  const { id: _, ...rest } = series;
  const template = readTemplate(series.template);
  const length = minutesBetween(template.startsAtLocal, template.endsAtLocal);
  const second = await insertSeries(tx, {
    ...rest,
    id: newId('ser'),
    rrule: ruleFrom(series, date),
    startLocal: date,
    rdates: series.rdates.filter((one) => one >= date),
    exdates: series.exdates.filter((one) => one >= date),
    template: storeTemplate({
      ...series.template,
      startsAtLocal: date,
      endsAtLocal: endOn(date, length, series.timeZone),
    }),
  });
  await endBefore(tx, series, date);
  await replaceDates(tx, series.id, date, []);
  await replaceDates(
    tx,
    second.id,
    date,
    moved.map((one) => ({ ...one, seriesId: second.id })),
  );
  await copySeriesPeople(tx, series.id, second.id);
  return second;
}

/** The rule as it goes on from a date: a number of times counts those that were before. */
function ruleFrom(series: SeriesRow, date: string): string {
  const recurrence = recurrenceOfSeries(series);
  const { rule } = recurrence;
  if (rule.count === null) return writeRule(rule);
  const pure = { ...recurrence, rdates: [], exdates: [] };
  const before = datesOf(pure, { limit: mostDates }).filter((one) => one < date);
  return writeRule({ ...rule, count: Math.max(1, rule.count - before.length) });
}
