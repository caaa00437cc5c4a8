import { randomUUID } from 'node:crypto';
import { anonymous, type Caller, callerOf, system } from '@hoi/kit/viewer.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOf } from '../src/device/device-secret.ts';
import {
  allRight,
  aPerson,
  aWorld,
  type Data,
  readList,
  register,
  upsertTicketType,
  type World,
} from './harness.ts';

let world: World;
const host = aPerson();
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const enrol = `mutation ($input: EnrolDeviceInput!) { enrolDevice(input: $input) {
  device { id name profile gate enrolledAt } enrolmentUrl userErrors { code path } } }`;
const claim = `mutation ($token: String!) { claimDevice(token: $token) {
  device { id list { id event { title } } } secret userErrors { code path } } }`;
const revoke = `mutation ($id: ID!) { revokeDevice(id: $id) {
  device { id revokedAt } userErrors { code path } } }`;
const scan = `mutation ($input: CheckInInput!) { checkIn(input: $input) { result
  checkIn { id at gate by { id } device { name } ticket { id } ticketType { name } }
  ticket { holderName } previous { id gate } counts { expected checkedIn } userErrors { code path } } }`;
const myDevice = '{ myDevice { id name profile gate queued lastSeenAt list { id name } } }';
const stats = `query ($id: ID!) { checkInList(id: $id) { counts { expected checkedIn }
  devices { id name lastSeenAt queued revokedAt }
  stats { byGate { gate checkedIn } byTicketType { ticketType { name } expected checkedIn }
    arrivals { at checkedIn } refused duplicates latestDuplicates { id previous { id } }
    forecast { expected showRate basedOnEvents } } } }`;
const upsertList = `mutation ($input: CheckInListInput!) { upsertCheckInList(input: $input) {
  list { id name gates ticketTypes { id } counts { expected } } userErrors { code path } } }`;

const deviceCaller = (id: string): Caller =>
  callerOf({ ...anonymous, kind: 'DEVICE', credentialId: id });

async function aDoor() {
  const event = await world.anEvent(host);
  const guest = aPerson();
  const { registration } = await world.change(guest, register, { input: { eventId: event.id } });
  return { event, listId: event.checkInLists[0].id, guest, ticket: registration.tickets[0] };
}

/** A device as it comes to be: a code from the host, claimed by a browser that is nobody. */
async function aDevice(listId: string, profile: string, gate: string | null = null) {
  const input = { listId, name: `Máy ${profile}`, profile, gate };
  const { device, enrolmentUrl } = await world.change(host, enrol, { input });
  const token = new URL(enrolmentUrl).hash.slice(1);
  const { secret } = await world.change(null, claim, { token });
  return { id: device.id as string, caller: deviceCaller(device.id), secret, token };
}

const scanOf = (listId: string, what: object, more: object = {}) => ({
  input: { listId, nonce: randomUUID(), ...what, ...more },
});

test('a code makes one device, once, and only the gateway learns whose a secret is', async () => {
  const { listId } = await aDoor();
  const { id, token, secret } = await aDevice(listId, 'STEWARD', 'Cửa A');
  const again = await world.change(null, claim, { token });
  expect(again).toMatchObject({
    device: null,
    secret: null,
    userErrors: [{ code: 'CODE_INVALID', path: ['token'] }],
  });
  const whose = 'query ($hash: String!) { deviceViewer(hash: $hash) }';
  expect(await world.ask(callerOf(system), whose, { hash: hashOf(secret) })).toEqual({
    deviceViewer: id,
  });
  await expect(world.ask(host, whose, { hash: hashOf(secret) })).rejects.toThrow(/UNAUTHENTICATED/);
  const kept = await world.sql`select secret_hash, enrolment_hash from event.scan_device
    where id = ${id}`;
  expect(kept[0]).toEqual({ secret_hash: hashOf(secret), enrolment_hash: null });
});

test('a code that is too old, or whose device was revoked before, makes none', async () => {
  const { listId } = await aDoor();
  for (const spoil of [
    (id: string) =>
      world.sql`update event.scan_device set enrol_until = now() - interval '1 s' where id = ${id}`,
    (id: string) => world.change(host, revoke, { id }),
  ]) {
    const input = { listId, name: 'Máy', profile: 'KIOSK' };
    const { device, enrolmentUrl } = await world.change(host, enrol, { input });
    await spoil(device.id);
    const token = new URL(enrolmentUrl).hash.slice(1);
    expect((await world.change(null, claim, { token })).userErrors[0].code).toBe('CODE_INVALID');
  }
});

