import { Rejected } from '@hoi/kit/errors.ts';
import { toLocal } from '@hoi/kit/wall-clock.ts';
import type ICAL from 'ical.js';
import { datesOf } from '../series/recurrence.ts';
import { readRule } from '../series/rule.ts';
import { IcsProblem } from './ics-problems.ts';
import { epochOf, type IcsTime, type IcsZones, timesOf } from './ics-time.ts';

// Calendars count as far as they like; what is taken of them is the window.
const mostCounted = 1_000_000;
const mostOccurrences = 500;

/** When an event takes place within a window; one that does not repeat, always. */
export function occurrencesOf(
  { component, start }: { readonly component: ICAL.Component; readonly start: IcsTime },
  zones: IcsZones,
  { from, to }: { readonly from: Date; readonly to: Date },
): Iterable<IcsTime> {
  const rules = component.getAllProperties('rrule');
  const added = component.getAllProperties('rdate').flatMap((one) => timesOf(one, zones));
  if (rules.length === 0 && added.length === 0) return [start];
  const left = new Set(
    component.getAllProperties('exdate').flatMap((one) => timesOf(one, zones).map(epochOf)),
  );
  const found = new Map<number, IcsTime>();
  const take = (time: IcsTime) => {
    const at = epochOf(time);
    if (at >= from.getTime() && at <= to.getTime() && !left.has(at)) found.set(at, time);
  };
  // RDATEs are on the clocks of the start, whatever zone they were written in.
  for (const time of [start, ...added]) take({ ...time, isDate: start.isDate });
  for (const rule of rules) repeat(rule, start, { from, to }, take);
  return [...found.entries()]
    .sort(([a], [b]) => a - b)
    .slice(0, mostOccurrences)
    .map(([, time]) => time);
}

/** Takes the dates of a rule on the wall clock, so that 19:00 stays 19:00 when the clocks change. */
function repeat(
  property: ICAL.Property,
  start: IcsTime,
  { from, to }: { readonly from: Date; readonly to: Date },
  take: (time: IcsTime) => void,
): void {
  const { timeZone } = start;
  try {
    const rule = readRule(String(property.getFirstValue()), [], mostCounted);
    const dates = datesOf(
      { rule, start: start.local, timeZone, rdates: [], exdates: [] },
      { from: toLocal(from, timeZone), to: toLocal(to, timeZone), limit: mostOccurrences },
    );
    for (const local of dates) take({ ...start, local });
  } catch (error) {
    if (error instanceof Rejected) throw new IcsProblem('BAD_RULE');
    throw error;
  }
}
