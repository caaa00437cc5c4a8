// What people and programs send that is wrong: each has an answer of its own, and nothing is kept of it.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aPerson,
  aWorld,
  cancelEvent,
  checkIn,
  createEvent,
  type Data,
  plainEvent,
  readEvent,
  readRegistration,
  register,
  restoreEvent,
  updateEvent,
  type World,
} from './harness.ts';

let world: World;
const host = aPerson();
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const answersOf = ({ userErrors }: Data) =>
  userErrors.map(({ code, path }: Data) => `${code} ${path.slice(1).join('.')}`);
const creating = async (input: object) =>
  answersOf(await world.change(host, createEvent, { input: { ...plainEvent(), ...input } }));

test.each([
  ['a negative capacity', { capacity: -1 }, 'INVALID capacity'],
  ['no capacity at all', { capacity: 0 }, 'INVALID capacity'],
  ['a huge capacity', { capacity: 2_147_483_647 }, 'INVALID capacity'],
  ['fewer companions than none', { guestsPerRegistration: -1 }, 'INVALID guestsPerRegistration'],
  ['a crowd of companions', { guestsPerRegistration: 10 }, 'INVALID guestsPerRegistration'],
  ['an empty title', { title: '\u200b \u0007' }, 'REQUIRED title'],
  ['an overlong title', { title: 'ế'.repeat(141) }, 'TOO_LONG title'],
  ['an overlong description', { description: 'x'.repeat(20_001) }, 'TOO_LONG description'],
  ['an end before the start', { endsAtLocal: '2020-01-01T00:00' }, 'ENDS_BEFORE_START endsAtLocal'],
  ['an unknown zone', { timeZone: 'Asia/Saigon2' }, 'UNKNOWN_TIME_ZONE timeZone'],
  ['an offset for a zone', { timeZone: '+07:00' }, 'UNKNOWN_TIME_ZONE timeZone'],
  ['a day that is none', { startsAtLocal: '2027-02-29T10:00' }, 'INVALID startsAtLocal'],
  [
    'a place beyond the pole',
    { venue: { name: 'X', latitude: 91, longitude: 0 } },
    'INVALID venue.latitude',
  ],
])('an event with %s is refused', async (_, input, answer) => {
  expect(await creating(input)).toEqual([answer]);
});

test('a title may be of any letters, and is kept as one form of them', async () => {
  const title = 'Hội thảo 👩‍👩‍👧 مرحبا Ｈội'.normalize('NFD');
  const { event } = await world.change(host, createEvent, { input: { ...plainEvent(), title } });
  const { event: read } = await world.ask(host, `query ($id: ID!) { event(id: $id) { title } }`, {
    id: event.id,
  });
  expect(read.title).toBe(title.normalize('NFC'));
});

test.each([
  // A gap: the clocks go from 02:00 to 03:00, so 02:30 moves forward.
  ['2027-03-28T02:30', '2027-03-28T05:00', '2027-03-28T01:30:00.000Z'],
  // An overlap: 02:30 comes twice, and the first is meant.
  ['2027-10-31T02:30', '2027-10-31T05:00', '2027-10-31T00:30:00.000Z'],
])('a start at %s in Berlin is %s', async (startsAtLocal, endsAtLocal, instant) => {
  const input = { ...plainEvent(), startsAtLocal, endsAtLocal, timeZone: 'Europe/Berlin' };
  const { event } = await world.change(host, createEvent, { input });
  const { event: read } = await world.ask(
    host,
    `query ($id: ID!) { event(id: $id) { startsAt startsAtLocal } }`,
    { id: event.id },
  );
  expect(new Date(read.startsAt).toISOString()).toBe(instant);
  expect(read.startsAtLocal).toBe(startsAtLocal);
});

test('an event that would end in a gap before it starts is refused', async () => {
  const gap = { startsAtLocal: '2027-03-28T02:45', endsAtLocal: '2027-03-28T03:15' };
  expect(await creating({ ...gap, timeZone: 'Europe/Berlin' })).toEqual([
    'ENDS_BEFORE_START endsAtLocal',
  ]);
});

test.each([
  ['of no form', 'x\u0000y'],
  ['of another kind', 'evt_0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b'],
  ['overlong', `reg_${'0'.repeat(100_000)}`],
])('an id %s names nothing', async (_, id) => {
  expect(await world.ask(host, readRegistration, { id })).toEqual({ registration: null });
});

test('a capacity below those who have a place is refused, with their number', async () => {
  const event = await world.anEvent(host, { capacity: 3 });
  for (let at = 0; at < 2; at++) {
    await world.change(aPerson(), register, { input: { eventId: event.id } });
  }
  const { event: now } = await world.ask(host, readEvent, { id: event.id });
  const input = { id: event.id, version: now.version, patch: { capacity: 1 } };
  expect((await world.change(host, updateEvent, { input })).userErrors).toMatchObject([
    { code: 'CAPACITY_BELOW_CONFIRMED', message: expect.stringContaining('2 people') },
  ]);
});

interface Admission {
  readonly event: Data;
  readonly id: string;
  readonly code: string;
}

async function anAdmission(): Promise<Admission> {
  const event = await world.anEvent(host, {});
  const { registration } = await world.change(aPerson(), register, {
    input: { eventId: event.id },
  });
  return { event, id: registration.id, code: registration.tickets[0].code };
}
const scanning = async ({ event }: Admission, code: string) => {
  const input = { listId: event.checkInLists[0].id, code, nonce: randomUUID() };
  return (await world.change(host, checkIn, { input })).result;
};

test('a code of another event, of no one, and one that was changed each have their answer', async () => {
  const [here, there] = [await anAdmission(), await anAdmission()];
  expect(await scanning(here, there.code)).toBe('WRONG_EVENT');
  const changed = `${here.code.slice(0, 20)}${here.code[20] === '0' ? '1' : '0'}${here.code.slice(21)}`;
  expect(await scanning(here, changed)).toBe('INVALID_SIGNATURE');
  expect(await scanning(here, 'QR 𝓆𝓇 مرحبا')).toBe('INVALID_SIGNATURE');
  expect(await scanning(here, here.code)).toBe('ADMITTED');
});

test('a code that was issued again admits no more, the new one does', async () => {
  const given = await anAdmission();
  const { event: now } = await world.ask(host, readEvent, { id: given.event.id });
  await world.change(host, cancelEvent, { input: { id: now.id, version: now.version } });
  await world.change(host, restoreEvent, { id: now.id });
  const { registration } = await world.ask(host, readRegistration, { id: given.id });
  const [ticket] = registration.tickets;
  expect(ticket.seq).toBe(1);
  expect(await scanning(given, given.code)).toBe('REPLACED');
  expect(await scanning(given, ticket.code)).toBe('ADMITTED');
});

test('a code whose time is over admits no more', async () => {
  const given = await anAdmission();
  world.wait(60 * 28);
  expect(await scanning(given, given.code)).toBe('WRONG_TIME');
});
