import { callerFor } from '@hoi/kit/testing/run.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCommunity, aKnownPerson } from './facts.ts';
import { aPerson, aWorld, type Data, register, type World } from './harness.ts';

let world: World;
const owner = aPerson();
let communityId: string;

/** An event some days from now at 19:00 in Hà Nội, for two hours. */
function daysAhead(days: number, rest: object = {}) {
  const day = Temporal.Now.plainDateISO('Asia/Ho_Chi_Minh').add({ days });
  return { startsAtLocal: `${day}T19:00`, endsAtLocal: `${day}T21:00`, ...rest };
}

beforeAll(async () => {
  world = await aWorld();
  communityId = await aCommunity(world, { [owner]: 'OWNER' }, { name: 'Hội yêu Cờ vây' });
});
afterAll(() => world[Symbol.asyncDispose]());

const find = async (filter: object | null, args = '', who: Data = null) => {
  const { events } = await world.ask(
    who,
    `query ($filter: EventFilter) { events(filter: $filter ${args}) {
      totalCount edges { cursor distanceKm node { id title } } pageInfo { hasNextPage endCursor } } }`,
    { filter },
  );
  return events;
};
const titles = async (filter: object | null, args = '', who: Data = null) =>
  (await find(filter, args, who)).edges.map((edge: Data) => edge.node.title);

describe('words', () => {
  beforeAll(async () => {
    await world.anEvent(
      owner,
      daysAhead(3, {
        title: 'Đêm nhạc Trịnh',
        venue: { name: 'Nhà hát Lớn', city: 'Hà Nội', countryCode: 'vn' },
      }),
    );
    await world.anEvent(
      owner,
      daysAhead(2, { title: 'Cờ vây cuối tuần', communityId, description: 'Trà đá miễn phí.' }),
    );
    await world.anEvent(
      owner,
      daysAhead(4, {
        title: 'Rust căn bản'.normalize('NFD'),
        summary: 'Bắt đầu với bộ nhớ',
        topics: ['Rust'],
      }),
    );
  });

  test.each([
    ['ha noi', ['Đêm nhạc Trịnh']],
    ['HÀ NỘI', ['Đêm nhạc Trịnh']],
    ['Hà Nội'.normalize('NFD'), ['Đêm nhạc Trịnh']],
    ['dem trinh', ['Đêm nhạc Trịnh']],
    ['đem nhac tr', ['Đêm nhạc Trịnh']],
    ['can ban', ['Rust căn bản']],
    ['bo nho', ['Rust căn bản']],
    ['tra da', ['Cờ vây cuối tuần']],
    ['yeu co vay', ['Cờ vây cuối tuần']],
    ['hanoi', ['Đêm nhạc Trịnh']],
    ["'; drop table event; --", []],
  ])('%s finds %j', async (query, expected) => {
    expect(await titles({ query })).toEqual(expected);
  });

  const corrected = async (filter: object) => {
    const { events } = await world.ask(
      null,
      'query ($filter: EventFilter) { events(filter: $filter) { correctedQuery nodes { title } } }',
      { filter },
    );
    return [events.correctedQuery, events.nodes.map((node: Data) => node.title)];
  };

  test.each([
    ['nahc trinh', 'nhac trinh', ['Đêm nhạc Trịnh']],
    ['đêm nhacc trịn', 'dem nhac trinh', ['Đêm nhạc Trịnh']],
    ['cờ vâyy cuoi', 'co vay cuoi', ['Cờ vây cuối tuần']],
    ['canban rust', 'can ban rust', ['Rust căn bản']],
    ['dem nhac', null, ['Đêm nhạc Trịnh']],
    ['xylophonequartet', null, []],
  ])('%s is searched as %s and finds %j', async (query, meant, expected) => {
    expect(await corrected({ query })).toEqual([meant, expected]);
  });

  test('words are taken as they are when that is asked for, and when a filter hides what has them', async () => {
    expect(await corrected({ query: 'nahc trinh', verbatim: true })).toEqual([null, []]);
    expect(await corrected({ query: 'nhac', city: 'Huế' })).toEqual([null, []]);
  });

  test('what Vietnamese and English call the same thing is found by either', async () => {
    await world.anEvent(owner, daysAhead(5, { title: 'Đêm khởi nghiệp' }));
    await world.anEvent(owner, daysAhead(6, { title: 'Startup Weekend' }));
    const both = ['Đêm khởi nghiệp', 'Startup Weekend'];
    expect(await titles({ query: 'startup' })).toEqual(both);
    expect(await titles({ query: 'khoi nghiep' })).toEqual(both);
    // A part of the other name is not the concept.
    expect(await titles({ query: 'startup dem' })).toEqual(['Đêm khởi nghiệp']);
    expect(await titles({ query: 'weekend khoi' })).toEqual([]);
  });

  test('a match in the title comes before one in the text', async () => {
    await world.anEvent(owner, daysAhead(1, { title: 'Khác', description: 'nói về saxophone' }));
    await world.anEvent(owner, daysAhead(9, { title: 'Saxophone' }));
    expect(await titles({ query: 'saxophone' }, 'orderBy: RELEVANCE')).toEqual([
      'Saxophone',
      'Khác',
    ]);
    expect(await titles({ query: 'saxophone' })).toEqual(['Khác', 'Saxophone']);
    const first = await find({ query: 'saxophone' }, 'orderBy: RELEVANCE first: 1');
    expect(first.pageInfo.hasNextPage).toBe(true);
    expect(
      await titles(
        { query: 'saxophone' },
        `orderBy: RELEVANCE after: "${first.pageInfo.endCursor}"`,
      ),
    ).toEqual(['Khác']);
  });

  test("an event follows its community's new name", async () => {
    const { sql } = world;
    const message = (name: string) => ({
      id: crypto.randomUUID(),
      type: 'community.updated',
      aggregate: communityId,
      occurredAt: new Date().toISOString(),
      actorId: null,
      traceId: null,
      data: { communityId, slug: 'co-vay', name, visibility: 'PUBLIC', isArchived: false },
    });
    await sql`select bus.put(${sql.json([message('Hội Shogi')])}::jsonb)`;
    await expect
      .poll(() => titles({ query: 'shogi' }), { timeout: 60_000, interval: 200 })
      .toEqual(['Cờ vây cuối tuần']);
    expect(await titles({ query: 'yeu co vay' })).toEqual([]);
  });
});

