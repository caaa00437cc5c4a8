import {
  days,
  lastWeekday,
  type MonthPart,
  month,
  monthNumbered,
  nextWeekday,
  week,
  weekdayOf,
  weekend,
  yearOf,
} from './calendar.ts';
import type { DateRule } from './dates.ts';
import { monthNames, monthOf, namedDays } from './dates-en-days.ts';
import { phrase } from './scan.ts';

const words: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  couple: 2,
  few: 3,
  fourteen: 14,
  thirty: 30,
};
const numberWords = Object.keys(words).join('|');
const numberOf = (text: string | undefined) => words[text ?? ''] ?? Number(text);

const parts: readonly (readonly [string, readonly [number, number]])[] = [
  ['mornings?', [6, 12]],
  ['afternoons?', [12, 18]],
  ['evenings?|nights?', [18, 24]],
];

const nearDays: readonly DateRule[] = [
  {
    pattern: phrase('tonight|tonite|2nite|this evening|this night|later tonight'),
    read: (_groups, today) => hours(today, [18, 24]),
  },
  {
    pattern: phrase('this morning'),
    read: (_groups, today) => hours(today, [6, 12]),
  },
  {
    pattern: phrase('this afternoon'),
    read: (_groups, today) => hours(today, [12, 18]),
  },
  {
    pattern: phrase('today|2day'),
    read: (_groups, today) => ({ kind: 'span', span: days(today) }),
  },
  {
    pattern: phrase('tomorrow|tommorow|tomorow|tommorrow|tmrw?|tmw|2moro'),
    read: (_groups, today) => ({ kind: 'span', span: days(today.add({ days: 1 })) }),
  },
  {
    pattern: phrase('(?:the )?day after (?:tomorrow|tmrw?)'),
    read: (_groups, today) => ({ kind: 'span', span: days(today.add({ days: 2 })) }),
  },
  {
    pattern: phrase('yesterday'),
    read: (_groups, today) => ({ kind: 'span', span: days(today.subtract({ days: 1 })) }),
  },
];

function hours(today: Temporal.PlainDate, [from, to]: readonly [number, number]) {
  const start = today.toPlainDateTime();
  const span = { from: start.add({ hours: from }), to: start.add({ hours: to }) };
  return { kind: 'span', span } as const;
}

// A part of the day counts beside a day or after "in the": a "trivia night" is no time.
const day =
  '(?:today|tomorrow|tmrw?|mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:r|rs|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|\\d(?:st|nd|rd|th)?|weekend|week|eve)';
const dayParts = parts.map(
  ([names, partHours]): DateRule => ({
    pattern: phrase(
      `(?:in the |at |during the )(?:${names})|(?<=${day}\\s+)(?:${names})|(?:${names})(?= (?:of|on) )`,
    ),
    read: () => ({ kind: 'part', hours: partHours }),
  }),
);

const weekdayNames =
  'monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|tues|weds|thurs|thur|thu|fri|(?<=(?:on|this|next|coming|last)\\s+)(?:mon|tue|wed|sat|sun)|(?:mon|tue|wed|sat|sun)(?= (?:morning|afternoon|evening|night|next|this))';
const weekdayOrder = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

const weekday: DateRule = {
  pattern: phrase(
    `(?:on )?(?:(?<which>this coming|this|next|the coming|coming|last|upcoming) )?(?<day>${weekdayNames})(?:(?: of)? (?<week>this week|next week|the week after next|week after next|last week))?`,
  ),
  read: ({ which, day: name, week: inWeek }, today) => {
    const number = weekdayOrder.indexOf((name ?? '').slice(0, 2)) + 1;
    if (number === 0) return null;
    const weeks = inWeek ? weeksAway(inWeek) : which === 'next' ? 1 : null;
    if (weeks !== null) return { kind: 'span', span: days(weekdayOf(today, number, weeks)) };
    if (which === 'last') return { kind: 'span', span: days(lastWeekday(today, number)) };
    return { kind: 'span', span: days(nextWeekday(today, number)) };
  },
};

function weeksAway(week: string): number {
  if (/after/.test(week)) return 2;
  if (/next/.test(week)) return 1;
  return /last/.test(week) ? -1 : 0;
}

const away: Readonly<Record<string, number>> = {
  this: 0,
  the: 0,
  next: 1,
  coming: 0,
  last: -1,
  past: -1,
};

