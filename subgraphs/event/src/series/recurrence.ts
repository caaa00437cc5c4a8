import { toInstant } from '@hoi/kit/wall-clock.ts';
import { RRuleTemporal } from 'rrule-temporal';
import { type Rule, untilInstant, writeRule } from './rule.ts';

/** When a series takes place: its rule on the clocks of its zone, and dates added to it or left out. */
export interface Recurrence {
  readonly rule: Rule;
  /** Where the rule starts counting; a date of the series only if the rule says so. */
  readonly start: string;
  readonly timeZone: string;
  readonly rdates: readonly string[];
  readonly exdates: readonly string[];
}

/** Which part of a series is wanted, as wall-clock times; both ends are in. */
export interface Window {
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
}

// What an event may be dated at the latest.
const lastDate = '2200-12-31T23:59';

/** The dates of a series in order, as wall-clock times. */
export function datesOf(recurrence: Recurrence, { from = '', to, limit }: Window): string[] {
  const { rdates, exdates } = recurrence;
  const left = new Set(exdates);
  const added = rdates.filter((date) => date >= from && (!to || date <= to));
  const ofRule = datesOfRule(recurrence, from, to ?? lastDate, limit + left.size);
  const all = new Set([...ofRule, ...added]);
  return [...all]
    .filter((date) => !left.has(date))
    .toSorted()
    .slice(0, limit);
}

/** The dates of a rule alone. */
function datesOfRule(
  { rule, start, timeZone }: Recurrence,
  from: string,
  to: string,
  limit: number,
): readonly string[] {
  const end = untilInstant(rule, timeZone);
  // The rule runs on the wall clock, as if in UTC: 19:00 stays 19:00 when the clocks change, and a
  // time that a day does not have keeps its date. UNTIL is compared as an instant, below.
  const clock = new RRuleTemporal({
    rruleString: writeRule({ ...rule, until: null }),
    dtstart: inUtc(start),
    temporal: Temporal,
    cache: false,
  });
  const dates: string[] = [];
  const last = inUtc(to < lastDate ? to : lastDate);
  let next = inUtc(from > start ? from : start);
  // Spans that double: few dates are looked at beyond the limit, and a rule that never happens ends.
  for (let days = 366; dates.length < limit; days *= 2) {
    if (Temporal.ZonedDateTime.compare(next, last) > 0) break;
    const stop = earlier(next.add({ days }), last);
    for (const zoned of clock.between(next, stop, true)) {
      const date = zoned.toPlainDateTime().toString({ smallestUnit: 'minute' });
      if (end !== null && toInstant(date, timeZone) > end) return dates;
      dates.push(date);
    }
    next = stop.add({ minutes: 1 });
  }
  return dates.slice(0, limit);
}

const inUtc = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime('UTC');
const earlier = (a: Temporal.ZonedDateTime, b: Temporal.ZonedDateTime) =>
  Temporal.ZonedDateTime.compare(a, b) < 0 ? a : b;
