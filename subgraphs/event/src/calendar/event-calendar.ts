import { vtimezone } from '@hoi/kit/vtimezone.ts';
import ical, { type ICalEventData, ICalEventStatus } from 'ical-generator';
import type { EventRow } from '../event/event.store.ts';
import type { SeriesDateRow } from '../series/series.store.ts';

/** An event as somebody's calendar shows it. */
export interface CalendarEntry {
  readonly event: EventRow;
  /** The date of a series that it is. */
  readonly date: Pick<SeriesDateRow, 'calendarUid' | 'recurrenceId'> | null;
  /** Whether its reader has no place yet. */
  readonly isTentative?: boolean;
}

/** A calendar to write. */
export interface Calendar {
  /** What people see it as; null for a single event's file. */
  readonly name: string | null;
  readonly entries: readonly CalendarEntry[];
  readonly publicUrl: string;
}

// What calendar programs are asked to wait before they look again.
const refreshSeconds = 3_600;

/**
 * An iCalendar file. Cancelled events stay in it, so that calendars strike them out; a date of a series
 * carries the series' UID and its own RECURRENCE-ID, as the mails about it do.
 */
export function writeCalendar({ name, entries, publicUrl }: Calendar): string {
  const calendar = ical({
    prodId: { company: 'Hoi', product: 'Hoi', language: 'EN' },
    ...(name !== null && { name, ttl: refreshSeconds }),
  });
  const timed = entries.map(({ event }) => event).filter(({ allDay }) => !allDay);
  if (timed.length > 0) {
    const from = new Date(Math.min(...timed.map(({ startsAt }) => startsAt.getTime())));
    const to = new Date(Math.max(...timed.map(({ endsAt }) => endsAt.getTime())));
    // Each event has its own zone; stamps are in UTC (RFC 5545 §3.8.7.2).
    calendar.timezone({ name: null, generator: (zone) => vtimezone(zone, from, to) });
  }
  for (const entry of entries) {
    calendar.createEvent({ ...times(entry), ...details(entry, publicUrl) });
  }
  return calendar.toString();
}

function times({
  event,
  date,
}: CalendarEntry): Pick<ICalEventData, 'start'> & Partial<ICalEventData> {
  const { timeZone } = event;
  const recurrenceOf = date?.recurrenceId;
  if (event.allDay) {
    const day = (local: string) => Temporal.PlainDate.from(local.slice(0, 10));
    // The last day is in; DTEND is the day after it.
    const end = day(event.endsAtLocal).add({ days: 1 });
    return {
      start: day(event.startsAtLocal),
      end,
      allDay: true,
      ...(recurrenceOf && { recurrenceId: day(recurrenceOf) }),
    };
  }
  const zoned = (at: Date) =>
    Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  return {
    start: zoned(event.startsAt),
    end: zoned(event.endsAt),
    timezone: timeZone,
    ...(recurrenceOf && {
      recurrenceId: Temporal.PlainDateTime.from(recurrenceOf).toZonedDateTime(timeZone),
    }),
  };
}

function details(
  { event, date, isTentative }: CalendarEntry,
  publicUrl: string,
): Partial<ICalEventData> {
  const place = [event.venueName, event.venueAddress, event.venueCity].filter((part) => part);
  const url = `${publicUrl}/e/${event.slug}`;
  return {
    id: `${date?.calendarUid ?? event.id}@hoi`,
    sequence: event.version,
    stamp: event.updatedAt,
    lastModified: event.updatedAt,
    summary: event.title,
    description: [event.summary, url].filter((part) => part).join('\n\n'),
    url,
    status: statusOf(event, isTentative ?? false),
    ...(place.length > 0 && {
      location: {
        title: place.join(', '),
        ...(event.latitude !== null &&
          event.longitude !== null && { geo: { lat: event.latitude, lon: event.longitude } }),
      },
    }),
  };
}

function statusOf({ status }: EventRow, isTentative: boolean): ICalEventStatus {
  if (status === 'CANCELLED') return ICalEventStatus.CANCELLED;
  return isTentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}
