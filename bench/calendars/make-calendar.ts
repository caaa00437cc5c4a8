const zones = ['Europe/Berlin', 'W. Europe Standard Time', 'Asia/Ho_Chi_Minh', 'America/New_York'];
const places = ['Alte Halle\\, Berlin', 'Quán Mây\\, Phố Huế\\, Hà Nội', 'Room 5', ''];

/** A calendar as programs export it: folded lines, several zones, texts of some length, a few all-day events. */
export function makeCalendar(events: number): string {
  const day = Temporal.Now.plainDateISO('UTC');
  const components = Array.from({ length: events }, (_, at) => {
    const date = day
      .add({ days: 1 + (at % 300) })
      .toString()
      .replaceAll('-', '');
    const zone = zones[at % zones.length];
    const hour = String(8 + (at % 12)).padStart(2, '0');
    const times =
      at % 10 === 9
        ? [`DTSTART;VALUE=DATE:${date}`]
        : [`DTSTART;TZID=${zone}:${date}T${hour}0000`, `DTEND;TZID=${zone}:${date}T${hour}4500`];
    const text = `Event ${at}: ${'what awaits people there\\, in a few words. '.repeat(8)}`;
    return [
      'BEGIN:VEVENT',
      `UID:bench-${at}@example.org`,
      'DTSTAMP:20261101T000000Z',
      ...times,
      `SUMMARY:Gặp mặt số ${at}`,
      ...folded(`DESCRIPTION:${text}`),
      `LOCATION:${places[at % places.length]}`,
      `URL:https://example.org/events/${at}`,
      'END:VEVENT',
    ].join('\r\n');
  });
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...components, 'END:VCALENDAR', ''].join('\r\n');
}

function folded(line: string): string[] {
  const parts = line.match(/.{1,70}/g) ?? [];
  return parts.map((part, at) => (at === 0 ? part : ` ${part}`));
}
