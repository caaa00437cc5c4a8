/** A span of days on somebody's clocks; the schema's `WhenPreset`. */
export type WhenPreset =
  | 'TODAY'
  | 'TOMORROW'
  | 'THIS_WEEK'
  | 'THIS_WEEKEND'
  | 'NEXT_WEEK'
  | 'THIS_MONTH';

type Days = readonly [first: Temporal.PlainDate, afterLast: Temporal.PlainDate];

const spans: Readonly<Record<WhenPreset, (today: Temporal.PlainDate) => Days>> = {
  TODAY: (today) => [today, today.add({ days: 1 })],
  TOMORROW: (today) => [today.add({ days: 1 }), today.add({ days: 2 })],
  THIS_WEEK: (today) => [today, mondayAfter(today)],
  THIS_WEEKEND: (today) => [mondayAfter(today).subtract({ days: 2 }), mondayAfter(today)],
  NEXT_WEEK: (today) => [mondayAfter(today), mondayAfter(today).add({ days: 7 })],
  THIS_MONTH: (today) => [today, today.with({ day: 1 }).add({ months: 1 })],
};

const mondayAfter = (day: Temporal.PlainDate) => day.add({ days: 8 - day.dayOfWeek });

/** The instants that a preset lies between on the clocks of a zone, from now on. */
export function spanOf(
  preset: WhenPreset,
  timeZone: string,
  now: Date,
): { readonly from: Date; readonly to: Date } {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const [first, afterLast] = spans[preset](today);
  const start = (day: Temporal.PlainDate) =>
    new Date(day.toZonedDateTime(timeZone).epochMilliseconds);
  // What is over already is not what somebody looks for.
  return { from: new Date(Math.max(start(first).getTime(), now.getTime())), to: start(afterLast) };
}
