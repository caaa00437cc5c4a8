import type { ShellEvent } from './public-pages.ts';

const statuses = {
  DRAFT: 'https://schema.org/EventScheduled',
  PUBLISHED: 'https://schema.org/EventScheduled',
  CANCELLED: 'https://schema.org/EventCancelled',
} as const;

const modes = {
  IN_PERSON: 'https://schema.org/OfflineEventAttendanceMode',
  ONLINE: 'https://schema.org/OnlineEventAttendanceMode',
  HYBRID: 'https://schema.org/MixedEventAttendanceMode',
} as const;

/** An event as https://schema.org/Event, which search engines show with date and place. */
export function eventLinkedData(
  event: ShellEvent,
  links: { readonly url: string; readonly imageUrl: string | null; readonly publicUrl: string },
): object {
  const { venue, community } = event;
  const place = venue && {
    '@type': 'Place',
    name: venue.name,
    address: {
      '@type': 'PostalAddress',
      streetAddress: venue.address ?? undefined,
      addressLocality: venue.city ?? undefined,
      addressCountry: venue.countryCode ?? undefined,
    },
    ...(venue.latitude !== null &&
      venue.longitude !== null && {
        geo: { '@type': 'GeoCoordinates', latitude: venue.latitude, longitude: venue.longitude },
      }),
  };
  const online = event.format !== 'IN_PERSON' && { '@type': 'VirtualLocation', url: links.url };
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    name: event.title,
    description: event.summary ?? undefined,
    url: links.url,
    image: links.imageUrl ? [links.imageUrl] : undefined,
    startDate: event.startsAt,
    endDate: event.endsAt,
    eventStatus: statuses[event.status],
    eventAttendanceMode: modes[event.format],
    location: [place, online].filter(Boolean),
    superEvent: event.series ? seriesLinkedData(event.series, event.startsAtLocal) : undefined,
    organizer: community
      ? {
          '@type': 'Organization',
          name: community.name,
          url: `${links.publicUrl}/c/${encodeURIComponent(community.slug)}`,
        }
      : undefined,
    isAccessibleForFree: event.isFree,
  };
}

const periods: Readonly<Record<string, string>> = {
  DAILY: 'D',
  WEEKLY: 'W',
  MONTHLY: 'M',
  YEARLY: 'Y',
};
const weekdays: Readonly<Record<string, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

/** The series of an event as https://schema.org/EventSeries, with when it repeats. */
function seriesLinkedData(
  { title, rrule, timeZone }: NonNullable<ShellEvent['series']>,
  startsAtLocal: string,
): object {
  const part = (name: string) => new RegExp(`(?:^|;)${name}=([^;]+)`).exec(rrule)?.[1];
  const days = part('BYDAY')
    ?.split(',')
    .map((day) => weekdays[day]);
  return {
    '@type': 'EventSeries',
    name: title,
    eventSchedule: {
      '@type': 'Schedule',
      repeatFrequency: `P${part('INTERVAL') ?? 1}${periods[part('FREQ') ?? ''] ?? 'D'}`,
      // "The second Tuesday" has no name there.
      byDay: days?.every((day) => day !== undefined)
        ? days.map((day) => `https://schema.org/${day}`)
        : undefined,
      repeatCount: part('COUNT') ? Number(part('COUNT')) : undefined,
      startTime: `${startsAtLocal.slice(11, 16)}:00`,
      scheduleTimezone: timeZone,
    },
  };
}
