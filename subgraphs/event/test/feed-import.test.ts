import { type Fetched, NotFetched } from '@hoi/kit/public-fetch.ts';
import { callerFor } from '@hoi/kit/testing/run.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCommunity, aKnownPerson } from './facts.ts';
import {
  allRight,
  aPerson,
  aWorld,
  cancelEvent,
  type Data,
  register,
  restoreEvent,
  updateEvent,
  type World,
} from './harness.ts';

// The internet, by address: what is there now, or why it is not reached.
const internet = new Map<string, Partial<Fetched> | NotFetched>();
/** What an answer waits for, by address. */
const held = new Map<string, Promise<void>>();
const asked: { url: string; headers: Readonly<Record<string, string>> }[] = [];

let world: World;
let owner: string;
let communityId: string;
beforeAll(async () => {
  world = await aWorld({
    fetchPublic: async (url, { headers = {} }) => {
      asked.push({ url, headers });
      await held.get(url);
      const found = internet.get(url) ?? new NotFetched('UNKNOWN_HOST');
      if (found instanceof NotFetched) throw found;
      return { status: 200, headers: {}, body: Buffer.alloc(0), ...found };
    },
  });
  owner = await aKnownPerson(world);
  communityId = await aCommunity(world, { [owner]: 'OWNER' });
});
afterAll(() => world[Symbol.asyncDispose]());

const fields = `id status isDryRun url total done created updated unchanged skipped nextRunAt
  problems { uid line code message } preview { line title startsAtLocal timeZone allDay place isCancelled }`;
const errors = 'userErrors { code message path }';
const importFeed = `mutation ($input: ImportFeedInput!) { importFeed(input: $input) { import { ${fields} } ${errors} } }`;
const confirm = `mutation ($input: ConfirmFeedImportInput!) { confirmFeedImport(input: $input) { import { ${fields} } ${errors} } }`;
const remove = `mutation ($id: ID!, $deleteEvents: Boolean) { removeFeedImport(id: $id, deleteEvents: $deleteEvents) { import { id } ${errors} } }`;
const readImport = `query ($id: ID!) { feedImport(id: $id) { ${fields} } }`;

/** The import once its worker is through with it. */
async function settled(id: string, who: Data = owner): Promise<Data> {
  let row: Data = null;
  const status = async () => {
    row = (await world.ask(who, readImport, { id })).feedImport;
    return row?.status;
  };
  await expect.poll(status).not.toBe('RUNNING');
  return row;
}
async function send(
  content: string | Uint8Array<ArrayBuffer>,
  who: string | null = owner,
  path = communityId,
) {
  const url = `https://hoi.example.org/calendar/imports/${path}?timeZone=Asia/Ho_Chi_Minh`;
  const response = await world.subgraph.fetch(
    new Request(url, { method: 'POST', body: content }),
    callerFor(who, { locale: 'en' }),
  );
  if (!response) throw new Error('no route');
  return { status: response.status, body: (await response.json()) as Data };
}
const day = (days: number) =>
  Temporal.Now.plainDateISO('UTC').add({ days }).toString().replaceAll('-', '');