describe('filters', () => {
  let city: string;
  beforeAll(async () => {
    city = 'Đà Lạt';
    const venue = { name: 'Quán', city, countryCode: 'VN', latitude: 11.94, longitude: 108.44 };
    await world.anEvent(
      owner,
      daysAhead(5, { title: 'Rẻ', venue, category: 'music', topics: ['jazz'], capacity: 1 }),
    );
    await world.anEvent(
      owner,
      daysAhead(6, {
        title: 'Đắt',
        venue: { ...venue, latitude: 12.2, longitude: 109.2 },
        category: 'film',
        format: 'HYBRID',
        ticketTypes: [{ name: 'Vé', price: { amount: '10', currency: 'USD' } }],
      }),
    );
    await world.anEvent(owner, daysAhead(7, { title: 'Trên mạng', format: 'ONLINE', venue }));
    await world.anEvent(owner, {
      title: 'Đã qua',
      venue,
      startsAtLocal: '2020-01-01T10:00',
      endsAtLocal: '2020-01-01T11:00',
    });
  });

  test.each([
    [{ city: 'da lat' }, ['Rẻ', 'Đắt']],
    [{ city: 'da lat', format: ['HYBRID'] }, ['Đắt']],
    [{ city: 'da lat', categories: ['music', 'food'] }, ['Rẻ']],
    [{ topics: ['JAZZ'] }, ['Rẻ']],
    [{ city: 'da lat', free: true }, ['Rẻ']],
    [{ city: 'da lat', free: false }, ['Đắt']],
    [{ city: 'da lat', countryCode: 'vn' }, ['Rẻ', 'Đắt']],
    [{ city: 'da lat', countryCode: 'fr' }, []],
    [{ communityIds: ['com_\u0000'] }, []],
    [{ city: 'da lat', from: '2019-12-31T00:00:00Z', to: '2020-12-31T00:00:00Z' }, ['Đã qua']],
  ])('%j finds %j', async (filter, expected) => {
    expect(await titles(filter)).toEqual(expected);
  });

  test('latest first looks back too, soonest first begins with now', async () => {
    expect(await titles({ city: 'da lat' }, 'orderBy: STARTS_DESC')).toEqual([
      'Đắt',
      'Rẻ',
      'Đã qua',
    ]);
  });

  test('near finds what is in a place within the circle, nearest first, and says how far', async () => {
    const near = (radiusKm: number) => ({ near: { latitude: 11.94, longitude: 108.45, radiusKm } });
    expect(await titles(near(10))).toEqual(['Rẻ']);
    const { edges } = await find(near(200), 'orderBy: DISTANCE');
    expect(edges.map((edge: Data) => edge.node.title)).toEqual(['Rẻ', 'Đắt']);
    expect(edges[0].distanceKm).toBeCloseTo(1.09, 1);
    expect(edges[1].distanceKm).toBeGreaterThan(80);
    const page = await find(near(200), 'orderBy: DISTANCE first: 1');
    expect(
      await titles(near(200), `orderBy: DISTANCE after: "${page.pageInfo.endCursor}"`),
    ).toEqual(['Đắt']);
    expect((await find({ city: 'da lat' })).edges[0].distanceKm).toBeNull();
  });

  test('near reaches across the date line and around a pole', async () => {
    const at = (title: string, latitude: number, longitude: number) =>
      world.anEvent(owner, daysAhead(8, { title, venue: { name: title, latitude, longitude } }));
    await at('Fiji', -17.7, 178.0);
    await at('Niue', -19.05, -179.9);
    await at('Bắc Cực', 89.5, 100);
    const around = (latitude: number, longitude: number) => ({
      near: { latitude, longitude, radiusKm: 500 },
    });
    expect((await titles(around(-18, 179.9))).sort()).toEqual(['Fiji', 'Niue']);
    expect((await titles(around(-18, -179.9))).sort()).toEqual(['Fiji', 'Niue']);
    expect(await titles(around(89.5, -80))).toEqual(['Bắc Cực']);
  });

  test('spots are gone when the last one is taken', async () => {
    const [edge] = (await find({ city: 'da lat', hasSpots: true, categories: ['music'] })).edges;
    await world.change(aPerson(), register, { input: { eventId: edge.node.id } });
    expect(await titles({ city: 'da lat', hasSpots: true })).toEqual(['Đắt']);
    expect(await titles({ city: 'da lat', hasSpots: false })).toEqual(['Rẻ']);
  });

  test('a box on the map finds what lies in it, never what is online, also across the date line', async () => {
    const box = { west: 108, south: 11, east: 108.6, north: 12 };
    expect(await titles({ bbox: box })).toEqual(['Rẻ']);
    const pacific = { west: 177, south: -20, east: -179, north: -17 };
    expect((await titles({ bbox: pacific })).sort()).toEqual(['Fiji', 'Niue']);
  });

  test("days are read on the caller's clocks, or those asked for", async () => {
    await world.anEvent(
      owner,
      daysAhead(1, { title: 'Ngày mai', venue: { name: 'N', city: 'Vinh' } }),
    );
    const caller = callerFor(null, { timeZone: 'Asia/Ho_Chi_Minh' });
    expect(await titles({ city: 'vinh', when: 'TOMORROW' }, '', caller)).toEqual(['Ngày mai']);
    expect(await titles({ city: 'vinh', when: 'TODAY' }, '', caller)).toEqual([]);
    expect(await titles({ city: 'vinh', when: 'TOMORROW', timeZone: 'Asia/Ho_Chi_Minh' })).toEqual([
      'Ngày mai',
    ]);
  });

  test.each([
    [{ near: { latitude: 1, longitude: 1, radiusKm: 501 } }, ''],
    [{ near: { latitude: 91, longitude: 1, radiusKm: 5 } }, ''],
    [{ bbox: { west: 0, south: 5, east: 1, north: 4 } }, ''],
    [{ bbox: { west: 0, south: 0, east: 181, north: 4 } }, ''],
    [{ when: 'TODAY', timeZone: 'Nowhere' }, ''],
    [null, 'orderBy: RELEVANCE'],
    [null, 'orderBy: DISTANCE'],
    [null, 'first: 0'],
    [null, 'first: 101'],
    [null, 'after: "nonsense"'],
    [null, `after: "${Buffer.from('[1e300,"x",{}]').toString('base64url')}"`],
    [null, `after: "${Buffer.from('[1e300,1,"evt_"]').toString('base64url')}"`],
    [{ communityIds: Array.from({ length: 101 }, () => 'com_1') }, ''],
  ])('%j with "%s" is refused, not guessed', async (filter, args) => {
    await expect(find(filter, args)).rejects.toThrow('BAD_USER_INPUT');
  });
});

