import { randomUUID } from 'node:crypto';
import { anonymous, type Caller, callerOf } from '@hoi/kit/viewer.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  allRight,
  aPerson,
  aWorld,
  cancelEvent,
  cancelRegistration,
  checkIn,
  type Data,
  readEvent,
  readRegistration,
  register,
  restoreEvent,
  undoCheckIn,
  upsertTicketType,
  type Who,
  type World,
} from './harness.ts';

let world: World;
const host = aPerson();
beforeAll(async () => {
  world = await aWorld({ services: 2 });
});
afterAll(() => world[Symbol.asyncDispose]());

const admission = `id kind heads overCapacity reason gate by { id } device { name } at`;
const answer = `registration { id status quantity attendance attendee { displayName user { id } }
    tickets { id holderName state ticketType { name } } }
  admission { ${admission} } checkIns { id result ticket { id } }
  counts { expected checkedIn inside revision } userErrors { code path message }`;
const admitWalkIn = `mutation ($input: AdmitWalkInInput!) { admitWalkIn(input: $input) { ${answer} } }`;
const admitWaiting = `mutation ($input: AdmitWaitingInput!) { admitWaiting(input: $input) { ${answer} } }`;
const upsertList = `mutation ($input: CheckInListInput!) { upsertCheckInList(input: $input) {
  list { id } userErrors { code } } }`;
const enrol = `mutation ($input: EnrolDeviceInput!) { enrolDevice(input: $input) { device { id } enrolmentUrl } }`;
const claim = `mutation ($token: String!) { claimDevice(token: $token) { secret } }`;
const atDoor = `query ($id: ID!, $query: String = "") { checkInList(id: $id) {
  counts { expected checkedIn } recent { id result } waiting(query: $query) { id status attendee { displayName } }
  admissions { ${admission} registration { attendee { displayName } } }
  stats { forecast { expected showRate basedOnEvents } } } }`;

// What is told goes by the outbox first.
const patient = { timeout: 30_000 };

const listOf = (event: Data): string => event.checkInLists[0].id;
const letIn = (event: Data, who: Who = host, more: object = {}) =>
  world.change(who, admitWalkIn, {
    input: { listId: listOf(event), name: 'Khách Ghé Qua', nonce: randomUUID(), ...more },
  });
const admit = (event: Data, registrationId: string, who: Who = host, more: object = {}) =>
  world.change(who, admitWaiting, {
    input: { listId: listOf(event), registrationId, nonce: randomUUID(), ...more },
  });
const problems = ({ userErrors }: Data): string[] =>
  userErrors.map(({ code, path }: Data) => `${code} ${path.join('.')}`);

async function asks(event: Data, quantity = 1, holderName = 'Nguyễn Văn Đợi') {
  const person = aPerson();
  const tickets = [{ ticketTypeId: event.ticketTypes[0].id, quantity, holderNames: [holderName] }];
  const { registration, userErrors } = await world.change(person, register, {
    input: { eventId: event.id, tickets },
  });
  expect(userErrors).toEqual([]);
  return { person, id: registration.id as string, status: registration.status as string };
}

async function aDevice(event: Data, profile: string): Promise<Caller> {
  const input = { listId: listOf(event), name: `Máy ${profile}`, profile };
  const { device, enrolmentUrl } = await world.change(host, enrol, { input });
  await world.change(null, claim, { token: new URL(enrolmentUrl).hash.slice(1) });
  return callerOf({ ...anonymous, kind: 'DEVICE', credentialId: device.id });
}

const countsOf = async (event: Data) =>
  (await world.ask(host, readEvent, { id: event.id })).event.counts as Data;

