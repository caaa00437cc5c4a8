import { randomUUID } from 'node:crypto';
import { callerFor } from '@hoi/kit/testing/run.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aKnownPerson } from './facts.ts';
import {
  allRight,
  aPerson,
  aWorld,
  cancelEvent,
  cancelRegistration,
  checkIn,
  type Data,
  nameHolder,
  readEvent,
  readRegistration,
  register,
  reissueTicket,
  restoreEvent,
  transferTicket,
  type World,
} from './harness.ts';

let world: World;
const host = aPerson();
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** A new registration for an event; gives the person, and what they got. */
async function aGuest(
  event: Data,
  quantity = 1,
): Promise<{ person: string; registration: Data; tickets: Data[] }> {
  const person = aPerson();
  const tickets = [{ ticketTypeId: event.ticketTypes[0].id, quantity }];
  const { registration } = await world.change(person, register, {
    input: { eventId: event.id, tickets },
  });
  return { person, registration, tickets: registration.tickets };
}
const give = (who: string | null, ticket: Data, to: object) =>
  world.change(who, transferTicket, { input: { ticketId: ticket.id, ...to } });
const scan = async (event: Data, code: string) => {
  const input = { listId: event.checkInLists[0].id, code, nonce: randomUUID() };
  return (await world.change(host, checkIn, { input })).result;
};
const own = async (who: string, event: Data) =>
  (await world.ask(who, readEvent, { id: event.id })).event.viewerRegistration;
const refusal = (code: string, ...path: string[]) => ({
  userErrors: [{ code, path, message: expect.stringMatching(/\S{2}.*[.…]$/) }],
});

