/** Times as people say them, in the viewer's language; the zone is named when it differs from theirs. */
import type { Locale } from '#lib/locale.ts';

/** When something takes place: instants, and the zone of the clocks there. */
export interface When {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone: string;
  readonly allDay?: boolean;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale === 'vi' ? 'vi-VN' : 'en-GB', options);
  formats.set(key, made);
  return made;
}

/** The zone of this browser. */
export function ownTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The day an instant falls on, on the clocks of a zone: `2026-11-22`. */
export function dayOf(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(
    new Date(instant),
  );
}

/** Such as `19:00`. */
export function clock(instant: string, timeZone: string, locale: Locale): string {
  return format(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    new Date(instant),
  );
}

/** Such as `Thứ Bảy, 28 tháng 11` or `Saturday 28 November`; with the year when it is not this one. */
export function longDay(
  instant: string,
  timeZone: string,
  locale: Locale,
  now = new Date(),
): string {
  const isThisYear = dayOf(instant, timeZone).slice(0, 4) === String(now.getFullYear());
  return capital(
    format(locale, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      ...(isThisYear ? {} : { year: 'numeric' }),
      timeZone,
    }).format(new Date(instant)),
  );
}

/** Such as `T7, 28 thg 11` or `Sat 28 Nov`. */
export function shortDay(instant: string, timeZone: string, locale: Locale): string {
  return capital(
    format(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone }).format(
      new Date(instant),
    ),
  );
}

/** The parts of a calendar leaf. */
export function calendarLeaf(
  instant: string,
  timeZone: string,
  locale: Locale,
): { weekday: string; day: string; month: string } {
  const date = new Date(instant);
  const part = (options: Intl.DateTimeFormatOptions): string =>
    format(locale, { ...options, timeZone }).format(date);
  return {
    weekday: capital(part({ weekday: locale === 'vi' ? 'long' : 'short' })),
    day: String(Number(dayOf(instant, timeZone).slice(8))),
    month: capital(part({ month: locale === 'vi' ? 'long' : 'short' })),
  };
}

/** The day it ends on when that is not the day it begins on; an end at midnight belongs to the day before. */
export function otherLastDay(
  { startsAt, endsAt, timeZone }: When,
  locale: Locale,
): string | undefined {
  const last = new Date(Date.parse(endsAt) - 1).toISOString();
  return dayOf(startsAt, timeZone) === dayOf(last, timeZone)
    ? undefined
    : shortDay(last, timeZone, locale);
}

/** The hours, and the end's day when it is another: `19:00 – 21:30`. */
export function hours(when: When, locale: Locale): string {
  const from = clock(when.startsAt, when.timeZone, locale);
  const to = clock(when.endsAt, when.timeZone, locale);
  const lastDay = otherLastDay(when, locale);
  return lastDay ? `${from} – ${to}, ${lastDay}` : `${from} – ${to}`;
}

/** The name of the event's zone, when its clocks differ from the viewer's at that time. */
export function foreignZone(when: When, viewerZone: string, locale: Locale): string | undefined {
  if (when.allDay || offset(when.startsAt, when.timeZone) === offset(when.startsAt, viewerZone)) {
    return undefined;
  }
  const parts = format(locale, {
    timeZone: when.timeZone,
    timeZoneName: 'shortOffset',
  }).formatToParts(new Date(when.startsAt));
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? when.timeZone;
  const city = when.timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? when.timeZone;
  return `${city}, ${name}`;
}

/** How long ago or until, such as `3 giờ trước`. */
export function relative(instant: string, locale: Locale, now = Date.now()): string {
  const seconds = (Date.parse(instant) - now) / 1000;
  const rtf = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  for (const [unit, size] of units) {
    if (Math.abs(seconds) >= size) return rtf.format(Math.round(seconds / size), unit);
  }
  return rtf.format(0, 'second');
}

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

function offset(instant: string, timeZone: string): string {
  return (
    new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
      .formatToParts(new Date(instant))
      .find(({ type }) => type === 'timeZoneName')?.value ?? ''
  );
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