test('a steward lets in by codes and learns no name', async () => {
  const { listId, guest, ticket } = await aDoor();
  const { caller } = await aDevice(listId, 'STEWARD');
  const answer = await world.change(caller, scan, scanOf(listId, { code: ticket.code }));
  expect(answer).toMatchObject({
    result: 'ADMITTED',
    ticket: null,
    checkIn: { by: null, ticket: null, ticketType: { name: expect.any(String) } },
    counts: { expected: 1, checkedIn: 1 },
    userErrors: [],
  });
  const list = await world.ask(caller, readList, { id: listId, query: 'khach' });
  expect(list.checkInList).toMatchObject({ search: [], recent: [{ ticket: null }] });
  const byName = await world.change(caller, scan, scanOf(listId, { ticketId: ticket.id }));
  expect(byName.userErrors[0].code).toBe('FORBIDDEN');
  const entity = `query ($of: [_Any!]!) { _entities(representations: $of) {
    ... on Ticket { holderName } ... on Registration { attendee { displayName } } } }`;
  const seen = await world.ask(caller, entity, {
    of: [{ __typename: 'Ticket', id: ticket.id }],
  });
  expect(seen._entities).toEqual([null]);
  expect(JSON.stringify(list)).not.toContain(guest);
});

test('a steward and a kiosk take nothing back; a supervisor does, and finds names', async () => {
  const { listId, ticket } = await aDoor();
  const { checkIn } = await world.change(host, scan, scanOf(listId, { code: ticket.code }));
  const undo = `mutation ($input: UndoCheckInInput!) { undoCheckIn(input: $input) {
    checkIn { undoneAt } userErrors { code } } }`;
  for (const profile of ['STEWARD', 'KIOSK']) {
    const { caller } = await aDevice(listId, profile);
    const refused = await world.change(caller, undo, { input: { checkInId: checkIn.id } });
    expect(refused.userErrors).toEqual([{ code: 'FORBIDDEN' }]);
  }
  const { caller } = await aDevice(listId, 'SUPERVISOR');
  const found = await world.ask(caller, readList, { id: listId, query: ticket.holderName });
  expect(found.checkInList.search).toMatchObject([{ id: ticket.id }]);
  const undone = await world.change(caller, undo, { input: { checkInId: checkIn.id } });
  expect(undone).toMatchObject({ checkIn: { undoneAt: expect.any(String) }, userErrors: [] });
  expect(await world.check()).toEqual(allRight);
});

test('a device is nobody at other lists, other events and everywhere else', async () => {
  const { event, listId, ticket } = await aDoor();
  const other = await aDoor();
  const { caller } = await aDevice(listId, 'SUPERVISOR');
  const { list } = await world.change(host, upsertList, {
    input: { eventId: event.id, name: 'Hậu trường', gates: [] },
  });
  for (const elsewhere of [list.id, other.listId]) {
    const answer = await world.change(caller, scan, scanOf(elsewhere, { code: ticket.code }));
    expect(answer.userErrors[0].code).toMatch(/NOT_FOUND|FORBIDDEN/);
    expect((await world.ask(caller, readList, { id: elsewhere })).checkInList).toBeNull();
  }
  const registering = await world.change(caller, register, { input: { eventId: event.id } });
  expect(registering.userErrors[0].code).toBe('UNAUTHENTICATED');
  const enrolling = await world.change(caller, enrol, {
    input: { listId, name: 'Thêm', profile: 'SUPERVISOR' },
  });
  expect(enrolling.userErrors[0].code).toMatch(/UNAUTHENTICATED|FORBIDDEN/);
  const seen = await world.ask(
    caller,
    'query ($id: ID!) { event(id: $id) { registrations { nodes { id } } } }',
    { id: event.id },
  );
  expect(seen.event.registrations.nodes).toEqual([]);
});

test('a revoked device is nobody from its next request on', async () => {
  const { listId, ticket } = await aDoor();
  const { id, caller, secret } = await aDevice(listId, 'STEWARD');
  expect((await world.ask(caller, myDevice)).myDevice).toMatchObject({ id, list: { id: listId } });
  const stranger = await world.change(aPerson(), revoke, { id });
  expect(stranger.userErrors[0].code).toBe('FORBIDDEN');
  expect((await world.change(host, revoke, { id })).device.revokedAt).not.toBeNull();

  expect((await world.ask(caller, myDevice)).myDevice).toBeNull();
  const answer = await world.change(caller, scan, scanOf(listId, { code: ticket.code }));
  expect(answer).toMatchObject({ result: null, userErrors: [{ code: 'DEVICE_REVOKED' }] });
  const manifest = 'query ($id: ID!) { offlineManifest(listId: $id) { revision } }';
  expect((await world.ask(caller, manifest, { id: listId })).offlineManifest).toBeNull();
  const whose = 'query ($hash: String!) { deviceViewer(hash: $hash) }';
  const { deviceViewer } = await world.ask(callerOf(system), whose, { hash: hashOf(secret) });
  expect(deviceViewer).toBeNull();
});

test('what a device sends carries its own name, whatever it says', async () => {
  const { listId, ticket } = await aDoor();
  const { id, caller } = await aDevice(listId, 'STEWARD');
  const entry = {
    nonce: randomUUID(),
    code: ticket.code,
    at: new Date(Date.now() - 5_000).toISOString(),
    result: 'ADMITTED',
  };
  const sync = `mutation ($input: SyncCheckInsInput!) { syncCheckIns(input: $input) {
    results { checkIn { result } } userErrors { code } } }`;
  const sent = await world.change(caller, sync, {
    input: { listId, device: 'another', scans: [entry] },
  });
  expect(sent).toMatchObject({ results: [{ checkIn: { result: 'ADMITTED' } }], userErrors: [] });
  const rows = await world.sql`select device, device_id, by_user_id from event.check_in
    where nonce = ${entry.nonce}`;
  expect(rows[0]).toEqual({ device: id, device_id: id, by_user_id: null });
});

