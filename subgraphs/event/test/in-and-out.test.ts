import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ticketHash } from '../src/check-in/offline-manifest.ts';
import {
  allRight,
  aPerson,
  aWorld,
  cancelRegistration,
  type Data,
  readRegistration,
  register,
  type World,
} from './harness.ts';

let world: World;
const host = aPerson();
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const pass = `mutation ($input: CheckInInput!) { checkIn(input: $input) { result
  checkIn { id direction undoReason } previous { id direction } counts { checkedIn inside }
  ticket { checkedInAt checkedOutAt } userErrors { code path } } }`;
const undo = `mutation ($input: UndoCheckInInput!) { undoCheckIn(input: $input) {
  checkIn { id undoneAt undoReason } counts { checkedIn inside } userErrors { code path } } }`;
const sync = `mutation ($input: SyncCheckInsInput!) { syncCheckIns(input: $input) {
  results { nonce checkIn { result undoReason } } counts { checkedIn inside }
  userErrors { code path } } }`;
const saveList = `mutation ($input: CheckInListInput!) { upsertCheckInList(input: $input) {
  list { id allowReentry opensAt closesAt } userErrors { code path } } }`;
const manifest = `query ($id: ID!, $since: Int) { offlineManifest(listId: $id, since: $since) {
  mayReenter opensAt closesAt checkedInTicketHashes outsideTicketHashes notCheckedInTicketHashes
  revision } }`;
const stats = `query ($id: ID!) { checkInList(id: $id) { stats {
  refused duplicates arrivals { checkedIn } byGate { gate checkedIn } } } }`;

interface Door {
  readonly listId: string;
  readonly person: string;
  readonly registration: Data;
  readonly ticketId: string;
}

async function aDoor(settings: object = {}): Promise<Door> {
  const event = await world.anEvent(host);
  const listId = event.checkInLists[0].id;
  const { userErrors } = await world.change(host, saveList, {
    input: { id: listId, name: 'Cửa vào', ...settings },
  });
  expect(userErrors).toEqual([]);
  const person = aPerson();
  const { registration } = await world.change(person, register, { input: { eventId: event.id } });
  return { listId, person, registration, ticketId: registration.tickets[0].id };
}

const go = ({ listId, ticketId }: Door, direction: 'IN' | 'OUT', more: object = {}) =>
  world.change(host, pass, {
    input: { listId, ticketId, direction, nonce: randomUUID(), ...more },
  });
const attendance = async ({ person, registration }: Door) =>
  (await world.ask(person, readRegistration, { id: registration.id })).registration.attendance;
const minutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString();

test('who goes out is counted as having come, and as inside no more; and may come back', async () => {
  const door = await aDoor({ allowReentry: true });
  expect(await go(door, 'OUT')).toMatchObject({
    result: 'NOT_INSIDE',
    counts: { checkedIn: 0, inside: 0 },
  });
  expect(await go(door, 'IN')).toMatchObject({ result: 'ADMITTED', counts: { inside: 1 } });
  const left = await go(door, 'OUT');
  expect(left).toMatchObject({
    result: 'CHECKED_OUT',
    checkIn: { direction: 'OUT' },
    counts: { checkedIn: 1, inside: 0 },
    ticket: { checkedInAt: expect.any(String), checkedOutAt: expect.any(String) },
  });
  expect(await attendance(door)).toBe('CHECKED_OUT');
  expect(await go(door, 'OUT')).toMatchObject({
    result: 'NOT_INSIDE',
    previous: { id: left.checkIn.id, direction: 'OUT' },
  });
  expect(await go(door, 'IN')).toMatchObject({
    result: 'READMITTED',
    counts: { checkedIn: 1, inside: 1 },
    ticket: { checkedOutAt: null },
  });
  expect(await attendance(door)).toBe('CHECKED_IN');
  expect((await go(door, 'IN')).result).toBe('ALREADY_IN');
  const counted = (await world.ask(host, stats, { id: door.listId })).checkInList.stats;
  // Coming back is no second arrival.
  expect(counted).toMatchObject({ refused: 3, duplicates: 0, arrivals: [{ checkedIn: 1 }] });
  expect(await world.check()).toEqual(allRight);
});

