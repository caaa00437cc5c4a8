/** What a calendar needs to know of an event. */
export interface CalendarEntry {
  readonly title: string;
  readonly summary: string | null;
  readonly url: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly place: string;
}

/** The address that puts an event into a Google calendar. */
export function googleCalendarUrl(entry: CalendarEntry): string {
  const url = new URL('https://calendar.google.com/calendar/render');
  url.search = new URLSearchParams({
    action: 'TEMPLATE',
    text: entry.title,
    dates: `${compact(entry.startsAt)}/${compact(entry.endsAt)}`,
    details: [entry.summary, entry.url].filter(Boolean).join('\n\n'),
    location: entry.place,
  }).toString();
  return url.href;
}

function compact(instant: string): string {
  return new Date(instant).toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
}
