import ICAL from 'ical.js';
import { epochOf, type IcsTime, type IcsZones, timesOf } from './ics-time.ts';

// A second-by-second rule from 1970 must not keep an import busy.
const mostSteps = 20_000;
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
  for (const rule of rules) repeat(rule, start, to, take);
  return [...found.entries()]
    .sort(([a], [b]) => a - b)
    .slice(0, mostOccurrences)
    .map(([, time]) => time);
}

/** Steps through a rule on the wall clock, so that 19:00 stays 19:00 when the clocks change. */
function repeat(
  rule: ICAL.Property,
  start: IcsTime,
  to: Date,
  take: (time: IcsTime) => void,
): void {
  const recur = rule.getFirstValue();
  if (!(recur instanceof ICAL.Recur)) return;
  const until = recur.until;
  const untilAt = until ? untilOf(until, start) : Number.POSITIVE_INFINITY;
  // Compared as instants below: ical.js would compare a UTC end with a wall clock.
  recur.until = null;
  const iterator = recur.iterator(ICAL.Time.fromDateTimeString(`${start.local}:00`));
  for (let step = 0; step < mostSteps; step++) {
    const next = iterator.next();
    if (!next) return;
    const local = next.toString().slice(0, 16);
    const time = { ...start, local: local.includes('T') ? local : `${local}T00:00` };
    const at = epochOf(time);
    if (at > Math.min(to.getTime(), untilAt)) return;
    take(time);
  }
}

/** The last instant that UNTIL lets in: a day to its end, a wall clock in the zone of the start. */
function untilOf(until: ICAL.Time, start: IcsTime): number {
  if (until.zone === ICAL.Timezone.utcTimezone) return until.toUnixTime() * 1_000;
  const local = until.toString();
  return epochOf({ ...start, local: until.isDate ? `${local}T23:59` : local.slice(0, 16) });
}
