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
import { phrase } from './scan.ts';

const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');

const numbers: Readonly<Record<string, number>> = {
  mot: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
  'muoi mot': 11,
  'muoi hai': 12,
  gieng: 1,
  chap: 12,
  vai: 3,
};
const numberWords = 'mười hai|mười một|mười|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|vài';

function numberOf(text: string | undefined): number {
  const word = bare(text ?? '').replace(/\s+/g, ' ');
  return numbers[word] ?? Number(word);
}

/** How many weeks or months away "này", "sau", "tới", "sau nữa", "trước" are. */
function away(which: string | undefined, otherwise = 0): number {
  const word = bare(which ?? '').replace(/\s+/g, ' ');
  if (word === '') return otherwise;
  if (/nua|ke tiep nua/.test(word)) return 2;
  if (/truoc|vua (roi|qua)|qua/.test(word)) return -1;
  return /sau|toi|ke|ke tiep/.test(word) ? 1 : 0;
}

const which = 'này|nay|sau nữa|tới nữa|sau|tới|kế tiếp|kế|trước|vừa rồi|vừa qua|qua';

const parts: readonly (readonly [string, readonly [number, number]])[] = [
  ['sáng', [6, 12]],
  ['trưa', [11, 14]],
  ['chiều', [12, 18]],
  ['tối|đêm|khuya', [18, 24]],
];

/** "tối nay", "sáng mai", "chiều ngày kia": a part of a day near today. */
const nearParts = parts.map(
  ([names, hours]): DateRule => ({
    pattern: phrase(
      `(?:buổi )?(?:${names}) (?<day>hôm nay|bữa nay|nay|ngày mai|mai|mơi|ngày kia|ngày mốt|mốt|kia|hôm qua|qua)`,
    ),
    read: ({ day }, today) => {
      const date = near(today, day);
      const [from, to] = hours;
      const start = date.toPlainDateTime();
      return {
        kind: 'span',
        span: { from: start.add({ hours: from }), to: start.add({ hours: to }) },
      };
    },
  }),
);

/** "buổi sáng"; "tối" and "đêm" alone only beside a day, for they are many other things too. */
const bareParts = parts.map(
  ([names, hours]): DateRule => ({
    pattern: phrase(
      `(?:(?:vào )?buổi (?:${names})|(?:${names})(?= (?:thứ|t[2-7]|chủ nhật|cn|ngày|\\d|mùng|giáng sinh|noel))|(?:${names})(?= (?:cuối )?tuần))`,
    ),
    read: () => ({ kind: 'part', hours }),
  }),
);

function near(today: Temporal.PlainDate, day: string | undefined): Temporal.PlainDate {
  const word = bare(day ?? '');
  if (/qua/.test(word)) return today.subtract({ days: 1 });
  if (/kia|mot/.test(word)) return today.add({ days: 2 });
  return /mai|moi/.test(word) ? today.add({ days: 1 }) : today;
}

const nearDay: DateRule = {
  // "mai" is a name and a flower too; bare it counts only where no letter follows it.
  pattern: phrase(
    '(?<day>hôm nay|hnay|bữa nay|ngày mai|mai(?! (?:anh|vàng|chi|linh|an|phương|châu))|ngày kia|ngày mốt|mốt|hôm qua)(?: này)?',
  ),
  read: ({ day }, today) => ({ kind: 'span', span: days(near(today, day)) }),
};

const weekdays: Readonly<Record<string, number>> = {
  hai: 1,
  ba: 2,
  tu: 3,
  nam: 4,
  sau: 5,
  bay: 6,
  bẩy: 6,
};

const weekday: DateRule = {
  pattern: phrase(
    `(?:ngày )?(?:(?:thứ |t)(?<n>[2-7])|thứ (?<word>hai|ba|tư|năm|sáu|bảy|bẩy)|(?<sunday>chủ nhật|chúa nhật|cn))(?: (?:này|nay|đó))?(?:,? (?:của )?tuần (?<week>${which})| (?<coming>tới|sau nữa|sau|kế|trước|vừa rồi|vừa qua|rồi))?`,
  ),
  read: ({ n, word, sunday, week: inWeek, coming }, today) => {
    const day = sunday ? 7 : n ? Number(n) - 1 : weekdays[bare(word ?? '')];
    if (!day) return null;
    if (inWeek) return { kind: 'span', span: days(weekdayOf(today, day, away(inWeek))) };
    const past = coming && /truoc|roi|qua/.test(bare(coming));
    const isNextWeek = coming && /^sau/.test(bare(coming));
    const date = past
      ? lastWeekday(today, day)
      : isNextWeek
        ? weekdayOf(today, day, 1)
        : nextWeekday(today, day);
    return { kind: 'span', span: days(date) };
  },
};

const weeks: DateRule = {
  pattern: phrase(
    `(?<part>đầu|giữa|cuối)? ?(?:trong )?(?:tuần|week)(?: (?<which>${which}))?(?: (?:này|nay))?`,
  ),
  read: ({ part, which: week_ }, today) => {
    const place = bare(part ?? '');
    // "Tuần" alone says nothing about when.
    if (place === '' && !week_) return null;
    const weeksAway = away(week_);
    if (place === 'cuoi') return { kind: 'span', span: weekend(today, weeksAway) };
    const [first, last] = place === 'dau' ? [1, 2] : place === 'giua' ? [3, 4] : [1, 7];
    return {
      kind: 'span',
      span: days(weekdayOf(today, first, weeksAway), weekdayOf(today, last, weeksAway)),
    };
  },
};

