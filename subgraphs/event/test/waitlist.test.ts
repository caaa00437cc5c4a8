import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  allRight,
  aPerson,
  aWorld,
  cancelEvent,
  cancelRegistration,
  type Data,
  decide,
  promote,
  readEvent,
  readRegistration,
  register,
  respond,
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

interface Guest {
  readonly person: string;
  readonly id: string;
  readonly status: string;
}

async function asking(event: Data, quantity = 1): Promise<Guest> {
  const person = aPerson();
  const tickets = [{ ticketTypeId: event.ticketTypes[0].id, quantity }];
  const { registration, userErrors } = await world.change(person, register, {
    input: { eventId: event.id, tickets },
  });
  expect(userErrors).toEqual([]);
  return { person, id: registration.id, status: registration.status };
}
const giveUp = ({ person, id }: Guest) => world.change(person, cancelRegistration, { id });
const see = async ({ person, id }: Guest) =>
  (await world.ask(person, readRegistration, { id })).registration as Data;
const statusOf = async (guest: Guest) => (await see(guest)).status as string;
const answer = ({ person, id }: Guest, accept: boolean) =>
  world.change(person, respond, { registrationId: id, accept });
const patch = async (event: Data, change: object) => {
  const { event: now } = await world.ask(host, readEvent, { id: event.id });
  const input = { id: event.id, version: now.version, patch: change };
  return world.change(host, updateEvent, { input });
};
const promoting = (event: Data, which: object, who = host) =>
  world.change(who, promote, { eventId: event.id, ...which });

