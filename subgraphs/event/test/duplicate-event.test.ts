import { newId } from '@hoi/kit/ids.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPerson, aWorld, type Data, register, type World } from './harness.ts';

let world: World;
const host = aPerson();
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const fields = `id slug title summary status capacity startsAtLocal endsAtLocal timeZone startsAt
  registrationOpensAt registrationClosesAt requiresApproval guestsPerRegistration publishedAt
  hosts { user { id } role } counts { confirmed } registrations { totalCount }
  ticketTypes { id name capacity price { amount currency } salesEnd }
  checkInLists { name gates ticketTypes { id name } }`;
const duplicate = `mutation ($input: DuplicateEventInput!) { duplicateEvent(input: $input) {
  event { ${fields} } userErrors { code message path } } }`;
const upsertList = `mutation ($input: CheckInListInput!) { upsertCheckInList(input: $input) {
  list { id } userErrors { code } } }`;
const copyOf = (who: string, id: string, startsAtLocal: string) =>
  world.change(who, duplicate, { input: { id, startsAtLocal } });

test('a copy has texts, tickets, lists and settings of its own, and nobody on it', async () => {
  const source = await world.anEvent(host, {
    ...{ title: 'Họp mặt', summary: 'Mỗi tháng', capacity: 60, requiresApproval: true },
    ...{ guestsPerRegistration: 2, timeZone: 'Europe/Berlin' },
    // Before summer time begins; the copy is after it.
    ...{ startsAtLocal: '2027-03-20T19:00', endsAtLocal: '2027-03-20T21:30' },
    registrationOpensAt: '2026-11-01T08:00:00Z',
    registrationClosesAt: '2027-03-20T17:00:00Z',
    ticketTypes: [
      { name: 'Sớm', capacity: 10, salesEnd: '2027-03-13T11:00:00Z' },
      { name: 'Thường', price: { amount: '50000', currency: 'VND' } },
    ],
  });
  const [early] = source.ticketTypes;
  const list = { eventId: source.id, name: 'Cửa phụ', gates: ['A'], ticketTypeIds: [early.id] };
  expect((await world.change(host, upsertList, { input: list })).userErrors).toEqual([]);
  await world.change(aPerson(), register, { input: { eventId: source.id } });

  const { event, userErrors } = await copyOf(host, source.id, '2027-04-17T18:00');
  expect(userErrors).toEqual([]);
  expect(event).toMatchObject({
    ...{ title: 'Họp mặt', summary: 'Mỗi tháng', status: 'DRAFT', publishedAt: null },
    ...{ capacity: 60, requiresApproval: true, guestsPerRegistration: 2 },
    ...{ startsAtLocal: '2027-04-17T18:00', endsAtLocal: '2027-04-17T20:30' },
    startsAt: '2027-04-17T16:00:00.000Z',
    // 18:00 there, an hour and a half before the old start, and 17:00 before the new one.
    registrationClosesAt: '2027-04-17T15:00:00.000Z',
    hosts: [{ user: { id: host }, role: 'OWNER' }],
    counts: { confirmed: 0 },
    registrations: { totalCount: 0 },
    ticketTypes: [
      { name: 'Sớm', capacity: 10, salesEnd: '2027-04-10T09:00:00.000Z' },
      { name: 'Thường', capacity: null, price: { amount: '50000', currency: 'VND' } },
    ],
  });
  expect(event.slug).not.toBe(source.slug);
  const [copied] = event.ticketTypes;
  expect(copied.id).not.toBe(early.id);
  expect(event.checkInLists).toMatchObject([
    { gates: [] },
    { name: 'Cửa phụ', gates: ['A'], ticketTypes: [{ id: copied.id, name: 'Sớm' }] },
  ]);
  expect((await world.check()).differences).toEqual([]);
});

test('a cancelled event can be held again', async () => {
  const source = await world.anEvent(host);
  await world.sql`update event.event set status = 'CANCELLED', cancelled_at = now(),
    cancellation_reason = 'Mưa' where id = ${source.id}`;
  const { event } = await copyOf(host, source.id, '2027-01-01T10:00');
  expect(event).toMatchObject({ status: 'DRAFT', startsAtLocal: '2027-01-01T10:00' });
});

test('only those who may change an event copy it, in the name of a community they organise', async () => {
  const source = await world.anEvent(host);
  const door = await world.aHost(host, source, 'CHECK_IN');
  const refused = async (who: string, id: string, at = '2027-01-01T10:00') =>
    (await copyOf(who, id, at)).userErrors;
  expect(await refused(door, source.id)).toMatchObject([{ code: 'FORBIDDEN' }]);
  expect(await refused(host, newId('evt'))).toMatchObject([
    { code: 'NOT_FOUND', path: ['input', 'id'] },
  ]);
  expect(await refused(host, source.id, '2027-02-30T10:00')).toMatchObject([
    { code: 'INVALID', path: ['input', 'startsAtLocal'] },
  ]);
  const community = newId('com');
  await world.sql`insert into event.community (id, slug, name, visibility, is_archived)
    values (${community}, ${community}, 'Hội', 'PUBLIC', false)`;
  await world.sql`update event.event set community_id = ${community} where id = ${source.id}`;
  expect(await refused(host, source.id)).toMatchObject([{ code: 'FORBIDDEN' }]);
  await world.sql`insert into event.membership (community_id, user_id, role)
    values (${community}, ${host}, 'ORGANIZER')`;
  expect(await refused(host, source.id)).toEqual([]);
});

test('an end on the clocks stays on the clocks, whatever summer time does to the length', async () => {
  const source: Data = await world.anEvent(host, {
    ...{ timeZone: 'Europe/Berlin', startsAtLocal: '2027-03-27T23:00' },
    endsAtLocal: '2027-03-28T04:00',
  });
  const { event } = await copyOf(host, source.id, '2027-04-03T23:00');
  expect(event).toMatchObject({ endsAtLocal: '2027-04-04T04:00' });
});