describe('pages', () => {
  test('go on where they were, whatever is added meanwhile, and every event comes once', async () => {
    const city = 'Cần Thơ';
    const make = (day: number, title: string) =>
      world.anEvent(owner, daysAhead(day, { title, venue: { name: 'Bến', city } }));
    // Equal starts: the id decides.
    for (const title of ['a', 'b', 'c', 'd']) await make(10, title);
    const first = await find({ city }, 'first: 2');
    await make(9, 'sooner');
    await make(11, 'later');
    const seen = first.edges.map((edge: Data) => edge.node.title);
    let after = first.pageInfo.endCursor;
    for (;;) {
      const page = await find({ city }, `first: 2 after: "${after}"`);
      seen.push(...page.edges.map((edge: Data) => edge.node.title));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual(['a', 'b', 'c', 'd', 'later']);
    expect((await find({ city }, 'first: 2')).totalCount).toBe(6);
    const latest = await find({ city }, 'orderBy: STARTS_DESC first: 4');
    expect(
      await titles({ city }, `orderBy: STARTS_DESC after: "${latest.pageInfo.endCursor}"`),
    ).toEqual(['a', 'sooner']);
  });
});

describe('hidden events', () => {
  test("are in nobody's list but that of those who may see them", async () => {
    const city = 'Hội An';
    const member = aPerson();
    const community = await aCommunity(world, { [owner]: 'OWNER', [member]: 'MEMBER' });
    const make = (visibility: string) =>
      world.anEvent(
        owner,
        daysAhead(3, {
          title: visibility,
          visibility,
          communityId: community,
          venue: { name: 'V', city },
        }),
      );
    for (const visibility of ['PUBLIC', 'UNLISTED', 'MEMBERS', 'PRIVATE']) await make(visibility);
    expect(await titles({ city })).toEqual(['PUBLIC']);
    expect(await titles({ city }, '', aPerson())).toEqual(['PUBLIC']);
    expect((await titles({ city }, '', member)).sort()).toEqual(['MEMBERS', 'PUBLIC']);
    const ofCommunity = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Community {
      upcomingEventCount events { totalCount nodes { title } } } } }`;
    const r = [{ __typename: 'Community', id: community }];
    expect((await world.ask(null, ofCommunity, { r }))._entities).toEqual([
      { upcomingEventCount: 1, events: { totalCount: 1, nodes: [{ title: 'PUBLIC' }] } },
    ]);
    expect((await world.ask(member, ofCommunity, { r }))._entities[0].events.totalCount).toBe(2);
    const ofUser = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on User {
      hostedEvents(first: 50) { nodes { title } } } } }`;
    const hosted = await world.ask(null, ofUser, { r: [{ __typename: 'User', id: owner }] });
    const hostedTitles = hosted._entities[0].hostedEvents.nodes.map((node: Data) => node.title);
    expect(hostedTitles).toContain('PUBLIC');
    for (const hidden of ['UNLISTED', 'MEMBERS', 'PRIVATE'])
      expect(hostedTitles).not.toContain(hidden);
  });
});

