import ical, { type ICalEventData, ICalEventStatus } from 'ical-generator';
import type { EventRow } from '../event/event.store.ts';
import { vtimezone } from './vtimezone.ts';

/** The name by which calendars know an event, in feeds and in mails alike. */
export const calendarUid = (eventId: string) => `${eventId}@hoi`;

/** An event as an iCalendar file. A cancelled one stays in it, so that calendars strike it out. */
export function eventCalendar(event: EventRow, publicUrl: string): string {
  const calendar = ical({ prodId: { company: 'Hoi', product: 'Hoi', language: 'EN' } });
  if (!event.allDay) {
    calendar.timezone({
      // The event has its own zone; stamps are in UTC (RFC 5545 §3.8.7.2).
      name: null,
      generator: (zone) => vtimezone(zone, event.startsAt, event.endsAt),
    });
  }
  calendar.createEvent({ ...times(event), ...details(event, `${publicUrl}/e/${event.slug}`) });
  return calendar.toString();
}

function times(event: EventRow): Pick<ICalEventData, 'start'> & Partial<ICalEventData> {
  if (event.allDay) {
    const day = (local: string) => Temporal.PlainDate.from(local.slice(0, 10));
    // The last day is in; DTEND is the day after it.
    const end = day(event.endsAtLocal).add({ days: 1 });
    return { start: day(event.startsAtLocal), end, allDay: true };
  }
  const zoned = (date: Date) =>
    Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(event.timeZone);
  return {
    start: zoned(event.startsAt),
    end: zoned(event.endsAt),
    timezone: event.timeZone,
  };
}

function details(event: EventRow, url: string): Partial<ICalEventData> {
  const place = [event.venueName, event.venueAddress, event.venueCity].filter((part) => part);
  return {
    id: calendarUid(event.id),
    sequence: event.version,
    stamp: event.updatedAt,
    lastModified: event.updatedAt,
    summary: event.title,
    description: [event.summary, url].filter((part) => part).join('\n\n'),
    url,
    status: event.status === 'CANCELLED' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    ...(place.length > 0 && {
      location: {
        title: place.join(', '),
        ...(event.latitude !== null &&
          event.longitude !== null && { geo: { lat: event.latitude, lon: event.longitude } }),
      },
    }),
  };
}
