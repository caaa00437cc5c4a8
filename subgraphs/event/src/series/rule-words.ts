import type { Locale } from '@hoi/kit/viewer.ts';
import type { Rule, Weekday } from './rule.ts';

/** How a language speaks of rules. */
export interface RuleWords {
  readonly every: Readonly<Record<Rule['freq'], (interval: number) => string>>;
  /** Each week on some days. */
  everyDay(days: string): string;
  on(days: string): string;
  weekday(day: Weekday, nth: number | null): string;
  readonly workday: string;
  monthDay(day: number): string;
  yearDay(day: number): string;
  yearDate(day: number, month: number): string;
  week(number: number): string;
  nthOf(nth: number, among: string): string;
  month(month: number): string;
  inMonths(months: string): string;
  at(time: string): string;
  times(count: number): string;
  until(day: number, month: number, year: number): string;
  added(count: number): string;
  left(count: number): string;
  list(items: readonly string[], isChoice?: boolean): string;
}

const enDays: Readonly<Record<Weekday, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};
const enMonth = (month: number) =>
  new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(
    new Date(Date.UTC(2026, month - 1)),
  );
const enWords = ['', 'first', 'second', 'third', 'fourth', 'fifth'];
const enRules = new Intl.PluralRules('en', { type: 'ordinal' });
const enEndings: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd' };

function enOrdinal(nth: number): string {
  if (nth === -1) return 'last';
  if (nth < 0) return `${enOrdinal(-nth)} to last`;
  return enWords[nth] ?? `${nth}${enEndings[enRules.select(nth)] ?? 'th'}`;
}

const enEvery = (one: string) => (interval: number) =>
  interval === 1 ? `every ${one}` : `every ${interval} ${one}s`;
const enDay = (day: number) =>
  day > 0 ? `the ${day}${enEndings[enRules.select(day)] ?? 'th'}` : `the ${enOrdinal(day)} day`;

const en: RuleWords = {
  every: {
    DAILY: enEvery('day'),
    WEEKLY: enEvery('week'),
    MONTHLY: enEvery('month'),
    YEARLY: enEvery('year'),
  },
  everyDay: (days) => `every ${days}`,
  on: (days) => `on ${days}`,
  weekday: (day, nth) => (nth === null ? enDays[day] : `the ${enOrdinal(nth)} ${enDays[day]}`),
  workday: 'weekday',
  monthDay: enDay,
  yearDay: (day) => `${enDay(day)}${day > 0 ? ' day' : ''} of the year`,
  yearDate: (day, month) => `${day} ${enMonth(month)}`,
  week: (number) => `week ${number}`,
  nthOf: (nth, among) => `the ${enOrdinal(nth)} ${among}`,
  month: enMonth,
  inMonths: (months) => `in ${months}`,
  at: (time) => `at ${time}`,
  times: (count) => (count === 1 ? 'once' : `${count} times`),
  until: (day, month, year) => `until ${day} ${enMonth(month)} ${year}`,
  added: (count) => (count === 1 ? 'and on one more date' : `and on ${count} more dates`),
  left: (count) => (count === 1 ? 'but for one date' : `but for ${count} dates`),
  list: (items, isChoice) =>
    new Intl.ListFormat('en', { type: isChoice ? 'disjunction' : 'conjunction' }).format(items),
};

const viDays: Readonly<Record<Weekday, string>> = {
  MO: 'thứ Hai',
  TU: 'thứ Ba',
  WE: 'thứ Tư',
  TH: 'thứ Năm',
  FR: 'thứ Sáu',
  SA: 'thứ Bảy',
  SU: 'Chủ Nhật',
};
const viWords = ['', 'đầu tiên', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm'];

function viOrdinal(nth: number): string {
  if (nth === -1) return 'cuối cùng';
  return nth < 0 ? `thứ ${-nth} tính từ cuối` : (viWords[nth] ?? `thứ ${nth}`);
}

const viEvery = (one: string, each: string) => (interval: number) =>
  interval === 1 ? each : `cứ ${interval} ${one} một lần`;

const vi: RuleWords = {
  every: {
    DAILY: viEvery('ngày', 'mỗi ngày'),
    WEEKLY: viEvery('tuần', 'mỗi tuần'),
    MONTHLY: viEvery('tháng', 'mỗi tháng'),
    YEARLY: viEvery('năm', 'mỗi năm'),
  },
  everyDay: (days) => `mỗi ${days}`,
  on: (days) => `vào ${days}`,
  weekday: (day, nth) => (nth === null ? viDays[day] : `${viDays[day]} ${viOrdinal(nth)}`),
  workday: 'ngày từ thứ Hai đến thứ Sáu',
  monthDay: (day) => (day > 0 ? `ngày ${day}` : `ngày ${viOrdinal(day)}`),
  yearDay: (day) => `ngày ${day > 0 ? `thứ ${day}` : viOrdinal(day)} của năm`,
  yearDate: (day, month) => `ngày ${day} tháng ${month}`,
  week: (number) => `tuần ${number}`,
  nthOf: (nth, among) => `${among} ${viOrdinal(nth)}`,
  month: (month) => `tháng ${month}`,
  inMonths: (months) => `trong ${months}`,
  at: (time) => `lúc ${time}`,
  times: (count) => `${count} lần`,
  until: (day, month, year) => `đến ngày ${day} tháng ${month} năm ${year}`,
  added: (count) => `thêm ${count} ngày khác`,
  left: (count) => `trừ ${count} ngày`,
  list: (items, isChoice) =>
    new Intl.ListFormat('vi', { type: isChoice ? 'disjunction' : 'conjunction' }).format(items),
};

/** The words of each language. */
export const ruleWords: Readonly<Record<Locale, RuleWords>> = { en, vi };
