import type { Locale } from '@hoi/kit/viewer.ts';
import { toLocal } from '@hoi/kit/wall-clock.ts';

/** When something takes place. */
export interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
}

const weekdays: Readonly<Record<Locale, readonly string[]>> = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};
const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/**
 * When it begins, as people say it, on the clocks of the place: `19:00 thứ Bảy, 28/11`. The year is
 * said when it is another one; the zone when the reader's clock shows something else.
 */
export function sayWhen(
  { startsAt, endsAt, timeZone }: Span,
  { locale, timeZone: own }: { readonly locale: Locale; readonly timeZone: string | null },
  now: Date,
): string {
  const local = toLocal(startsAt, timeZone);
  const [date = '', time = ''] = local.split('T');
  const [year = '', month = '', day = ''] = date.split('-');
  const weekday = weekdays[locale][new Date(`${date}T00:00Z`).getUTCDay()] ?? '';
  const isThisYear = toLocal(now, timeZone).startsWith(year);
  // All-day events run from the first midnight to the last minute of a day.
  const isAllDay = time === '00:00' && toLocal(endsAt, timeZone).endsWith('T23:59');
  const isElsewhere = own !== null && toLocal(startsAt, own) !== local;
  const zone = isElsewhere && !isAllDay ? ` (${offset(startsAt, timeZone)})` : '';
  if (locale === 'vi') {
    const when = `${weekday}, ${Number(day)}/${Number(month)}${isThisYear ? '' : `/${year}`}`;
    return isAllDay ? when : `${time} ${when}${zone}`;
  }
  const monthName = months[Number(month) - 1] ?? '';
  const when = `${weekday}, ${Number(day)} ${monthName}${isThisYear ? '' : ` ${year}`}`;
  return isAllDay ? when : `${when} at ${time}${zone}`;
}

/** Such as `GMT+7`. */
function offset(instant: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    timeZoneName: 'shortOffset',
  }).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
