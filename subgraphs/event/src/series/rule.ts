import { Rejected } from '@hoi/kit/errors.ts';
import { parseLocal, toInstant } from '@hoi/kit/wall-clock.ts';

/** How often a rule repeats; what happens more than once a day is no series of events. */
export const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
/** The days of a week as rules name them. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** A day of the week as rules name it. */
export type Weekday = (typeof weekdays)[number];

/** Which days of the week; `nth` counts within the month or year, from its end when negative. */
export interface RuleDay {
  readonly day: Weekday;
  readonly nth: number | null;
}

/** A recurrence rule (RFC 5545 §3.3.10), read. */
export interface Rule {
  readonly freq: (typeof frequencies)[number];
  readonly interval: number;
  readonly count: number | null;
  /** As it was written: UTC with `Z`, a wall clock, or a day. */
  readonly until: string | null;
  readonly byDay: readonly RuleDay[];
  /** The other BY parts, by name. */
  readonly by: Readonly<Partial<Record<ByPart, readonly number[]>>>;
  readonly weekStart: Weekday;
}

/** How many dates one series may have in all. */
export const mostDates = 1_000;
/** How many dates a series may name one by one. */
export const mostNamedDates = 200;

// What each part may count to, and within what it means something (RFC 5545 §3.3.10).
const byParts = {
  BYMONTH: { least: 1, most: 12, within: /./ },
  BYMONTHDAY: { least: -31, most: 31, within: /^(DAILY|MONTHLY|YEARLY)$/ },
  BYYEARDAY: { least: -366, most: 366, within: /^YEARLY$/ },
  BYWEEKNO: { least: -53, most: 53, within: /^YEARLY$/ },
  BYSETPOS: { least: -366, most: 366, within: /./ },
} as const;

type ByPart = keyof typeof byParts;

/** Reads a rule; refuses what is unclear, more often than daily, or more than a calendar can hold. */
export function readRule(text: string, path: readonly string[], most = mostDates): Rule {
  const refuse: Refuse = (part) => {
    throw new Rejected('INVALID_RRULE', path, { part: part.slice(0, 60) });
  };
  const parts = partsOf(text, refuse);
  const freq = parts.get('FREQ') ?? refuse('FREQ');
  const count = wholeOf(parts, 'COUNT', refuse);
  if (tooOften.has(freq) || (count ?? 0) > most) {
    throw new Rejected('TOO_MANY_OCCURRENCES', path, { most: mostDates });
  }
  if (parts.has('COUNT') && parts.has('UNTIL')) throw new Rejected('RULE_ENDS_TWICE', path);
  const interval = wholeOf(parts, 'INTERVAL', refuse) ?? 1;
  return {
    freq: frequencies.find((one) => one === freq) ?? refuse(`FREQ=${freq}`),
    interval: interval <= mostDates ? interval : refuse(`INTERVAL=${interval}`),
    count,
    until: untilOf(parts.get('UNTIL'), refuse),
    byDay: daysOf(parts.get('BYDAY'), freq, refuse),
    by: byOf(parts, freq, refuse),
    weekStart: weekdays.find((day) => day === (parts.get('WKST') ?? 'MO')) ?? refuse('WKST'),
  };
}

type Refuse = (part: string) => never;

const tooOften: ReadonlySet<string> = new Set(['SECONDLY', 'MINUTELY', 'HOURLY']);
const partNames: ReadonlySet<string> = new Set([
  ...['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'WKST'],
  ...Object.keys(byParts),
]);

function partsOf(text: string, refuse: Refuse): ReadonlyMap<string, string> {
  if (text.length > 500) refuse(text);
  const parts = new Map<string, string>();
  for (const part of text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '')
    .split(';')) {
    const [, name = '', value = ''] = /^([A-Z]+)=([A-Z0-9,+-]+)$/.exec(part) ?? [];
    if (!partNames.has(name) || parts.has(name)) refuse(part);
    parts.set(name, value);
  }
  return parts;
}

function wholeOf(parts: ReadonlyMap<string, string>, name: string, refuse: Refuse): number | null {
  const value = parts.get(name);
  if (value === undefined) return null;
  return /^[1-9]\d{0,11}$/.test(value) ? Number(value) : refuse(`${name}=${value}`);
}

function untilOf(value: string | undefined, refuse: Refuse): string | null {
  if (value === undefined) return null;
  const [, year, month, day, hour = '00', minute = '00', second = '00'] =
    /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})Z?)?$/.exec(value) ?? [];
  const isTime = parseLocal(`${year}-${month}-${day}T${hour}:${minute}:${second}`) !== null;
  return isTime ? value : refuse(`UNTIL=${value}`);
}

function daysOf(value: string | undefined, freq: string, refuse: Refuse): RuleDay[] {
  if (value === undefined) return [];
  return value.split(',').map((text) => {
    const [, nth = '', name] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
    const day = weekdays.find((one) => one === name) ?? refuse(`BYDAY=${text}`);
    const most = freq === 'MONTHLY' ? 5 : freq === 'YEARLY' ? 53 : 0;
    const isFitting = nth === '' || (Number(nth) !== 0 && Math.abs(Number(nth)) <= most);
    return isFitting ? { day, nth: nth === '' ? null : Number(nth) } : refuse(`BYDAY=${text}`);
  });
}

function byOf(parts: ReadonlyMap<string, string>, freq: string, refuse: Refuse): Rule['by'] {
  const by: Partial<Record<ByPart, readonly number[]>> = {};
  for (const name of Object.keys(byParts) as ByPart[]) {
    const value = parts.get(name);
    if (value === undefined) continue;
    const { least, most, within } = byParts[name];
    if (!within.test(freq)) refuse(name);
    by[name] = value.split(',').map((text) => {
      const number = /^[+-]?\d{1,3}$/.test(text) ? Number(text) : 0;
      const isFitting = number !== 0 && number >= least && number <= most;
      return isFitting ? number : refuse(`${name}=${value}`);
    });
  }
  return by;
}

/** A rule as RFC 5545 writes it. */
export function writeRule(rule: Rule): string {
  const day = ({ day, nth }: RuleDay) => `${nth ?? ''}${day}`;
  return [
    `FREQ=${rule.freq}`,
    ...(rule.interval === 1 ? [] : [`INTERVAL=${rule.interval}`]),
    ...(rule.count === null ? [] : [`COUNT=${rule.count}`]),
    ...(rule.until === null ? [] : [`UNTIL=${rule.until}`]),
    ...(rule.byDay.length === 0 ? [] : [`BYDAY=${rule.byDay.map(day).join()}`]),
    ...Object.entries(rule.by).map(([name, numbers]) => `${name}=${numbers.join()}`),
    ...(rule.weekStart === 'MO' ? [] : [`WKST=${rule.weekStart}`]),
  ].join(';');
}

/** The last instant that a rule's UNTIL lets in: a day to its end, a wall clock in the series' zone. */
export function untilInstant({ until }: Rule, timeZone: string): Date | null {
  if (until === null) return null;
  const day = `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6, 8)}`;
  if (until.length === 8) return toInstant(`${day}T23:59:59`, timeZone);
  const local = `${day}T${until.slice(9, 11)}:${until.slice(11, 13)}:${until.slice(13, 15)}`;
  return toInstant(local, until.endsWith('Z') ? 'UTC' : timeZone);
}
