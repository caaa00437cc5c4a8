// Days by name in English: "December 18", "the 3rd of January", "Jan 10-12".

import { days } from './calendar.ts';
import type { DateRule } from './dates.ts';
import { dayFrom } from './dates-numeric.ts';
import { phrase } from './scan.ts';

type Groups = Readonly<Record<string, string | undefined>>;

/** The names of the months, long and short. */
export const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const firstLetters = 'janfebmaraprmayjunjulaugsepoctnovdec';
/** The number of a month by its name. */
export const monthOf = (name: string | undefined) =>
  firstLetters.indexOf((name ?? '').slice(0, 3)) / 3 + 1;

const th = '(?:st|nd|rd|th)?';
const year = '(?:,? (?<y>20\\d\\d))?';

function single(groups: Groups, today: Temporal.PlainDate) {
  const date = dayFrom(groups, today);
  return date && ({ kind: 'span', span: days(date) } as const);
}

function several(groups: Groups, today: Temporal.PlainDate) {
  const last = dayFrom({ ...groups, d: groups.d2 }, today);
  const first = last && dayFrom({ ...groups, y: String(last.year) }, today);
  if (!first || !last || Temporal.PlainDate.compare(first, last) > 0) return null;
  return { kind: 'span', span: days(first, last) } as const;
}

const withMonth = (groups: Groups): Groups => ({ ...groups, m: String(monthOf(groups.month)) });

/** Days that are named with their month, or by their number alone. */
export const namedDays: readonly DateRule[] = [
  {
    pattern: phrase(
      `(?:on )?(?:the )?(?<month>${monthNames})\\.? (?:the )?(?<d>\\d{1,2})${th}${year}`,
    ),
    read: (groups, today) => single(withMonth(groups), today),
  },
  {
    pattern: phrase(`(?:on )?(?:the )?(?<d>\\d{1,2})${th} (?:of )?(?<month>${monthNames})${year}`),
    read: (groups, today) => single(withMonth(groups), today),
  },
  {
    pattern: phrase(
      `(?:from |between )?(?<month>${monthNames})\\.? (?<d>\\d{1,2})${th}\\s*(?:-|–|to|through|until|and)\\s*(?:the )?(?<d2>\\d{1,2})${th}${year}`,
    ),
    read: (groups, today) => several(withMonth(groups), today),
  },
  {
    pattern: phrase(
      `(?:from |between )?(?:the )?(?<d>\\d{1,2})${th}\\s*(?:-|–|to|through|until|and)\\s*(?:the )?(?<d2>\\d{1,2})${th} (?:of )?(?<month>${monthNames})${year}`,
    ),
    read: (groups, today) => several(withMonth(groups), today),
  },
  {
    pattern: phrase('(?:on )?the (?<d>\\d{1,2})(?:st|nd|rd|th)'),
    read: ({ d }, today) => {
      const day = Number(d);
      const of = today.toPlainYearMonth().add({ months: day < today.day ? 1 : 0 });
      return day >= 1 && day <= of.daysInMonth
        ? { kind: 'span', span: days(of.toPlainDate({ day })) }
        : null;
    },
  },
];
