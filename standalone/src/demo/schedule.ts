import type { DemoEvent } from './content.ts';

/** When a demo event begins and ends, on the clocks of its zone. */
export function scheduleOf(
  { day, weekday, at, hours, timeZone }: DemoEvent,
  now: Temporal.Instant,
): { startsAtLocal: string; endsAtLocal: string } {
  const here = now.toZonedDateTimeISO(timeZone);
  const time =
    at === 'NOW'
      ? here.toPlainTime().round({ smallestUnit: 'hour', roundingMode: 'floor' })
      : Temporal.PlainTime.from(at);
  const earliest = here.toPlainDate().add({ days: day });
  const wait = weekday === undefined ? 0 : (weekday - earliest.dayOfWeek + 7) % 7;
  const start = earliest.add({ days: wait }).toPlainDateTime(time);
  const minutes = { smallestUnit: 'minute' } as const;
  return {
    startsAtLocal: start.toString(minutes),
    endsAtLocal: start.add({ minutes: hours * 60 }).toString(minutes),
  };
}