test('my events are those I come to, came to and hold, drafts included', async () => {
  const me = await aKnownPerson(world);
  const coming = await world.anEvent(
    owner,
    daysAhead(2, { title: 'Sắp tới', visibility: 'PRIVATE', registrationMode: 'OPEN' }),
  );
  await world.sql`update event.event set visibility = 'PUBLIC' where id = ${coming.id}`;
  await world.change(me, register, { input: { eventId: coming.id } });
  await world.sql`update event.event set visibility = 'PRIVATE' where id = ${coming.id}`;
  const past = await world.anEvent(owner, daysAhead(2, { title: 'Hôm qua' }));
  await world.change(me, register, { input: { eventId: past.id } });
  await world.sql`update event.event set starts_at = now() - interval '2 days', ends_at = now() - interval '1 day' where id = ${past.id}`;
  await world.change(
    me,
    'mutation ($input: CreateEventInput!) { createEvent(input: $input) { event { id } } }',
    {
      input: daysAhead(5, { title: 'Nháp', format: 'IN_PERSON', timeZone: 'UTC' }),
    },
  );
  const mine = async (who: Data) =>
    world.ask(
      who,
      `{ UPCOMING: myEvents(kind: UPCOMING) { totalCount nodes { title } }
      PAST: myEvents(kind: PAST) { totalCount nodes { title } } HOSTING: myEvents(kind: HOSTING) { totalCount nodes { title status } } }`,
    );
  expect(await mine(me)).toEqual({
    UPCOMING: { totalCount: 1, nodes: [{ title: 'Sắp tới' }] },
    PAST: { totalCount: 1, nodes: [{ title: 'Hôm qua' }] },
    HOSTING: { totalCount: 1, nodes: [{ title: 'Nháp', status: 'DRAFT' }] },
  });
  expect((await mine(null)).UPCOMING).toEqual({ totalCount: 0, nodes: [] });
});

