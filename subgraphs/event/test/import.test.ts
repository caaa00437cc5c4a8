import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCommunity, aKnownPerson } from './facts.ts';
import { allRight, aPerson, aWorld, type Data, register, type World } from './harness.ts';

let world: World;
let owner: string;
let communityId: string;

beforeAll(async () => {
  world = await aWorld();
  owner = await aKnownPerson(world);
  communityId = await aCommunity(world, { [owner]: 'OWNER' });
});
afterAll(() => world[Symbol.asyncDispose]());

const importEvents = `mutation ($input: ImportEventsInput!) { importEvents(input: $input) {
  created updated unchanged problems { uid line code message } userErrors { code path } } }`;
const take = (events: readonly object[], rest: object = {}, who: Data = owner) =>
  world.change(who, importEvents, { input: { kind: 'confs-tech', communityId, events, ...rest } });

const day = (days: number) => Temporal.Now.plainDateISO('UTC').add({ days }).toString();
const conf = (uid: string, event: object = {}, rest: object = {}) => ({
  uid,
  line: 1,
  url: `https://conf.example.org/${uid}`,
  event: {
    title: `Conf ${uid}`,
    format: 'IN_PERSON',
    startsAtLocal: `${day(10)}T09:00`,
    endsAtLocal: `${day(11)}T18:00`,
    timeZone: 'Europe/Berlin',
    ...event,
  },
  ...rest,
});
const clean = { updated: 0, problems: [], userErrors: [] };
const bySource = async (uid: string) => {
  const [row] =
    await world.sql`select id, status, version from event.event where source_uid = ${uid}`;
  return row as Data;
};

test('a second import changes nothing, a change at the source changes one', async () => {
  const events = [conf('a1'), conf('a2', {}, { isCancelled: true })];
  expect(await take(events)).toEqual({ ...clean, created: 2, unchanged: 0 });
  expect(await take(events)).toEqual({ ...clean, created: 0, unchanged: 2 });
  const moved = [conf('a1', { venue: { name: 'Halle', city: 'Köln' } }), events[1] as object];
  expect(await take(moved)).toEqual({ ...clean, created: 0, updated: 1, unchanged: 1 });
  expect(await take(moved)).toEqual({ ...clean, created: 0, unchanged: 2 });
  const { id } = await bySource('a1');
  const { event } = await world.ask(
    null,
    'query ($id: ID) { event(id: $id) { title status venue { city } source { kind url } hosts { role } } }',
    { id },
  );
  expect(event).toEqual({
    title: 'Conf a1',
    status: 'PUBLISHED',
    venue: { city: 'Köln' },
    source: { kind: 'confs-tech', url: 'https://conf.example.org/a1' },
    hosts: [],
  });
  expect((await bySource('a2')).status).toBe('CANCELLED');
});

test('the same id is another event in another community or of another kind', async () => {
  const other = await aCommunity(world, { [owner]: 'OWNER' });
  for (const rest of [{}, { communityId: other }, { kind: 'meetup' }]) {
    expect(await take([conf('b1')], rest)).toMatchObject({ created: 1 });
  }
});

test('what is wrong with one is told with its line, and the others are taken', async () => {
  const report = await take([
    conf('c1'),
    conf('c2', { title: ' ' }, { line: 7 }),
    conf('c3', { timeZone: 'Mars/Base' }, { line: 8 }),
    conf('c4', { endsAtLocal: `${day(9)}T09:00` }, { line: 9 }),
    conf('c5', {}, { url: 'ftp://x', line: 10 }),
    conf('c6', { startsAtLocal: `${day(10)}T10:00`, endsAtLocal: `${day(10)}T10:00` }),
    conf('c1', {}, { line: 12 }),
    conf('c1', { title: 'Anders' }, { line: 13 }),
  ]);
  // The same row twice is one; the same id for two things is a mistake.
  expect(report).toMatchObject({ created: 2, updated: 0, unchanged: 1, userErrors: [] });
  expect(report.problems.map((one: Data) => [one.uid, one.line, one.code])).toEqual([
    ['c2', 7, 'REQUIRED'],
    ['c3', 8, 'UNKNOWN_TIME_ZONE'],
    ['c4', 9, 'ENDS_BEFORE_START'],
    ['c5', 10, 'INVALID'],
    ['c1', 13, 'CONFLICT'],
  ]);
  expect(await bySource('c2')).toBeUndefined();
});