const vevent = (uid: string, rest: readonly string[] = []) =>
  [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTART:${day(5)}T120000Z`,
    `DTEND:${day(5)}T130000Z`,
    `SUMMARY:Event ${uid}`,
    ...rest,
    'END:VEVENT',
  ].join('\r\n');
const calendar = (...parts: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts, 'END:VCALENDAR', ''].join('\r\n');
const count = async (like: string) =>
  (
    await world.sql`select count(*)::int as count from event.event where source_uid like ${like} and status = 'PUBLISHED'`
  )[0]?.count;

describe('a calendar file', () => {
  test('is looked at first, and taken in when its host says so; a second time changes nothing', async () => {
    const file = calendar(
      vevent('f1', ['LOCATION:Quán\\, Phố Huế']),
      vevent('f2', ['RRULE:FREQ=WEEKLY;COUNT=4', `EXDATE:${day(12)}T120000Z`]),
      vevent('f3').replace('SUMMARY:Event f3', 'X-NO:1'),
      vevent('f4').replace(/DTEND.*/, `DTEND:${day(4)}T120000Z`),
    );
    const sent = await send(file);
    expect(sent.status).toBe(201);
    const looked = await settled(sent.body.id);
    expect(looked).toMatchObject({
      status: 'IDLE',
      isDryRun: true,
      total: 6,
      done: 6,
      created: 4,
      updated: 0,
      skipped: 2,
    });
    expect(looked.problems).toEqual([
      { uid: null, line: 18, code: 'NO_TITLE', message: 'This event has no title.' },
      { uid: null, line: 24, code: 'ENDS_TOO_EARLY', message: 'This event ends before it starts.' },
    ]);
    expect(looked.preview[0]).toMatchObject({
      line: 3,
      title: 'Event f1',
      timeZone: 'Asia/Ho_Chi_Minh',
      place: 'Quán, Phố Huế',
    });
    expect(await count('f_%')).toBe(0);

    const { import: real } = await world.change(owner, confirm, { input: { id: looked.id } });
    expect(await settled(real.id)).toMatchObject({
      isDryRun: false,
      created: 4,
      unchanged: 0,
      skipped: 2,
      nextRunAt: null,
    });
    expect(await count('f_%')).toBe(4);
    const again = await settled((await send(file)).body.id);
    expect(again).toMatchObject({ created: 0, updated: 0, unchanged: 4 });
    expect(
      (await world.change(owner, confirm, { input: { id: real.id } })).userErrors,
    ).toMatchObject([{ code: 'INVALID_TRANSITION', path: ['input', 'id'] }]);
  });

  test('in any encoding, with any line ends, says the same', async () => {
    const file = calendar(vevent('enc').replace('Event enc', 'Café Müller'));
    const folded = `\uFEFF${file.replace('Café Müller', 'Café\r\n  Müller').replaceAll('\r\n', '\n')}`;
    for (const bytes of [
      Buffer.from(file, 'latin1'),
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(file, 'utf16le')]),
      Buffer.from(folded),
    ]) {
      const { preview, problems } = await settled((await send(new Uint8Array(bytes))).body.id);
      expect(problems).toEqual([]);
      expect(preview[0].title).toBe('Café Müller');
    }
  });

  test.each([
    ['nothing', '', 413],
    ['more than 10 MB', 'x'.repeat(10_000_001), 413],
  ])('with %s is refused at once', async (_name, content, status) => {
    expect((await send(content)).status).toBe(status);
  });

  test('that is none is told so', async () => {
    const row = await settled((await send('<html>not a calendar</html>')).body.id);
    expect(row).toMatchObject({ status: 'FAILED', problems: [{ code: 'FEED_UNPARSABLE' }] });
  });

  test('is taken of those who hold the community’s events alone', async () => {
    expect((await send(calendar(vevent('x')), null)).status).toBe(401);
    expect((await send(calendar(vevent('x')), aPerson())).body.error.code).toBe('FORBIDDEN');
    expect((await send(calendar(vevent('x')), owner, 'com_1')).body.error.code).toBe('NOT_FOUND');
    const { id } = (await send(calendar(vevent('x')))).body;
    const stranger = aPerson();
    expect((await world.ask(stranger, readImport, { id })).feedImport).toBeNull();
    expect((await world.change(stranger, confirm, { input: { id } })).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    expect((await world.change(stranger, remove, { id })).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
  });
});

describe('a calendar at an address', () => {
  const url = 'https://calendar.example.org/a.ics';
  const follow = (rest: object = {}) =>
    world.change(owner, importFeed, {
      input: { communityId, kind: 'ICS', url, dryRun: false, ...rest },
    });
  const refresh = async (id: string) => {
    await world.sql`update event.feed_import set status = 'RUNNING', next_run_at = now() where id = ${id}`;
    await world.change(owner, importFeed, {
      input: { communityId, kind: 'ICS', url: 'https://wake.example.org/' },
    });
    return settled(id);
  };

  test('is looked at again; what changed there changes here, what did not is not sent', async () => {
    internet.set(url, {
      body: Buffer.from(calendar(vevent('u1'), vevent('u2'))),
      headers: { etag: '"1"' },
    });
    const { import: begun } = await follow({ refreshEvery: 'PT6H' });
    const first = await settled(begun.id);
    expect(first).toMatchObject({ status: 'IDLE', created: 2 });
    expect(Date.parse(first.nextRunAt) - Date.now()).toBeGreaterThan(5 * 3_600_000);
    internet.set(url, { status: 304 });
    expect(await refresh(begun.id)).toMatchObject({ status: 'IDLE', created: 2 });
    expect(asked.findLast((one) => one.url === url)?.headers['if-none-match']).toBe('"1"');
    const moved = vevent('u2', ['SEQUENCE:2', 'STATUS:CANCELLED']);
    internet.set(url, { body: Buffer.from(calendar(vevent('u1'), moved, vevent('u3'))) });
    expect(await refresh(begun.id)).toMatchObject({ created: 1, updated: 1, unchanged: 1 });
    expect(await count('u_')).toBe(2);
    // The same address a second time is the same import.
    expect((await follow()).import.id).toBe(begun.id);
    await settled(begun.id);
  });

  test('that cannot be reached says so, and is given up after a while', async () => {
    internet.set('https://down.example.org/', new NotFetched('NOT_PUBLIC'));
    const { import: begun } = await follow({
      url: 'https://down.example.org/',
      refreshEvery: 'PT1H',
    });
    const failed = await settled(begun.id);
    expect(failed).toMatchObject({ status: 'FAILED', problems: [{ code: 'FEED_UNREACHABLE' }] });
    expect(failed.nextRunAt).not.toBeNull();
    for (let times = 0; times < 4; times++) await refresh(begun.id);
    expect(await settled(begun.id)).toMatchObject({ status: 'PAUSED', nextRunAt: null });
  });

  test.each([
    ['http://calendar.example.org/a.ics', {}, ['input', 'url']],
    ['file:///etc/passwd', {}, ['input', 'url']],
    ['nonsense', {}, ['input', 'url']],
    [url, { refreshEvery: 'PT1M' }, ['input', 'refreshEvery']],
    [url, { refreshEvery: 'P1Y' }, ['input', 'refreshEvery']],
    [url, { refreshEvery: 'often' }, ['input', 'refreshEvery']],
  ])('%s with %j is refused', async (address, rest, path) => {
    expect((await follow({ url: address, ...rest })).userErrors).toMatchObject([
      { code: 'INVALID', path },
    ]);
  });

  describe('changes what it says otherwise, and what its hosts settled stays', () => {
    const feed = 'https://settled.example.org/c.ics';
    let id = '';
    let importId = '';
    const says = async (...lines: readonly string[]) => {
      const event = vevent('s1', lines.slice(1)).replace('Event s1', lines[0] ?? '');
      internet.set(feed, { body: Buffer.from(calendar(event)) });
      return refresh(importId);
    };
    const row = async () => {
      const [found] = await world.sql`select e.*, c.capacity, c.confirmed, c.waiting
        from event.event e join event.seat_counter c on c.id = e.id where e.id = ${id}`;
      return found as Data;
    };
    const settle = async (patch: object) => {
      const { version } = await row();
      const input = { id, version, patch };
      expect((await world.change(owner, updateEvent, { input })).userErrors).toEqual([]);
    };

    test('who may see it and come, how many, and how it is found', async () => {
      internet.set(feed, {
        body: Buffer.from(calendar(vevent('s1', ['LOCATION:Quán\\, Phố Huế', 'DESCRIPTION:Đọc']))),
      });
      importId = (await follow({ url: feed })).import.id;
      await settled(importId);
      const [found] = await world.sql`select id from event.event where source_uid = 's1'`;
      id = found?.id;
      await settle({
        registrationMode: 'OPEN',
        capacity: 1,
        waitlist: { enabled: true, promotion: 'MANUAL' },
        visibility: 'UNLISTED',
        attendeeListVisibility: 'HOSTS',
        format: 'HYBRID',
        venue: { name: 'Quán, Phố Huế', howToFind: 'Ngõ nhỏ, tầng hai' },
        online: { joinUrl: 'https://meet.example.org/x' },
        category: 'arts',
        topics: ['sách'],
      });
      for (const person of [aPerson(), aPerson()]) {
        await world.change(person, register, { input: { eventId: id } });
      }
      await settle({ requiresApproval: true });
      const before = await row();
      expect(before).toMatchObject({ confirmed: 1, waiting: 1 });
      const same = ['LOCATION:Quán\\, Phố Huế', 'DESCRIPTION:Đọc'];
      expect(await says('Đọc sách', ...same)).toMatchObject({ updated: 1, problems: [] });
      const changes = ['title', 'search', 'title_words', 'version', 'updated_at'];
      const source = ['source_digest', 'source_said'];
      const but = (all: Data) =>
        Object.entries(all).filter(([name]) => ![...changes, ...source].includes(name));
      const after = await row();
      expect(after.title).toBe('Đọc sách');
      expect(but(after)).toEqual(but(before));
      expect(await world.check()).toEqual(allRight);
    });

    test('and what is another place, a link or nothing any more at the source, is so here', async () => {
      await says('Đọc sách', 'LOCATION:Thư viện', 'URL:https://s.example.org/');
      expect(await row()).toMatchObject({
        venue_name: 'Thư viện',
        venue_how_to_find: null,
        description: null,
        external_url: 'https://s.example.org/',
        registration_mode: 'OPEN',
        format: 'HYBRID',
        online_join_url: 'https://meet.example.org/x',
        capacity: 1,
      });
    });

    test('a cancellation by a host is not the source’s to take back; its own is', async () => {
      const status = async () => (await row()).status;
      const cancel = async () => {
        const { version } = await row();
        await world.change(owner, cancelEvent, { input: { id, version } });
      };
      await cancel();
      await says('Đọc', 'SEQUENCE:1');
      expect(await status()).toBe('CANCELLED');
      await says('Đọc', 'STATUS:CANCELLED');
      await says('Đọc');
      expect(await status()).toBe('CANCELLED');
      await world.change(owner, restoreEvent, { id });
      await says('Đọc', 'STATUS:CANCELLED');
      expect(await status()).toBe('CANCELLED');
      await says('Đọc cùng nhau');
      expect(await status()).toBe('PUBLISHED');
      // A host who holds it nevertheless is not overruled by what was said before.
      await says('Đọc', 'STATUS:CANCELLED');
      await world.change(owner, restoreEvent, { id });
      await says('Đọc nhé', 'STATUS:CANCELLED');
      expect(await row()).toMatchObject({ status: 'PUBLISHED', title: 'Đọc nhé', confirmed: 1 });
      expect(await world.check()).toEqual(allRight);
    });

    test('the same holds for events that came before it was kept what their source said', async () => {
      await world.sql`update event.event set source_said = null where id = ${id}`;
      await settle({ description: 'Của chủ nhà', registrationMode: 'CLOSED' });
      await says('Đọc nhé', 'STATUS:CANCELLED');
      expect((await row()).source_said).not.toBeNull();
      await world.sql`update event.event set source_said = null where id = ${id}`;
      await says('Đọc nhé nhé');
      expect(await row()).toMatchObject({
        title: 'Đọc nhé nhé',
        description: 'Của chủ nhà',
        registration_mode: 'CLOSED',
        format: 'HYBRID',
        capacity: 1,
      });
    });
  });

  test('goes with its events when its host says so: those that people come to are told', async () => {
    const other = 'https://other.example.org/b.ics';
    internet.set(other, { body: Buffer.from(calendar(vevent('r1'), vevent('r2'))) });
    const { import: begun } = await follow({ url: other });
    await settled(begun.id);
    const [row] = await world.sql`select id from event.event where source_uid = 'r1'`;
    await world.sql`update event.event set registration_mode = 'OPEN' where id = ${row?.id}`;
    const { registration } = await world.change(aPerson(), register, {
      input: { eventId: row?.id },
    });
    expect(registration.status).toBe('CONFIRMED');
    expect(
      (await world.change(owner, remove, { id: begun.id, deleteEvents: true })).userErrors,
    ).toEqual([]);
    const left = async () =>
      (
        await world.sql`select source_uid, status from event.event where source_uid in ('r1', 'r2')`
      ).map((one) => ({ ...one }));
    await expect.poll(left).toEqual([{ source_uid: 'r1', status: 'CANCELLED' }]);
    await expect
      .poll(async () => (await world.told(row?.id)).map(({ type }) => type))
      .toContain('event.cancelled');
    expect((await world.ask(owner, readImport, { id: begun.id })).feedImport).toBeNull();
    expect(await world.check()).toEqual(allRight);
  });

  test('goes without the events of other calendars, be they files or the same address', async () => {
    const file = async (...uids: readonly string[]) => {
      const { body } = await send(calendar(...uids.map((uid) => vevent(uid))));
      await settled(body.id);
      await world.change(owner, confirm, { input: { id: body.id } });
      await settled(body.id);
      return body.id as string;
    };
    const gone = async (id: string) => {
      await world.change(owner, remove, { id, deleteEvents: true });
      const left = () => world.sql`select id from event.feed_import where id = ${id}`;
      await expect.poll(left).toHaveLength(0);
    };
    const first = await file('x1', 'x2');
    const second = await file('x2', 'x3');
    const third = await file('x4');
    await gone(second);
    expect([await count('x1'), await count('x2'), await count('x3')]).toEqual([1, 1, 0]);
    await gone(first);
    expect([await count('x1'), await count('x2'), await count('x4')]).toEqual([0, 0, 1]);

    // Looked at twice and twice taken in, as a page does that was opened twice.
    const twice = 'https://twice.example.org/d.ics';
    internet.set(twice, { body: Buffer.from(calendar(vevent('y1'), vevent('y2'))) });
    const looks = [
      (await follow({ url: twice, dryRun: true })).import.id,
      (await follow({ url: twice, dryRun: true })).import.id,
    ];
    for (const id of looks) await settled(id);
    for (const id of looks) {
      expect((await world.change(owner, confirm, { input: { id } })).userErrors).toEqual([]);
      await settled(id);
      internet.set(twice, { body: Buffer.from(calendar(vevent('y2'))) });
    }
    const following = await world.sql`select id from event.feed_import where url = ${twice}`;
    expect(following.map(({ id }) => id)).toEqual([looks[1]]);
    expect([await count('y1'), await count('y2')]).toEqual([1, 1]);
    await gone(looks[1] ?? '');
    expect([await count('y1'), await count('y2'), await count('x4')]).toEqual([0, 0, 1]);
    await gone(third);
  });

  test.each([
    ['and answers', true],
    ['and fails', false],
  ])(
    'is removed, also while it is being read %s, and brings nothing more',
    async (_name, answers) => {
      const slow = `https://slow.example.org/${answers}.ics`;
      const uid = `z-${answers}`;
      internet.set(slow, { body: Buffer.from(calendar(vevent(uid))) });
      const { import: begun } = await follow({ url: slow, refreshEvery: 'PT6H' });
      await settled(begun.id);
      const { promise, resolve: answer } = Promise.withResolvers<void>();
      held.set(slow, promise);
      const before = asked.length;
      await follow({ url: slow, refreshEvery: 'PT6H' });
      await expect.poll(() => asked.slice(before).map(({ url }) => url)).toContain(slow);
      const { userErrors } = await world.change(owner, remove, {
        id: begun.id,
        deleteEvents: true,
      });
      expect(userErrors).toEqual([]);
      const more = calendar(vevent(uid), vevent(`${uid}-2`));
      internet.set(slow, answers ? { body: Buffer.from(more) } : new NotFetched('TOO_SLOW'));
      answer();
      const left = () => world.sql`select id from event.feed_import where id = ${begun.id}`;
      await expect.poll(left).toHaveLength(0);
      expect(await count(`${uid}%`)).toBe(0);
    },
  );

  test('that is asked for again while it is being read is read again', async () => {
    const again = 'https://again.example.org/f.ics';
    const { promise, resolve: answer } = Promise.withResolvers<void>();
    held.set(again, promise);
    internet.set(again, { body: Buffer.from(calendar(vevent('w1'))) });
    const { import: begun } = await follow({ url: again });
    const times = () => asked.filter(({ url }) => url === again).length;
    await expect.poll(times).toBe(1);
    await follow({ url: again, refreshEvery: 'PT6H' });
    answer();
    await expect.poll(times).toBe(2);
    expect((await settled(begun.id)).nextRunAt).not.toBeNull();
  });
});
