import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readConfsTech } from '../src/import/confs-tech.ts';
import { countryCodeOf } from '../src/import/countries.ts';
import { readMeetup } from '../src/import/meetup.ts';
import { loadPlaces, type Places } from '../src/import/places.ts';
import type { SourceRow, TakenRow } from '../src/import/source-row.ts';

let places: Places;
let folder: string;
beforeAll(async () => {
  places = loadPlaces();
  folder = await mkdtemp(join(tmpdir(), 'hoi-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let made = 0;
async function filesOf(files: Readonly<Record<string, string>>): Promise<string> {
  const root = join(folder, `${++made}`);
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(root, name, '..'), { recursive: true });
    await writeFile(join(root, name), content);
  }
  return root;
}
const lines = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).join('\n');
const takenOf = (rows: readonly SourceRow[]): readonly TakenRow[] =>
  rows.filter((row) => 'uid' in row);

test.each([
  ['Hà Nội', 'VN', 'Asia/Ho_Chi_Minh'],
  ['Ha Noi', 'VN', 'Asia/Ho_Chi_Minh'],
  ['München', 'DE', 'Europe/Berlin'],
  ['Cologne', 'DE', 'Europe/Berlin'],
  ['Portland, ME', 'US', 'America/New_York'],
  ['Portland, OR', 'US', 'America/Los_Angeles'],
  ['New York', 'US', 'America/New_York'],
  ['Kochi', 'IN', 'Asia/Kolkata'],
  ['Łódź', 'PL', 'Europe/Warsaw'],
])('%s in %s follows %s', (city, country, zone) => {
  expect(places.find(city, country)?.timeZone).toBe(zone);
});

test('a place that nobody knows stays unknown', () => {
  expect(places.find('Nowhere-upon-Nothing', 'GB')).toBeNull();
  expect(places.find('🎉', null)).toBeNull();
  expect(places.zoneAt(999, 0)).toBeNull();
});

test.each([
  ['U.S.A.', 'US'],
  ['U.K.', 'GB'],
  ['Scotland', 'GB'],
  ['France', 'FR'],
  ['Serbia', 'RS'],
  ['Korea', 'KR'],
  ['Czech Republic', 'CZ'],
  ['Turkey', 'TR'],
  ['Hong Kong', 'HK'],
  ['Kosovo', 'XK'],
  ['de', 'DE'],
  ['uk', 'GB'],
  ['Atlantis', null],
])('%s is %s', (name, code) => {
  expect(countryCodeOf(name)).toBe(code);
});

describe('confs.tech', () => {
  const conf = {
    name: 'RubyConf',
    url: 'https://rubyconf.example.org',
    startDate: '2024-05-01',
    endDate: '2024-05-02',
    city: 'Berlin',
    country: 'Germany',
  };

  test('the same conference under several topics is one, from the list and from the folder alike', async () => {
    const raw = await filesOf({
      'raw/2024/ruby.json': JSON.stringify([{ ...conf, locales: 'DE, EN' }]),
      'raw/2024/general.json': JSON.stringify([
        { ...conf, online: true, cfpUrl: 'https://cfp.example.org' },
      ]),
    });
    const merged = await filesOf({
      'conferences.ndjson': lines([{ ...conf, topics: ['general', 'ruby'], online: true }]),
    });
    const [row, ...others] = takenOf(await Array.fromAsync(readConfsTech(raw, places)));
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      rows: 2,
      community: { slug: 'confs-tech' },
      event: {
        title: 'RubyConf',
        format: 'HYBRID',
        allDay: true,
        timeZone: 'Europe/Berlin',
        locale: 'de',
        startsAtLocal: '2024-05-01T00:00',
        endsAtLocal: '2024-05-02T23:59',
        topics: ['general', 'ruby'],
        venue: {
          name: 'Berlin',
          city: 'Berlin',
          countryCode: 'DE',
          latitude: expect.closeTo(52.52, 1),
        },
        registrationMode: 'EXTERNAL',
        description: expect.stringContaining('https://cfp.example.org'),
      },
    });
    const [same] = takenOf(await Array.fromAsync(readConfsTech(merged, places)));
    expect(same?.uid).toBe(row?.uid);
    expect(takenOf(await Array.fromAsync(readConfsTech(join(raw, 'raw'), places)))).toHaveLength(1);
  });

  test('an online one has no place, a city that nobody knows follows its country', async () => {
    const root = await filesOf({
      'conferences.ndjson': lines([
        { ...conf, city: undefined, country: undefined, online: true },
        {
          ...conf,
          city: 'Hogwarts',
          country: 'Scotland',
          startDate: '2024-06-01',
          endDate: '2024-06-01',
        },
        {
          ...conf,
          city: undefined,
          country: undefined,
          online: false,
          startDate: '2024-07-01',
          endDate: null,
        },
      ]),
    });
    const rows = takenOf(await Array.fromAsync(readConfsTech(root, places)));
    expect(
      rows.map(({ event }) => [
        event.format,
        event.timeZone,
        event.venue?.latitude,
        event.endsAtLocal,
      ]),
    ).toEqual([
      ['ONLINE', 'UTC', undefined, '2024-05-02T23:59'],
      ['IN_PERSON', 'Europe/London', undefined, '2024-06-01T23:59'],
      ['IN_PERSON', 'UTC', undefined, '2024-07-01T23:59'],
    ]);
  });

  test('a bad row is told with its line, a bad file once', async () => {
    const root = await filesOf({
      'conferences.ndjson': `${lines([conf, { ...conf, startDate: 'May' }, { ...conf, url: 'javascript:1' }])}\nnot json\n\n`,
    });
    const rows = await Array.fromAsync(readConfsTech(root, places));
    expect(rows.map((row) => ('problem' in row ? row.line : 'taken'))).toEqual(['taken', 2, 3, 4]);
    const raw = await filesOf({ '2024/css.json': '{', '2024/ux.json': JSON.stringify([conf, 7]) });
    expect(
      (await Array.fromAsync(readConfsTech(raw, places))).map((row) =>
        'problem' in row ? `${row.file}:${row.line}` : 'taken',
      ),
    ).toEqual(['2024/css.json:1', '2024/ux.json:2', 'taken']);
  });
});