test('a change that cannot be made whole is not made at all', async () => {
  await take([conf('d1', { capacity: 5 }), conf('d2')]);
  const { id } = await bySource('d1');
  for (const guest of [aPerson(), aPerson()]) {
    await world.change(guest, register, { input: { eventId: id } });
  }
  const report = await take([
    conf('d1', { capacity: 1, title: 'Kleiner' }),
    conf('d2', { title: 'Neu' }),
  ]);
  expect(report).toMatchObject({
    updated: 1,
    problems: [{ uid: 'd1', code: 'CAPACITY_BELOW_CONFIRMED' }],
  });
  const { event } = await world.ask(null, 'query ($id: ID) { event(id: $id) { title } }', { id });
  expect(event.title).toBe('Conf d1');
  expect(await world.check()).toEqual(allRight);
});

test('a source that cancels ends registrations, and brings them back', async () => {
  await take([conf('e1')]);
  const { id } = await bySource('e1');
  await world.change(aPerson(), register, { input: { eventId: id } });
  const counts = async () =>
    (
      await world.ask(null, 'query ($id: ID) { event(id: $id) { status counts { confirmed } } }', {
        id,
      })
    ).event;
  await take([conf('e1', {}, { isCancelled: true })]);
  expect(await counts()).toEqual({ status: 'CANCELLED', counts: { confirmed: 0 } });
  await take([conf('e1')]);
  expect(await counts()).toEqual({ status: 'PUBLISHED', counts: { confirmed: 1 } });
  expect(await world.check()).toEqual(allRight);
});

test('nobody is told of an import; other services learn what is still to come', async () => {
  const past = { startsAtLocal: '2019-05-01T09:00', endsAtLocal: '2019-05-02T09:00' };
  await take([conf('f1'), conf('f2', past)]);
  const { id } = await bySource('f1');
  await expect.poll(async () => (await world.told(id)).length).toBe(1);
  expect(await world.told(id)).toMatchObject([
    { type: 'event.updated', data: { isNews: false, hostIds: [owner] } },
  ]);
  expect(await world.told((await bySource('f2')).id)).toEqual([]);
});

test('two imports of the same at once make each event once', async () => {
  const events = Array.from({ length: 20 }, (_, at) => conf(`g${at}`));
  const reports = await Promise.all([take(events), take(events), take(events)]);
  expect(reports.map(({ created }: Data) => created).sort((a, b) => b - a)).toEqual([20, 0, 0]);
});

test('200 events cost as many statements as two', async () => {
  const batch = (name: string, length: number) =>
    Array.from({ length }, (_, at) =>
      conf(`${name}${at}`, { startsAtLocal: '2019-05-01T09:00', endsAtLocal: '2019-05-02T09:00' }),
    );
  const cost = async (events: readonly object[]) => {
    world.statements();
    expect(await take(events)).toMatchObject({ created: events.length });
    return world.statements().length;
  };
  const small = await cost(batch('h', 2));
  expect(await cost(batch('i', 200))).toBe(small);
});

test('is for organisers, 200 at a time, under a plain name', async () => {
  const refused = async (promise: Promise<Data>) => (await promise).userErrors[0];
  expect(await refused(take([], {}, null))).toMatchObject({ code: 'UNAUTHENTICATED' });
  expect(await refused(take([], {}, aPerson()))).toMatchObject({ code: 'FORBIDDEN' });
  expect(await refused(take(Array.from({ length: 201 }, (_, at) => conf(`j${at}`))))).toEqual({
    code: 'TOO_LONG',
    path: ['input', 'events'],
  });
  expect(await refused(take([], { kind: 'Robert"); drop' }))).toEqual({
    code: 'INVALID',
    path: ['input', 'kind'],
  });
});
