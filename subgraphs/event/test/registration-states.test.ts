import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  allRight,
  aPerson,
  aWorld,
  cancelEvent,
  cancelRegistration,
  type Data,
  decide,
  readEvent,
  readRegistration,
  register,
  restoreEvent,
  type World,
} from './harness.ts';

let world: World;
const host = aPerson();
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

type Status = 'PENDING_APPROVAL' | 'WAITLISTED' | 'CONFIRMED' | 'DECLINED' | 'CANCELLED';

interface Case {
  readonly event: Data;
  readonly person: string;
  readonly id: string;
}

/** A registration in a state, at an event for one. */
async function aRegistration(status: Status): Promise<Case> {
  const event = await world.anEvent(host, {
    capacity: 1,
    requiresApproval: status === 'PENDING_APPROVAL',
  });
  if (status === 'WAITLISTED') {
    await world.change(aPerson(), register, { input: { eventId: event.id } });
  }
  const person = aPerson();
  const input = { eventId: event.id };
  const { registration } = await world.change(person, register, { input });
  const { id } = registration;
  if (status === 'CANCELLED') await world.change(person, cancelRegistration, { id });
  if (status === 'DECLINED') await deciding(event.id, [id], 'DECLINE');
  return { event, person, id };
}

const deciding = (eventId: string, registrationIds: string[], decision: string, message?: string) =>
  world.change(host, decide, { input: { eventId, registrationIds, decision, message } });
const see = async (id: string) =>
  (await world.ask(host, readRegistration, { id })).registration as Data;

type Step = (given: Case) => Promise<{ userErrors: { code: string }[] }>;
const steps: Readonly<Record<string, Step>> = {
  'the person gives it up': ({ person, id }) => world.change(person, cancelRegistration, { id }),
  'a host takes it away': ({ id }) => world.change(host, cancelRegistration, { id }),
  'a host agrees': ({ event, id }) => deciding(event.id, [id], 'APPROVE'),
  'a host turns it down': ({ event, id }) => deciding(event.id, [id], 'DECLINE'),
  'the event is cancelled': ({ event }) =>
    world.change(host, cancelEvent, { input: { id: event.id, version: event.version } }),
};

const refused = 'INVALID_TRANSITION';
const matrix: Readonly<Record<string, Readonly<Record<Status, Status | typeof refused>>>> = {
  'the person gives it up': {
    PENDING_APPROVAL: 'CANCELLED',
    WAITLISTED: 'CANCELLED',
    CONFIRMED: 'CANCELLED',
    DECLINED: refused,
    CANCELLED: refused,
  },
  'a host takes it away': {
    PENDING_APPROVAL: 'CANCELLED',
    WAITLISTED: 'CANCELLED',
    CONFIRMED: 'CANCELLED',
    DECLINED: refused,
    CANCELLED: refused,
  },
  'a host agrees': {
    PENDING_APPROVAL: 'CONFIRMED',
    WAITLISTED: refused,
    CONFIRMED: refused,
    DECLINED: refused,
    CANCELLED: refused,
  },
  'a host turns it down': {
    PENDING_APPROVAL: 'DECLINED',
    WAITLISTED: 'DECLINED',
    CONFIRMED: 'DECLINED',
    DECLINED: refused,
    CANCELLED: refused,
  },
  'the event is cancelled': {
    PENDING_APPROVAL: 'CANCELLED',
    WAITLISTED: 'CANCELLED',
    CONFIRMED: 'CANCELLED',
    DECLINED: 'DECLINED',
    CANCELLED: 'CANCELLED',
  },
};

const cases = Object.entries(matrix).flatMap(([step, row]) =>
  Object.entries(row).map(([from, to]) => [from as Status, step, to] as const),
);

test.each(cases)('%s, when %s: %s', async (from, step, to) => {
  const given = await aRegistration(from);
  const done = await steps[step]?.(given);
  const codes = done?.userErrors.map(({ code }) => code);
  expect(codes).toEqual(to === refused ? [refused] : []);
  const { status, tickets } = await see(given.id);
  expect(status).toBe(to === refused ? from : to);
  const states = tickets.map((ticket: { state: string }) => ticket.state);
  const hadPlace = from === 'CONFIRMED' || from === 'DECLINED' || from === 'CANCELLED';
  expect(states).toEqual(status === 'CONFIRMED' ? ['VALID'] : hadPlace ? ['REVOKED'] : []);
  expect(await world.check()).toEqual(allRight);
});

