import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aGateway, publicUrl, type TestGateway } from './support/a-gateway.ts';
import { testSubgraph } from './support/test-subgraph.ts';

const hostile = `</script><script>alert(1)</script>"'><img src=x onerror=alert(2)>&<!--`;
const events = new Map([
  [
    'go-meetup',
    {
      title: 'Go Hà Nội',
      summary: 'Một buổi tối về Go',
      coverUrl: '/media/go.webp',
      status: 'PUBLISHED',
      visibility: 'PUBLIC',
    },
  ],
  [
    'hostile',
    {
      title: hostile,
      summary: hostile,
      coverUrl: null,
      status: 'CANCELLED',
      visibility: 'UNLISTED',
    },
  ],
]);
const event = testSubgraph(
  'event',
  `type Query { event(slug: String): Event community(slug: String): Community user(handle: String): User }
   type User { displayName: String! avatarUrl: String }
   type Event {
     title: String! summary: String url: String! coverUrl(width: Int): String status: Status!
     visibility: String! format: Format! startsAt: String! endsAt: String! startsAtLocal: String!
     timeZone: String! isFree: Boolean! venue: Venue community: Community series: Series
   }
   type Series { title: String! rrule: String! timeZone: String! }
   enum Status { DRAFT PUBLISHED CANCELLED }
   enum Format { IN_PERSON ONLINE HYBRID }
   type Venue { name: String! address: String city: String countryCode: String latitude: Float longitude: Float }
   type Community { name: String! slug: String! summary: String coverUrl: String visibility: String! }`,
  {
    Query: {
      event: (_: unknown, { slug }: { slug: string }) => {
        const found = events.get(slug);
        return (
          found && {
            ...found,
            url: `/e/${slug}`,
            format: 'HYBRID',
            startsAt: '2026-12-01T12:00:00Z',
            endsAt: '2026-12-01T14:00:00Z',
            startsAtLocal: '2026-12-01T19:00',
            timeZone: 'Asia/Ho_Chi_Minh',
            isFree: true,
            series:
              slug === 'go-meetup'
                ? {
                    title: 'Go Hà Nội',
                    rrule: 'FREQ=WEEKLY;INTERVAL=2;COUNT=9;BYDAY=TU',
                    timeZone: 'Asia/Ho_Chi_Minh',
                  }
                : null,
            venue: { name: 'Toong', city: 'Hà Nội', countryCode: 'VN' },
            community: { name: 'Golang VN', slug: 'golang-vn' },
          }
        );
      },
      user: (_: unknown, { handle }: { handle: string }) =>
        handle === 'linh' ? { displayName: 'Thuỳ Linh', avatarUrl: '/media/linh.webp' } : null,
      community: (_: unknown, { slug }: { slug: string }) =>
        slug === 'golang-vn'
          ? { name: 'Golang VN', slug, summary: 'Người viết Go', visibility: 'PUBLIC' }
          : null,
    },
  },
  [
    {
      method: 'GET',
      path: '/calendar/:id.ics',
      handle: async () =>
        new Response('BEGIN:VCALENDAR', {
          headers: { 'content-type': 'text/calendar', 'set-cookie': 'no=1' },
        }),
    },
    {
      method: 'POST',
      path: '/uploads',
      handle: async (request, caller) =>
        Response.json({
          bytes: (await request.arrayBuffer()).byteLength,
          headers: [...request.headers.keys()],
          session: caller.sessionSecret,
        }),
    },
  ],
);

// As the client is built with it.
const firstQuery =
  'query EventPage($slug: String!) { event(slug: $slug) { title ...Venue @defer } } fragment Venue on Event { venue { name } }';

let clientDir: string;
let gateway: TestGateway;
beforeAll(async () => {
  clientDir = await mkdtemp(join(tmpdir(), 'hoi-client-'));
  await mkdir(join(clientDir, 'assets'));
  await writeFile(
    join(clientDir, 'index.html'),
    '<!doctype html><html lang="vi"><head><title>Hội</title><!--hoi:head--></head><body><div id="root"><!--hoi:body--></div></body></html>',
  );
  await writeFile(join(clientDir, 'assets/app-1a2b.js'), `console.log(1);${'/* */'.repeat(1_000)}`);
  await writeFile(join(clientDir, 'sw.js'), 'self;');
  await writeFile(join(clientDir, '.env'), 'SECRET=1');
  await writeFile(`${clientDir}-outside.js`, 'secret');
  gateway = await aGateway([event], {
    ...{ clientDir, isDevelopment: true },
    persistedDocuments: new Map([['hash', firstQuery]]),
  });
});
afterAll(async () => {
  await gateway[Symbol.asyncDispose]();
  await rm(clientDir, { recursive: true });
  await rm(`${clientDir}-outside.js`);
});

