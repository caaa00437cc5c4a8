// Dates written with numbers, alike in both languages. 6/12 is the sixth of December; 12/18, which
// cannot be that, is read as December 18.

import {
  dayNumbered,
  dayOfMonth,
  days,
  monthNumbered,
  month as monthSpan,
  yearOf,
} from './calendar.ts';
import type { DateRule } from './dates.ts';
import { phrase } from './scan.ts';

type Groups = Readonly<Record<string, string | undefined>>;

/** A day from groups `d`, `m`, `y`; null when the calendar has no such day. */
export function dayFrom({ d, m, y }: Groups, today: Temporal.PlainDate) {
  const [day, month, year] = [Number(d), Number(m), yearOf(y)];
  if (month > 12 && day <= 12) return dayNumbered(today, month, day, year);
  return dayNumbered(today, day, month, year);
}

const isoDay: DateRule = {
  pattern: phrase('(?<y>20\\d\\d)-(?<m>\\d{1,2})-(?<d>\\d{1,2})'),
  read: (groups, today) => single(dayFrom(groups, today)),
};

const dayAndMonth: DateRule = {
  pattern: phrase(
    '(?:ngày |mùng |mồng |hôm )?(?<d>\\d{1,2})(?:/|\\.(?=\\d{1,2}\\.\\d)| tháng |-(?=\\d{1,2}-\\d))(?<m>\\d{1,2})(?:(?:/|\\.|-| năm |, năm )(?<y>20\\d\\d|\\d\\d))?',
  ),
  read: (groups, today) => single(dayFrom(groups, today)),
};

// "6-8/12", "từ 6 đến 8/12", "ngày 6 đến ngày 8 tháng 12"
const daysOfMonth: DateRule = {
  pattern: phrase(
    '(?:từ |between |from )?(?:ngày )?(?<![/\\d])(?<d>\\d{1,2})\\s*(?:-|–|đến|tới|to|and|và)\\s*(?:ngày )?(?<d2>\\d{1,2})\\s*(?:/|tháng )\\s*(?<m>\\d{1,2})(?:(?:/| năm )(?<y>20\\d\\d))?',
  ),
  read: (groups, today) => {
    const last = dayFrom({ d: groups.d2, m: groups.m, y: groups.y }, today);
    const first =
      last && Number(groups.d) <= last.daysInMonth ? last.with({ day: Number(groups.d) }) : null;
    if (!last || !first || Temporal.PlainDate.compare(first, last) > 0) return null;
    return { kind: 'span', span: days(first, last) };
  },
};

const dayAlone: DateRule = {
  pattern: phrase('(?:ngày|mùng|mồng|hôm) (?<d>\\d{1,2})'),
  read: ({ d }, today) => single(dayOfMonth(today, Number(d))),
};

const dayOfNamedMonth: DateRule = {
  pattern: phrase('(?:ngày|mùng|mồng|hôm) (?<d>\\d{1,2}) tháng (?<which>này|sau|tới)'),
  read: ({ d, which }, today) => {
    const of = today.toPlainYearMonth().add({ months: which === 'này' || which === 'nay' ? 0 : 1 });
    const day = Number(d);
    return day >= 1 && day <= of.daysInMonth ? single(of.toPlainDate({ day })) : null;
  },
};

const monthOfYear: DateRule = {
  pattern: phrase('(?:tháng )?(?<m>\\d{1,2})/(?<y>20\\d\\d)'),
  read: ({ m, y }, today) => {
    const of = monthNumbered(today, Number(m), yearOf(y));
    return of && { kind: 'span', span: monthSpan(of) };
  },
};

const clock: DateRule = {
  pattern: phrase(
    '(?:(?<after>sau|từ|after|from|since)|(?<before>trước|before|until|till|by|đến|tới)|(?<at>lúc|vào lúc|at|around|khoảng))? ?(?<h>\\d{1,2})(?:(?::|h|g| giờ | h )(?<min>[0-5]\\d)|h|g| giờ| ?(?=am|pm|a\\.m|p\\.m))(?<half> rưỡi)? ?(?<half2>am|pm|a\\.m\\.?|p\\.m\\.?|(?:sáng|trưa|chiều|tối|đêm)(?! (?:hôm|nay|mai|mốt|kia|thứ|t[2-7]|chủ|cn|ngày)))?',
  ),
  read: ({ after, before, h, min, half, half2 }) => {
    const hour = Number(h);
    if (hour > 24) return null;
    const isLate = half2 !== undefined && /^(p|ch|t[oố]|[đd])/.test(half2);
    const minutes = (min ? Number(min) : half ? 30 : 0) / 60;
    const shown = (isLate && hour < 12 ? hour + 12 : hour) + minutes;
    return { kind: 'clock', relation: after ? 'after' : before ? 'before' : 'at', hour: shown };
  },
};

/** Rules for dates and times in figures. */
export const numericDates: readonly DateRule[] = [
  isoDay,
  daysOfMonth,
  dayAndMonth,
  dayOfNamedMonth,
  dayAlone,
  monthOfYear,
  clock,
];

function single(day: Temporal.PlainDate | null) {
  return day && ({ kind: 'span', span: days(day) } as const);
}
