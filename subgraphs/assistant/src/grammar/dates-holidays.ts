import { dayNumbered, days, lunarNewYear } from './calendar.ts';
import type { DateRule } from './dates.ts';
import { phrase } from './scan.ts';

/** A feast on the same days of each year. */
const fixed = (names: string, first: [number, number], last = first): DateRule => ({
  pattern: phrase(names),
  read: (_groups, today) => {
    // The whole feast counts: on its second day it has not passed.
    const end = dayNumbered(today, last[0], last[1]);
    if (!end) return null;
    const span = days(end.with({ day: first[0], month: first[1] }), end);
    return { kind: 'span', span };
  },
});

/** The first three days of the lunar year. */
const tet: DateRule = {
  pattern: phrase(
    '(?:dịp |dịp lễ )?(?:tết nguyên đán|tết âm lịch|tết ta|mùng 1 tết|lunar new year|tet holiday|dịp tết|ngày tết|trong tết|during tet|(?<=(?:đến|trước|sau|qua|until|before|after)\\s+)(?:tết|tet))',
  ),
  read: (_groups, today) => {
    const thisYear = lunarNewYear(today.year);
    const isOver = Temporal.PlainDate.compare(thisYear.add({ days: 2 }), today) < 0;
    const first = isOver ? lunarNewYear(today.year + 1) : thisYear;
    return { kind: 'span', span: days(first, first.add({ days: 2 })) };
  },
};

/** Rules for feasts. */
export const holidayDates: readonly DateRule[] = [
  fixed(
    '(?:dịp |lễ |dịp lễ |over |at |mùa )?(?:giáng sinh|noel|nô-en|christmas|xmas)',
    [24, 12],
    [25, 12],
  ),
  fixed('(?:đêm giáng sinh|đêm noel|christmas eve)', [24, 12]),
  fixed('(?:christmas day)', [25, 12]),
  fixed('(?:đêm giao thừa|giao thừa|new year’?s eve|nye)', [31, 12]),
  fixed('(?:tết dương lịch|tết tây|năm mới|new year’?s day|new year)', [1, 1]),
  fixed('(?:valentine|valentine’?s day|lễ tình nhân)', [14, 2]),
  fixed('(?:quốc tế phụ nữ|international women’?s day)', [8, 3]),
  fixed('(?:halloween)', [31, 10]),
  fixed('(?:quốc khánh|national day)', [2, 9]),
  fixed('(?:ngày nhà giáo(?: việt nam)?|teachers? day)', [20, 11]),
  fixed('(?:dịp |lễ )?30/4(?: (?:-|và|&) ?1/5)?', [30, 4], [1, 5]),
  tet,
];
