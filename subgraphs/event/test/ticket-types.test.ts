import { callerFor } from '@hoi/kit/testing/run.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  allRight,
  aPerson,
  aWorld,
  type Data,
  readEvent,
  register,
  upsertTicketType,
  type Who,
  type World,
} from './harness.ts';

let world: World;
const host = aPerson();
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const typeFields = `id name hidden needsCode membersOnly requiresApproval minPerRegistration
  maxPerRegistration format remaining status`;
const readTypes = `query ($id: ID!, $code: String, $all: Boolean) { event(id: $id) {
  ticketTypes(includeHidden: $all, accessCode: $code) { ${typeFields} } } }`;
const typesOf = async (who: Who, event: Data, rest: object = {}): Promise<Data[]> =>
  (await world.ask(who, readTypes, { id: event.id, ...rest })).event.ticketTypes;
const named = (types: Data[], name: string) => types.find((type) => type.name === name);
const asking = (who: Who, event: Data, ticketTypeId: string, rest: object = {}, quantity = 1) =>
  world.change(who, register, {
    input: { eventId: event.id, tickets: [{ ticketTypeId, quantity }], ...rest },
  });
const codesOf = ({ userErrors }: Data) =>
  userErrors.map(({ code, path }: Data) => [code, path.slice(1).join('.')]);

describe('a hidden ticket type', () => {
  const code = 'Bạn Bè 2026';
  const withHidden = () =>
    world.anEvent(host, {
      capacity: 10,
      ticketTypes: [{ name: 'Thường' }, { name: 'Bạn bè', hidden: true, accessCode: code }],
    });

  test('is listed to hosts who ask for it, and for its code; the code is never told', async () => {
    const event = await withHidden();
    expect((await typesOf(null, event)).map(({ name }) => name)).toEqual(['Thường']);
    expect((await typesOf(host, event)).map(({ name }) => name)).toEqual(['Thường']);
    expect(await typesOf(aPerson(), event, { all: true })).toHaveLength(1);
    const seen = named(await typesOf(host, event, { all: true }), 'Bạn bè');
    expect(seen).toMatchObject({ hidden: true, needsCode: true });
    expect(await typesOf(null, event, { code: '  bạn bè 2026 ' })).toHaveLength(2);
    expect(await typesOf(null, event, { code: 'bạn bè' })).toHaveLength(1);
    const rows = await world.sql`select to_jsonb(t) as row from event.ticket_type t
      where event_id = ${event.id}`;
    expect(JSON.stringify(rows).toLowerCase()).not.toContain(code.toLowerCase());
  });

  test('can be had with its code alone', async () => {
    const event = await withHidden();
    const { id } = named(await typesOf(host, event, { all: true }), 'Bạn bè');
    expect(codesOf(await asking(aPerson(), event, id))).toEqual([
      ['NOT_FOUND', 'tickets.0.ticketTypeId'],
    ]);
    expect(codesOf(await asking(aPerson(), event, id, { accessCode: 'sai rồi' }))).toEqual([
      ['NOT_FOUND', 'tickets.0.ticketTypeId'],
    ]);
    const done = await asking(aPerson(), event, id, { accessCode: code.toUpperCase() });
    expect(done.registration.status).toBe('CONFIRMED');
    // Whoever names no ticket gets one that they may have.
    const plain = await world.change(aPerson(), register, { input: { eventId: event.id } });
    expect(plain.registration.tickets).toMatchObject([{ ticketType: { name: 'Thường' } }]);
  });

  test('keeps its code through changes, until it is taken off', async () => {
    const event = await withHidden();
    const { id } = named(await typesOf(host, event, { all: true }), 'Bạn bè');
    const change = (rest: object) =>
      world.change(host, upsertTicketType, {
        input: { id, eventId: event.id, name: 'Bạn bè', hidden: true, ...rest },
      });
    await change({ description: 'Cho bạn bè' });
    expect(await typesOf(null, event, { code })).toHaveLength(2);
    await change({ accessCode: 'khác' });
    expect(await typesOf(null, event, { code })).toHaveLength(1);
    expect(await typesOf(null, event, { code: 'khác' })).toHaveLength(2);
    await change({ accessCode: '' });
    expect(await typesOf(null, event, { code: '' })).toHaveLength(1);
    expect((await change({ accessCode: 'x'.repeat(65) })).userErrors).toMatchObject([
      { code: 'TOO_LONG', path: ['input', 'accessCode'] },
    ]);
  });

  test('cannot be guessed: tries are counted', async () => {
    const event = await withHidden();
    const lan = callerFor(aPerson(), { address: '192.0.2.7' });
    const tries = Array.from({ length: 22 }, (_, at) =>
      asking(lan, event, event.ticketTypes[0].id, { accessCode: `thử ${at}` }),
    );
    const codes = (await Promise.all(tries)).flatMap(codesOf).map(([one]) => one);
    expect(codes).toContain('RATE_LIMITED');
    await expect(typesOf(lan, event, { code })).rejects.toThrow(/RATE_LIMITED/);
    // Others are not kept out.
    expect(await typesOf(aPerson(), event, { code })).toHaveLength(2);
    world.wait(11);
    expect(await typesOf(lan, event, { code })).toHaveLength(2);
    world.wait(-11);
  });
});

test('a listed ticket type with a code shows that it asks for one', async () => {
  const event = await world.anEvent(host, {
    ticketTypes: [{ name: 'Sinh viên', accessCode: 'sv' }, { name: 'Thường' }],
  });
  const [student] = event.ticketTypes;
  expect(named(await typesOf(null, event), 'Sinh viên')).toMatchObject({ needsCode: true });
  expect(codesOf(await asking(aPerson(), event, student.id))).toEqual([
    ['CODE_INVALID', 'accessCode'],
  ]);
  const done = await asking(aPerson(), event, student.id, { accessCode: 'SV' });
  expect(done.registration.status).toBe('CONFIRMED');
});

