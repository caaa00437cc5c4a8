import { expect, test } from 'vitest';
import { readIcs } from './ics.ts';
import type { SourceRow, TakenRow } from './source-row.ts';

const options = {
  file: 'lich.ics',
  timeZone: 'Asia/Ho_Chi_Minh',
  from: new Date('2026-01-01T00:00:00Z'),
  to: new Date('2026-12-31T00:00:00Z'),
};

/** The rows of a calendar with these lines in it. */
async function read(lines: readonly string[], end = '\r\n'): Promise<readonly SourceRow[]> {
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join(end);
  return Array.fromAsync(readIcs(text, options));
}

const event = (uid: string, ...lines: readonly string[]) => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  `SUMMARY:Tên ${uid}`,
  ...lines,
  'END:VEVENT',
];

async function taken(lines: readonly string[]): Promise<readonly TakenRow[]> {
  const rows = await read(lines);
  return rows.map((row) => {
    if ('problem' in row) throw new Error(row.problem);
    return row;
  });
}

/** Start, end and zone of each. */
const times = async (lines: readonly string[]) =>
  (await taken(lines)).map(({ event: { startsAtLocal, endsAtLocal, timeZone } }) =>
    [startsAtLocal, endsAtLocal, timeZone].join(' '),
  );

test.each([
  [
    'a zone of its own',
    ['DTSTART;TZID=Europe/Berlin:20260601T190000', 'DURATION:PT2H'],
    '2026-06-01T19:00 2026-06-01T21:00 Europe/Berlin',
  ],
  [
    'UTC, on the clocks at home',
    ['DTSTART:20260601T120000Z', 'DTEND:20260601T130000Z'],
    '2026-06-01T19:00 2026-06-01T20:00 Asia/Ho_Chi_Minh',
  ],
  [
    'no zone, which means home',
    ['DTSTART:20260601T190000'],
    '2026-06-01T19:00 2026-06-01T19:00 Asia/Ho_Chi_Minh',
  ],
  [
    'an Outlook zone',
    ['DTSTART;TZID="W. Europe Standard Time":20260601T190000'],
    '2026-06-01T19:00 2026-06-01T19:00 Europe/Berlin',
  ],
  [
    'a zone with a path before it',
    ['DTSTART;TZID=/freeassociation.sourceforge.net/America/New_York:20260601T190000'],
    '2026-06-01T19:00 2026-06-01T19:00 America/New_York',
  ],
  [
    'two zones',
    ['DTSTART;TZID=Europe/Berlin:20260601T190000', 'DTEND;TZID=Europe/London:20260601T190000'],
    '2026-06-01T19:00 2026-06-01T20:00 Europe/Berlin',
  ],
  [
    'days, the end not in',
    ['DTSTART;VALUE=DATE:20260601', 'DTEND;VALUE=DATE:20260603'],
    '2026-06-01T00:00 2026-06-02T00:00 Asia/Ho_Chi_Minh',
  ],
  [
    'one day',
    ['DTSTART;VALUE=DATE:20260601'],
    '2026-06-01T00:00 2026-06-01T00:00 Asia/Ho_Chi_Minh',
  ],
])('times with %s', async (_name, lines, expected) => {
  expect(await times(event('a', ...lines))).toEqual([expected]);
});

test('a zone that the calendar defines itself is its location, or its steady offset', async () => {
  const zone = (tzid: string, ...lines: readonly string[]) => [
    'BEGIN:VTIMEZONE',
    `TZID:${tzid}`,
    ...lines,
    'END:VTIMEZONE',
  ];
  const steady = [
    'BEGIN:STANDARD',
    'DTSTART:19700101T000000',
    'TZOFFSETFROM:+0700',
    'TZOFFSETTO:+0700',
    'END:STANDARD',
  ];
  expect(
    await times([
      ...zone('Nhà', 'X-LIC-LOCATION:Asia/Bangkok'),
      ...zone('Khác', ...steady),
      ...event('a', 'DTSTART;TZID=Nhà:20260601T190000'),
      ...event('b', 'DTSTART;TZID=Khác:20260601T190000'),
    ]),
  ).toEqual([
    '2026-06-01T19:00 2026-06-01T19:00 Asia/Bangkok',
    '2026-06-01T19:00 2026-06-01T19:00 Etc/GMT-7',
  ]);
});

