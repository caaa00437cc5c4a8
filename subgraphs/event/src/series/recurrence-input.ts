import { z } from 'zod';
import { localInput, timeZoneInput } from '../event/event-input.ts';
import type { Recurrence } from './recurrence.ts';
import { mostNamedDates, readRule } from './rule.ts';

/** Dates that are named one by one, in order. */
export const datesInput = z
  .array(localInput)
  .max(mostNamedDates)
  .nullish()
  .transform((dates) => [...new Set(dates)].toSorted());

/** When a series takes place, as it is asked for. */
export const recurrenceInput = z.object({
  rrule: z.string().max(2_000),
  start: localInput,
  timeZone: timeZoneInput,
  rdates: datesInput,
  exdates: datesInput,
});

/** When a series takes place, its rule read. */
export function recurrenceOf(
  { rrule, ...rest }: z.output<typeof recurrenceInput>,
  path: readonly string[],
): Recurrence {
  return { ...rest, rule: readRule(rrule, [...path, 'rrule']) };
}
