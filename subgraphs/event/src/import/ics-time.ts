import { isTimeZone, toInstant, toLocal } from '@hoi/kit/wall-clock.ts';
import type ICAL from 'ical.js';
import type { IcsComponent } from './ics-components.ts';
import { IcsProblem } from './ics-problems.ts';
import { matchingZone } from './matching-zone.ts';
import { windowsZones } from './windows-zones.ts';

/** A point in time as a calendar gives it: a day, or a wall clock with its zone. */
export interface IcsTime {
  readonly isDate: boolean;
  /** `2026-11-22T19:00`; T00:00 for a day. */
  readonly local: string;
  readonly timeZone: string;
}

/** The zones of a calendar: by the names that its events use. */
export interface IcsZones {
  /** For times without a zone, and to show UTC times in. */
  readonly home: string;
  named(tzid: string): string;
}

const mostZones = 50;

/** The zones that a calendar's VTIMEZONEs and names stand for. */
export function zonesOf(
  properties: readonly string[],
  components: readonly IcsComponent[],
  fallback: string,
): IcsZones {
  const wished = propertyOf(properties, 'X-WR-TIMEZONE');
  const home = (wished && knownZone(wished)) ?? fallback;
  const locations = new Map<string, string>();
  for (const { name, lines } of components) {
    const tzid = name === 'VTIMEZONE' ? propertyOf(lines, 'TZID') : null;
    if (tzid === null) continue;
    const location = propertyOf(lines, 'X-LIC-LOCATION');
    // Few calendars define more than one; a thousand of them are an attack.
    if (locations.size >= mostZones || locations.has(tzid) || knownZone(tzid)) continue;
    const zone = (location && knownZone(location)) ?? steadyZone(lines) ?? matchingZone(lines);
    if (zone) locations.set(tzid, zone);
  }
  return {
    home,
    named(tzid) {
      const zone = knownZone(tzid) ?? locations.get(tzid);
      if (!zone) throw new IcsProblem('UNKNOWN_ZONE', tzid);
      return zone;
    },
  };
}

/** The value of a property among unfolded lines. */
export function propertyOf(lines: readonly string[], name: string): string | null {
  const found = lines.find((line) => new RegExp(`^${name}[;:]`, 'i').test(line));
  return found?.slice(found.indexOf(':') + 1).trim() || null;
}

/** The IANA zone that a name stands for: itself, with a path before it, or what Windows calls it. */
function knownZone(name: string): string | null {
  const plain = name.replace(/^"|"$/g, '').trim();
  if (isTimeZone(plain)) return plain;
  // Such as /freeassociation.sourceforge.net/Europe/Berlin.
  const path = plain.split('/').filter((part) => part !== '');
  for (const length of [3, 2]) {
    const end = path.slice(-length).join('/');
    if (path.length > length && isTimeZone(end)) return end;
  }
  return windowsZones[plain] ?? windowsZones[plain.replace('Daylight', 'Standard')] ?? null;
}

/** The zone of a VTIMEZONE whose clocks never change, by its offset. */
function steadyZone(lines: readonly string[]): string | null {
  const offsets = new Set(
    lines.filter((line) => /^TZOFFSETTO:/i.test(line)).map((line) => line.split(':')[1]?.trim()),
  );
  const [, sign, hours] = /^([+-])(\d{2})00$/.exec([...offsets].join()) ?? [];
  if (!sign || !hours || Number(hours) > 12) return null;
  return Number(hours) === 0 ? 'UTC' : `Etc/GMT${sign === '+' ? '-' : '+'}${Number(hours)}`;
}

/** The times of a property; one for DTSTART, any number for RDATE and EXDATE. */
export function timesOf(property: ICAL.Property, zones: IcsZones): readonly IcsTime[] {
  const tzid = property.getFirstParameter('tzid');
  const values: unknown[] = property.toJSON().slice(3);
  return values.map((value) => {
    // A period counts by its start.
    const text = String(Array.isArray(value) ? value[0] : value);
    return timeOf(text, tzid || null, zones);
  });
}

function timeOf(text: string, tzid: string | null, zones: IcsZones): IcsTime {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
      const local = `${Temporal.PlainDate.from(text)}T00:00`;
      return { isDate: true, local, timeZone: zones.home };
    }
    if (text.endsWith('Z')) {
      const at = new Date(Temporal.Instant.from(text).epochMilliseconds);
      return { isDate: false, local: toLocal(at, zones.home), timeZone: zones.home };
    }
    const local = Temporal.PlainDateTime.from(text).toString({ smallestUnit: 'minute' });
    return { isDate: false, local, timeZone: tzid ? zones.named(tzid) : zones.home };
  } catch (error) {
    if (error instanceof IcsProblem) throw error;
    throw new IcsProblem('BAD_TIME', text);
  }
}

/** Milliseconds since 1970 at which clocks show a time. */
export const epochOf = ({ local, timeZone }: IcsTime) => toInstant(local, timeZone).getTime();

/** The same time some milliseconds of real time, or whole days, later. */
export function later(time: IcsTime, duration: Temporal.Duration): IcsTime {
  const zoned = Temporal.PlainDateTime.from(time.local)
    .toZonedDateTime(time.timeZone)
    .add(duration);
  return { ...time, local: zoned.toPlainDateTime().toString({ smallestUnit: 'minute' }) };
}
