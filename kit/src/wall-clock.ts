// Wall-clock times beside IANA zones, by Temporal. Gaps move forward and overlaps take the first
// (Temporal's "compatible"), as RFC 5545 §3.3.5 asks.

// A formatter costs half a millisecond; an import asks for each of its rows.
const mostKnown = 2_000;
const knownZones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);

/** Whether a name is an IANA zone (or a link to one) that this platform knows; offsets are none. */
export function isTimeZone(name: string): boolean {
  if (knownZones.has(name)) return true;
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    // Links, `Asia/Ho_Chi_Minh` among them, are some hundreds; but each in large and small letters is not.
    if (knownZones.size < mostKnown) knownZones.add(name);
    return true;
  } catch {
    return false;
  }
}

/** The wall-clock time `2026-11-22T19:00` as it is kept; null when it has another form or an offset. */
export function parseLocal(text: string): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text)) return null;
  try {
    return Temporal.PlainDateTime.from(text).toString({ smallestUnit: 'minute' });
  } catch {
    return null;
  }
}

/** The instant at which clocks in a zone show a wall-clock time. */
export function toInstant(local: string, timeZone: string): Date {
  const zoned = Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone);
  return new Date(zoned.epochMilliseconds);
}

/** What clocks in a zone show at an instant, to the minute. */
export function toLocal(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' });
}