test('a page of 50 events with all that a card shows costs as many statements as a page of 2', async () => {
  const me = await aKnownPerson(world);
  const city = 'Sa Pa';
  for (let at = 0; at < 50; at++) {
    await world.anEvent(owner, daysAhead(20 + at, { communityId, venue: { name: 'Bản', city } }));
  }
  const page = `query ($first: Int) { events(filter: { city: "sa pa" }, first: $first) { totalCount nodes {
    id title coverUrl hosts { role user { id } } community { id } counts { confirmed remaining } capacity
    waitlist { length } ticketTypes { name remaining status price { amount } } viewerRegistration { id } viewerCan
    onlineLocation { joinUrl } category { label } } } }`;
  const cost = async (who: Data, first: number) => {
    world.statements();
    const { events } = await world.ask(who, page, { first });
    expect(events.nodes).toHaveLength(first);
    return world.statements().length;
  };
  for (const who of [null, me]) {
    for (const first of [2, 50]) expect(await cost(who, first)).toBeLessThanOrEqual(11);
  }
  const communities = await Promise.all(
    Array.from({ length: 10 }, () => aCommunity(world, { [owner]: 'OWNER' })),
  );
  const nested = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Community {
    upcomingEventCount events(first: 3) { totalCount nodes { title } } } } }`;
  world.statements();
  await world.ask(null, nested, { r: communities.map((id) => ({ __typename: 'Community', id })) });
  expect(world.statements().length).toBeLessThanOrEqual(4);
});