test('a zone with clocks of its own is the one whose clocks show the same', async () => {
  const outlook = [
    'BEGIN:VTIMEZONE',
    'TZID:Customized Time Zone',
    'BEGIN:STANDARD',
    'DTSTART:16010101T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ];
  expect(
    await times([
      ...outlook,
      ...event('a', 'DTSTART;TZID="Customized Time Zone":20260715T190000', 'DURATION:PT1H'),
    ]),
  ).toEqual(['2026-07-15T19:00 2026-07-15T20:00 Europe/Berlin']);
});

test('the home zone is what the calendar says', async () => {
  expect(
    await times(['X-WR-TIMEZONE:Europe/Paris', ...event('a', 'DTSTART:20260601T190000')]),
  ).toEqual(['2026-06-01T19:00 2026-06-01T19:00 Europe/Paris']);
});

test('repetitions stay at their time of day when the clocks change, without the ones left out', async () => {
  const rows = await taken(
    event(
      'a',
      'DTSTART;TZID=Europe/Berlin:20261012T190000',
      'DURATION:PT1H',
      'RRULE:FREQ=WEEKLY;COUNT=5',
      'EXDATE;TZID=Europe/Berlin:20261019T190000',
      'RDATE;TZID=Europe/Berlin:20261225T100000',
    ),
  );
  expect(rows.map((row) => row.event.startsAtLocal)).toEqual([
    '2026-10-12T19:00',
    '2026-10-26T19:00',
    '2026-11-02T19:00',
    '2026-11-09T19:00',
    '2026-12-25T10:00',
  ]);
  expect(new Set(rows.map(({ uid }) => uid)).size).toBe(5);
  expect(rows[1]?.uid).toBe('a#2026-10-26T18:00:00.000Z');
});

test('UNTIL in UTC is the instant it names, whatever the zone of the start', async () => {
  const starts = async (until: string) =>
    (
      await taken(
        event(
          'a',
          'DTSTART;TZID=Asia/Ho_Chi_Minh:20260601T060000',
          `RRULE:FREQ=DAILY;UNTIL=${until}`,
        ),
      )
    ).length;
  expect(await starts('20260602T230000Z')).toBe(3);
  expect(await starts('20260602T225959Z')).toBe(2);
});

test('a rule without end stops at the window, and one of a thousand dates a day is told', async () => {
  expect(await taken(event('a', 'DTSTART:20200101T100000Z', 'RRULE:FREQ=MONTHLY'))).toHaveLength(
    12,
  );
  expect(await read(event('b', 'DTSTART:20260101T100000Z', 'RRULE:FREQ=SECONDLY'))).toMatchObject([
    { line: 3, code: 'BAD_RULE' },
  ]);
});

test('thousands of rules that never happen, or began a century ago, do not hang it', async () => {
  const rules = ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'FREQ=DAILY', 'FREQ=SECONDLY'];
  const events = Array.from({ length: 900 }, (_, at) =>
    event(`e${at}`, 'DTSTART:19260101T100000Z', `RRULE:${rules[at % 3]}`, 'DURATION:PT1H'),
  );
  const before = performance.now();
  const rows = await read(events.flat());
  expect(performance.now() - before).toBeLessThan(60_000);
  expect(rows.at(-1)).toMatchObject({ code: 'TOO_MANY' });
}, 120_000);

test('a folded line of megabytes and components without end do not hang it', async () => {
  const long = ['DESCRIPTION:x', ...Array.from({ length: 60_000 }, () => ` ${'y'.repeat(70)}`)];
  const open = Array.from({ length: 20_000 }, () => 'BEGIN:VEVENT');
  const before = performance.now();
  const rows = await read([...event('a', 'DTSTART:20260601T100000Z', ...long), ...open]);
  expect(performance.now() - before).toBeLessThan(60_000);
  expect(rows.filter((row) => !('problem' in row))).toHaveLength(1);
}, 120_000);

