import { randomUUID } from 'node:crypto';
import { systemClock } from '@hoi/kit/clock.ts';
import { openDatabase } from '@hoi/kit/database.ts';
import { memoryPubSub } from '@hoi/kit/pubsub.ts';
import { generateKeyPair, importPrivateKey } from '@hoi/ticket-code/keys.ts';
import { signTicketCode } from '@hoi/ticket-code/ticket-code.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rotateTicketKeys } from '../src/ticket/ticket-codes.ts';
import {
  allRight,
  aPerson,
  aWorld,
  cancelRegistration,
  checkIn,
  type Data,
  readEvent,
  readList,
  readRegistration,
  register,
  undoCheckIn,
  type World,
} from './harness.ts';

let world: World;
const host = aPerson();
beforeAll(async () => {
  world = await aWorld({ services: 2 });
});
afterAll(() => world[Symbol.asyncDispose]());

interface Door {
  readonly event: Data;
  readonly listId: string;
  readonly person: string;
  readonly registration: Data;
  readonly ticket: Data;
}

async function aDoor(input: object = {}, holderName = 'Nguyễn Thị Lan'): Promise<Door> {
  const event = await world.anEvent(host, input);
  const person = aPerson();
  const { registration } = await world.change(person, register, {
    input: {
      eventId: event.id,
      tickets: [{ ticketTypeId: event.ticketTypes[0].id, quantity: 1, holderNames: [holderName] }],
    },
  });
  const [ticket] = registration.tickets;
  return { event, listId: event.checkInLists[0].id, person, registration, ticket };
}

const scanning = (listId: string, scan: object, who: string | null = host) =>
  world.change(who, checkIn, { input: { listId, nonce: randomUUID(), ...scan } });