describe('Meetup', () => {
  const group = {
    id: '1',
    name: 'R-Ladies Paris',
    urlname: 'rladies-paris',
    description: 'Nous.',
    lat: 48.86,
    lon: 2.34,
    city: 'Paris',
    country: 'fr',
    timezone: 'Europe/Paris',
  };
  const online = {
    name: 'Online event',
    address: '',
    city: '',
    country: '',
    lat: -8.5211,
    lon: 179.1962,
    venueType: 'online',
  };
  const hall = {
    name: 'Halle',
    address: '1 rue X',
    city: 'Paris',
    country: 'fr',
    lat: 48.85,
    lon: 2.35,
    venueType: '',
  };
  const meetup = (id: string, rest: object = {}) => ({
    id,
    title: `Soirée ${id}`,
    description: 'Bonjour \\*vous\\* 🎉 سلام',
    status: 'PAST',
    dateTime: '2024-06-01T19:00:00+02:00',
    duration: 'PT2H',
    eventUrl: `https://www.meetup.com/rladies-paris/events/${id}/`,
    venues: [hall],
    group: { name: group.name, urlname: group.urlname },
    ...rest,
  });
  const read = async (events: readonly object[]) =>
    takenOf(
      await Array.fromAsync(
        readMeetup(
          await filesOf({ 'groups.ndjson': lines([group]), 'events_2024.ndjson': lines(events) }),
          places,
        ),
      ),
    );

  test("an event is on its group's clocks and in its group's community", async () => {
    const [row] = await read([meetup('1')]);
    expect(row).toMatchObject({
      uid: '1',
      isCancelled: false,
      community: {
        slug: 'meetup-rladies-paris',
        name: 'R-Ladies Paris',
        timeZone: 'Europe/Paris',
        location: { city: 'Paris', countryCode: 'FR' },
      },
      event: {
        startsAtLocal: '2024-06-01T19:00',
        endsAtLocal: '2024-06-01T21:00',
        timeZone: 'Europe/Paris',
        format: 'IN_PERSON',
        description: 'Bonjour \\*vous\\* 🎉 سلام',
        venue: { name: 'Halle', city: 'Paris', countryCode: 'FR', latitude: 48.85 },
      },
    });
  });

  test('made-up places are no places', async () => {
    const rows = await read([
      meetup('1', { venues: [online] }),
      meetup('2', { venues: [hall, online] }),
      meetup('3', { venues: [{ ...hall, lat: 0, lon: 0 }] }),
      meetup('4', { venues: [{ ...hall, lat: -8.5211, lon: 179.1962 }] }),
      meetup('5', { venues: [{ ...hall, name: 'Online via Zoom!' }] }),
      meetup('6', { venues: [{ ...hall, name: 'Zurich online and offline' }] }),
      meetup('7', { venues: [] }),
    ]);
    expect(rows.map(({ event }) => [event.format, event.venue?.latitude])).toEqual([
      ['ONLINE', undefined],
      ['HYBRID', 48.85],
      ['IN_PERSON', undefined],
      ['IN_PERSON', undefined],
      ['ONLINE', undefined],
      ['IN_PERSON', 48.85],
      ['IN_PERSON', undefined],
    ]);
  });

  test('cancelled ones, those of no length, and odd offsets', async () => {
    const rows = await read([
      meetup('1', { status: 'CANCELLED' }),
      meetup('2', { title: '[CANCELADO] Soirée' }),
      meetup('3', { title: 'How to cancel a model', duration: 'PT0S' }),
      meetup('4', {
        dateTime: '2024-06-01T19:00:00+05:45',
        group: { name: 'R-Ladies Kathmandu', urlname: 'rladies-kathmandu' },
        venues: [],
      }),
      meetup('5', {
        dateTime: '2024-01-01T19:00:00+13:00',
        group: { name: 'R-Ladies Auckland', urlname: 'muhq_deleted@9@rladies-auckland' },
        venues: [online],
      }),
      meetup('6', {
        dateTime: '2024-01-01T19:00:00-05:00',
        group: { name: 'Chess Club', urlname: 'notopic@5' },
        venues: [],
      }),
    ]);
    expect(rows.map(({ isCancelled }) => isCancelled)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(rows[2]?.event).toMatchObject({
      startsAtLocal: '2024-06-01T19:00',
      endsAtLocal: '2024-06-01T19:00',
    });
    expect(
      rows.slice(3).map((row) => [row.event.timeZone, row.event.startsAtLocal, row.community.slug]),
    ).toEqual([
      ['Asia/Kathmandu', '2024-06-01T19:00', 'meetup-rladies-kathmandu'],
      ['Pacific/Auckland', '2024-01-01T19:00', 'meetup-rladies-auckland'],
      ['Etc/GMT+5', '2024-01-01T19:00', 'meetup-chess-club'],
    ]);
  });

  test('a line separator inside a text ends no line, and a bad row is told', async () => {
    const root = await filesOf({
      'groups.ndjson': lines([group]),
      'events_2024.ndjson': `${lines([meetup('1', { description: 'a\u2028b' })])}\r\n{"id": 5}\n${lines([meetup('2', { dateTime: '2024-06-01T19:00:00' })])}`,
    });
    const rows = await Array.fromAsync(readMeetup(root, places));
    expect(rows.map((row) => ('problem' in row ? row.line : row.event.description))).toEqual([
      'a\u2028b',
      2,
      3,
    ]);
  });
});