describe('a ticket that is given away', () => {
  test('takes no seat: the other has the place and a new code, the old one says it was replaced', async () => {
    const event = await world.anEvent(host, { capacity: 1 });
    const lan = await aGuest(event);
    const waiting = await aGuest(event);
    const minh = await aKnownPerson(world, 'Minh');
    const [ticket] = lan.tickets;
    expect(lan.registration.viewerCan).toContain('TRANSFER');
    const done = await give(lan.person, ticket, { toUserId: minh });
    expect(done).toMatchObject({
      userErrors: [],
      registration: { id: lan.registration.id, status: 'CANCELLED', tickets: [] },
      event: { counts: { confirmed: 1, waitlisted: 1, remaining: 0 } },
    });
    const place = await own(minh, event);
    expect(place).toMatchObject({
      status: 'CONFIRMED',
      quantity: 1,
      attendee: { displayName: 'Minh', user: { id: minh } },
      tickets: [{ id: ticket.id, seq: 1, holderName: 'Minh', state: 'VALID' }],
    });
    expect(await own(lan.person, event)).toBeNull();
    expect((await own(waiting.person, event)).status).toBe('WAITLISTED');
    expect(await scan(event, ticket.code)).toBe('REPLACED');
    expect(await scan(event, place.tickets[0].code)).toBe('ADMITTED');
    expect(await world.check()).toEqual(allRight);
    const [told] = await world.told(place.id);
    expect(told).toMatchObject({
      type: 'ticket.transferred',
      data: {
        userId: minh,
        isByHost: false,
        from: { registrationId: lan.registration.id, userId: lan.person, isEnded: true },
      },
    });
    // Whoever has the place now can give it up: it goes to the next in the queue.
    await world.change(minh, cancelRegistration, { id: place.id });
    expect((await own(waiting.person, event)).status).toBe('CONFIRMED');
    expect(await world.check()).toEqual(allRight);
  });

  test('is one of several: the rest stays, and each keeps its name, also when the event comes back', async () => {
    const event = await world.anEvent(host, { guestsPerRegistration: 3, capacity: 6 });
    const lan = await aGuest(event, 3);
    const bo = await aGuest(event, 2);
    for (const [at, name] of ['Lan', 'Bình', 'Chi'].entries()) {
      const done = await world.change(lan.person, nameHolder, { id: lan.tickets[at].id, name });
      expect(done).toMatchObject({ userErrors: [], ticket: { holderName: name, seq: 0 } });
    }
    await give(lan.person, lan.tickets[1], { toUserId: await knownAs(bo.person) });
    const names = async (who: string) =>
      (await own(who, event)).tickets.map((one: Data) => [one.holderName, one.seq]);
    expect(await names(lan.person)).toEqual([
      ['Lan', 0],
      ['Chi', 0],
    ]);
    expect((await own(bo.person, event)).quantity).toBe(3);
    expect(await names(bo.person)).toContainEqual(['Bo', 1]);
    expect(await world.check()).toEqual(allRight);

    const { event: now } = await world.ask(host, readEvent, { id: event.id });
    await world.change(host, cancelEvent, { input: { id: event.id, version: now.version } });
    await world.change(host, restoreEvent, { id: event.id });
    expect(await names(lan.person)).toEqual([
      ['Lan', 1],
      ['Chi', 1],
    ]);
    expect(await names(bo.person)).toHaveLength(3);
    expect(await world.check()).toEqual(allRight);
  });

  test('by mail to an account that waits stays apart from it, also while the event is cancelled', async () => {
    const event = await world.anEvent(host, { capacity: 1 });
    const friend = await aGuest(event);
    const email = 'lan-waits@example.org';
    const lan = await world.aMember(email, 'Lan');
    await world.change(lan, register, { input: { eventId: event.id } });
    const done = await give(friend.person, friend.tickets[0], { toEmail: email, toName: 'Lan' });
    expect(done.userErrors).toEqual([]);
    const { event: now } = await world.ask(host, readEvent, { id: event.id });
    const cancel = (version: number) =>
      world.change(host, cancelEvent, { input: { id: event.id, version } });
    await cancel(now.version);

    // She signs in, and what was sent to her address would be hers.
    const fact = { userId: lan, handle: lan, displayName: 'Lan Lan', email };
    await world.sql`select bus.put(${world.sql.json([
      {
        ...{ id: randomUUID(), type: 'user.signed_in', aggregate: lan },
        ...{ occurredAt: new Date().toISOString(), actorId: null, traceId: null },
        data: { ...fact, locale: 'vi', timeZone: 'UTC' },
      },
    ])}::jsonb)`;
    const name = async () =>
      (await world.sql`select display_name from event.person where user_id = ${lan}`)[0]
        ?.display_name;
    await expect.poll(name).toBe('Lan Lan');
    const restored = await world.change(host, restoreEvent, { id: event.id });
    expect(restored.userErrors).toEqual([]);
    expect(await own(lan, event)).toMatchObject({ status: 'WAITLISTED' });
    const counts = async () =>
      (await world.ask(host, readEvent, { id: event.id })).event.counts as Data;
    expect(await counts()).toMatchObject({ confirmed: 1, waitlisted: 1 });

    // So it went once: an account with two is brought back with the better one.
    await cancel(restored.event.version);
    await world.sql`update event.registration set user_id = ${lan}
      where event_id = ${event.id} and cancelled_by = 'EVENT'`;
    const again = await world.change(host, restoreEvent, { id: event.id });
    expect(again.userErrors).toEqual([]);
    expect(await own(lan, event)).toMatchObject({ status: 'CONFIRMED' });
    expect(await counts()).toMatchObject({ confirmed: 1, waitlisted: 0 });
    expect(await world.check()).toEqual(allRight);
  });

  test('goes to whoever has an address, and the answer does not tell whether that is anybody', async () => {
    const event = await world.anEvent(host, { guestsPerRegistration: 3 });
    const lan = await aGuest(event, 4);
    const mai = await world.aMember('mai@example.org', 'Mai');
    const to = (email: string) => ({ toEmail: email, toName: 'Chị Mai' });
    const here = await give(lan.person, lan.tickets[3], to(' Mai@Example.org '));
    const nowhere = await give(lan.person, lan.tickets[2], to('nobody@example.org'));
    const shape = ({ registration: { quantity, ...rest }, ...done }: Data) => ({
      ...done,
      event: null,
      registration: Object.keys(rest),
    });
    expect(shape(here)).toEqual(shape(nowhere));
    expect(await own(mai, event)).toMatchObject({ tickets: [{ holderName: 'Chị Mai' }] });
    // Somebody who waits for a place of their own gets the ticket all the same.
    await world.change(mai, cancelRegistration, { id: (await own(mai, event)).id });
    await world.sql`update event.event set requires_approval = true where id = ${event.id}`;
    await world.change(mai, register, { input: { eventId: event.id } });
    expect((await own(mai, event)).status).toBe('PENDING_APPROVAL');
    await world.sql`update event.event set requires_approval = false where id = ${event.id}`;
    const again = await give(lan.person, lan.tickets[1], to('mai@example.org'));
    expect(shape(again)).toEqual(shape(nowhere));
    const guests = await world.sql`select g.email, r.status, r.user_id like 'gst_%' as is_guest
      from event.guest g join event.registration r on r.user_id = g.id
      where g.event_id = ${event.id} order by g.email`;
    expect(guests).toMatchObject([
      { email: 'mai@example.org', status: 'CONFIRMED' },
      { email: 'nobody@example.org', status: 'CONFIRMED' },
    ]);
    // It waits for them: they sign up with the address, and have it.
    const late = await world.aMember('nobody@example.org');
    expect(await own(late, event)).toMatchObject({ status: 'CONFIRMED', quantity: 1 });
    expect(await world.check()).toEqual(allRight);
  });

  test('stays where hosts decide who comes; a host can give it away', async () => {
    const asked = await world.anEvent(host);
    const lan = await aGuest(asked);
    const to = { toEmail: 'minh@example.org', toName: 'Minh' };
    const path = ['input', 'ticketId'];
    for (const [change, code] of [
      [
        world.sql`update event.event set requires_approval = true where id = ${asked.id}`,
        'APPROVAL_REQUIRED',
      ],
      [
        world.sql`update event.event set requires_approval = false, visibility = 'PRIVATE' where id = ${asked.id}`,
        'APPROVAL_REQUIRED',
      ],
      [
        world.sql`update event.event set visibility = 'MEMBERS' where id = ${asked.id}`,
        'MEMBERS_ONLY',
      ],
    ] as const) {
      await change;
      expect(await give(lan.person, lan.tickets[0], to)).toMatchObject(refusal(code, ...path));
      expect((await own(lan.person, asked)).viewerCan).not.toContain('TRANSFER');
    }
    expect(await give(host, lan.tickets[0], to)).toMatchObject({
      userErrors: [],
      registration: { status: 'CANCELLED' },
    });
  });

  test.each([
    ['nobody in particular', () => null, 'UNAUTHENTICATED'],
    ['a stranger', aPerson, 'NOT_FOUND'],
    ['the door', 'CHECK_IN', 'NOT_FOUND'],
  ])('is not for %s to give', async (_, who, code) => {
    const event = await world.anEvent(host);
    const { tickets } = await aGuest(event);
    const caller = typeof who === 'string' ? await world.aHost(host, event, who) : who();
    const to = { toEmail: 'a@example.org', toName: 'A' };
    expect((await give(caller, tickets[0], to)).userErrors).toMatchObject([{ code }]);
    const again = await world.change(caller, reissueTicket, { id: tickets[0].id });
    expect(again.userErrors).toMatchObject([{ code }]);
    const named = await world.change(caller, nameHolder, { id: tickets[0].id, name: 'A' });
    expect(named.userErrors).toMatchObject([{ code }]);
  });

  test('is refused where the event is over or cancelled, the ticket used or given up', async () => {
    const to = { toEmail: 'a@example.org', toName: 'A' };
    const path = ['input', 'ticketId'];
    const event = await world.anEvent(host);
    const [used, gone, left] = [await aGuest(event), await aGuest(event), await aGuest(event)];
    expect(await scan(event, used.tickets[0].code)).toBe('ADMITTED');
    expect(await give(used.person, used.tickets[0], to)).toMatchObject(
      refusal('TICKET_USED', ...path),
    );
    await world.change(gone.person, cancelRegistration, { id: gone.registration.id });
    expect(await give(gone.person, gone.tickets[0], to)).toMatchObject(
      refusal('INVALID_TRANSITION', ...path),
    );
    const { event: now } = await world.ask(host, readEvent, { id: event.id });
    await world.change(host, cancelEvent, { input: { id: event.id, version: now.version } });
    expect(await give(left.person, left.tickets[0], to)).toMatchObject(
      refusal('EVENT_CANCELLED', ...path),
    );
    const over = await world.anEvent(host);
    const late = await aGuest(over);
    await world.sql`update event.event set starts_at = now() - interval '2 hours',
      ends_at = now() - interval '1 hour' where id = ${over.id}`;
    expect(await give(late.person, late.tickets[0], to)).toMatchObject(
      refusal('INVALID_TRANSITION', ...path),
    );
  });

  test.each([
    ['to nobody', {}, 'REQUIRED', 'toEmail'],
    [
      'to two',
      { toEmail: 'a@example.org', toName: 'A', toUserId: aPerson() },
      'REQUIRED',
      'toEmail',
    ],
    ['to no address', { toEmail: 'không phải', toName: 'A' }, 'INVALID', 'toEmail'],
    [
      'to one that is too long',
      { toEmail: `${'a'.repeat(250)}@example.org`, toName: 'A' },
      'TOO_LONG',
      'toEmail',
    ],
    ['without a name', { toEmail: 'a@example.org' }, 'REQUIRED', 'toName'],
    ['with a blank name', { toEmail: 'a@example.org', toName: ' \u200b ' }, 'REQUIRED', 'toName'],
    [
      'with a long name',
      { toEmail: 'a@example.org', toName: 'x'.repeat(81) },
      'TOO_LONG',
      'toName',
    ],
    ['to somebody who is not there', { toUserId: aPerson() }, 'NOT_FOUND', 'toUserId'],
    ['to no id', { toUserId: "' or 1=1" }, 'NOT_FOUND', 'toUserId'],
  ])('is refused %s', async (_, to, code, field) => {
    const { person, tickets } = await aGuest(await world.anEvent(host));
    const done = await give(person, tickets[0], to);
    expect(done.userErrors).toMatchObject([{ code, path: ['input', field] }]);
  });

  test('is refused to oneself, and to an account that waits for a place', async () => {
    const event = await world.anEvent(host, { capacity: 1 });
    const lan = await aGuest(event);
    await knownAs(lan.person);
    const waiting = await aGuest(event);
    await knownAs(waiting.person);
    expect(await give(lan.person, lan.tickets[0], { toUserId: lan.person })).toMatchObject(
      refusal('INVALID', 'input', 'toUserId'),
    );
    expect(await give(lan.person, lan.tickets[0], { toUserId: waiting.person })).toMatchObject(
      refusal('ALREADY_REGISTERED', 'input', 'toUserId'),
    );
    expect(await world.check()).toEqual(allRight);
  });

  test('ten times to one address a day, no more', async () => {
    const event = await world.anEvent(host, { guestsPerRegistration: 9 });
    const many = [await aGuest(event, 6), await aGuest(event, 6)];
    const codes: string[] = [];
    for (const { person, tickets } of many) {
      for (const ticket of tickets) {
        const done = await give(person, ticket, { toEmail: 'b@example.org', toName: 'B' });
        codes.push(done.userErrors[0]?.code ?? 'OK');
      }
    }
    expect(codes).toEqual([
      ...Array.from({ length: 10 }, () => 'OK'),
      'RATE_LIMITED',
      'RATE_LIMITED',
    ]);
    expect(await world.check()).toEqual(allRight);
  });
});