const page = async (path: string, headers: Record<string, string> = {}) => {
  const response = await gateway.fetch(path, { headers: { accept: 'text/html', ...headers } });
  return { response, html: await response.text() };
};

describe('the HTML of a public page', () => {
  test('of an event has title, card and JSON-LD', async () => {
    const { response, html } = await page('/e/go-meetup', { 'accept-language': 'vi' });
    expect(response.status).toBe(200);
    expect(html).toContain('<html lang="vi"');
    expect(html.match(/<title>/g)).toHaveLength(1);
    expect(html).toContain('<title>Go Hà Nội · Hội</title>');
    expect(html).toContain(`<meta property="og:image" content="${publicUrl}/media/go.webp">`);
    expect(html).toContain(`<link rel="canonical" href="${publicUrl}/e/go-meetup">`);
    expect(html).toMatch(
      /name="description" content="[^"]*19:00[^"]*Toong, Hà Nội · Một buổi tối về Go"/,
    );
    const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    expect(JSON.parse(`${json}`)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Event',
      name: 'Go Hà Nội',
      startDate: '2026-12-01T12:00:00Z',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
      superEvent: {
        '@type': 'EventSeries',
        eventSchedule: {
          repeatFrequency: 'P2W',
          byDay: ['https://schema.org/Tuesday'],
          repeatCount: 9,
          startTime: '19:00:00',
          scheduleTimezone: 'Asia/Ho_Chi_Minh',
        },
      },
      location: [{ '@type': 'Place', name: 'Toong' }, { '@type': 'VirtualLocation' }],
      organizer: { name: 'Golang VN', url: `${publicUrl}/c/golang-vn` },
      isAccessibleForFree: true,
    });
  });

  test('no text of an event gets out of its attribute or script', async () => {
    const { html } = await page('/e/hostile');
    expect(html).not.toMatch(/<script>|<img|onerror=alert\(2\)>/);
    // Linked data, and the first answer.
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
    expect(JSON.parse(`${json}`)).toMatchObject({
      name: hostile,
      eventStatus: 'https://schema.org/EventCancelled',
    });
    expect(html).toContain('noindex');
  });

  test('of something hidden or unknown is 404, and still the client', async () => {
    for (const path of ['/e/none', '/c/none', '/u/none', '/e/%E0%A4%A']) {
      const { response, html } = await page(path);
      expect(response.status).toBe(404);
      expect(html).toContain('<div id="root">');
      expect(html).toContain('noindex');
    }
  });

  test('of a community and of the front page has their own title', async () => {
    expect((await page('/c/golang-vn')).html).toContain('<title>Golang VN · Hội</title>');
    const { html } = await page('/', { 'accept-language': 'en' });
    expect(html).toContain('<title>Hội: events and communities around you</title>');
    expect(html).toContain('<html lang="en"');
    expect(html).toContain('<meta name="hoi-dev" content="1">');
  });

  test('of a person has their name and picture, and is kept from search engines', async () => {
    const { html } = await page('/u/linh');
    expect(html).toContain('<title>Thuỳ Linh · Hội</title>');
    expect(html).toContain(`content="${publicUrl}/media/linh.webp"`);
    expect(html).toContain('noindex');
  });

  test('of the client alone is found, also where a community could have that name', async () => {
    for (const path of ['/c/new', '/e/go-meetup/manage', '/c/golang-vn/edit']) {
      expect((await page(path)).response.status).toBe(200);
    }
  });

  test('of an event brings what the client asks first and its picture, but not for who has a session', async () => {
    const { html } = await page('/e/hostile', { 'accept-language': 'en' });
    const block = /<script type="application\/json" id="hoi-first-answer">(.*?)<\/script><\/body>/s;
    expect(JSON.parse(`${block.exec(html)?.[1]}`)).toEqual({
      operation: 'EventPage',
      variables: { slug: 'hostile' },
      locale: 'en',
      madeAtMs: expect.any(Number),
      data: {
        event: {
          title: hostile,
          venue: { name: 'Toong', __typename: 'Venue' },
          __typename: 'Event',
        },
      },
    });
    const { html: other } = await page('/e/go-meetup');
    expect(other).toContain(
      '<link rel="preload" as="image" fetchpriority="high" href="/media/go.webp">',
    );
    const { html: own } = await page('/e/go-meetup', { cookie: 'hoi_session=secret' });
    expect(own).not.toMatch(block);
    expect((await page('/')).html).not.toMatch(block);
  });

  test('lets no inline script run', async () => {
    const { response } = await page('/');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).toMatch(/object-src 'none'/);
    expect(policy).toMatch(/frame-ancestors 'none'/);
  });

  test('is served for pages that only the client knows, when a page is wanted', async () => {
    expect((await page('/settings')).response.status).toBe(200);
    expect(
      (await gateway.fetch('/settings', { headers: { accept: 'application/json' } })).status,
    ).toBe(404);
  });

  test('comes without its tags when the graph cannot be asked', async () => {
    event.fail = () => Promise.reject(new Error('down'));
    const { response, html } = await page('/e/go-meetup');
    event.fail = null;
    expect(response.status).toBe(200);
    expect(html).toContain('<div id="root">');
    expect(html).not.toContain('ld+json');
  });
});