const window: DateRule = {
  pattern: phrase(
    `(?:trong (?:vòng )?)?(?<n>\\d{1,3}|${numberWords})(?<half> rưỡi)? (?<unit>ngày|tuần|tháng|hôm) (?:sắp tới|tới đây|tới|kế tiếp|tiếp theo)`,
  ),
  read: ({ n, unit }, today) => windowOf(today, numberOf(n), unit),
};

// "trong 10 ngày" without "tới" is the same window; "3 ngày nữa" without "trong" is one day.
const within: DateRule = {
  pattern: phrase(
    `trong (?:vòng )?(?<n>\\d{1,3}|${numberWords}) (?<unit>ngày|tuần|tháng)(?: nữa)?`,
  ),
  read: ({ n, unit }, today) => windowOf(today, numberOf(n), unit),
};
const hence: DateRule = {
  pattern: phrase(`(?<n>\\d{1,3}|${numberWords}) (?<unit>ngày|hôm|tuần) nữa`),
  read: ({ n, unit }, today) => {
    const count = numberOf(n);
    if (!(count > 0)) return null;
    return bare(unit ?? '') === 'tuan'
      ? { kind: 'span', span: week(today, count) }
      : { kind: 'span', span: days(today.add({ days: count })) };
  },
};

function windowOf(today: Temporal.PlainDate, count: number, unit: string | undefined) {
  if (!(count > 0)) return null;
  const word = bare(unit ?? '');
  const last =
    word === 'tuan'
      ? today.add({ weeks: count })
      : word === 'thang'
        ? today.add({ months: count })
        : today.add({ days: count });
  return { kind: 'until', to: days(last).to } as const;
}

const monthParts: Readonly<Record<string, MonthPart>> = { dau: 'early', giua: 'mid', cuoi: 'late' };

const months: DateRule = {
  pattern: phrase(
    `(?:(?<part>đầu|giữa|cuối) )?(?:trong |cả )?tháng (?:(?<n>\\d{1,2})(?!\\d|/)|(?<which>này|nay|sau|tới|trước|vừa rồi|vừa qua)|(?<word>giêng|chạp|mười hai|mười một|mười|một|hai|ba|tư|năm(?! (?:20|nay|sau|tới))|sáu|bảy|tám|chín))(?: (?:năm (?<y>20\\d\\d)|(?<year>năm (?:nay|sau|tới))))?`,
  ),
  read: ({ part, n, word, which: month_, y, year }, today) => {
    const monthPart = monthParts[bare(part ?? '')] ?? 'whole';
    const span = (of: Temporal.PlainYearMonth | null) =>
      of && ({ kind: 'span', span: month(of, monthPart) } as const);
    if (month_) return span(today.toPlainYearMonth().add({ months: away(month_) }));
    const isNextYear = year !== undefined && /sau|toi/.test(bare(year));
    const wanted = yearOf(y) ?? (isNextYear ? today.year + 1 : null);
    return span(monthNumbered(today, n ? Number(n) : numberOf(word), wanted));
  },
};

const years: DateRule = {
  pattern: phrase(
    '(?:(?<part>đầu|giữa|cuối) )?(?:trong |cả )?năm (?:(?<y>20\\d\\d)|(?<which>nay|này|sau|tới))|(?<end>cuối năm)',
  ),
  read: ({ part, y, which: year_, end }, today) => {
    const isNext = year_ !== undefined && /sau|toi/.test(bare(year_));
    const year = yearOf(y) ?? today.year + (isNext ? 1 : 0);
    const place = end ? 'cuoi' : bare(part ?? '');
    const [first, last] = { dau: [1, 3], giua: [5, 8], cuoi: [12, 12] }[place] ?? [1, 12];
    const from = Temporal.PlainYearMonth.from({ year, month: first ?? 1 });
    const to = Temporal.PlainYearMonth.from({ year, month: last ?? 12 });
    return { kind: 'span', span: { from: month(from).from, to: month(to).to } };
  },
};

/** "Cuối tháng" alone is this month's; a part that has passed is the next one's. */
const monthPart: DateRule = {
  pattern: phrase('(?:vào |trong )?(?<part>đầu|giữa|cuối) tháng'),
  read: ({ part }, today) => {
    const place = monthParts[bare(part ?? '')] ?? 'whole';
    const span = month(today.toPlainYearMonth(), place);
    const isOver = Temporal.PlainDateTime.compare(span.to, today.toPlainDateTime()) <= 0;
    const next = today.toPlainYearMonth().add({ months: 1 });
    return { kind: 'span', span: isOver ? month(next, place) : span };
  },
};

const quarters: DateRule = {
  pattern: phrase('quý (?:(?<n>[1-4])|(?<which>này|sau|tới))(?:(?: năm |/)(?<y>20\\d\\d))?'),
  read: ({ n, which: quarter_, y }, today) => {
    const current = Math.ceil(today.month / 3);
    const quarter = n ? Number(n) : current + away(quarter_);
    const isPast = n !== undefined && quarter < current && !y;
    const year = (yearOf(y) ?? today.year) + (isPast ? 1 : 0);
    const first = Temporal.PlainYearMonth.from({ year, month: 1 }).add({
      months: 3 * (quarter - 1),
    });
    return {
      kind: 'span',
      span: { from: month(first).from, to: month(first.add({ months: 2 })).to },
    };
  },
};

/** Rules for Vietnamese. */
export const vietnameseDates: readonly DateRule[] = [
  ...nearParts,
  ...bareParts,
  nearDay,
  weekday,
  weeks,
  window,
  within,
  hence,
  months,
  monthPart,
  quarters,
  years,
];
