import type { ReactNode } from 'react';
import { calendarLeaf } from '#lib/format-time.ts';
import { useLocale } from '#lib/use-locale.ts';

/** A day as a leaf of the tear-off calendar that hangs in every Vietnamese kitchen. */
export function DateBlock({
  instant,
  timeZone,
}: {
  readonly instant: string;
  readonly timeZone: string;
}): ReactNode {
  const { locale } = useLocale();
  const { weekday, day, month } = calendarLeaf(instant, timeZone, locale);
  return (
    <time
      dateTime={instant}
      className="grid w-18 shrink-0 overflow-hidden rounded-md border border-line bg-card text-center"
    >
      <span className="bg-sunken py-0.5 text-xs font-medium text-muted">{month}</span>
      <span className="pt-1 text-2xl leading-none font-bold tabular">{day}</span>
      <span className="pt-0.5 pb-1.5 text-xs text-muted">{weekday}</span>
    </time>
  );
}