test('what can be done with a registration is said to each as they may', async () => {
  const { event, person, id } = await aRegistration('PENDING_APPROVAL');
  const can = async (who: string) =>
    (await world.ask(who, readRegistration, { id })).registration?.viewerCan;
  expect(await can(person)).toEqual(['CANCEL']);
  expect(await can(host)).toEqual(['CANCEL', 'APPROVE', 'DECLINE']);
  expect(await can(aPerson())).toBeUndefined();
  await deciding(event.id, [id], 'APPROVE', 'Hẹn gặp bạn!');
  expect(await can(host)).toEqual([
    ...['CANCEL', 'DECLINE', 'CHECK_IN'],
    ...['NAME_HOLDERS', 'REISSUE', 'TRANSFER'],
  ]);
  expect((await see(id)).decisionMessage).toBe('Hẹn gặp bạn!');
  await expect
    .poll(() => world.told(id))
    .toMatchObject([
      { type: 'registration.pending' },
      { type: 'registration.confirmed', data: { by: 'APPROVAL', message: 'Hẹn gặp bạn!' } },
    ]);
});

describe('deciding', () => {
  test('of several is all or none, and says which are wrong', async () => {
    const { event, id } = await aRegistration('PENDING_APPROVAL');
    const other = await aRegistration('PENDING_APPROVAL');
    const done = await deciding(event.id, [id, other.id, 'x\u0000'], 'APPROVE');
    expect(done).toMatchObject({
      registrations: [],
      userErrors: [{ code: 'NOT_FOUND', path: ['input', 'registrationIds', '2'] }],
    });
    const second = await deciding(event.id, [id, other.id], 'APPROVE');
    expect(second.userErrors).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'registrationIds', '1'] },
    ]);
    expect((await see(id)).status).toBe('PENDING_APPROVAL');
  });

  test('gives places while there are some, then turns in the queue by who asked first', async () => {
    const event = await world.anEvent(host, { capacity: 2, requiresApproval: true });
    const ids: string[] = [];
    for (let at = 0; at < 4; at++) {
      const { registration } = await world.change(aPerson(), register, {
        input: { eventId: event.id },
      });
      ids.push(registration.id);
    }
    const done = await deciding(event.id, ids.toReversed(), 'APPROVE');
    expect(
      done.registrations.map(({ status, waitlistPosition }: Data) => [status, waitlistPosition]),
    ).toEqual([
      ['WAITLISTED', 2],
      ['WAITLISTED', 1],
      ['CONFIRMED', null],
      ['CONFIRMED', null],
    ]);
    expect(done.event.counts).toMatchObject({ confirmed: 2, waitlisted: 2, pending: 0 });
    // Turning one down lets the next in, and tells both.
    await deciding(event.id, ids.slice(0, 1), 'DECLINE');
    expect((await see(String(ids[2]))).status).toBe('CONFIRMED');
    await expect
      .poll(() => world.told(String(ids[2])))
      .toMatchObject([
        { type: 'registration.pending' },
        { type: 'registration.waitlisted' },
        { type: 'registration.confirmed', data: { by: 'PROMOTION' } },
      ]);
    expect(await world.check()).toEqual(allRight);
  });

  test('of a full event without a waitlist is refused', async () => {
    const event = await world.anEvent(host, {
      capacity: 1,
      requiresApproval: true,
      waitlistEnabled: false,
    });
    const asked = async () =>
      (await world.change(aPerson(), register, { input: { eventId: event.id } })).registration.id;
    const ids = [await asked(), await asked()];
    expect((await deciding(event.id, ids, 'APPROVE')).userErrors).toMatchObject([
      { code: 'SOLD_OUT', path: ['input', 'registrationIds', '1'] },
    ]);
    expect((await deciding(event.id, ids.slice(0, 1), 'APPROVE')).userErrors).toEqual([]);
  });

  test.each([
    ['a stranger', 'FORBIDDEN', 'eventId'],
    ['nobody', 'UNAUTHENTICATED', null],
  ])('is not for %s', async (who, code, field) => {
    const { event, id } = await aRegistration('PENDING_APPROVAL');
    const input = { eventId: event.id, registrationIds: [id], decision: 'APPROVE' };
    const done = await world.change(who === 'nobody' ? null : aPerson(), decide, { input });
    expect(done.userErrors).toMatchObject([{ code, path: field ? ['input', field] : null }]);
  });

  test.each([
    ['none', [], 'INVALID'],
    ['more than 200', Array.from({ length: 201 }, () => 'reg_x'), 'TOO_LONG'],
  ])('of %s is refused', async (_, registrationIds, code) => {
    const event = await world.anEvent(host);
    const done = await deciding(event.id, registrationIds as string[], 'APPROVE');
    expect(done.userErrors).toContainEqual(
      expect.objectContaining({ code, path: ['input', 'registrationIds'] }),
    );
  });

  test('with too long a word is refused', async () => {
    const { event, id } = await aRegistration('PENDING_APPROVAL');
    const done = await deciding(event.id, [id], 'DECLINE', 'x'.repeat(501));
    expect(done.userErrors).toMatchObject([{ code: 'TOO_LONG', path: ['input', 'message'] }]);
  });
});

