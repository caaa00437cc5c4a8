import type { Locale } from '@hoi/kit/viewer.ts';

const weekdays = {
  vi: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
} as const;
const months =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** A span of time as it stands in a sentence, read off the clocks where it happens. */
export interface Span {
  /** `2026-11-27T19:00+07:00`. */
  readonly start: string;
  readonly end: string;
  readonly allDay: boolean;
}

/** When something takes place, in words; the year only where it is not this one. */
export function whenInWords(
  { start, end, allDay }: Span,
  locale: Locale,
  thisYear: number,
): string {
  const from = Temporal.PlainDateTime.from(start);
  const to = Temporal.PlainDateTime.from(end);
  const day = dayInWords(from, locale, thisYear);
  // An event that ends at two in the morning is still one evening.
  const isOneDay = to.since(from).total('hours') < 16;
  if (isOneDay) {
    if (allDay) return day;
    return locale === 'vi'
      ? `${timeOf(from)}–${timeOf(to)} ${day}`
      : `${day}, ${timeOf(from)}–${timeOf(to)}`;
  }
  const last = allDay ? to.subtract({ minutes: 1 }) : to;
  if (from.toPlainDate().equals(last.toPlainDate())) return day;
  const lastDay = dayInWords(last, locale, thisYear);
  return locale === 'vi' ? `từ ${day} đến ${lastDay}` : `${day} to ${lastDay}`;
}

/** A day, in words. */
export function dayInWords(
  date: Temporal.PlainDateTime | Temporal.PlainDate,
  locale: Locale,
  thisYear: number,
): string {
  const weekday = weekdays[locale][date.dayOfWeek - 1];
  const isThisYear = date.year === thisYear;
  return locale === 'vi'
    ? `${weekday} ${date.day}/${date.month}${isThisYear ? '' : `/${date.year}`}`
    : `${weekday} ${date.day} ${months[date.month - 1]}${isThisYear ? '' : ` ${date.year}`}`;
}

const timeOf = (time: Temporal.PlainDateTime) =>
  time.toPlainTime().toString({ smallestUnit: 'minute' });