describe('somebody without a ticket', () => {
  test('gets a place and comes in, at once; the numbers and the log say so', async () => {
    const event = await world.anEvent(host, { capacity: 5 });
    const done = await letIn(event, host, {
      quantity: 2,
      gate: 'Cổng A',
      email: ' Lan@Example.org ',
    });
    expect(done).toMatchObject({
      registration: {
        status: 'CONFIRMED',
        quantity: 2,
        attendance: 'CHECKED_IN',
        attendee: { displayName: 'Khách Ghé Qua', user: null },
        tickets: [{ state: 'VALID' }, { state: 'VALID' }],
      },
      admission: {
        kind: 'WALK_IN',
        heads: 2,
        overCapacity: false,
        gate: 'Cổng A',
        by: { id: host },
      },
      checkIns: [{ result: 'ADMITTED' }, { result: 'ADMITTED' }],
      counts: { expected: 2, checkedIn: 2, inside: 2 },
      userErrors: [],
    });
    expect(await countsOf(event)).toMatchObject({ confirmed: 2, checkedIn: 2, remaining: 3 });
    const { checkInList } = await world.ask(host, atDoor, { id: listOf(event) });
    expect(checkInList.admissions).toMatchObject([
      { id: done.admission.id, registration: { attendee: { displayName: 'Khách Ghé Qua' } } },
    ]);
    expect(checkInList.recent).toHaveLength(2);
    const [kept] = await world.sql`select g.email, r.source from event.guest g
      join event.registration r on r.user_id = g.id where r.id = ${done.registration.id}`;
    expect(kept).toEqual({ email: 'lan@example.org', source: 'DOOR' });
    expect(await world.check()).toEqual(allRight);
  });

  test('comes in once however often the same nonce is sent, at once or later', async () => {
    const event = await world.anEvent(host, { capacity: 5 });
    const input = { listId: listOf(event), name: 'Lê Bình', quantity: 2, nonce: randomUUID() };
    const twins: Data[] = await Promise.all(
      Array.from({ length: 6 }, (_, at) =>
        world.instances[at % 2]?.change(host, admitWalkIn, { input }),
      ),
    );
    expect(new Set(twins.map((twin) => twin.registration.id)).size).toBe(1);
    const [{ checkIns }] = twins;
    for (const twin of twins) expect(twin.checkIns).toEqual(checkIns);
    await world.change(host, undoCheckIn, { input: { checkInId: checkIns[0].id } });
    const later = await world.change(host, admitWalkIn, { input });
    expect(later.checkIns.map(({ id }: Data) => id)).toEqual(checkIns.map(({ id }: Data) => id));
    expect(later.counts).toMatchObject({ expected: 2, checkedIn: 1 });
    const other = await world.change(host, admitWalkIn, { input: { ...input, name: 'Lê An' } });
    expect(problems(other)).toEqual(['IDEMPOTENCY_REPLAY_MISMATCH input.nonce']);
    expect(await world.check()).toEqual(allRight);
  });

  test('gets the last seat once, of ten at once', async () => {
    const event = await world.anEvent(host, { capacity: 1 });
    const done: Data[] = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        world.instances[at % 2]?.change(host, admitWalkIn, {
          input: { listId: listOf(event), name: `Khách ${at}`, nonce: randomUUID() },
        }),
      ),
    );
    expect(done.filter(({ registration }) => registration)).toHaveLength(1);
    expect(done.flatMap(problems)).toEqual(Array(9).fill('NO_ROOM input.quantity'));
    expect(await countsOf(event)).toMatchObject({ confirmed: 1, checkedIn: 1, remaining: 0 });
    expect(await world.check()).toEqual(allRight);
  });

  test('comes in over the capacity only by somebody who may, who says why', async () => {
    const event = await world.anEvent(host, { capacity: 1 });
    await letIn(event);
    const door = await world.aHost(host, event, 'CHECK_IN');
    const over = { overCapacity: true, reason: 'Diễn giả dẫn theo' };
    expect(problems(await letIn(event, door))).toEqual(['NO_ROOM input.quantity']);
    expect(problems(await letIn(event, door, over))).toEqual(['FORBIDDEN input.overCapacity']);
    expect(problems(await letIn(event, host, { overCapacity: true }))).toEqual([
      'REQUIRED input.reason',
    ]);
    expect(problems(await letIn(event, host, { overCapacity: true, reason: ' \u0000 ' }))).toEqual([
      'REQUIRED input.reason',
    ]);
    const supervisor = await aDevice(event, 'SUPERVISOR');
    const done = await letIn(event, supervisor, over);
    expect(done).toMatchObject({
      admission: { overCapacity: true, reason: 'Diễn giả dẫn theo', by: null },
      counts: { expected: 2, checkedIn: 2 },
    });
    const { checkInList } = await world.ask(host, atDoor, { id: listOf(event) });
    expect(checkInList.admissions[0]).toMatchObject({
      overCapacity: true,
      device: { name: 'Máy SUPERVISOR' },
    });
    expect(await countsOf(event)).toMatchObject({ confirmed: 2, remaining: 0 });
    expect((await asks(event)).status).toBe('WAITLISTED');
    expect(await world.check()).toEqual(allRight);
  });

  test('takes no seat that is kept for somebody, and no turn of the queue by the back door', async () => {
    const event = await world.anEvent(host, {
      capacity: 1,
      waitlist: { enabled: true, promotion: 'OFFER', offerTtl: 'PT30M' },
    });
    const holder = await asks(event);
    const waiting = await asks(event);
    await world.change(holder.person, cancelRegistration, { id: holder.id });
    expect(problems(await letIn(event))).toEqual(['NO_ROOM input.quantity']);
    world.wait(31);
    // The offer is over, but nobody else waits: now the seat is free.
    expect(problems(await letIn(event))).toEqual([]);
    const { registration } = await world.ask(waiting.person, readRegistration, { id: waiting.id });
    expect(registration.status).toBe('EXPIRED');
    expect(await world.check()).toEqual(allRight);
    world.wait(-31);
  });

  test('gets a type of ticket that the door takes', async () => {
    const event = await world.anEvent(host, { capacity: 9 });
    const { event: two } = await world.change(host, upsertTicketType, {
      input: { eventId: event.id, name: 'VIP', capacity: 1, maxPerRegistration: 1 },
    });
    const vip = two.ticketTypes.find(({ name }: Data) => name === 'VIP').id;
    const { list } = await world.change(host, upsertList, {
      input: { eventId: event.id, name: 'Cửa VIP', ticketTypeIds: [vip] },
    });
    const atVip = { listId: list.id };
    const plain = event.ticketTypes[0].id;
    const refused = await letIn(event, host, { ...atVip, ticketTypeId: plain });
    expect(problems(refused)).toEqual(['NOT_ON_LIST input.ticketTypeId']);
    expect((await letIn(event, host, atVip)).registration.tickets).toMatchObject([
      { ticketType: { name: 'VIP' } },
    ]);
    // Its own capacity counts as the event's does.
    expect(problems(await letIn(event, host, atVip))).toEqual(['NO_ROOM input.quantity']);
    const foreign = (await world.anEvent(host)).ticketTypes[0].id;
    expect(problems(await letIn(event, host, { ticketTypeId: foreign }))).toEqual([
      'NOT_FOUND input.ticketTypeId',
    ]);
    expect(await world.check()).toEqual(allRight);
  });

  test('who left an address is not let in twice under it', async () => {
    const event = await world.anEvent(host);
    const email = { email: 'minh@example.org' };
    const done = await letIn(event, host, email);
    expect(problems(await letIn(event, host, { email: 'MINH@example.org' }))).toEqual([
      'ALREADY_REGISTERED input.email',
    ]);
    expect(problems(await letIn(await world.anEvent(host), host, email))).toEqual([]);
    await world.change(host, cancelRegistration, { id: done.registration.id });
    expect(problems(await letIn(event, host, email))).toEqual([]);
    expect(await world.check()).toEqual(allRight);
  });

  test('is told of as somebody without an account, who came at the door', async () => {
    const event = await world.anEvent(host);
    const { registration } = await letIn(event);
    await expect
      .poll(() => world.told(registration.id), patient)
      .toMatchObject([
        {
          type: 'registration.confirmed',
          data: { by: 'DOOR', userId: expect.stringMatching(/^gst_/) },
        },
      ]);
  });

  test.each([
    ['no name', { name: ' ' }, 'REQUIRED input.name'],
    ['a name of unseen characters', { name: '\u200b\u0000' }, 'REQUIRED input.name'],
    ['too long a name', { name: 'a'.repeat(81) }, 'TOO_LONG input.name'],
    ['no address', { email: 'lan@' }, 'INVALID input.email'],
    ['nobody', { quantity: 0 }, 'INVALID input.quantity'],
    ['less than nobody', { quantity: -1 }, 'INVALID input.quantity'],
    ['a crowd', { quantity: 11 }, 'INVALID input.quantity'],
    ['a huge crowd', { quantity: 2_147_483_647 }, 'INVALID input.quantity'],
    ['no list', { listId: 'x' }, 'NOT_FOUND input.listId'],
    [
      'a list that is not there',
      { listId: 'cil_0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b' },
      'NOT_FOUND input.listId',
    ],
    ['no ticket type', { ticketTypeId: 'x' }, 'NOT_FOUND input.ticketTypeId'],
    ['an empty nonce', { nonce: '' }, 'REQUIRED input.nonce'],
    ['too long a reason', { reason: 'r'.repeat(201) }, 'TOO_LONG input.reason'],
    ['too long a gate', { gate: 'g'.repeat(81) }, 'TOO_LONG input.gate'],
  ])('with %s is refused', async (_, more, problem) => {
    const event = await world.anEvent(host);
    const refused = await letIn(event, host, more);
    expect(problems(refused)).toEqual([problem]);
    expect(refused).toMatchObject({ registration: null, admission: null, checkIns: [] });
    expect(refused.userErrors[0].message).toMatch(/[.!?]$/);
    expect(await countsOf(event)).toMatchObject({ confirmed: 0, checkedIn: 0 });
  });

  test('is let in by those alone who work at the door, while it is open', async () => {
    const event = await world.anEvent(host);
    const speaker = await world.aHost(host, event, 'SPEAKER');
    expect(problems(await letIn(event, speaker))).toEqual(['FORBIDDEN input.listId']);
    expect(problems(await letIn(event, aPerson()))).toEqual(['FORBIDDEN input.listId']);
    for (const profile of ['STEWARD', 'KIOSK']) {
      const device = await aDevice(event, profile);
      expect(problems(await letIn(event, device))).toEqual(['FORBIDDEN input.listId']);
    }
    const door = await world.aHost(host, event, 'CHECK_IN');
    expect(problems(await letIn(event, door))).toEqual([]);
    expect((await letIn(event, null)).userErrors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
    await world.change(host, upsertList, {
      input: {
        ...{ id: listOf(event), name: 'Cửa' },
        closesAt: new Date(Date.now() - 60_000).toISOString(),
      },
    });
    expect(problems(await letIn(event))).toEqual(['LIST_CLOSED input.listId']);
    const gone = await world.anEvent(host);
    await world.change(host, cancelEvent, { input: { id: gone.id, version: gone.version } });
    expect(problems(await letIn(gone))).toEqual(['EVENT_CANCELLED input.listId']);
  });
});

