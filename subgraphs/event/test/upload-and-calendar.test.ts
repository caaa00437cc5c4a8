import { callerFor } from '@hoi/kit/testing/run.ts';
import ICAL from 'ical.js';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aPerson,
  aWorld,
  cancelEvent,
  createEvent,
  type Data,
  plainEvent,
  updateEvent,
  type World,
} from './harness.ts';

let world: World;
const owner = aPerson();
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const fetchAs = async (who: string | null, path: string, init: RequestInit = {}) => {
  const response = await world.subgraph.fetch(
    new Request(`https://hoi.example.org${path}`, init),
    callerFor(who),
  );
  if (!response) throw new Error(`no route for ${path}`);
  return response;
};
const upload = (
  who: string | null,
  body: Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = {},
) => fetchAs(who, '/uploads', { method: 'POST', body, headers });
const picture = async (
  width: number,
  height: number,
  color = '#e02020',
  format: 'png' | 'jpeg' = 'png',
) =>
  new Uint8Array(
    await sharp({ create: { width, height, channels: 3, background: color } })
      .withExif({ IFD0: { Copyright: 'SECRET-GPS' } })
      .toFormat(format)
      .toBuffer(),
  );

describe('uploads', () => {
  test('a picture is kept as WebP in several widths, with nothing else of the original', async () => {
    const response = await upload(owner, await picture(2_600, 1_300, '#e02020', 'jpeg'));
    expect(response.status).toBe(201);
    const { id, url, tint } = (await response.json()) as Data;
    expect(id).toMatch(/^upl_/);
    expect(tint).toBeLessThan(10);
    const { event } = await world.change(owner, createEvent, {
      input: { ...plainEvent(), coverUploadId: id },
    });
    const covers = `query ($id: ID) { event(id: $id) { tint small: coverUrl(width: 300) usual: coverUrl huge: coverUrl(width: 9000) } }`;
    const seen = (await world.ask(owner, covers, { id: event.id })).event;
    expect(seen).toEqual({
      tint,
      small: `/media/${id}-400.webp`,
      usual: url,
      huge: `/media/${id}-2000.webp`,
    });
    for (const [path, width] of [
      [seen.small, 400],
      [seen.usual, 1_200],
      [seen.huge, 2_000],
    ]) {
      const media = await fetchAs(null, path);
      expect(media.headers.get('content-type')).toBe('image/webp');
      expect(media.headers.get('x-content-type-options')).toBe('nosniff');
      expect(media.headers.get('content-security-policy')).toContain('sandbox');
      expect(media.headers.get('cache-control')).toContain('immutable');
      const bytes = Buffer.from(await media.arrayBuffer());
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'webp', width });
      expect(bytes.includes('SECRET-GPS')).toBe(false);
    }
  });

  test('only its owner may use it', async () => {
    const { id } = (await (await upload(owner, await picture(50, 50))).json()) as Data;
    const refused = await world.change(aPerson(), createEvent, {
      input: { ...plainEvent(), coverUploadId: id },
    });
    expect(refused.userErrors).toMatchObject([
      { code: 'UPLOAD_INVALID', path: ['input', 'coverUploadId'] },
    ]);
  });

  test("a cover is taken off, and the hue is the event's own again", async () => {
    const { id } = (await (await upload(owner, await picture(50, 50))).json()) as Data;
    const { event } = await world.change(owner, createEvent, { input: plainEvent() });
    const tint = async () =>
      (
        await world.ask(owner, 'query ($id: ID) { event(id: $id) { tint coverUrl } }', {
          id: event.id,
        })
      ).event;
    const before = await tint();
    const patch = (version: number, coverUploadId: string | null) =>
      world.change(owner, updateEvent, {
        input: { id: event.id, version, patch: { coverUploadId } },
      });
    await patch(event.version, id);
    expect((await tint()).coverUrl).toBe(`/media/${id}-50.webp`);
    await patch(event.version + 1, null);
    expect(await tint()).toEqual(before);
  });

  test.each([
    ['nobody in particular', null, () => picture(10, 10), 401],
    ['text', owner, async () => new TextEncoder().encode('hello'), 415],
    [
      'a program that draws',
      owner,
      async () =>
        new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
      415,
    ],
    ['half a picture', owner, async () => (await picture(400, 400)).slice(0, 60), 415],
    ['nothing', owner, async () => new Uint8Array(), 413],
    ['more than 10 MB', owner, async () => new Uint8Array(10 * 1024 * 1024 + 1), 413],
  ])('%s is refused', async (_name, who, bytes, status) => {
    const response = await upload(who, await bytes());
    expect(response.status).toBe(status);
    expect(((await response.json()) as Data).error.message).not.toBe('');
  });

  test('a small file that claims to be a huge picture is not unpacked', async () => {
    const bomb = new Uint8Array(
      await sharp({
        create: { width: 16_000, height: 16_000, channels: 3, background: '#fff' },
        limitInputPixels: false,
      })
        .png({ compressionLevel: 9 })
        .toBuffer(),
    );
    expect(bomb.length).toBeLessThan(2_000_000);
    expect((await upload(owner, bomb)).status).toBe(415);
  });

  test.each([
    '/media/..%2F..%2Fetc%2Fpasswd',
    '/media/nope.webp',
    '/media/upl_1.html',
    '/media/%00.webp',
  ])('%s is not found', async (path) => {
    expect((await fetchAs(owner, path)).status).toBe(404);
  });
});