describe('a scan', () => {
  test('of a good code lets in, once; then it says when and where that was', async () => {
    const { listId, ticket, person, registration } = await aDoor();
    const first = await scanning(listId, { code: ticket.code, gate: 'Cổng A' });
    expect(first).toMatchObject({
      result: 'ADMITTED',
      checkIn: { gate: 'Cổng A', by: { id: host }, ticket: { id: ticket.id } },
      ticket: { id: ticket.id, checkedInAt: first.checkIn.at },
      previous: null,
      counts: { expected: 1, checkedIn: 1 },
      userErrors: [],
    });
    const second = await scanning(listId, { code: ticket.code, gate: 'Cổng B' });
    expect(second).toMatchObject({
      result: 'ALREADY_IN',
      previous: { id: first.checkIn.id, at: first.checkIn.at, gate: 'Cổng A' },
      counts: { checkedIn: 1 },
    });
    const own = await world.ask(person, readRegistration, { id: registration.id });
    expect(own.registration.attendance).toBe('CHECKED_IN');
    expect(await world.check()).toEqual(allRight);
  });

  test('by ten devices at once lets in exactly one', async () => {
    const { listId, ticket } = await aDoor();
    const done: Data[] = await Promise.all(
      Array.from({ length: 10 }, (_, at) =>
        world.instances[at % 2]?.change(host, checkIn, {
          input: { listId, code: ticket.code, gate: `Cổng ${at}`, nonce: randomUUID() },
        }),
      ),
    );
    const admitted = done.filter(({ result }) => result === 'ADMITTED');
    expect(admitted).toHaveLength(1);
    const others = done.filter(({ result }) => result === 'ALREADY_IN');
    expect(others.map(({ previous }) => previous.id)).toEqual(
      Array.from({ length: 9 }, () => admitted[0]?.checkIn.id),
    );
    expect(await world.check()).toEqual(allRight);
  });

  test('with the same nonce gives the same answer, also at once and after it was undone', async () => {
    const { listId, ticket } = await aDoor();
    const scan = { code: ticket.code, nonce: randomUUID() };
    const twins: Data[] = await Promise.all(
      Array.from({ length: 6 }, () => scanning(listId, scan)),
    );
    expect(twins.map(({ result }) => result)).toEqual(twins.map(() => 'ADMITTED'));
    const { id } = twins[0].checkIn;
    expect(new Set(twins.map((twin) => twin.checkIn.id))).toEqual(new Set([id]));
    await world.change(host, undoCheckIn, { input: { checkInId: id } });
    const again = await scanning(listId, scan);
    expect(again).toMatchObject({ result: 'ADMITTED', checkIn: { id }, counts: { checkedIn: 0 } });
    expect(again.checkIn.undoneAt).not.toBeNull();
    const { checkInList } = await world.ask(host, readList, { id: listId });
    expect(checkInList.recent).toHaveLength(1);
  });

  test('with the nonce of another ticket is refused', async () => {
    const { listId, ticket, event } = await aDoor();
    const { registration } = await world.change(aPerson(), register, {
      input: { eventId: event.id },
    });
    const nonce = randomUUID();
    await scanning(listId, { code: ticket.code, nonce });
    const other = await scanning(listId, { code: registration.tickets[0].code, nonce });
    expect(other).toMatchObject({
      result: null,
      userErrors: [{ code: 'IDEMPOTENCY_REPLAY_MISMATCH', path: ['input', 'nonce'] }],
    });
  });

  test('by name works without a code, at any time', async () => {
    const { listId, ticket } = await aDoor({
      startsAtLocal: '2039-01-01T09:00',
      endsAtLocal: '2039-01-01T10:00',
    });
    expect((await scanning(listId, { ticketId: ticket.id })).result).toBe('ADMITTED');
  });

  test('tells what is wrong with a code, and nothing of tickets for other events', async () => {
    const here = await aDoor();
    const there = await aDoor();
    const future = await aDoor({
      startsAtLocal: '2039-01-01T09:00',
      endsAtLocal: '2039-01-01T10:00',
    });
    const gone = await aDoor();
    await world.change(gone.person, cancelRegistration, { id: gone.registration.id });
    const last = here.ticket.code.at(-1) === '0' ? '1' : '0';
    const forged = `${here.ticket.code.slice(0, -1)}${last}`;
    const outcomes = [
      [here, { code: there.ticket.code }, 'WRONG_EVENT'],
      [here, { code: forged }, 'INVALID_SIGNATURE'],
      [here, { code: 'https://example.org/' }, 'INVALID_SIGNATURE'],
      [future, { code: future.ticket.code }, 'WRONG_TIME'],
      [gone, { code: gone.ticket.code }, 'REVOKED'],
      [gone, { ticketId: gone.ticket.id }, 'REVOKED'],
      [here, { ticketId: there.ticket.id }, 'UNKNOWN_TICKET'],
      [here, { ticketId: 'tic_0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b' }, 'UNKNOWN_TICKET'],
    ] as const;
    for (const [{ listId, ticket, event }, scan, result] of outcomes) {
      const done = await scanning(listId, scan);
      expect([scan, done.result]).toEqual([scan, result]);
      const isKnownHere = event === gone.event || event === future.event;
      expect(done.ticket).toEqual(isKnownHere ? expect.objectContaining({ id: ticket.id }) : null);
      expect(done.counts.checkedIn).toBe(0);
    }
  });

  test('of a code signed by somebody else is refused, whatever it says', async () => {
    const { listId, ticket, event } = await aDoor();
    const stranger = await importPrivateKey((await generateKeyPair()).privateKey);
    const claims = {
      ticket: ticket.id.slice(4),
      event: event.id.slice(4),
      ticketType: 1,
      seq: 0,
      notBefore: new Date(0),
      expiresAt: new Date('2100-01-01'),
    };
    for (const keyId of [1, 2, 999]) {
      const code = await signTicketCode({ ...claims, keyId }, stranger);
      expect((await scanning(listId, { code })).result).toBe('INVALID_SIGNATURE');
    }
  });

  test('that is not one is refused with what is wrong', async () => {
    const { listId, ticket } = await aDoor();
    const problem = async (scan: object, who: string | null = host) =>
      (await scanning(listId, scan, who)).userErrors.map(
        ({ code, path }: Data) => `${code} ${path?.join('.') ?? ''}`,
      );
    expect(await problem({})).toEqual(['REQUIRED input.code']);
    expect(await problem({ code: ticket.code, ticketId: ticket.id })).toEqual([
      'REQUIRED input.code',
    ]);
    expect(await problem({ ticketId: 'x\u0000' })).toEqual(['NOT_FOUND input.ticketId']);
    expect(await problem({ code: ticket.code, nonce: ' ' })).toEqual(['REQUIRED input.nonce']);
    expect(await problem({ code: ticket.code, nonce: 'n'.repeat(101) })).toEqual([
      'TOO_LONG input.nonce',
    ]);
    expect(await problem({ code: 'A'.repeat(1001) })).toEqual(['TOO_LONG input.code']);
    expect(await problem({ code: ticket.code, gate: 'g'.repeat(81) })).toEqual([
      'TOO_LONG input.gate',
    ]);
    expect(await problem({ code: ticket.code, listId: 'cil_x' })).toEqual([
      'NOT_FOUND input.listId',
    ]);
    expect(await problem({ code: ticket.code }, null)).toEqual(['UNAUTHENTICATED ']);
    expect(await problem({ code: ticket.code }, aPerson())).toEqual(['FORBIDDEN input.listId']);
    const { checkInList } = await world.ask(host, readList, { id: listId });
    expect(checkInList.recent).toEqual([]);
  });
});