test('where nobody may come in twice, the door says when they went', async () => {
  const door = await aDoor();
  await go(door, 'IN');
  const { checkIn: left } = await go(door, 'OUT');
  expect(await go(door, 'IN')).toMatchObject({
    result: 'NO_REENTRY',
    previous: { id: left.id, direction: 'OUT' },
    counts: { checkedIn: 1, inside: 0 },
  });
  expect(await world.check()).toEqual(allRight);
});

test('ten ways out of one ticket at once are one', async () => {
  const door = await aDoor();
  await go(door, 'IN');
  const done: Data[] = await Promise.all(Array.from({ length: 10 }, () => go(door, 'OUT')));
  expect(done.filter(({ result }) => result === 'CHECKED_OUT')).toHaveLength(1);
  expect(done.filter(({ result }) => result === 'NOT_INSIDE')).toHaveLength(9);
  expect(await world.check()).toEqual(allRight);
});

test('the nonce of a way in is none for a way out', async () => {
  const door = await aDoor();
  const nonce = randomUUID();
  await go(door, 'IN', { nonce });
  expect((await go(door, 'OUT', { nonce })).userErrors).toEqual([
    { code: 'IDEMPOTENCY_REPLAY_MISMATCH', path: ['input', 'nonce'] },
  ]);
});

test('taking a way out back says why, and they are in again', async () => {
  const door = await aDoor();
  const { checkIn: came } = await go(door, 'IN');
  const { checkIn: left } = await go(door, 'OUT');
  const reason = 'Đi lấy xe rồi quay lại';
  expect(await world.change(host, undo, { input: { checkInId: left.id, reason } })).toMatchObject({
    checkIn: { undoReason: reason },
    counts: { checkedIn: 1, inside: 1 },
  });
  expect(
    (await world.change(host, undo, { input: { checkInId: came.id, reason: 'x'.repeat(201) } }))
      .userErrors,
  ).toEqual([{ code: 'TOO_LONG', path: ['input', 'reason'] }]);
  expect(
    await world.change(host, undo, { input: { checkInId: came.id, reason: '  ' } }),
  ).toMatchObject({ checkIn: { undoReason: null }, counts: { checkedIn: 0, inside: 0 } });
  expect(await world.check()).toEqual(allRight);
});

test('a list lets in within its time only, and out at any', async () => {
  const door = await aDoor({ opensAt: minutes(30) });
  expect((await go(door, 'IN')).result).toBe('LIST_CLOSED');
  await world.change(host, saveList, {
    input: { id: door.listId, name: 'Cửa vào', opensAt: minutes(-60), closesAt: minutes(60) },
  });
  expect((await go(door, 'IN')).result).toBe('ADMITTED');
  const closed = await world.change(host, saveList, {
    input: { id: door.listId, name: 'Cửa vào', closesAt: minutes(-30) },
  });
  expect(closed.list).toMatchObject({ opensAt: null, closesAt: expect.any(String) });
  expect((await go(door, 'OUT')).result).toBe('CHECKED_OUT');
  // A device that was offline scanned while the list was open; another one did not stop in time.
  const late = await aDoor({ closesAt: minutes(-30) });
  const done = await world.change(host, sync, {
    input: {
      listId: late.listId,
      device: 'one',
      scans: [
        { nonce: 'in time', ticketId: late.ticketId, at: minutes(-40), result: 'ADMITTED' },
        { nonce: 'too late', ticketId: late.ticketId, at: minutes(-20), result: 'ADMITTED' },
      ],
    },
  });
  const results = done.results.map(({ nonce, checkIn }: Data) => [nonce, checkIn.result]);
  expect(Object.fromEntries(results)).toEqual({ 'in time': 'ADMITTED', 'too late': 'LIST_CLOSED' });
  const wrong = { id: late.listId, name: 'x', opensAt: minutes(5), closesAt: minutes(5) };
  expect((await world.change(host, saveList, { input: wrong })).userErrors).toEqual([
    { code: 'ENDS_BEFORE_START', path: ['input', 'closesAt'] },
  ]);
});