describe('files of the client', () => {
  test('with a hash in the name are kept for ever, others are asked for again', async () => {
    const asset = await gateway.fetch('/assets/app-1a2b.js', {
      headers: { 'accept-encoding': 'br' },
    });
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(asset.headers.get('content-encoding')).toBe('br');
    expect(asset.headers.get('content-type')).toMatch(/javascript/);
    expect(await asset.text()).toContain('console.log(1)');
    const worker = await gateway.fetch('/sw.js');
    expect(worker.headers.get('cache-control')).toBe('no-cache');
    const again = await gateway.fetch('/sw.js', {
      headers: { 'if-none-match': `${worker.headers.get('etag')}` },
    });
    expect(again.status).toBe(304);
  });

  test('that cannot be read fail alone', async () => {
    const file = join(clientDir, 'large.js');
    await writeFile(file, '');
    // More than a buffer holds; on the disk it takes no place.
    await truncate(file, 2 ** 32);
    expect((await gateway.fetch('/large.js')).status).toBe(500);
    expect((await gateway.fetch('/sw.js')).status).toBe(200);
  });

  test.each([
    '/.env',
    '/..%2f..%2fetc/passwd',
    '/assets/../../x.js',
    '/index.html',
    '/%2e%2e/%2e%2e/package.json',
  ])('nothing else is served: %s', async (path) => {
    const response = await gateway.fetch(path, { headers: { accept: '*/*' } });
    expect(response.status).toBe(404);
  });
});

describe('plain routes', () => {
  test('are mounted under the same origin, and set no cookies', async () => {
    const response = await gateway.fetch('/calendar/evt_1.ics');
    expect(await response.text()).toBe('BEGIN:VCALENDAR');
    expect(response.headers.get('content-type')).toBe('text/calendar');
    expect(response.headers.getSetCookie()).toEqual([]);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  test('get the body, and no proof of identity that is not theirs', async () => {
    const response = await gateway.fetch('/uploads', {
      method: 'POST',
      body: new Uint8Array(200_000),
      headers: { cookie: 'hoi_session=x', 'content-type': 'image/png' },
    });
    const answer = (await response.json()) as { bytes: number; headers: string[]; session: null };
    expect(answer).toMatchObject({ bytes: 200_000, session: null });
    expect(answer.headers).not.toContain('cookie');
    expect(answer.headers).toContain('content-type');
  });

  test('take no body that is larger than any file may be', async () => {
    const response = await gateway
      .fetch('/uploads', { method: 'POST', body: new Uint8Array(12_000_001) })
      .catch(() => null);
    // The connection is closed without reading the rest, which some clients report as an error.
    if (response) expect(response.status).toBe(413);
    expect((await gateway.fetch('/livez')).status).toBe(200);
  });
});
