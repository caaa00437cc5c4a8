import ICAL from 'ical.js';

// Every month of three years: enough to tell the rules of today's zones apart.
const samples = Array.from({ length: 36 }, (_, month) => Date.UTC(2025, month, 15, 12));

const offsetsOf = new Map<string, readonly number[]>();

function knownOffsets(timeZone: string): readonly number[] {
  const known = offsetsOf.get(timeZone);
  if (known) return known;
  const offsets = samples.map(
    (at) =>
      Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).offsetNanoseconds /
      1e9,
  );
  offsetsOf.set(timeZone, offsets);
  return offsets;
}

// Of the zones with the same clocks those that most people mean come first.
const common = [
  ...['Europe/Berlin', 'Europe/London', 'America/New_York', 'America/Chicago', 'America/Denver'],
  ...['America/Los_Angeles', 'Europe/Athens', 'Australia/Sydney', 'Asia/Ho_Chi_Minh'],
];

/** The zone whose clocks show what a VTIMEZONE of a calendar's own says; null when there is none. */
export function matchingZone(lines: readonly string[]): string | null {
  // Many observances are no zone of today but a history, or an attack.
  if (lines.length > 500) return null;
  const wanted = offsetsIn(lines);
  if (wanted === null) return null;
  const zones = [...common, ...Intl.supportedValuesOf('timeZone')];
  const isSame = (zone: string) =>
    knownOffsets(zone).every((offset, index) => offset === wanted[index]);
  return zones.find(isSame) ?? null;
}

function offsetsIn(lines: readonly string[]): readonly number[] | null {
  try {
    const calendar = ICAL.parse(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n'));
    const component = new ICAL.Component(calendar).getFirstSubcomponent('vtimezone');
    if (!component) return null;
    const zone = new ICAL.Timezone(component);
    return samples.map((at) => zone.utcOffset(ICAL.Time.fromJSDate(new Date(at), true)));
  } catch {
    // ical.js throws plain errors for whatever it cannot read.
    return null;
  }
}
