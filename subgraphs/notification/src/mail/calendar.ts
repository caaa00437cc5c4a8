import { vtimezone } from '@hoi/kit/vtimezone.ts';
import {
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator';
import type { EventRow, PersonRow } from '../projection/projection.store.ts';

/** What becomes of an event in the reader's calendar. */
export type CalendarMethod = 'REQUEST' | 'CANCEL';

/** An invitation or its withdrawal (RFC 5546), for one person; replaces what the calendar held. */
export function calendarOf(
  method: CalendarMethod,
  event: EventRow,
  person: PersonRow,
  { publicUrl, now }: { readonly publicUrl: string; readonly now: Date },
): string {
  const isCancelled = method === 'CANCEL';
  const calendar = new ICalCalendar({
    prodId: { company: 'Hoi', product: 'Notification', language: 'EN' },
    method: ICalCalendarMethod[method],
  });
  if (!event.allDay) {
    calendar.timezone({
      // The event has its own zone; stamps are in UTC (RFC 5545 §3.8.7.2).
      name: null,
      generator: (zone) => vtimezone(zone, event.startsAt, event.endsAt),
    });
  }
  calendar.createEvent({
    ...times(event),
    // As the calendars to subscribe to have it, so that nobody sees an event twice.
    id: `${event.calendarUid ?? event.id}@hoi`,
    sequence: event.version,
    stamp: now,
    summary: event.title,
    location: event.place,
    url: `${publicUrl}/e/${event.slug}`,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // Hosts' addresses are nobody's business; answers go through the platform.
    organizer: { name: 'Hội', email: `no-reply@${new URL(publicUrl).hostname}` },
    attendees: [
      {
        name: person.displayName,
        email: person.email,
        status: isCancelled ? ICalAttendeeStatus.DECLINED : ICalAttendeeStatus.ACCEPTED,
        rsvp: false,
      },
    ],
  });
  return calendar.toString();
}

function times(event: EventRow): Pick<ICalEventData, 'start'> & Partial<ICalEventData> {
  const { timeZone, recurrenceId } = event;
  const zoned = (at: Date) =>
    Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone);
  const [start, end] = [zoned(event.startsAt), zoned(event.endsAt)];
  const original = recurrenceId === null ? null : Temporal.PlainDateTime.from(recurrenceId);
  if (event.allDay) {
    return {
      start: start.toPlainDate(),
      // The last day is in; DTEND is the day after it.
      end: end.toPlainDate().add({ days: 1 }),
      allDay: true,
      ...(original && { recurrenceId: original.toPlainDate() }),
    };
  }
  return {
    start,
    end,
    timezone: timeZone,
    ...(original && { recurrenceId: original.toZonedDateTime(timeZone) }),
  };
}