describe('an event that offers its seats', () => {
  let event: Data;
  let holder: Guest;
  let first: Guest;
  let second: Guest;
  beforeEach(async () => {
    event = await world.anEvent(host, {
      capacity: 1,
      guestsPerRegistration: 2,
      waitlist: { enabled: true, promotion: 'OFFER', offerTtl: 'PT30M' },
    });
    holder = await asking(event);
    first = await asking(event);
    second = await asking(event);
  });

  test('says so', () => {
    expect(event.waitlist).toMatchObject({ enabled: true, promotion: 'OFFER', offerTtl: 'PT30M' });
  });

  test('keeps a seat for the first until they take it', async () => {
    await giveUp(holder);
    const offered = await see(first);
    expect(offered).toMatchObject({
      status: 'OFFERED',
      waitlistPosition: null,
      offer: { ticketType: { name: event.ticketTypes[0].name } },
      viewerCan: ['ACCEPT_OFFER', 'CANCEL'],
      tickets: [],
    });
    const keptMs = Date.parse(offered.offer.expiresAt) - Date.parse(offered.offer.offeredAt);
    expect(keptMs).toBe(30 * 60_000);
    expect(await see(second)).toMatchObject({ status: 'WAITLISTED', waitlistPosition: 1 });
    // The seat is nobody else's.
    expect((await asking(event)).status).toBe('WAITLISTED');
    expect(await world.check()).toEqual(allRight);

    const taken = await answer(first, true);
    expect(taken.registration).toMatchObject({
      status: 'CONFIRMED',
      tickets: [{ state: 'VALID' }],
    });
    expect(taken.event.counts).toMatchObject({ confirmed: 1, remaining: 0 });
    await expect
      .poll(() => world.told(first.id))
      .toMatchObject([
        { type: 'registration.waitlisted' },
        { type: 'registration.offered', data: { expiresAt: offered.offer.expiresAt } },
        { type: 'registration.confirmed', data: { by: 'OFFER' } },
      ]);
    expect(await world.check()).toEqual(allRight);
  });

  test('passes a seat on that is not wanted', async () => {
    await giveUp(holder);
    const { registration } = await answer(first, false);
    expect(registration.status).toBe('CANCELLED');
    expect(await statusOf(second)).toBe('OFFERED');
    await giveUp(second);
    expect((await asking(event)).status).toBe('CONFIRMED');
    expect(await world.check()).toEqual(allRight);
  });

  test('passes a seat on that nobody took in time, as soon as anybody acts', async () => {
    await giveUp(holder);
    world.wait(31);
    // Before any timer came by, it is over already.
    expect(await see(first)).toMatchObject({ status: 'EXPIRED', offer: null, viewerCan: [] });
    expect((await answer(first, true)).userErrors).toMatchObject([
      { code: 'OFFER_EXPIRED', path: ['registrationId'] },
    ]);
    await asking(event);
    expect(await statusOf(second)).toBe('OFFERED');
    expect(await world.check()).toEqual(allRight);
    // Whoever let it pass may ask again.
    const again = await world.change(first.person, register, { input: { eventId: event.id } });
    expect(again.registration.status).toBe('WAITLISTED');
  });

  test('passes it on by itself where nobody acts', async () => {
    await giveUp(holder);
    world.wait(31);
    await expect.poll(() => statusOf(second)).toBe('OFFERED');
    await expect
      .poll(async () => (await world.told(first.id)).map(({ type }) => type))
      .toContain('registration.expired');
    expect(await world.check()).toEqual(allRight);
  });

  test('lets a larger party be passed, and counts it', async () => {
    const party = await asking(event, 1);
    await giveUp(holder);
    await giveUp(first);
    expect(await statusOf(second)).toBe('OFFERED');
    expect(await statusOf(party)).toBe('WAITLISTED');
    await patch(event, { capacity: 2 });
    expect(await statusOf(party)).toBe('OFFERED');
    expect((await patch(event, { capacity: 1 })).userErrors).toMatchObject([
      { code: 'CAPACITY_BELOW_CONFIRMED' },
    ]);
    expect(await world.check()).toEqual(allRight);
  });

  test('takes no answer from anybody else, and none twice', async () => {
    await giveUp(holder);
    const asked = { registrationId: first.id, accept: true };
    expect((await world.change(host, respond, asked)).userErrors).toMatchObject([
      { code: 'FORBIDDEN' },
    ]);
    expect((await world.change(aPerson(), respond, asked)).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    expect((await answer(second, true)).userErrors).toMatchObject([
      { code: 'INVALID_TRANSITION', path: ['registrationId'] },
    ]);
    const twice = await Promise.all([answer(first, true), answer(first, true)]);
    expect(twice.flatMap(({ userErrors }) => userErrors)).toHaveLength(1);
    expect(await world.check()).toEqual(allRight);
  });

  test('takes offers back with the event, and restores those who had a place first', async () => {
    await giveUp(holder);
    const { event: now } = await world.ask(host, readEvent, { id: event.id });
    await world.change(host, cancelEvent, { input: { id: event.id, version: now.version } });
    expect(await statusOf(first)).toBe('CANCELLED');
    expect(await world.check()).toEqual(allRight);
    await world.change(host, restoreEvent, { id: event.id });
    expect([await statusOf(first), await statusOf(second)].toSorted()).toEqual([
      'OFFERED',
      'WAITLISTED',
    ]);
    expect(await world.check()).toEqual(allRight);
  });
});

describe('an event whose host chooses', () => {
  let event: Data;
  let holder: Guest;
  let waiting: Guest[];
  beforeEach(async () => {
    event = await world.anEvent(host, {
      capacity: 3,
      guestsPerRegistration: 2,
      waitlist: { enabled: true, promotion: 'MANUAL' },
    });
    holder = await asking(event, 3);
    waiting = [await asking(event), await asking(event, 2), await asking(event)];
  });

  test('gives free seats to nobody by itself, and to no newcomer before those who wait', async () => {
    await giveUp(holder);
    for (const guest of waiting) expect(await statusOf(guest)).toBe('WAITLISTED');
    expect((await asking(event)).status).toBe('WAITLISTED');
    const unwilling = await world.change(aPerson(), register, {
      input: { eventId: event.id, joinWaitlist: false },
    });
    expect(unwilling.userErrors).toMatchObject([{ code: 'SOLD_OUT' }]);
    expect(await world.check()).toEqual(allRight);
  });

  test('gives seats to those whom the host names', async () => {
    await giveUp(holder);
    const [, party, last] = waiting;
    const done = await promoting(event, { registrationIds: [last?.id, party?.id] });
    expect(done.userErrors).toEqual([]);
    expect(done.registrations).toMatchObject([
      { id: last?.id, status: 'CONFIRMED' },
      { id: party?.id, status: 'CONFIRMED' },
    ]);
    expect(done.event.counts).toMatchObject({ confirmed: 3, waitlisted: 1, remaining: 0 });
    expect(await world.check()).toEqual(allRight);
  });

  test('gives seats to the first that fit', async () => {
    await giveUp(holder);
    const { registrations } = await promoting(event, { count: 2 });
    expect(registrations.map(({ id }: Data) => id)).toEqual([waiting[0]?.id, waiting[1]?.id]);
    expect((await promoting(event, { count: 1 })).userErrors).toMatchObject([
      { code: 'SOLD_OUT', path: ['count'] },
    ]);
    expect(await world.check()).toEqual(allRight);
  });

  test('says what is wrong with a choice, and does nothing', async () => {
    const [one] = waiting;
    const codes = async (which: object, who = host) =>
      (await promoting(event, which, who)).userErrors.map(({ code, path }: Data) => [
        code,
        path?.join('.'),
      ]);
    expect(await codes({ registrationIds: [one?.id] })).toEqual([
      ['SOLD_OUT', 'registrationIds.0'],
    ]);
    await giveUp(holder);
    expect(await codes({ registrationIds: [holder.id] })).toEqual([
      ['INVALID_TRANSITION', 'registrationIds.0'],
    ]);
    expect(await codes({ registrationIds: [one?.id, one?.id] })).toEqual([
      ['INVALID', 'registrationIds.1'],
    ]);
    expect(await codes({ registrationIds: ['x'] })).toEqual([['NOT_FOUND', 'registrationIds.0']]);
    expect(await codes({})).toEqual([['REQUIRED', 'count']]);
    for (const count of [0, -1, 201])
      expect(await codes({ count })).toEqual([['INVALID', 'count']]);
    expect(await codes({ count: 1 }, aPerson())).toEqual([['FORBIDDEN', 'eventId']]);
    expect(await world.check()).toEqual(allRight);
  });

  test('that changes its mind lets those in who wait', async () => {
    await giveUp(holder);
    await patch(event, { waitlist: { enabled: true } });
    for (const guest of waiting.slice(0, 2)) expect(await statusOf(guest)).toBe('CONFIRMED');
    expect(await world.check()).toEqual(allRight);
  });
});

test('a host may put those who asked into the queue', async () => {
  const event = await world.anEvent(host, {
    capacity: 1,
    requiresApproval: true,
    waitlist: { enabled: true, promotion: 'MANUAL' },
  });
  const guest = await asking(event);
  const input = { eventId: event.id, registrationIds: [guest.id], decision: 'WAITLIST' };
  const done = await world.change(host, decide, { input: { ...input, message: 'Chờ chút nhé' } });
  expect(done.registrations).toMatchObject([
    { status: 'WAITLISTED', waitlistPosition: 1, decisionMessage: 'Chờ chút nhé' },
  ]);
  await patch(event, { waitlist: { enabled: false } });
  const other = await asking(event);
  const refused = await world.change(host, decide, {
    input: { ...input, registrationIds: [other.id] },
  });
  expect(refused.userErrors).toMatchObject([
    { code: 'INVALID_TRANSITION', path: ['input', 'decision'] },
  ]);
  expect(await world.check()).toEqual(allRight);
});

test('a capacity forced below those who have a place takes nobody’s, and gives none', async () => {
  const event = await world.anEvent(host, { capacity: 3 });
  const guests = [await asking(event), await asking(event), await asking(event)];
  const next = await asking(event);
  expect((await patch(event, { capacity: 1 })).userErrors).toMatchObject([
    { code: 'CAPACITY_BELOW_CONFIRMED', path: ['input', 'patch', 'capacity'] },
  ]);
  const forced = await patch(event, { capacity: 1, forceCapacity: true });
  expect(forced.userErrors).toEqual([]);
  expect(forced.event.counts).toMatchObject({ confirmed: 3, remaining: 0 });
  for (const guest of guests.slice(0, 2)) await giveUp(guest);
  expect(await statusOf(next)).toBe('WAITLISTED');
  expect(await world.check()).toEqual(allRight);
  for (const guest of guests.slice(2)) await giveUp(guest);
  expect(await statusOf(next)).toBe('CONFIRMED');
  expect(await world.check()).toEqual(allRight);
});

test.each([['PT4M'], ['P31D'], ['-PT1H'], ['P1M'], ['soon'], ['PT1H\u0000']])(
  'an offer of %s is refused',
  async (offerTtl) => {
    const event = await world.anEvent(host, {});
    const waitlist = { enabled: true, promotion: 'OFFER', offerTtl };
    expect((await patch(event, { waitlist })).userErrors).toMatchObject([
      { code: 'INVALID', path: ['input', 'patch', 'waitlist', 'offerTtl'] },
    ]);
  },
);