describe('the calendar file', () => {
  const read = async (
    id: string,
    who: string | null = null,
    headers: Record<string, string> = {},
  ) => fetchAs(who, `/calendar/${id}.ics`, { headers });
  const parse = (text: string) => {
    const calendar = new ICAL.Component(ICAL.parse(text));
    return {
      calendar,
      event: new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined),
    };
  };

  test('says when and where, on the clocks there, and follows changes', async () => {
    const made = await world.anEvent(owner, {
      title: 'Trà, bánh; và "nhạc"',
      timeZone: 'Europe/Berlin',
      // Across the end of summer time.
      startsAtLocal: '2027-10-30T22:00',
      endsAtLocal: '2027-10-31T05:00',
      venue: { name: 'Quán', city: 'Berlin', latitude: 52.5, longitude: 13.4 },
    });
    const response = await read(made.id);
    expect(response.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const text = await response.text();
    expect(text).toMatch(/^DTSTAMP:\d{8}T\d{6}Z\r$/m);
    expect(text).toContain('DTSTART;TZID=Europe/Berlin:20271030T220000');
    const { calendar, event } = parse(text);
    const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone') as ICAL.Component);
    expect(event).toMatchObject({
      uid: `${made.id}@hoi`,
      summary: 'Trà, bánh; và "nhạc"',
      sequence: made.version,
    });
    const instant = (time: ICAL.Time) => {
      const offset = zone.utcOffset(time);
      return Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute) / 1_000 - offset;
    };
    const seen = (
      await world.ask(null, 'query ($id: ID) { event(id: $id) { startsAt endsAt } }', {
        id: made.id,
      })
    ).event;
    expect(instant(event.startDate) * 1_000).toBe(Date.parse(seen.startsAt));
    expect(instant(event.endDate) * 1_000).toBe(Date.parse(seen.endsAt));
    const etag = response.headers.get('etag') ?? '';
    expect((await read(made.id, null, { 'if-none-match': etag })).status).toBe(304);
    await world.change(owner, updateEvent, {
      input: { id: made.id, version: made.version, patch: { title: 'Khác' } },
    });
    const changed = await read(made.id, null, { 'if-none-match': etag });
    expect(changed.status).toBe(200);
    expect(parse(await changed.text()).event.sequence).toBe(made.version + 1);
    await world.change(owner, cancelEvent, { input: { id: made.id, version: made.version + 1 } });
    expect(await (await read(made.id)).text()).toContain('STATUS:CANCELLED');
  });

  test('an all-day event has days, the one after the last as its end', async () => {
    const made = await world.anEvent(owner, {
      allDay: true,
      startsAtLocal: '2027-05-01T00:00',
      endsAtLocal: '2027-05-02T00:00',
    });
    const text = await (await read(made.id)).text();
    expect(text).toContain('DTSTART;VALUE=DATE:20270501');
    expect(text).toContain('DTEND;VALUE=DATE:20270503');
  });

  test('hidden events are not found, and the link to join is not in it', async () => {
    const draft = (await world.change(owner, createEvent, { input: plainEvent() })).event;
    const hidden = await world.anEvent(owner, { visibility: 'PRIVATE' });
    expect((await read(draft.id, owner)).status).toBe(404);
    expect((await read(hidden.id)).status).toBe(404);
    expect((await read(hidden.id, owner)).status).toBe(200);
    expect((await read('evt_nope')).status).toBe(404);
    const online = await world.anEvent(owner, {
      format: 'ONLINE',
      online: { joinUrl: 'https://meet.example.org/secret' },
    });
    expect(await (await read(online.id, owner)).text()).not.toContain('secret');
  });
});
