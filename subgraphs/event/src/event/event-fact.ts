import type { Tx } from '@hoi/kit/database.ts';
import type { EventFact } from '@hoi/kit/domain-events.ts';
import { findHosts } from '../host/host.store.ts';
import { findDatesOfEvents, type SeriesDateRow } from '../series/series.store.ts';
import type { EventRow } from './event.store.ts';

/** What other services are told of an event. */
export async function eventFact(tx: Tx, event: EventRow): Promise<EventFact> {
  const [hosts, [date]] = await Promise.all([
    findHosts(tx, [event.id]),
    findDatesOfEvents(tx, [event.id]),
  ]);
  return factOf(
    event,
    hosts.filter(({ role }) => managerRoles.has(role)).map(({ userId }) => userId),
    date,
  );
}

/** Those whom other services hear of as an event's hosts. */
export const managerRoles: ReadonlySet<string> = new Set(['OWNER', 'CO_HOST', 'MANAGER']);

/** What other services are told of an event that these people manage. */
export function factOf(
  event: EventRow,
  hostIds: readonly string[],
  date?: Pick<SeriesDateRow, 'calendarUid' | 'recurrenceId'>,
): EventFact {
  const place = [event.venueName, event.venueCity].filter((part) => part !== null).join(', ');
  return {
    eventId: event.id,
    slug: event.slug,
    title: event.title,
    summary: event.summary,
    status: event.status,
    visibility: event.visibility,
    startsAt: event.startsAt.toISOString(),
    endsAt: event.endsAt.toISOString(),
    timeZone: event.timeZone,
    allDay: event.allDay,
    recurrence: date ? { uid: date.calendarUid, recurrenceId: date.recurrenceId } : null,
    place: place || null,
    communityId: event.communityId,
    hostIds,
    version: event.version,
  };
}