test('a changed repetition replaces the one it names', async () => {
  const rows = await taken([
    ...event('a', 'DTSTART:20260601T100000Z', 'RRULE:FREQ=DAILY;COUNT=2'),
    ...event('a', 'RECURRENCE-ID:20260602T100000Z', 'DTSTART:20260603T120000Z', 'STATUS:CANCELLED'),
  ]);
  expect(rows.map((row) => [row.uid, row.event.startsAtLocal, row.isCancelled])).toEqual([
    ['a#2026-06-02T10:00:00.000Z', '2026-06-03T19:00', true],
    ['a#2026-06-01T10:00:00.000Z', '2026-06-01T17:00', false],
  ]);
});

test('of two versions of one event the newer is taken', async () => {
  const rows = await taken([
    ...event('a', 'SEQUENCE:2', 'DTSTART:20260602T100000Z'),
    ...event('a', 'SEQUENCE:1', 'DTSTART:20260601T100000Z'),
  ]);
  expect(rows.map((row) => [row.rows, row.event.startsAtLocal])).toEqual([[2, '2026-06-02T17:00']]);
});

test('what is broken, private or nameless is told with its line, and the others are taken', async () => {
  const rows = await read(
    [
      ...event('ok', 'DTSTART:20260601T100000Z'),
      ...event('no-start'),
      ...event('bad-time', 'DTSTART:20261341T100000Z'),
      ...event('bad-zone', 'DTSTART;TZID=Mars/Base:20260601T100000'),
      ...event('secret', 'CLASS:PRIVATE', 'DTSTART:20260601T100000Z'),
      ...event('back', 'DTSTART:20260601T100000Z', 'DTEND:20260601T090000Z'),
      'BEGIN:VEVENT',
      'UID:nameless',
      'DTSTART:20260601T100000Z',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:cut',
      'SUMMARY:Cut',
      'DTSTART:20260601T100000Z',
    ].concat(event('ok2', 'DTSTART:20260601T100000Z')),
  );
  expect(rows.filter((row) => 'uid' in row).map((row) => row.uid)).toEqual(['ok', 'ok2']);
  expect(rows.flatMap((row) => ('problem' in row ? [[row.line, row.problem]] : []))).toEqual([
    [8, 'This event has no start.'],
    [12, expect.stringContaining('no time')],
    [17, 'The time zone Mars/Base is unknown.'],
    [22, 'This event is marked private.'],
    [34, 'This event has no title.'],
    [38, 'This event has no end; it is cut off.'],
    [28, 'This event ends before it starts.'],
  ]);
});

test('folded lines, a byte order mark and bare line ends are understood', async () => {
  const text = `\uFEFFBEGIN:VCALENDAR\nX-WR-CALNAME:Lịch\nBEGIN:VEVENT\nUID:a\nSUMMARY:Hà N\n ội về đ\n\têm\nDTSTART:20260601T100000Z\nLOCATION:Nhà hát Lớn\\n1 Tràng Tiền\nGEO:21.02;105.85\nURL:https://example.org/a\nCATEGORIES:Nhạc,Jazz\nEND:VEVENT\nEND:VCALENDAR`;
  const [row] = await Array.fromAsync(readIcs(text, options));
  expect(row).toMatchObject({
    community: { name: 'Lịch' },
    url: 'https://example.org/a',
    event: {
      title: 'Hà Nội về đêm',
      format: 'IN_PERSON',
      venue: { name: 'Nhà hát Lớn', address: '1 Tràng Tiền', latitude: 21.02, longitude: 105.85 },
      topics: ['Nhạc', 'Jazz'],
      registrationMode: 'EXTERNAL',
    },
  });
});

test('a link in the place of the place is an online event', async () => {
  const [row] = await taken(
    event('a', 'DTSTART:20260601T100000Z', 'LOCATION:https://meet.example.org/x'),
  );
  expect(row?.event).toMatchObject({
    format: 'ONLINE',
    online: { joinUrl: 'https://meet.example.org/x' },
    registrationMode: 'NONE',
  });
});

test('what is no calendar gives nothing', async () => {
  expect(await Array.fromAsync(readIcs('<html>404</html>', options))).toEqual([]);
});