test('a list for some ticket types turns the others away and counts its own', async () => {
  const { event } = await aDoor();
  const { event: withType } = await world.change(host, upsertTicketType, {
    input: { eventId: event.id, name: 'Khách mời' },
  });
  const vip = withType.ticketTypes.find(({ name }: Data) => name === 'Khách mời');
  const { list, userErrors } = await world.change(host, upsertList, {
    input: {
      eventId: event.id,
      name: 'Cửa khách mời',
      gates: ['A', 'B', 'A'],
      ticketTypeIds: [vip.id],
    },
  });
  expect({ list, userErrors }).toMatchObject({
    list: { gates: ['A', 'B'], ticketTypes: [{ id: vip.id }], counts: { expected: 0 } },
    userErrors: [],
  });
  const [plain, invited] = await Promise.all(
    [undefined, [{ ticketTypeId: vip.id, quantity: 1 }]].map(async (tickets) => {
      const { registration } = await world.change(aPerson(), register, {
        input: { eventId: event.id, tickets },
      });
      return registration.tickets[0];
    }),
  );
  const refused = await world.change(host, scan, scanOf(list.id, { code: plain.code }));
  expect(refused.result).toBe('NOT_ON_LIST');
  const taken = await world.change(host, scan, scanOf(list.id, { code: invited.code }));
  expect(taken).toMatchObject({ result: 'ADMITTED', counts: { expected: 1, checkedIn: 1 } });
  const unknown = await world.change(host, upsertList, {
    input: {
      eventId: event.id,
      name: 'X',
      ticketTypeIds: [vip.id.replace(/.$/, (last: string) => (last === '0' ? '1' : '0'))],
    },
  });
  expect(unknown.userErrors[0].path.slice(0, 2)).toEqual(['input', 'ticketTypeIds']);
});

test('a door is counted by gate, ticket type and time, and its late duplicates are named', async () => {
  const { event, listId, ticket } = await aDoor();
  const { caller } = await aDevice(listId, 'STEWARD', 'Cửa B');
  const others = await Promise.all(
    [1, 2].map(async () => {
      const { registration } = await world.change(aPerson(), register, {
        input: { eventId: event.id },
      });
      return registration.tickets[0];
    }),
  );
  await world.change(caller, scan, scanOf(listId, { code: ticket.code }, { gate: 'Cửa B' }));
  await world.change(host, scan, scanOf(listId, { code: others[0].code }, { gate: 'Cửa A' }));
  await world.change(host, scan, scanOf(listId, { code: 'x' }, { gate: 'Cửa A' }));
  const sync = `mutation ($input: SyncCheckInsInput!) { syncCheckIns(input: $input) {
    userErrors { code } } }`;
  const scans = [
    { nonce: randomUUID(), code: ticket.code, at: new Date().toISOString(), result: 'ADMITTED' },
  ];
  await world.change(host, sync, { input: { listId, device: 'two', scans } });
  const { checkInList: list } = await world.ask(host, stats, { id: listId });
  expect(list.stats).toMatchObject({
    byGate: [
      { gate: 'Cửa A', checkedIn: 1 },
      { gate: 'Cửa B', checkedIn: 1 },
    ],
    byTicketType: [{ expected: 3, checkedIn: 2 }],
    refused: 1,
    duplicates: 1,
    latestDuplicates: [{ previous: { id: expect.stringMatching(/^chk_/) } }],
    forecast: { basedOnEvents: expect.any(Number) },
  });
  const arrived = list.stats.arrivals.reduce((sum: number, one: Data) => sum + one.checkedIn, 0);
  expect(arrived).toBe(2);
  expect(list.devices).toMatchObject([{ name: 'Máy STEWARD', revokedAt: null }]);
  const { checkInList: asDevice } = await world.ask(caller, stats, { id: listId });
  expect(asDevice.devices).toEqual([]);
});

test('a device says how much it has still to send', async () => {
  const { listId } = await aDoor();
  const { caller } = await aDevice(listId, 'STEWARD');
  const report = `mutation ($input: ReportDeviceInput!) { reportDevice(input: $input) {
    device { queued } userErrors { code } } }`;
  const said = await world.change(caller, report, { input: { queued: 7 } });
  expect(said).toEqual({ device: { queued: 7 }, userErrors: [] });
  const { checkInList } = await world.ask(host, stats, { id: listId });
  expect(checkInList.devices[0]).toMatchObject({ queued: 7, lastSeenAt: expect.any(String) });
  const notOne = await world.change(host, report, { input: { queued: 0 } });
  expect(notOne.userErrors).toEqual([{ code: 'FORBIDDEN' }]);
});
