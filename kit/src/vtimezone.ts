const utcOffset = (nanoseconds: number) => {
  const minutes = Math.round(nanoseconds / 60e9);
  const absolute = Math.abs(minutes);
  const hhmm =
    `${Math.floor(absolute / 60)}`.padStart(2, '0') + `${absolute % 60}`.padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${hhmm}`;
};

/**
 * The VTIMEZONE of a zone for the days around an event (RFC 5545 §3.6.5): an observance for the
 * offset that holds before it and one for each change of the clocks until after its end.
 */
export function vtimezone(timeZone: string, from: Date, to: Date): string {
  const at = (date: Date) =>
    Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(timeZone);
  const end = at(to).add({ days: 1 });
  let clock = at(from).subtract({ days: 1 });
  const observances = [observance(clock, clock)];
  for (;;) {
    const change = clock.getTimeZoneTransition('next');
    if (change === null || Temporal.ZonedDateTime.compare(change, end) > 0) break;
    observances.push(observance(change, change.subtract({ nanoseconds: 1 })));
    clock = change;
  }
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...observances.flat(), 'END:VTIMEZONE'].join(
    '\r\n',
  );
}

function observance(start: Temporal.ZonedDateTime, before: Temporal.ZonedDateTime): string[] {
  // DTSTART is what clocks showed by the offset before the change.
  const shown = start.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime();
  const kind = start.offsetNanoseconds > before.offsetNanoseconds ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${kind}`,
    `DTSTART:${shown.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`,
    `TZOFFSETFROM:${utcOffset(before.offsetNanoseconds)}`,
    `TZOFFSETTO:${utcOffset(start.offsetNanoseconds)}`,
    `TZNAME:${start.offset}`,
    `END:${kind}`,
  ];
}
