import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import {
  foreignZone,
  hours,
  longDay,
  otherLastDay,
  shortDay,
  type When,
} from '#lib/format-time.ts';
import { useLocale } from '#lib/use-locale.ts';

/** When an event takes place, on the clocks there; the zone is named when the viewer's differs. */
export function EventTime({
  when,
  form = 'line',
}: {
  readonly when: When;
  /** `line`: day and hours in one line; `hours`: where the day is known; `lines`: at the top of a page. */
  readonly form?: 'line' | 'hours' | 'lines';
}): ReactNode {
  const { locale, timeZone } = useLocale();
  const zone = foreignZone(when, timeZone, locale);
  const day = (form === 'lines' ? longDay : shortDay)(when.startsAt, when.timeZone, locale);
  const lastDay = otherLastDay(when, locale);
  const allDay = lastDay ? <Trans>until {lastDay}</Trans> : <Trans>All day</Trans>;
  const time = when.allDay ? allDay : hours(when, locale);
  if (form === 'lines') {
    return (
      <time dateTime={when.startsAt} className="grid">
        <span className="font-medium">{day}</span>
        <span className="text-muted">
          {time}
          {zone && ` (${zone})`}
        </span>
      </time>
    );
  }
  return (
    <time dateTime={when.startsAt}>
      {form === 'line' && <>{day} · </>}
      {time}
      {zone && ` (${zone})`}
    </time>
  );
}
