import type { Locale } from '@hoi/kit/viewer.ts';
import { toLocal } from '@hoi/kit/wall-clock.ts';
import type { Recurrence } from './recurrence.ts';
import { type Rule, type RuleDay, untilInstant, type Weekday, weekdays } from './rule.ts';
import { type RuleWords, ruleWords } from './rule-words.ts';

/** A series in words: `Every Tuesday at 19:00, until 31 December 2026`. */
export function sayRecurrence(recurrence: Recurrence, locale: Locale): string {
  const words = ruleWords[locale];
  const { rule, start, rdates, exdates } = recurrence;
  const sentence = [
    everyOf(rule, start, words),
    ...monthsOf(rule, words),
    words.at(start.slice(11, 16)),
  ].join(' ');
  const rest = [
    ...endOf(recurrence, words),
    ...(rdates.length > 0 ? [words.added(rdates.length)] : []),
    ...(exdates.length > 0 ? [words.left(exdates.length)] : []),
  ];
  const whole = [sentence, ...rest].join(', ');
  return whole.charAt(0).toLocaleUpperCase(locale) + whole.slice(1);
}

function everyOf(rule: Rule, start: string, words: RuleWords): string {
  const days = daysOf(rule, start, words);
  const isPlainWeek = rule.freq === 'WEEKLY' && rule.interval === 1;
  if (isPlainWeek) return words.everyDay(words.list(days));
  const every = words.every[rule.freq](rule.interval);
  return days.length === 0 ? every : `${every} ${words.on(words.list(days))}`;
}

const workdays: ReadonlySet<Weekday> = new Set(['MO', 'TU', 'WE', 'TH', 'FR']);

function isWorkdays(days: readonly RuleDay[]): boolean {
  return days.length === 5 && days.every(({ day, nth }) => nth === null && workdays.has(day));
}

/** The days that a rule falls on; those of its start where it names none. */
function daysOf(rule: Rule, start: string, words: RuleWords): readonly string[] {
  const { freq, by, byDay } = rule;
  const date = Temporal.PlainDate.from(start.slice(0, 10));
  if (by.BYYEARDAY) return by.BYYEARDAY.map(words.yearDay);
  const weekDays = isWorkdays(byDay)
    ? [words.workday]
    : byDay.toSorted(byWeek).map(({ day, nth }) => words.weekday(day, nth));
  if (by.BYWEEKNO) return [...weekDays, ...by.BYWEEKNO.map(words.week)];
  if (by.BYSETPOS) {
    const among = words.list([...weekDays, ...(by.BYMONTHDAY ?? []).map(words.monthDay)], true);
    return by.BYSETPOS.map((nth) => words.nthOf(nth, among));
  }
  const monthDays = (by.BYMONTHDAY ?? []).map(words.monthDay);
  if (weekDays.length > 0 || monthDays.length > 0) return [...weekDays, ...monthDays];
  if (freq === 'DAILY') return [];
  if (freq === 'WEEKLY') return [words.weekday(weekdays[date.dayOfWeek - 1] ?? 'MO', null)];
  if (freq === 'MONTHLY' || by.BYMONTH) return [words.monthDay(date.day)];
  return [words.yearDate(date.day, date.month)];
}

const byWeek = (a: RuleDay, b: RuleDay) => weekdays.indexOf(a.day) - weekdays.indexOf(b.day);

const monthsOf = ({ by }: Rule, words: RuleWords): readonly string[] =>
  by.BYMONTH ? [words.inMonths(words.list(by.BYMONTH.map(words.month)))] : [];

function endOf({ rule, timeZone }: Recurrence, words: RuleWords): readonly string[] {
  if (rule.count !== null) return [words.times(rule.count)];
  const until = untilInstant(rule, timeZone);
  if (until === null) return [];
  const { day, month, year } = Temporal.PlainDate.from(toLocal(until, timeZone).slice(0, 10));
  return [words.until(day, month, year)];
}
