/** A span of wall-clock time, half-open; either end may be open. */
export interface Span {
  readonly from: Temporal.PlainDateTime | null;
  readonly to: Temporal.PlainDateTime | null;
}

/** A span with both ends. */
export interface Closed extends Span {
  readonly from: Temporal.PlainDateTime;
  readonly to: Temporal.PlainDateTime;
}

/** Whole days, the last one included. */
export function days(first: Temporal.PlainDate, last: Temporal.PlainDate = first): Closed {
  return { from: first.toPlainDateTime(), to: last.add({ days: 1 }).toPlainDateTime() };
}

/** Monday of the week a date lies in, some weeks away. */
export function monday(today: Temporal.PlainDate, weeksAway = 0): Temporal.PlainDate {
  return today.subtract({ days: today.dayOfWeek - 1 }).add({ weeks: weeksAway });
}

/** The week, Monday to Sunday, some weeks away. */
export function week(today: Temporal.PlainDate, weeksAway: number): Closed {
  const first = monday(today, weeksAway);
  return days(first, first.add({ days: 6 }));
}

/** Saturday and Sunday of the week some weeks away. */
export function weekend(today: Temporal.PlainDate, weeksAway: number): Closed {
  const first = monday(today, weeksAway);
  return days(first.add({ days: 5 }), first.add({ days: 6 }));
}

/** A weekday (1 is Monday) of the week some weeks away. */
export function weekdayOf(
  today: Temporal.PlainDate,
  weekday: number,
  weeksAway: number,
): Temporal.PlainDate {
  return monday(today, weeksAway).add({ days: weekday - 1 });
}

/** A weekday's next occurrence after today. */
export function nextWeekday(today: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  return today.add({ days: (weekday - today.dayOfWeek + 7) % 7 || 7 });
}

/** A weekday's last occurrence before today. */
export function lastWeekday(today: Temporal.PlainDate, weekday: number): Temporal.PlainDate {
  return today.subtract({ days: (today.dayOfWeek - weekday + 7) % 7 || 7 });
}

/** A part of a month: its first ten days, the next ten, the rest, or all of it. */
export type MonthPart = 'early' | 'mid' | 'late' | 'whole';

/** A month, or a part of it. */
export function month(of: Temporal.PlainYearMonth, part: MonthPart = 'whole'): Closed {
  const last = of.daysInMonth;
  const [from, to] = { early: [1, 10], mid: [11, 20], late: [21, last], whole: [1, last] }[
    part
  ] as [number, number];
  return days(of.toPlainDate({ day: from }), of.toPlainDate({ day: to }));
}

/** The month with a number: this year's, or next year's once it has passed. */
export function monthNumbered(
  today: Temporal.PlainDate,
  number: number,
  year: number | null = null,
): Temporal.PlainYearMonth | null {
  if (number < 1 || number > 12) return null;
  const thatYear = year ?? (number < today.month ? today.year + 1 : today.year);
  return Temporal.PlainYearMonth.from({ year: thatYear, month: number });
}

/** The day with a number in a month: this year's, or next year's once it has passed; null if there is none. */
export function dayNumbered(
  today: Temporal.PlainDate,
  day: number,
  monthNumber: number,
  year: number | null = null,
): Temporal.PlainDate | null {
  const inYear = (of: number) => {
    try {
      return Temporal.PlainDate.from({ year: of, month: monthNumber, day }, { overflow: 'reject' });
    } catch {
      return null;
    }
  };
  if (year !== null) return inYear(year);
  const thisYear = inYear(today.year);
  return thisYear && Temporal.PlainDate.compare(thisYear, today) >= 0
    ? thisYear
    : inYear(today.year + 1);
}

/** The next day with a number, in this month or a later one. */
export function dayOfMonth(today: Temporal.PlainDate, day: number): Temporal.PlainDate | null {
  if (day < 1 || day > 31) return null;
  let of = today.toPlainYearMonth();
  for (let tries = 0; tries < 3; tries++, of = of.add({ months: 1 })) {
    if (day > of.daysInMonth) continue;
    const date = of.toPlainDate({ day });
    if (Temporal.PlainDate.compare(date, today) >= 0) return date;
  }
  return null;
}

/** A year as people write it: 27 is 2027. */
export function yearOf(text: string | undefined): number | null {
  if (!text) return null;
  const year = Number(text);
  return year < 100 ? 2000 + year : year;
}

/** Some hours of each of a span's days; of a longer span the whole is kept. */
export function hoursOf(span: Closed, [from, to]: readonly [number, number]): Closed {
  const first = span.from.toPlainDate();
  if (span.to.since(span.from).total('hours') > 24) return span;
  const start = first.toPlainDateTime();
  return { from: start.add({ hours: from }), to: start.add({ hours: to }) };
}

/** The first day of the lunar new year (Tết) in a year of the calendar. */
export function lunarNewYear(year: number): Temporal.PlainDate {
  // It falls between 21 January and 20 February. Vietnam's differs from China's once in decades.
  let date = Temporal.PlainDate.from({ year, month: 1, day: 20 }).withCalendar('chinese');
  for (let tries = 0; tries < 40; tries++, date = date.add({ days: 1 })) {
    if (date.day === 1 && date.monthCode === 'M01') break;
  }
  return date.withCalendar('iso8601');
}