describe('a ticket with a new code', () => {
  test('admits by that alone; nobody else is told, unless a host replaced it', async () => {
    const event = await world.anEvent(host);
    const { person, registration, tickets } = await aGuest(event);
    const [ticket] = tickets;
    const first = await world.change(person, reissueTicket, { id: ticket.id });
    expect(first).toMatchObject({ userErrors: [], ticket: { seq: 1, state: 'VALID' } });
    const second = await world.change(host, reissueTicket, { id: ticket.id });
    expect(second.ticket).toMatchObject({ seq: 2 });
    for (const code of [ticket.code, first.ticket.code]) {
      expect(await scan(event, code)).toBe('REPLACED');
    }
    expect(await scan(event, second.ticket.code)).toBe('ADMITTED');
    const told = await world.told(registration.id);
    expect(told.slice(1).map(({ type, data }) => [type, data.isByHost])).toEqual([
      ['ticket.reissued', false],
      ['ticket.reissued', true],
    ]);
  });

  test('is known to a device that cannot reach anybody', async () => {
    const event = await world.anEvent(host);
    const { person, tickets } = await aGuest(event);
    await world.change(person, reissueTicket, { id: tickets[0].id });
    const query = `query ($id: ID!) { offlineManifest(listId: $id) { reissuedTickets { hash seq } } }`;
    const { offlineManifest } = await world.ask(host, query, { id: event.checkInLists[0].id });
    expect(offlineManifest.reissuedTickets).toMatchObject([{ seq: 1 }]);
  });

  test.each(['tic_1', "' or 1=1", ''])('is refused for %j', async (id) => {
    const refused = { userErrors: [{ code: 'NOT_FOUND', path: ['ticketId'] }] };
    expect(await world.change(aPerson(), reissueTicket, { id })).toMatchObject(refused);
    expect(await world.change(aPerson(), nameHolder, { id, name: 'A' })).toMatchObject(refused);
  });

  test('says why not in Vietnamese too', async () => {
    const { registration } = await aGuest(await world.anEvent(host));
    const caller = callerFor(registration.attendee.user.id, { locale: 'vi' });
    const done = await world.change(caller, nameHolder, {
      id: registration.tickets[0].id,
      name: ' ',
    });
    expect(done.userErrors).toMatchObject([
      { code: 'REQUIRED', path: ['holderName'], message: 'Bạn điền giúp mục này nhé.' },
    ]);
    const { registration: same } = await world.ask(caller, readRegistration, {
      id: registration.id,
    });
    expect(same.tickets[0].holderName).toBe(registration.tickets[0].holderName);
  });
});

/** Lets this service hear of somebody, under the name Bo. */
async function knownAs(userId: string): Promise<string> {
  const row = { user_id: userId, handle: userId, display_name: 'Bo', locale: 'vi' };
  await world.sql`insert into event.person ${world.sql(row)}`;
  return userId;
}