describe('giving up', () => {
  test('is for the person and those who manage; for others it is not there', async () => {
    const { event, id } = await aRegistration('CONFIRMED');
    const door = await world.aHost(host, event, 'CHECK_IN');
    const give = async (who: string | null, which = id) =>
      (await world.change(who, cancelRegistration, { id: which })).userErrors[0];
    expect(await give(aPerson())).toMatchObject({ code: 'NOT_FOUND', path: ['id'] });
    expect(await give(door)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await give(null)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(await give(host, 'reg_x')).toMatchObject({ code: 'NOT_FOUND', path: ['id'] });
    expect((await see(id)).status).toBe('CONFIRMED');
  });

  test('says by whom, and gives the seat to the next once', async () => {
    const event = await world.anEvent(host, { capacity: 1 });
    const people = Array.from({ length: 3 }, aPerson);
    const ids: string[] = [];
    for (const person of people) {
      const { registration } = await world.change(person, register, {
        input: { eventId: event.id },
      });
      ids.push(registration.id);
    }
    const id = ids[0];
    const both = await Promise.all([
      world.change(people[0] ?? null, cancelRegistration, { id }),
      world.change(host, cancelRegistration, { id }),
    ]);
    expect(both.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    const { event: after } = await world.ask(host, readEvent, { id: event.id });
    expect(after.counts).toMatchObject({ confirmed: 1, waitlisted: 1 });
    expect((await see(String(ids[1]))).status).toBe('CONFIRMED');
    const told = await typesTold(String(id));
    expect(told.filter((type) => type === 'registration.cancelled')).toHaveLength(1);
    expect(await world.check()).toEqual(allRight);
  });
});

async function typesTold(id: string): Promise<string[]> {
  let types: string[] = [];
  await expect
    .poll(async () => {
      types = (await world.told(id)).map(({ type }) => type);
      return types;
    })
    .toContain('registration.cancelled');
  return types;
}

describe('an event that was cancelled', () => {
  test('and restored brings back its registrations as far as there is room', async () => {
    const event = await world.anEvent(host, { capacity: 3 });
    const people = Array.from({ length: 5 }, aPerson);
    const ids: string[] = [];
    for (const person of people) {
      const { registration } = await world.change(person, register, {
        input: { eventId: event.id },
      });
      ids.push(registration.id);
    }
    // The first gives up: the fourth is promoted, the fifth waits.
    await world.change(people[0] ?? null, cancelRegistration, { id: ids[0] });
    const cancelled = await world.change(host, cancelEvent, {
      input: { id: event.id, version: event.version },
    });
    expect(cancelled.event.counts).toMatchObject({ confirmed: 0, waitlisted: 0, remaining: 3 });
    expect(await world.check()).toEqual(allRight);
    // Room is lost meanwhile.
    await world.sql`update event.seat_counter set capacity = 2 where id = ${event.id}`;

    const { event: restored } = await world.change(host, restoreEvent, { id: event.id });
    expect(restored.counts).toMatchObject({ confirmed: 2, waitlisted: 2 });
    const states = await Promise.all(ids.map(see));
    expect(states.map(({ status }) => status)).toEqual([
      'CANCELLED',
      'CONFIRMED',
      'CONFIRMED',
      'WAITLISTED',
      'WAITLISTED',
    ]);
    expect(states.map(({ waitlistPosition }) => waitlistPosition)).toEqual([
      null,
      null,
      null,
      1,
      2,
    ]);
    expect(states[1]?.tickets).toMatchObject([{ state: 'VALID', seq: 1 }]);
    await expect
      .poll(() => world.told(String(ids[1])))
      .toMatchObject([
        { type: 'registration.confirmed', data: { by: 'REGISTRATION' } },
        { type: 'registration.cancelled', data: { by: 'EVENT' } },
        { type: 'registration.confirmed', data: { by: 'RESTORE' } },
      ]);
    await expect
      .poll(() => world.told(String(ids[4])))
      .toMatchObject([
        { type: 'registration.waitlisted' },
        { type: 'registration.cancelled', data: { by: 'EVENT' } },
        { type: 'registration.waitlisted' },
      ]);
    expect(await world.check()).toEqual(allRight);
  });

  test('brings back those that wait for a host as they were', async () => {
    const { event, id } = await aRegistration('PENDING_APPROVAL');
    await world.change(host, cancelEvent, { input: { id: event.id, version: event.version } });
    const { event: restored } = await world.change(host, restoreEvent, { id: event.id });
    expect(restored.counts).toMatchObject({ pending: 1, confirmed: 0 });
    expect((await see(id)).status).toBe('PENDING_APPROVAL');
    expect(await world.check()).toEqual(allRight);
  });
});
