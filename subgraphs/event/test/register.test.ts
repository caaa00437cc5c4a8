import { callerFor, userViewer } from '@hoi/kit/testing/run.ts';
import { callerOf } from '@hoi/kit/viewer.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  allRight,
  aPerson,
  aWorld,
  cancelEvent,
  cancelRegistration,
  createEvent,
  nameHolder,
  plainEvent,
  readEvent,
  readRegistration,
  register,
  updateEvent,
  type Who,
  type World,
} from './harness.ts';

let world: World;
const host = aPerson();
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const registering = (who: Who, input: object) => world.change(who, register, { input });
const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();
const refusal = (code: string, ...path: string[]) => ({
  registration: null,
  userErrors: [{ code, path: ['input', ...path] }],
});

describe('a place', () => {
  test('that is free is taken at once, with a ticket and its code', async () => {
    const event = await world.anEvent(host, { capacity: 2 });
    const lan = aPerson();
    const done = await registering(lan, { eventId: event.id });
    expect(done.userErrors).toEqual([]);
    expect(done.registration).toMatchObject({
      status: 'CONFIRMED',
      attendance: 'EXPECTED',
      quantity: 1,
      waitlistPosition: null,
      viewerCan: ['CANCEL', 'NAME_HOLDERS', 'REISSUE', 'TRANSFER'],
      attendee: { user: { id: lan } },
      tickets: [
        { state: 'VALID', seq: 0, code: expect.stringMatching(/^[0-9A-Z $%*+\-./:]{167}$/) },
      ],
    });
    expect(done.event.counts).toMatchObject({ confirmed: 1, remaining: 1 });
    expect((await world.ask(lan, readEvent, { id: event.id })).event.viewerRegistration.id).toBe(
      done.registration.id,
    );
    await expect
      .poll(() => world.told(done.registration.id))
      .toMatchObject([
        { type: 'registration.confirmed', data: { userId: lan, quantity: 1, by: 'REGISTRATION' } },
      ]);
  });

  test('for companions is a ticket each, under the names given, of the types asked for', async () => {
    const event = await world.anEvent(host, {
      capacity: 10,
      guestsPerRegistration: 4,
      ticketTypes: [{ name: 'Thường' }, { name: 'Sinh viên', capacity: 3 }],
    });
    const [plain, student] = event.ticketTypes;
    const { registration, event: after } = await registering(aPerson(), {
      eventId: event.id,
      tickets: [
        { ticketTypeId: plain.id, quantity: 2, holderNames: ['  Nguyễn   Lan ', 'Trần Minh'] },
        { ticketTypeId: student.id, quantity: 3, holderNames: ['Lê Hoa'] },
      ],
    });
    expect(registration.quantity).toBe(5);
    expect(registration.attendee.displayName).toBe('Nguyễn Lan');
    expect(registration.tickets.map((one: { holderName: string }) => one.holderName)).toEqual([
      'Nguyễn Lan',
      'Trần Minh',
      'Lê Hoa',
      'Nguyễn Lan',
      'Nguyễn Lan',
    ]);
    expect(after.ticketTypes).toMatchObject([
      { remaining: 5, status: 'ON_SALE' },
      { remaining: 0, status: 'WAITLIST' },
    ]);
    expect(await world.check()).toEqual(allRight);
  });

  test('carries the name of the profile once it is known here', async () => {
    const lan = aPerson();
    await world.sql`insert into event.person (user_id, handle, display_name, locale)
      values (${lan}, 'lan', 'Nguyễn Thị Lan', 'vi')`;
    const event = await world.anEvent(host);
    const { registration } = await registering(lan, { eventId: event.id });
    expect(registration.attendee.displayName).toBe('Nguyễn Thị Lan');
    const stranger = await registering(callerFor(aPerson(), { locale: 'vi' }), {
      eventId: event.id,
    });
    expect(stranger.registration.attendee.displayName).toBe('Khách');
  });

  test('of a full event is a turn in the queue, in the order of asking', async () => {
    const event = await world.anEvent(host, { capacity: 1 });
    await registering(aPerson(), { eventId: event.id });
    const [second, third] = [aPerson(), aPerson()];
    const waiting = await registering(second, { eventId: event.id });
    expect(waiting.registration).toMatchObject({
      status: 'WAITLISTED',
      attendance: 'NOT_APPLICABLE',
      waitlistPosition: 1,
      tickets: [],
    });
    const last = await registering(third, { eventId: event.id });
    expect(last.registration.waitlistPosition).toBe(2);
    expect(last.event).toMatchObject({ waitlist: { length: 2 }, counts: { waitlisted: 2 } });
    await expect
      .poll(() => world.told(waiting.registration.id))
      .toMatchObject([{ type: 'registration.waitlisted' }]);
  });

  test('of a full event without a waitlist, or for who will not wait, is refused', async () => {
    const event = await world.anEvent(host, { capacity: 1 });
    await registering(aPerson(), { eventId: event.id });
    const done = await registering(aPerson(), { eventId: event.id, joinWaitlist: false });
    expect(done).toMatchObject(refusal('SOLD_OUT', 'tickets'));

    const strict = await world.anEvent(host, { capacity: 1, waitlistEnabled: false });
    await registering(aPerson(), { eventId: strict.id });
    expect(await registering(aPerson(), { eventId: strict.id })).toMatchObject(
      refusal('SOLD_OUT', 'tickets'),
    );
    expect(await world.check()).toEqual(allRight);
  });

  test('for a party larger than the whole is refused, for it would wait for ever', async () => {
    const event = await world.anEvent(host, { capacity: 2, guestsPerRegistration: 4 });
    const [type] = event.ticketTypes;
    const done = await registering(aPerson(), {
      eventId: event.id,
      tickets: [{ ticketTypeId: type.id, quantity: 3 }],
    });
    expect(done).toMatchObject(refusal('SOLD_OUT', 'tickets'));
  });

  test('where a host decides is asked for, and no seat is taken', async () => {
    const event = await world.anEvent(host, { capacity: 1, requiresApproval: true });
    const done = await registering(aPerson(), { eventId: event.id });
    expect(done.registration).toMatchObject({ status: 'PENDING_APPROVAL', tickets: [] });
    expect(done.event.counts).toMatchObject({ confirmed: 0, pending: 1, remaining: 1 });
    await expect
      .poll(() => world.told(done.registration.id))
      .toMatchObject([{ type: 'registration.pending' }]);
  });
});

