import {
  ICalAttendeeStatus,
  ICalCalendar,
  ICalCalendarMethod,
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
  calendar.createEvent({
    id: `${event.id}@hoi`,
    sequence: event.version,
    stamp: now,
    start: event.startsAt,
    end: event.endsAt,
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
