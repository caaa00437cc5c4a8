import type { Turn } from '../agent/turn.ts';
import type { EventView } from './tool.ts';

/** The fields of an event that every list of events reads. */
interface ListedEvent {
  readonly id: string;
  readonly title: string;
  readonly summary?: string | null;
  readonly status: string;
  readonly format: EventView['format'];
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone: string;
  readonly allDay: boolean;
  readonly isFree?: boolean;
  readonly venue: {
    readonly name: string;
    readonly address: string | null;
    readonly city: string | null;
  } | null;
  readonly community?: { readonly id: string; readonly name: string } | null;
  readonly counts?: { readonly remaining: number | null };
}

/** An event as models see it, with the number it may be cited by. */
export function viewOf(
  turn: Turn,
  event: ListedEvent,
  distanceKm: number | null = null,
): EventView {
  const { venue } = event;
  return {
    marker: turn.sources.cite('EVENT', event.id, event.title),
    id: event.id,
    title: event.title,
    start: wallClock(event.startsAt, event.timeZone),
    end: wallClock(event.endsAt, event.timeZone),
    allDay: event.allDay,
    format: event.format,
    place: venue && [venue.name, venue.address].filter(Boolean).join(', '),
    city: venue?.city ?? null,
    isCancelled: event.status === 'CANCELLED',
    ...(event.isFree !== undefined && { isFree: event.isFree }),
    ...(event.community !== undefined && { community: event.community?.name ?? null }),
    ...(event.counts !== undefined && { spotsLeft: event.counts.remaining }),
    ...(distanceKm !== null && { distanceKm }),
    ...(event.summary !== undefined && { summary: event.summary }),
  };
}

function wallClock(instant: string, timeZone: string): string {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO(timeZone)
    .toString({ smallestUnit: 'minute', timeZoneName: 'never' });
}