describe('at the door', () => {
  test('people with the role check in, search and take back; speakers do not', async () => {
    const { event, listId, ticket } = await aDoor();
    const door = await world.aHost(host, event, 'CHECK_IN');
    const done = await scanning(listId, { code: ticket.code }, door);
    expect(done.result).toBe('ADMITTED');
    const undo = { input: { checkInId: done.checkIn.id } };
    const speaker = await world.aHost(host, event, 'SPEAKER');
    expect((await world.change(speaker, undoCheckIn, undo)).userErrors).toMatchObject([
      { code: 'FORBIDDEN', path: ['input', 'checkInId'] },
    ]);
    expect(await world.change(door, undoCheckIn, undo)).toMatchObject({
      checkIn: { undoneAt: expect.any(String) },
      counts: { checkedIn: 0 },
      userErrors: [],
    });
    await scanning(listId, { code: ticket.code }, door);
    const seen = await world.ask(door, readList, { id: listId, query: 'lan' });
    expect(seen.checkInList.search).toHaveLength(1);
    expect((await world.ask(aPerson(), readList, { id: listId })).checkInList).toBeNull();
    expect((await world.ask(door, readEvent, { id: event.id })).event.checkInLists).toHaveLength(1);
    expect((await world.ask(null, readEvent, { id: event.id })).event.checkInLists).toEqual([]);
  });

  test('names are found with or without diacritics, at most twenty', async () => {
    const { event, listId, ticket } = await aDoor({ capacity: 50 }, 'Nguyễn Đặng Hoà');
    for (let at = 0; at < 22; at++) {
      const tickets = [
        { ticketTypeId: event.ticketTypes[0].id, quantity: 1, holderNames: [`Trần Văn ${at}`] },
      ];
      await world.change(aPerson(), register, { input: { eventId: event.id, tickets } });
    }
    const found = async (query: string) =>
      (await world.ask(host, readList, { id: listId, query })).checkInList.search as Data[];
    expect((await found('nguyen')).map(({ id }) => id)).toEqual([ticket.id]);
    expect(await found('hoa DANG')).toHaveLength(1);
    expect(await found('Đặng')).toHaveLength(1);
    expect(await found('tran')).toHaveLength(20);
    expect(await found('%')).toEqual([]);
    expect(await found(' \u0000')).toEqual([]);
  });

  test('a check-in taken back stays in the log, and the ticket admits again', async () => {
    const { listId, ticket } = await aDoor();
    const { checkIn: first } = await scanning(listId, { code: ticket.code });
    const input = { checkInId: first.id };
    const undone = await world.change(host, undoCheckIn, { input });
    expect(undone).toMatchObject({ counts: { checkedIn: 0 }, ticket: { checkedInAt: null } });
    expect((await world.change(host, undoCheckIn, { input })).userErrors).toMatchObject([
      { code: 'INVALID_TRANSITION', path: ['input', 'checkInId'] },
    ]);
    expect((await scanning(listId, { code: ticket.code })).result).toBe('ADMITTED');
    const { checkInList } = await world.ask(host, readList, { id: listId });
    expect(checkInList.recent).toMatchObject([{ undoneAt: null }, { id: first.id }]);
    expect(checkInList.recent[1].undoneAt).not.toBeNull();
    expect(await world.check()).toEqual(allRight);
  });

  test.each([
    ['no form of an id', 'x'],
    ['one that is not there', 'chk_0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b'],
  ])('taking back %s is refused', async (_, checkInId) => {
    const done = await world.change(host, undoCheckIn, { input: { checkInId } });
    expect(done).toMatchObject({
      result: null,
      userErrors: [{ code: 'NOT_FOUND', path: ['input', 'checkInId'] }],
    });
  });

  test('who gives a place up is in no more', async () => {
    const { listId, ticket, person, registration, event } = await aDoor();
    await scanning(listId, { code: ticket.code });
    await world.change(person, cancelRegistration, { id: registration.id });
    const { checkInList } = await world.ask(host, readList, { id: listId });
    expect(checkInList.counts).toMatchObject({ expected: 0, checkedIn: 0 });
    expect((await world.ask(host, readEvent, { id: event.id })).event.counts.checkedIn).toBe(0);
    expect(await world.check()).toEqual(allRight);
  });
});