const weeksAndMonths: readonly DateRule[] = [
  {
    pattern: phrase(
      '(?:on |over |at )?(?:(?<which>this coming|this|next|the coming|coming|last|the) )?(?:weekend|week-end|wknd)',
    ),
    read: ({ which }, today) => ({
      kind: 'span',
      span: weekend(today, away[(which ?? 'this').split(' ')[0] ?? 'this'] ?? 0),
    }),
  },
  {
    pattern: phrase('(?:the )?weekend after next'),
    read: (_groups, today) => ({ kind: 'span', span: weekend(today, 2) }),
  },
  {
    pattern: phrase(
      '(?:(?<part>early|start of|beginning of|mid|middle of|late|later|end of|the end of) )?(?<which>this|next|last) week',
    ),
    read: ({ part, which }, today) => {
      const weeks = away[which ?? 'this'] ?? 0;
      if (!part || part === 'later') return { kind: 'span', span: week(today, weeks) };
      const [first, last] = /early|start|begin/.test(part)
        ? [1, 2]
        : /mid/.test(part)
          ? [3, 4]
          : [5, 7];
      return {
        kind: 'span',
        span: days(weekdayOf(today, first, weeks), weekdayOf(today, last, weeks)),
      };
    },
  },
  {
    pattern: phrase('(?:the )?week after next'),
    read: (_groups, today) => ({ kind: 'span', span: week(today, 2) }),
  },
  {
    pattern: phrase(
      `(?:in |during |throughout )?(?:(?<part>early|(?:the )?(?:start|beginning) of|mid|(?:the )?middle of|late|(?:the )?end of)[ -])?(?:(?<which>this|next|last|the) month|(?<month>january|february|march|april|(?<=(?:in|this|next|early|mid|late|of|during)[ -])may|june|july|august|september|october|november|december|(?<=(?:in|early|mid|late|of|during)[ -])(?:${monthNames}))(?:,? (?<y>20\\d\\d)| (?<next>next year))?)`,
    ),
    read: ({ part, which, month: name, y, next }, today) => {
      const monthPart = partOf(part);
      if (which) {
        if (which === 'the' && !part) return null;
        const of = today.toPlainYearMonth().add({ months: away[which] ?? 0 });
        return { kind: 'span', span: month(of, monthPart) };
      }
      const wanted = yearOf(y) ?? (next ? today.year + 1 : null);
      const of = monthNumbered(today, monthOf(name), wanted);
      return of && { kind: 'span', span: month(of, monthPart) };
    },
  },
  {
    pattern: phrase('(?:in |during |for )?(?:(?<which>this|next) year|(?<=in\\s+)(?<y>20\\d\\d))'),
    read: ({ which, y }, today) => {
      const of = yearOf(y) ?? today.year + (which === 'next' ? 1 : 0);
      const first = Temporal.PlainDate.from({ year: of, month: 1, day: 1 });
      return { kind: 'span', span: days(first, first.with({ month: 12, day: 31 })) };
    },
  },
  {
    pattern: phrase('(?:at |by )?(?:the )?(?:end of the year|year[- ]end|end of this year)'),
    read: (_groups, today) => ({
      kind: 'span',
      span: month(Temporal.PlainYearMonth.from({ year: today.year, month: 12 })),
    }),
  },
];

function partOf(text: string | undefined): MonthPart {
  if (!text) return 'whole';
  if (/early|start|begin/.test(text)) return 'early';
  return /mid/.test(text) ? 'mid' : 'late';
}

const windows: readonly DateRule[] = [
  {
    pattern: phrase(
      `(?:(?:in|within|over|during|for) )?(?:the )?(?:next|coming|following|upcoming) (?:(?:a )?(?<n>\\d{1,3}|${numberWords}) (?:of )?)?(?<unit>days|weeks|months|fortnight)`,
    ),
    read: ({ n, unit }, today) => windowOf(today, n ? numberOf(n) : 2, unit),
  },
  {
    pattern: phrase(
      `within (?:the )?(?:next )?(?<n>\\d{1,3}|${numberWords}) (?<unit>days?|weeks?|months?)`,
    ),
    read: ({ n, unit }, today) => windowOf(today, numberOf(n), unit),
  },
  {
    pattern: phrase(`in (?<n>\\d{1,3}|${numberWords}) (?<unit>days?|weeks?)(?: time)?`),
    read: ({ n, unit }, today) => {
      const count = numberOf(n);
      return unit?.startsWith('week')
        ? { kind: 'span', span: week(today, count) }
        : { kind: 'span', span: days(today.add({ days: count })) };
    },
  },
];

function windowOf(today: Temporal.PlainDate, count: number, unit: string | undefined) {
  if (!(count > 0)) return null;
  const last = unit?.startsWith('week')
    ? today.add({ weeks: count })
    : unit?.startsWith('month')
      ? today.add({ months: count })
      : today.add({ days: unit === 'fortnight' ? 14 : count });
  return { kind: 'until', to: days(last).to } as const;
}

/** Rules for English. */
export const englishDates: readonly DateRule[] = [
  ...namedDays,
  ...nearDays,
  ...dayParts,
  weekday,
  ...weeksAndMonths,
  ...windows,
];
