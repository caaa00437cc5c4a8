import { randomUUID } from 'node:crypto';
import { importPublicKey } from '@hoi/ticket-code/keys.ts';
import { verifyTicketCode } from '@hoi/ticket-code/ticket-code.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ticketHash } from '../src/check-in/offline-manifest.ts';
import {
  allRight,
  aPerson,
  aWorld,
  cancelRegistration,
  checkIn,
  type Data,
  readList,
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

const sync = `mutation ($input: SyncCheckInsInput!) { syncCheckIns(input: $input) {
  results { nonce checkIn { id result isOffline at undoneAt previous { id } ticket { id } } }
  counts { expected checkedIn } userErrors { code path } } }`;
const manifest = `query ($id: ID!, $since: Int) { offlineManifest(listId: $id, since: $since) {
  listId eventUuid keys { kid publicKey } revokedTicketHashes reissuedTickets { hash seq }
  checkedInTicketHashes notCheckedInTicketHashes revision admitsFrom admitsUntil expiresAt } }`;

async function aDoor(guests = 1): Promise<{
  event: Data;
  listId: string;
  people: { person: string; registration: Data; ticket: Data }[];
}> {
  const event = await world.anEvent(host);
  const people = [];
  for (let at = 0; at < guests; at++) {
    const person = aPerson();
    const { registration } = await world.change(person, register, { input: { eventId: event.id } });
    people.push({ person, registration, ticket: registration.tickets[0] });
  }
  return { event, listId: event.checkInLists[0].id, people };
}

const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toISOString();
const scan = (ticketId: string, at: string, more: object = {}) => ({
  nonce: randomUUID(),
  ticketId,
  at,
  result: 'ADMITTED',
  ...more,
});
const upload = (
  listId: string,
  device: string,
  scans: object[],
  undos: object[] = [],
  who: string | null = host,
) => world.change(who, sync, { input: { listId, device, scans, undos } });

test('of two devices that let the same ticket in, the earlier scan counts, and the other shows it', async () => {
  const { listId, people } = await aDoor();
  const [guest] = people;
  const late = scan(guest?.ticket.id, ago(10));
  const early = scan(guest?.ticket.id, ago(60));
  const first = await upload(listId, 'two', [late]);
  expect(first).toMatchObject({
    results: [
      { nonce: late.nonce, checkIn: { result: 'ADMITTED', isOffline: true, previous: null } },
    ],
    counts: { checkedIn: 1 },
    userErrors: [],
  });
  const second = await upload(listId, 'one', [early]);
  expect(second).toMatchObject({
    results: [{ checkIn: { result: 'ADMITTED', at: early.at } }],
    counts: { checkedIn: 1 },
  });
  const again = await upload(listId, 'two', [late]);
  expect(again.results[0].checkIn).toMatchObject({
    result: 'ALREADY_IN',
    previous: { id: second.results[0].checkIn.id },
  });
  expect(await world.check()).toEqual(allRight);
});

test('a code is taken although the keys that check it were read long ago', async () => {
  const { listId, people } = await aDoor();
  const [guest] = people;
  world.wait(1);
  const { ticketId: _, ...byCode } = scan('', ago(10), { code: guest?.ticket.code });
  expect(await upload(listId, 'one', [byCode])).toMatchObject({
    results: [{ checkIn: { result: 'ADMITTED', ticket: { id: guest?.ticket.id } } }],
    userErrors: [],
  });
  world.wait(-1);
});

test('an online scan that came later than an offline one gives way to it', async () => {
  const { listId, people } = await aDoor();
  const ticketId = people[0]?.ticket.id;
  const online = await world.change(host, checkIn, {
    input: { listId, ticketId, nonce: 'online' },
  });
  expect(online.result).toBe('ADMITTED');
  await upload(listId, 'one', [scan(ticketId, ago(60))]);
  const { checkInList } = await world.ask(host, readList, { id: listId });
  expect(checkInList.counts.checkedIn).toBe(1);
  const results = Object.fromEntries(checkInList.recent.map((row: Data) => [row.id, row.result]));
  expect(results[online.checkIn.id]).toBe('ALREADY_IN');
  expect(await world.check()).toEqual(allRight);
});

test('an undo may come before its scan; a later scan of the ticket then counts', async () => {
  const { listId, people } = await aDoor();
  const ticketId = people[0]?.ticket.id;
  const early = scan(ticketId, ago(60));
  const late = scan(ticketId, ago(10));
  await upload(listId, 'one', [late], [{ nonce: early.nonce, at: ago(30) }]);
  const done = await upload(listId, 'one', [early]);
  expect(done).toMatchObject({
    results: [{ checkIn: { undoneAt: expect.any(String) } }],
    counts: { checkedIn: 1 },
  });
  expect((await upload(listId, 'one', [late])).results[0].checkIn.result).toBe('ADMITTED');
  expect(await world.check()).toEqual(allRight);
});

test('taking the counted scan back online lets the other door’s count', async () => {
  const { listId, people } = await aDoor();
  const ticketId = people[0]?.ticket.id;
  const early = await upload(listId, 'one', [scan(ticketId, ago(60))]);
  await upload(listId, 'two', [scan(ticketId, ago(10))]);
  const { counts } = await world.change(host, undoCheckIn, {
    input: { checkInId: early.results[0].checkIn.id },
  });
  expect(counts.checkedIn).toBe(1);
  expect(await world.check()).toEqual(allRight);
});

test('a scan that is wrong in itself is named, and the others are taken', async () => {
  const { listId, people } = await aDoor(2);
  const [one, other] = people;
  const good = scan(one?.ticket.id, ago(5));
  const bad = { ...scan(other?.ticket.id, ago(5)), ticketId: 'nonsense' };
  expect(await upload(listId, 'one', [bad, good])).toMatchObject({
    results: [{ nonce: good.nonce }],
    userErrors: [{ code: 'NOT_FOUND', path: ['input', 'scans', '0', 'ticketId'] }],
  });
  const stolen = { ...scan(other?.ticket.id, ago(5)), nonce: good.nonce };
  expect((await upload(listId, 'one', [stolen])).userErrors).toMatchObject([
    { code: 'IDEMPOTENCY_REPLAY_MISMATCH' },
  ]);
  expect((await upload(listId, 'one', [good], [], aPerson())).userErrors).toMatchObject([
    { code: 'FORBIDDEN', path: ['input', 'listId'] },
  ]);
  expect(await world.ask(aPerson(), manifest, { id: listId })).toEqual({ offlineManifest: null });
});

test('whom a device turned away, and whose ticket was revoked meanwhile, is not in', async () => {
  const { listId, people } = await aDoor(2);
  const [away, gone] = people;
  await world.change(gone?.person ?? null, cancelRegistration, { id: gone?.registration.id });
  const done = await upload(listId, 'one', [
    scan(away?.ticket.id, ago(5), { result: 'ALREADY_IN' }),
    scan(gone?.ticket.id, ago(5)),
  ]);
  const results = done.results.map(({ checkIn: row }: Data) => row.result).sort();
  expect(results).toEqual(['ALREADY_IN', 'REVOKED']);
  expect(done.counts.checkedIn).toBe(0);
  expect(await world.check()).toEqual(allRight);
});

test('the manifest checks codes offline, names no one, and says what changed since', async () => {
  const { event, listId, people } = await aDoor(2);
  const [one, other] = people;
  const { offlineManifest: first } = await world.ask(host, manifest, { id: listId });
  const keys = new Map<number, CryptoKey>();
  for (const { kid, publicKey } of first.keys) {
    keys.set(kid, await importPublicKey(Uint8Array.from(Buffer.from(publicKey, 'base64url'))));
  }
  expect(await verifyTicketCode(one?.ticket.code, keys)).toMatchObject({
    result: 'VALID',
    claims: { event: first.eventUuid, ticket: one?.ticket.id.slice(4) },
  });
  expect(first.eventUuid).toBe(event.id.slice(4));
  expect(first).toMatchObject({ checkedInTicketHashes: [], revokedTicketHashes: [] });

  const { checkIn: row } = await world.change(host, checkIn, {
    input: { listId, ticketId: one?.ticket.id, nonce: 'a' },
  });
  await world.change(other?.person ?? null, cancelRegistration, { id: other?.registration.id });
  const { offlineManifest: second } = await world.ask(host, manifest, {
    id: listId,
    since: first.revision,
  });
  expect(second).toMatchObject({
    checkedInTicketHashes: [ticketHash(one?.ticket.id)],
    notCheckedInTicketHashes: [],
    revokedTicketHashes: [ticketHash(other?.ticket.id)],
  });
  await world.change(host, undoCheckIn, { input: { checkInId: row.id } });
  const { offlineManifest: third } = await world.ask(host, manifest, {
    id: listId,
    since: second.revision,
  });
  expect(third).toMatchObject({
    checkedInTicketHashes: [],
    notCheckedInTicketHashes: [ticketHash(one?.ticket.id)],
  });
});

test('any order, split and repetition of uploads over two services ends the same', async () => {
  const { event, people } = await aDoor(3);
  const base = Date.now() - 60_000;
  const action = fc.record({
    guest: fc.nat({ max: 2 }),
    second: fc.nat({ max: 20 }),
    device: fc.constantFrom('one', 'two', 'three'),
    isUndone: fc.boolean(),
    direction: fc.constantFrom('IN', 'IN', 'OUT'),
  });
  let run = 0;
  const property = fc.asyncProperty(
    fc.array(action, { minLength: 1, maxLength: 8 }),
    fc.boolean(),
    fc.infiniteStream(fc.nat()),
    async (actions, mayReenter, chance) => {
      const ends: string[] = [];
      const random = () => chance.next().value ?? 0;
      for (const order of ['as made', 'shuffled']) {
        const listId = await aList(event.id, `${run++}`, mayReenter);
        const entries = actions.flatMap((one, index) => {
          const at = new Date(base + one.second * 1000).toISOString();
          const made = {
            ...scan(people[one.guest]?.ticket.id, at),
            direction: one.direction,
            nonce: `n${index}`,
          };
          const undo = { nonce: made.nonce, at };
          return [
            { device: one.device, scans: [made], undos: [] },
            ...(one.isUndone ? [{ device: one.device, scans: [], undos: [undo] }] : []),
          ];
        });
        const sent = order === 'as made' ? entries : shuffled([...entries, ...entries], random);
        for (const { device, scans, undos } of sent) {
          const instance = world.instances[random() % 2];
          await instance?.change(host, sync, { input: { listId, device, scans, undos } });
        }
        const rows = await world.sql`
          select c.nonce, c.result, c.undone_at is not null as undone, p.nonce as previous, l.checked_in, l.inside
          from event.check_in c join event.check_in_list l on l.id = c.list_id
          left join event.check_in p on p.id = c.previous_id
          where c.list_id = ${listId} order by c.nonce`;
        ends.push(JSON.stringify(rows));
      }
      expect(ends[1]).toBe(ends[0]);
    },
  );
  await fc.assert(property, { numRuns: 60, endOnFailure: true });
  expect(await world.check()).toEqual(allRight);
});

async function aList(eventId: string, name: string, mayReenter: boolean): Promise<string> {
  const id = `cil_${randomUUID()}`;
  await world.sql`insert into event.check_in_list (id, event_id, name, is_default, may_reenter)
    values (${id}, ${eventId}, ${name}, false, ${mayReenter})`;
  return id;
}

function shuffled<Item>(items: Item[], random: () => number): Item[] {
  for (let at = items.length - 1; at > 0; at--) {
    const other = random() % (at + 1);
    const [one, two] = [items[at], items[other]];
    if (one === undefined || two === undefined) continue;
    [items[at], items[other]] = [two, one];
  }
  return items;
}