describe('somebody who waits', () => {
  test('for a host is approved at the door and comes in', async () => {
    const event = await world.anEvent(host, { requiresApproval: true, guestsPerRegistration: 3 });
    const asking = await asks(event, 3);
    expect(asking.status).toBe('PENDING_APPROVAL');
    const supervisor = await aDevice(event, 'SUPERVISOR');
    const found = await world.ask(supervisor, atDoor, { id: listOf(event), query: 'doi' });
    expect(found.checkInList.waiting).toMatchObject([
      { id: asking.id, status: 'PENDING_APPROVAL', attendee: { displayName: 'Nguyễn Văn Đợi' } },
    ]);
    const done = await admit(event, asking.id, supervisor, { heads: 2 });
    expect(done).toMatchObject({
      registration: { id: asking.id, status: 'CONFIRMED', quantity: 3 },
      admission: { kind: 'PENDING', heads: 2, overCapacity: false },
      checkIns: [{ result: 'ADMITTED' }, { result: 'ADMITTED' }],
      counts: { expected: 3, checkedIn: 2 },
    });
    expect(await countsOf(event)).toMatchObject({ confirmed: 3, pending: 0, checkedIn: 2 });
    await expect
      .poll(() => world.told(asking.id), patient)
      .toMatchObject([
        { type: 'registration.pending' },
        { type: 'registration.confirmed', data: { by: 'DOOR', userId: asking.person } },
      ]);
    // The third comes later with their own code.
    const { registration } = await world.ask(asking.person, readRegistration, { id: asking.id });
    const third = {
      listId: listOf(event),
      code: registration.tickets[2].code,
      nonce: randomUUID(),
    };
    expect((await world.change(host, checkIn, { input: third })).result).toBe('ADMITTED');
    expect(await world.check()).toEqual(allRight);
  });

  test('for a place comes in where there is one, else over the capacity with a reason', async () => {
    const event = await world.anEvent(host, { capacity: 1 });
    const holder = await asks(event);
    const [first, second] = [await asks(event), await asks(event)];
    expect([holder.status, first.status, second.status]).toEqual([
      'CONFIRMED',
      'WAITLISTED',
      'WAITLISTED',
    ]);
    expect(problems(await admit(event, first.id))).toEqual(['NO_ROOM input.registrationId']);
    expect(problems(await admit(event, first.id, host, { overCapacity: true }))).toEqual([
      'REQUIRED input.reason',
    ]);
    const nonce = randomUUID();
    const over = { overCapacity: true, reason: 'Tới sớm giúp dọn ghế', nonce };
    const done = await admit(event, first.id, host, over);
    expect(done).toMatchObject({
      admission: { kind: 'WAITLISTED', overCapacity: true, reason: 'Tới sớm giúp dọn ghế' },
      registration: { status: 'CONFIRMED' },
    });
    expect((await admit(event, first.id, host, over)).admission).toEqual(done.admission);
    expect(await countsOf(event)).toMatchObject({ confirmed: 2, waitlisted: 1, remaining: 0 });
    // A seat that comes free is not theirs who wait as long as the event is over its capacity.
    await world.change(holder.person, cancelRegistration, { id: holder.id });
    const { registration } = await world.ask(second.person, readRegistration, { id: second.id });
    expect(registration.status).toBe('WAITLISTED');
    expect(await world.check()).toEqual(allRight);
  });

  test('who was passed five times, or holds an offer, gives back what was kept for them', async () => {
    const event = await world.anEvent(host, {
      capacity: 3,
      guestsPerRegistration: 3,
      waitlist: { enabled: true, promotion: 'OFFER', offerTtl: 'PT30M' },
    });
    const holder = await asks(event, 3);
    const offered = await asks(event, 2);
    const behind = await asks(event, 1);
    await world.change(holder.person, cancelRegistration, { id: holder.id });
    expect(await countsOf(event)).toMatchObject({ confirmed: 0, remaining: 0 });
    expect(problems(await admit(event, offered.id))).toEqual([]);
    expect(problems(await admit(event, behind.id))).toEqual([]);
    expect(await countsOf(event)).toMatchObject({ confirmed: 3, remaining: 0 });

    const large = await world.anEvent(host, { capacity: 2, guestsPerRegistration: 1 });
    const pair = [await asks(large), await asks(large)];
    const party = await asks(large, 2);
    for (let at = 0; at < 5; at++) {
      const single = await asks(large);
      const leaving = pair.shift();
      if (leaving) await world.change(leaving.person, cancelRegistration, { id: leaving.id });
      pair.push(single);
    }
    const [row] = await world.sql`select passes from event.registration where id = ${party.id}`;
    expect(row?.passes).toBe(5);
    expect(await world.check()).toEqual(allRight);
    const over = { overCapacity: true, reason: 'Chờ lâu' };
    expect(problems(await admit(large, party.id, host, over))).toEqual([]);
    expect(await world.check()).toEqual(allRight);
  });

  test('comes in once, of two who admit them at once', async () => {
    const event = await world.anEvent(host, { requiresApproval: true });
    const asking = await asks(event);
    const done: Data[] = await Promise.all(
      [0, 1, 0, 1].map((at) =>
        world.instances[at]?.change(host, admitWaiting, {
          input: { listId: listOf(event), registrationId: asking.id, nonce: randomUUID() },
        }),
      ),
    );
    expect(done.filter(({ registration }) => registration)).toHaveLength(1);
    expect(done.flatMap(problems)).toEqual(
      Array(3).fill('INVALID_TRANSITION input.registrationId'),
    );
    expect(await world.check()).toEqual(allRight);
  });

  test('again after the event was cancelled and restored, with the same tickets', async () => {
    const event = await world.anEvent(host, { capacity: 1 });
    await asks(event);
    const waiting = await asks(event);
    const over = { overCapacity: true, reason: 'Khách quen' };
    expect(problems(await admit(event, waiting.id, host, over))).toEqual([]);
    await world.change(host, cancelEvent, { input: { id: event.id, version: event.version } });
    await world.change(host, restoreEvent, { id: event.id });
    const statuses =
      await world.sql`select status from event.registration where event_id = ${event.id}`;
    expect(statuses.map(({ status }) => status).sort()).toEqual(['CONFIRMED', 'WAITLISTED']);
    const [still] = await world.sql`select id from event.registration
      where event_id = ${event.id} and status = 'WAITLISTED'`;
    expect(problems(await admit(event, still?.id, host, over))).toEqual([]);
    expect(await world.check()).toEqual(allRight);
  });

  test('is admitted by those alone who may decide at the door', async () => {
    const event = await world.anEvent(host, { requiresApproval: true });
    const asking = await asks(event);
    const door = await world.aHost(host, event, 'CHECK_IN');
    const steward = await aDevice(event, 'STEWARD');
    for (const who of [door, steward]) {
      expect(problems(await admit(event, asking.id, who))).toEqual(['FORBIDDEN input.listId']);
      const seen = await world.ask(who, atDoor, { id: listOf(event), query: 'doi' });
      expect(seen.checkInList).toMatchObject({ waiting: [], admissions: [] });
    }
    expect(problems(await admit(event, asking.id, asking.person))).toEqual([
      'FORBIDDEN input.listId',
    ]);
    const other = await world.anEvent(host, { requiresApproval: true });
    expect(problems(await admit(other, asking.id))).toEqual(['NOT_FOUND input.registrationId']);
    const manager = await world.aHost(host, event, 'MANAGER');
    expect(problems(await admit(event, asking.id, manager, { heads: 2 }))).toEqual([
      'INVALID input.heads',
    ]);
    expect(problems(await admit(event, asking.id, manager))).toEqual([]);
    expect(problems(await admit(event, asking.id, manager))).toEqual([
      'INVALID_TRANSITION input.registrationId',
    ]);
  });

  test.each([
    ['no registration', { registrationId: 'x' }, 'NOT_FOUND input.registrationId'],
    ['nobody', { heads: 0 }, 'INVALID input.heads'],
    ['a crowd', { heads: 2_147_483_647 }, 'INVALID input.heads'],
    ['no nonce', { nonce: ' ' }, 'REQUIRED input.nonce'],
  ])('is not admitted with %s', async (_, more, problem) => {
    const event = await world.anEvent(host, { requiresApproval: true });
    const asking = await asks(event);
    expect(problems(await admit(event, asking.id, host, more))).toEqual([problem]);
    expect(await countsOf(event)).toMatchObject({ confirmed: 0, pending: 1 });
  });
});