describe('a code', () => {
  test('is for its holder and the hosts alone', async () => {
    const { event, person, registration, ticket } = await aDoor();
    const door = await world.aHost(host, event, 'CHECK_IN');
    const entity = `query ($ids: [_Any!]!) { _entities(representations: $ids) {
      ... on Ticket { id holderName code } } }`;
    const ids = [{ __typename: 'Ticket', id: ticket.id }];
    const code = async (who: string | null) => (await world.ask(who, entity, { ids }))._entities[0];
    expect(await code(person)).toMatchObject({ code: ticket.code });
    expect(await code(host)).toMatchObject({ code: ticket.code });
    expect(await code(door)).toMatchObject({ id: ticket.id, code: null });
    expect(await code(aPerson())).toBeNull();
    expect(await code(null)).toBeNull();
    await world.change(person, cancelRegistration, { id: registration.id });
    expect(await code(person)).toMatchObject({ code: null });
  });

  test('of an old key goes on working after the keys are rotated', async () => {
    const before = await aDoor();
    await using database = openDatabase({ url: world.databaseUrl, pubsub: memoryPubSub() });
    const parts = { database, secretKey: world.secretKey, clock: systemClock };
    expect(await rotateTicketKeys(parts)).toBe(2);
    expect((await scanning(before.listId, { code: before.ticket.code })).result).toBe('ADMITTED');
    const [old] = await world.sql`select verify_until from event.signing_key where kid = 1`;
    expect(old?.verify_until.getTime()).toBeGreaterThan(Date.now() + 86_400_000);
    const [kept] = await world.sql`select private_key from event.signing_key where kid = 2`;
    // PKCS #8 of Ed25519 begins with these bytes; the key at rest is sealed.
    expect(kept?.private_key.toString('hex')).not.toContain('302e020100');
  });
});
