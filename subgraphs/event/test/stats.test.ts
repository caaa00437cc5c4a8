import { randomUUID } from 'node:crypto';
import { newId } from '@hoi/kit/ids.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endedAgo } from './after.ts';
import { aPerson, aWorld, checkIn, type Data, register, type World } from './harness.ts';

let world: World;
const host = aPerson();
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const record = `mutation ($input: RecordEventViewInput!) { recordEventView(input: $input) {
  isCounted userErrors { code path } } }`;
const read = `query ($id: ID!) { event(id: $id) { stats { views uniqueViewers conversion noShowRate
  returning medianLeadTime registrations { at value } checkInCurve { at value }
  sources { source count views } } } }`;
const statsOf = async (event: Data, who: string | null = host): Promise<Data> =>
  (await world.ask(who, read, { id: event.id })).event.stats;
const view = (event: Data, input: object = {}, who: string | null = null) =>
  world.change(who, record, { input: { eventId: event.id, isFirst: true, ...input } });
const join = async (event: Data, who: string, rest: object = {}) =>
  (await world.change(who, register, { input: { eventId: event.id, ...rest } })).registration;
const admit = (event: Data, registration: Data) =>
  world.change(host, checkIn, {
    input: {
      ...{ listId: event.checkInLists[0].id, nonce: randomUUID() },
      ticketId: registration.tickets[0].id,
    },
  });

describe('views', () => {
  test('are counted by source and without anybody, hosts and drafts left out', async () => {
    const event = await world.anEvent(host);
    const lan = aPerson();
    expect(await view(event, { referral: 'https://x' })).toMatchObject({ isCounted: true });
    await view(event, { referral: 'www.Facebook.com' }, lan);
    await view(event, { referral: 'facebook.com', isFirst: false }, lan);
    expect(await view(event, {}, host)).toMatchObject({ isCounted: false, userErrors: [] });
    await expect.poll(async () => (await statsOf(event)).views).toBe(3);
    expect(await statsOf(event)).toMatchObject({
      uniqueViewers: 2,
      conversion: 0,
      sources: [
        { source: 'facebook.com', count: 0, views: 2 },
        { source: 'direct', count: 0, views: 1 },
      ],
    });
    const rows = await world.sql`select * from event.event_view where event_id = ${event.id}`;
    expect(JSON.stringify(rows)).not.toContain(lan);
  });

  test('of what is hidden are refused', async () => {
    const event = await world.anEvent(host, { visibility: 'PRIVATE' });
    expect(await view(event)).toMatchObject({
      isCounted: null,
      userErrors: [{ code: 'NOT_FOUND', path: ['input', 'eventId'] }],
    });
  });

  test('from made-up sources fill no table: after a hundred they are the others', async () => {
    const event = await world.anEvent(host);
    for (let at = 0; at < 130; at++) await view(event, { referral: `source-${at}` });
    await expect.poll(async () => (await statsOf(event)).views).toBe(130);
    const [row] = await world.sql`select count(distinct source)::int as count
      from event.event_view where event_id = ${event.id}`;
    expect(row?.count).toBeLessThanOrEqual(101);
  });
});

test('how an event went adds up', async () => {
  const before = await world.anEvent(host);
  const event = await world.anEvent(host, { capacity: 3, guestsPerRegistration: 1 });
  const [an, binh, chi] = [aPerson(), aPerson(), aPerson()];
  await join(before, an);
  await world.sql`update event.event set starts_at = now() - interval '30 days',
    ends_at = now() - interval '29 days' where id = ${before.id}`;
  for (let at = 0; at < 8; at++) await view(event, { isFirst: at % 2 === 0, referral: 'zalo' });
  const first = await join(event, an, { referral: 'zalo' });
  const second = await join(event, binh);
  await join(event, chi);
  await join(event, aPerson());
  await admit(event, first);
  await admit(event, second);
  await expect.poll(async () => (await statsOf(event)).views).toBe(8);
  expect(await statsOf(event)).toMatchObject({
    noShowRate: null,
    medianLeadTime: expect.stringMatching(/^PT(59M|1H)$/),
  });

  await endedAgo(world, event, 7);
  await world.sql`update event.registration set created_at = now() - interval '3 days'
    where event_id = ${event.id}`;
  const stats = await statsOf(event);
  expect(stats).toMatchObject({
    ...{ uniqueViewers: 4, conversion: 1, returning: 1, medianLeadTime: 'P2DT15H' },
    sources: [
      { source: 'direct', count: 3, views: 0 },
      { source: 'zalo', count: 1, views: 8 },
    ],
    registrations: [{ value: 4 }],
    checkInCurve: [{ value: 2 }],
  });
  expect(stats.noShowRate).toBeCloseTo(1 / 3);
});

test('the numbers are for hosts, and cost as many statements for many as for few', async () => {
  const event = await world.anEvent(host);
  for (const who of [null, aPerson(), await world.aHost(host, event, 'SPEAKER')]) {
    expect(await statsOf(event, who)).toBeNull();
  }
  const cost = async () => {
    world.statements();
    await statsOf(event);
    return world.statements().length;
  };
  expect(await cost()).toBeLessThanOrEqual(9);
  for (let at = 0; at < 12; at++) await join(event, aPerson(), { referral: `s${at}` });
  expect(await cost()).toBeLessThanOrEqual(9);
});

test('a community sees who comes back, by month; others do not', async () => {
  const community = newId('com');
  await world.sql`insert into event.community (id, slug, name, visibility, is_archived)
    values (${community}, ${community}, 'Hội', 'PUBLIC', false)`;
  await world.sql`insert into event.membership (community_id, user_id, role)
    values (${community}, ${host}, 'ORGANIZER')`;
  const [an, binh, chi] = [aPerson(), aPerson(), aPerson()];
  const held = async (month: string, people: readonly string[], absent: readonly string[] = []) => {
    const event = await world.anEvent(host, { communityId: community });
    for (const person of people) await admit(event, await join(event, person));
    for (const person of absent) await join(event, person);
    await world.sql`update event.event set starts_at = ${`${month}-10T12:00:00Z`}::timestamptz,
      ends_at = ${`${month}-10T14:00:00Z`}::timestamptz where id = ${event.id}`;
  };
  await held('2026-08', [an], [chi]);
  await held('2026-09', [an, binh]);
  // Nobody was checked in here: whoever had a place came.
  await held('2026-09', [], [chi]);
  await held('2026-10', [binh]);
  const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Community {
    retention { people cameBack rate months { month newcomers returning } } } } }`;
  const of = [{ __typename: 'Community', id: community }];
  const seen = async (who: string | null) => (await world.ask(who, query, { of }))._entities[0];
  expect((await seen(host)).retention).toEqual({
    ...{ people: 3, cameBack: 2, rate: 2 / 3 },
    months: [
      { month: '2026-08-01T00:00:00.000Z', newcomers: 1, returning: 0 },
      { month: '2026-09-01T00:00:00.000Z', newcomers: 2, returning: 1 },
      { month: '2026-10-01T00:00:00.000Z', newcomers: 0, returning: 1 },
    ],
  });
  for (const who of [null, an]) expect((await seen(who)).retention).toBeNull();
});