test('who came without a ticket is no part of what past turn-outs foretell', async () => {
  const owner = aPerson();
  const past = await world.anEvent(owner);
  for (let at = 0; at < 4; at++) await asks(past);
  await world.change(owner, admitWalkIn, {
    input: { listId: listOf(past), name: 'Đoàn khách', quantity: 10, nonce: randomUUID() },
  });
  await world.sql`update event.event set starts_at = now() - interval '2 days',
    ends_at = now() - interval '47 hours' where id = ${past.id}`;
  const coming = await world.anEvent(owner);
  for (let at = 0; at < 4; at++) await asks(coming);
  const forecast = async () =>
    (await world.ask(owner, atDoor, { id: listOf(coming) })).checkInList.stats.forecast as Data;
  const before = await forecast();
  // Nobody of four came: the common rate of 0.75 of 30, and 0 of 4.
  expect(before.showRate).toBeCloseTo((0.75 * 30) / 34, 5);
  await world.change(owner, admitWalkIn, {
    input: { listId: listOf(coming), name: 'Hai khách', quantity: 2, nonce: randomUUID() },
  });
  const after = await forecast();
  expect(after).toMatchObject({ showRate: before.showRate, expected: before.expected + 2 });
});

test('who came without a ticket is no part of how many visitors of the page registered', async () => {
  const event = await world.anEvent(host);
  await world.sql`insert into event.event_view (event_id, day, source, views, visitors)
    values (${event.id}, current_date, 'direct', 4, 4)`;
  await asks(event);
  await letIn(event);
  const { event: seen } = await world.ask(
    host,
    `query ($id: ID!) { event(id: $id) { stats { conversion registrations { value }
      sources { source count } } } }`,
    { id: event.id },
  );
  expect(seen.stats.conversion).toBe(0.25);
  expect(seen.stats.sources).toEqual([{ source: 'direct', count: 1 }]);
  const all = seen.stats.registrations.reduce((sum: number, { value }: Data) => sum + value, 0);
  expect(all).toBe(2);
});