test('a ticket type for members is for members', async () => {
  const communityId = 'com_0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';
  const [organiser, member] = [aPerson(), aPerson()];
  await world.sql`insert into event.community (id, slug, name, visibility, is_archived)
    values (${communityId}, 'nhom', 'Nhóm', 'PUBLIC', false)`;
  await world.sql`insert into event.membership (community_id, user_id, role)
    values (${communityId}, ${organiser}, 'OWNER'), (${communityId}, ${member}, 'MEMBER')`;
  const event = await world.anEvent(organiser, {
    communityId,
    ticketTypes: [{ name: 'Thành viên', membersOnly: true }],
  });
  const [{ id }] = event.ticketTypes;
  expect(codesOf(await asking(aPerson(), event, id))).toEqual([
    ['MEMBERS_ONLY', 'tickets.0.ticketTypeId'],
  ]);
  expect((await asking(member, event, id)).registration.status).toBe('CONFIRMED');
});

test('a ticket type that asks its host makes the whole registration wait for them', async () => {
  const event = await world.anEvent(host, {
    capacity: 5,
    guestsPerRegistration: 3,
    ticketTypes: [{ name: 'Thường' }, { name: 'Diễn giả', requiresApproval: true }],
  });
  const [plain, speaker] = event.ticketTypes;
  expect((await asking(aPerson(), event, plain.id)).registration.status).toBe('CONFIRMED');
  const tickets = [plain, speaker].map(({ id }) => ({ ticketTypeId: id, quantity: 1 }));
  const both = await world.change(aPerson(), register, { input: { eventId: event.id, tickets } });
  expect(both.registration.status).toBe('PENDING_APPROVAL');
  expect(both.event.counts).toMatchObject({ confirmed: 1, pending: 2, remaining: 4 });
  expect(await world.check()).toEqual(allRight);
});

test('a ticket type has its fewest and most for one registration', async () => {
  const event = await world.anEvent(host, {
    guestsPerRegistration: 9,
    ticketTypes: [{ name: 'Bàn', minPerRegistration: 4, maxPerRegistration: 6 }],
  });
  const [{ id }] = event.ticketTypes;
  const one = await world.change(aPerson(), upsertTicketType, {
    input: { eventId: event.id, name: 'x' },
  });
  expect(codesOf(one)).toEqual([['FORBIDDEN', 'eventId']]);
  const few = await asking(aPerson(), event, id, {}, 3);
  expect(few.userErrors).toMatchObject([
    {
      code: 'TOO_FEW',
      path: ['input', 'tickets', '0', 'quantity'],
      message: 'Take at least 4 of these.',
    },
  ]);
  expect(codesOf(await asking(aPerson(), event, id, {}, 7))).toEqual([
    ['TOO_MANY', 'tickets.0.quantity'],
  ]);
  expect((await asking(aPerson(), event, id, {}, 4)).registration.status).toBe('CONFIRMED');
  const byDefault = await world.change(aPerson(), register, { input: { eventId: event.id } });
  expect(byDefault.registration.quantity).toBe(4);
});

test('what is wrong with a ticket type is said with its place', async () => {
  const event = await world.anEvent(host, {});
  const change = async (rest: object) =>
    codesOf(
      await world.change(host, upsertTicketType, {
        input: { eventId: event.id, name: 'Vé', ...rest },
      }),
    );
  expect(await change({ name: ' \u0000 ' })).toEqual([['REQUIRED', 'name']]);
  expect(await change({ name: '𝓥é'.repeat(60) })).toEqual([['TOO_LONG', 'name']]);
  expect(await change({ description: 'é'.repeat(281) })).toEqual([['TOO_LONG', 'description']]);
  for (const capacity of [-1, 0, 1_000_001, 2_147_483_647]) {
    expect(await change({ capacity })).toEqual([['INVALID', 'capacity']]);
  }
  for (const count of [-1, 0, 11, 2_147_483_647]) {
    expect(await change({ minPerRegistration: count, maxPerRegistration: 10 })).toContainEqual([
      'INVALID',
      'minPerRegistration',
    ]);
    expect(await change({ maxPerRegistration: count })).toContainEqual([
      'INVALID',
      'maxPerRegistration',
    ]);
  }
  expect(await change({ minPerRegistration: 3, maxPerRegistration: 2 })).toEqual([
    ['INVALID', 'maxPerRegistration'],
  ]);
  const [salesStart, salesEnd] = ['2027-01-02T00:00:00Z', '2027-01-01T00:00:00Z'];
  expect(await change({ salesStart, salesEnd })).toEqual([['ENDS_BEFORE_START', 'salesEnd']]);
  expect(await change({ salesStart, salesEnd: salesStart })).toEqual([
    ['ENDS_BEFORE_START', 'salesEnd'],
  ]);
  for (const amount of ['-1', '1e3', '1.234', '９', '1'.repeat(13)]) {
    expect(await change({ price: { amount, currency: 'VND' } })).toEqual([
      ['INVALID', 'price.amount'],
    ]);
  }
  expect(await change({ price: { amount: '1', currency: 'ABC' } })).toEqual([
    ['INVALID', 'price.currency'],
  ]);
  const { event: after } = await world.ask(host, readEvent, { id: event.id });
  expect(after.ticketTypes).toHaveLength(1);
});