test('who gives a place up is neither in nor counted, also after coming back', async () => {
  const door = await aDoor({ allowReentry: true });
  for (const direction of ['IN', 'OUT', 'IN'] as const) await go(door, direction);
  await world.change(door.person, cancelRegistration, { id: door.registration.id });
  const { counts } = await go(door, 'IN');
  expect(counts).toEqual({ checkedIn: 0, inside: 0 });
  expect(await world.check()).toEqual(allRight);
});

test('devices learn who is outside, and their ways in and out fall into the order of time', async () => {
  const door = await aDoor({ allowReentry: true });
  const { listId, ticketId } = door;
  const at = (nonce: string, direction: string, minute: number) => ({
    ...{ nonce, direction, ticketId, at: minutes(minute) },
    result: direction === 'IN' ? 'ADMITTED' : 'CHECKED_OUT',
  });
  const send = (device: string, ...scans: object[]) =>
    world.change(host, sync, { input: { listId, device, scans } });
  await send('two', at('out', 'OUT', -5));
  const { revision } = (await world.ask(host, manifest, { id: listId })).offlineManifest;
  expect((await send('one', at('in', 'IN', -9))).counts).toEqual({ checkedIn: 1, inside: 0 });
  const read = async (since: number) =>
    (await world.ask(host, manifest, { id: listId, since })).offlineManifest;
  const hash = ticketHash(ticketId);
  const seen = { checkedInTicketHashes: [hash], notCheckedInTicketHashes: [] };
  expect(await read(revision)).toMatchObject({ ...seen, outsideTicketHashes: [hash] });
  expect((await send('one', at('back', 'IN', -1))).counts).toEqual({ checkedIn: 1, inside: 1 });
  expect(await read(revision)).toMatchObject({ ...seen, outsideTicketHashes: [] });
  // The same again, and the first way in taken back: the second is the first then.
  await world.change(host, sync, {
    input: {
      ...{ listId, device: 'one', scans: [at('in', 'IN', -9)] },
      undos: [{ nonce: 'in', at: minutes(0), reason: 'nhầm người' }],
    },
  });
  const rows = await world.sql`select nonce, result, undo_reason from event.check_in
    where list_id = ${listId} order by nonce`;
  expect(rows.map(({ nonce, result }) => [nonce, result])).toEqual([
    ['back', 'ADMITTED'],
    ['in', 'ADMITTED'],
    ['out', 'NOT_INSIDE'],
  ]);
  expect(rows[1]?.undo_reason).toBe('nhầm người');
  expect(await world.check()).toEqual(allRight);
});

test('a duplicate taken back does not put out whom another scan let in', async () => {
  const door = await aDoor();
  const scan = (nonce: string, minute: number) => ({
    ...{ nonce, ticketId: door.ticketId, at: minutes(minute), result: 'ADMITTED' },
  });
  const send = (device: string, input: object) =>
    world.change(host, sync, { input: { listId: door.listId, device, scans: [], ...input } });
  await send('one', { scans: [scan('early', -9)] });
  await send('two', { scans: [scan('late', -5)] });
  const { revision } = (await world.ask(host, manifest, { id: door.listId })).offlineManifest;
  await send('two', { undos: [{ nonce: 'late', at: minutes(0) }] });
  const variables = { id: door.listId, since: revision };
  expect((await world.ask(host, manifest, variables)).offlineManifest).toMatchObject({
    checkedInTicketHashes: [ticketHash(door.ticketId)],
    notCheckedInTicketHashes: [],
  });
});