describe('one person', () => {
  test('has one live registration; asking again gives it', async () => {
    const event = await world.anEvent(host, { capacity: 5 });
    const lan = aPerson();
    const first = await registering(lan, { eventId: event.id });
    const again = await registering(lan, { eventId: event.id });
    expect(again.userErrors).toMatchObject([
      { code: 'ALREADY_REGISTERED', path: ['input', 'eventId'] },
    ]);
    expect(again.registration.id).toBe(first.registration.id);
    expect(again.event.counts.confirmed).toBe(1);
  });

  test('who asks ten times at once gets one place', async () => {
    const event = await world.anEvent(host, { capacity: 5 });
    const lan = aPerson();
    const done = await Promise.all(
      Array.from({ length: 10 }, () => registering(lan, { eventId: event.id })),
    );
    expect(done.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    expect(new Set(done.map(({ registration }) => registration.id)).size).toBe(1);
    expect(await world.check()).toEqual(allRight);
  });

  test('who gave a place up may take one again; the old one is kept', async () => {
    const event = await world.anEvent(host, { capacity: 1 });
    const lan = aPerson();
    const { registration } = await registering(lan, { eventId: event.id });
    await world.change(lan, cancelRegistration, { id: registration.id });
    const again = await registering(lan, { eventId: event.id });
    expect(again.registration.status).toBe('CONFIRMED');
    expect(again.registration.id).not.toBe(registration.id);
    const old = await world.ask(lan, readRegistration, { id: registration.id });
    expect(old.registration).toMatchObject({ status: 'CANCELLED', viewerCan: [] });
  });
});

describe('what a registration asks for', () => {
  const readItems = `query ($id: ID!) { registration(id: $id) {
    items { ticketType { id } quantity holderNames } } }`;
  const itemsSeenBy = async (who: Who, id: string) =>
    (await world.ask(who, readItems, { id })).registration?.items;

  test('is read without a place too, and after it was given up', async () => {
    const event = await world.anEvent(host, {
      ...{ capacity: 5, guestsPerRegistration: 4 },
      ticketTypes: [{ name: 'Thường' }, { name: 'Sinh viên' }],
    });
    const [plain, student] = event.ticketTypes;
    const lan = aPerson();
    const tickets = [
      { ticketTypeId: student.id, quantity: 2, holderNames: ['Lan', 'Lê Hoa'] },
      { ticketTypeId: plain.id, quantity: 1, holderNames: [] },
    ];
    await registering(aPerson(), {
      eventId: event.id,
      tickets: [{ ticketTypeId: plain.id, quantity: 4 }],
    });
    const { registration } = await registering(lan, { eventId: event.id, tickets });
    expect(registration).toMatchObject({ status: 'WAITLISTED', tickets: [] });
    const asked = tickets.map(({ ticketTypeId: id, ...rest }) => ({ ticketType: { id }, ...rest }));
    await world.change(lan, cancelRegistration, { id: registration.id });
    expect(await itemsSeenBy(lan, registration.id)).toEqual(asked);
    expect(await itemsSeenBy(host, registration.id)).toEqual(asked);
    expect(await itemsSeenBy(aPerson(), registration.id)).toBeUndefined();
  });

  test('says the names that are on the tickets by now', async () => {
    const event = await world.anEvent(host, { guestsPerRegistration: 1 });
    const lan = aPerson();
    const [{ id: ticketTypeId }] = event.ticketTypes;
    const { registration } = await registering(lan, {
      eventId: event.id,
      tickets: [{ ticketTypeId, quantity: 2, holderNames: ['Lan', 'Hoa'] }],
    });
    const [, second] = registration.tickets;
    await world.change(lan, nameHolder, { id: second.id, name: 'Trần Minh' });
    await world.change(lan, cancelRegistration, { id: registration.id });
    expect(await itemsSeenBy(lan, registration.id)).toEqual([
      { ticketType: { id: ticketTypeId }, quantity: 2, holderNames: ['Lan', 'Trần Minh'] },
    ]);
  });
});

describe('registration is refused', () => {
  test('to nobody in particular and to keys that only read', async () => {
    const event = await world.anEvent(host);
    const asked = { eventId: event.id };
    expect((await registering(null, asked)).userErrors).toMatchObject([
      { code: 'UNAUTHENTICATED' },
    ]);
    const reader = callerOf(userViewer(aPerson(), { kind: 'API_KEY', scopes: ['READ'] }));
    expect((await registering(reader, asked)).userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
  });

  test.each([
    ['no form of an id', 'x\u0000y'],
    ['an id of another type', 'usr_0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b'],
    ['an event that is not there', 'evt_0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b'],
  ])('for %s', async (_, eventId) => {
    expect(await registering(aPerson(), { eventId })).toMatchObject(
      refusal('NOT_FOUND', 'eventId'),
    );
  });

  test('for events that are hidden: drafts and private ones', async () => {
    const { event: draft } = await world.change(host, createEvent, { input: plainEvent() });
    const secret = await world.anEvent(host, { visibility: 'PRIVATE' });
    const members = await world.anEvent(host, { visibility: 'MEMBERS' });
    for (const { id } of [draft, secret, members]) {
      const done = await registering(aPerson(), { eventId: id });
      expect(done).toMatchObject(refusal('NOT_FOUND', 'eventId'));
    }
  });

  test.each([
    ['it is done elsewhere', { registrationMode: 'EXTERNAL', externalUrl: 'https://example.org' }],
    ['nobody needs to', { registrationMode: 'NONE' }],
    ['it is closed', { registrationMode: 'CLOSED' }],
    ['it opens later', { registrationOpensAt: hours(0.5) }],
    ['it has closed', { registrationOpensAt: hours(-3), registrationClosesAt: hours(-2) }],
    ['the event is over', { startsAtLocal: '2020-01-01T09:00', endsAtLocal: '2020-01-01T10:00' }],
  ])('where %s', async (_, input) => {
    const event = await world.anEvent(host, input);
    const done = await registering(aPerson(), { eventId: event.id });
    expect(done).toMatchObject(refusal('REGISTRATION_CLOSED', 'eventId'));
  });

  test('for a cancelled event', async () => {
    const event = await world.anEvent(host);
    await world.change(host, cancelEvent, { input: { id: event.id, version: event.version } });
    const done = await registering(aPerson(), { eventId: event.id });
    expect(done).toMatchObject(refusal('EVENT_CANCELLED', 'eventId'));
  });

  test('for ticket types before and after their sale', async () => {
    const event = await world.anEvent(host, {
      ticketTypes: [
        { name: 'Sớm', salesEnd: hours(-1) },
        { name: 'Muộn', salesStart: hours(0.5) },
      ],
    });
    for (const [at, type] of event.ticketTypes.entries()) {
      const done = await registering(aPerson(), {
        eventId: event.id,
        tickets: [{ ticketTypeId: type.id, quantity: 1 }],
      });
      expect(done).toMatchObject(refusal('NOT_ON_SALE', 'tickets', '0', 'ticketTypeId'));
      expect(type.status).toBe(at === 0 ? 'ENDED' : 'NOT_STARTED');
    }
  });

  test('with everything that is wrong in the tickets at once', async () => {
    const event = await world.anEvent(host, { guestsPerRegistration: 1 });
    const other = await world.anEvent(host);
    const [type] = event.ticketTypes;
    const asked = (tickets: unknown) => registering(aPerson(), { eventId: event.id, tickets });
    const codes = async (tickets: unknown) =>
      (await asked(tickets)).userErrors.map(({ code, path }: { code: string; path: string[] }) => [
        code,
        path.slice(1).join('.'),
      ]);
    const one = { ticketTypeId: type.id, quantity: 1 };
    expect(await codes([])).toEqual([['INVALID', 'tickets']]);
    expect(await codes([{ ...one, quantity: 0 }])).toEqual([['INVALID', 'tickets.0.quantity']]);
    expect(await codes([{ ...one, quantity: -1 }])).toEqual([['INVALID', 'tickets.0.quantity']]);
    expect(await codes([{ ...one, quantity: 2_000_000 }])).toEqual([
      ['INVALID', 'tickets.0.quantity'],
    ]);
    expect(await codes([{ ...one, quantity: 3 }])).toEqual([['INVALID', 'tickets']]);
    expect(await codes([one, one])).toEqual([['INVALID', 'tickets.1.ticketTypeId']]);
    expect(await codes([{ ...one, ticketTypeId: other.ticketTypes[0].id }])).toEqual([
      ['NOT_FOUND', 'tickets.0.ticketTypeId'],
    ]);
    expect(await codes([{ ...one, ticketTypeId: "' or 1=1" }])).toEqual([
      ['NOT_FOUND', 'tickets.0.ticketTypeId'],
    ]);
    expect(await codes([{ ...one, holderNames: ['Lan', 'Minh'] }])).toEqual([
      ['INVALID', 'tickets.0.holderNames'],
    ]);
    expect(await codes([{ ...one, holderNames: ['  \u0000 '] }])).toEqual([
      ['REQUIRED', 'tickets.0.holderNames.0'],
    ]);
    expect(await codes([{ ...one, holderNames: ['x'.repeat(81)] }])).toEqual([
      ['TOO_LONG', 'tickets.0.holderNames.0'],
    ]);
    expect((await world.ask(host, readEvent, { id: event.id })).event.counts.confirmed).toBe(0);
  });
});

describe('the capacity', () => {
  test('never falls below the people who have a place; raised, it goes to the queue', async () => {
    const event = await world.anEvent(host, { capacity: 2 });
    const people = Array.from({ length: 5 }, aPerson);
    for (const person of people) await registering(person, { eventId: event.id });
    const set = async (capacity: number | null) => {
      const { event: now } = await world.ask(host, readEvent, { id: event.id });
      const input = { id: event.id, version: now.version, patch: { capacity } };
      return world.change(host, updateEvent, { input });
    };
    expect((await set(1)).userErrors).toMatchObject([
      { code: 'CAPACITY_BELOW_CONFIRMED', path: ['input', 'patch', 'capacity'] },
    ]);
    expect((await set(4)).event.counts).toMatchObject({
      confirmed: 4,
      waitlisted: 1,
      remaining: 0,
    });
    const own = async (person: string | undefined) =>
      (await world.ask(person ?? null, readEvent, { id: event.id })).event.viewerRegistration;
    expect(await own(people[3])).toMatchObject({ status: 'CONFIRMED', tickets: [{ seq: 0 }] });
    expect(await own(people[4])).toMatchObject({ status: 'WAITLISTED', waitlistPosition: 1 });
    expect((await set(null)).event.counts).toMatchObject({ confirmed: 5, remaining: null });
    expect(await world.check()).toEqual(allRight);
  });
});
