import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { endedAgo } from './after.ts';
import { aPerson, aWorld, checkIn, type Data, register, type World } from './harness.ts';

let world: World;
const host = aPerson();
let event: Data;
let came: Data;
let missed: Data;
const missing = aPerson();

const ending = 'event { id hasNoShows } userErrors { code message path }';
const mark = `mutation ($id: ID!) { markNoShows(eventId: $id) { ${ending} } }`;
const undo = `mutation ($id: ID!) { undoNoShows(eventId: $id) { ${ending} } }`;
const guests = `query ($id: ID!) { event(id: $id) { hasNoShows
  registrations { nodes { id attendance } } attendees { nodes { id attendance } } } }`;
const attendances = async (who: string | null, list = 'registrations') => {
  const { event: found } = await world.ask(who, guests, { id: event.id });
  return Object.fromEntries(found[list].nodes.map((one: Data) => [one.id, one.attendance]));
};

beforeAll(async () => {
  world = await aWorld();
  event = await world.anEvent(host, { attendeeListVisibility: 'EVERYONE' });
  const input = { eventId: event.id };
  came = (await world.change(aPerson(), register, { input })).registration;
  missed = (await world.change(missing, register, { input })).registration;
});
afterAll(() => world[Symbol.asyncDispose]());

test('nobody is a no-show before the end, whoever says so', async () => {
  const { userErrors } = await world.change(host, mark, { id: event.id });
  expect(userErrors).toMatchObject([{ code: 'EVENT_NOT_OVER', path: ['eventId'] }]);
  expect(await attendances(host)).toEqual({ [came.id]: 'EXPECTED', [missed.id]: 'EXPECTED' });
});

test('where nobody was checked in, nobody is a no-show by itself', async () => {
  await endedAgo(world, event, 48);
  expect(await attendances(host)).toEqual({ [came.id]: 'EXPECTED', [missed.id]: 'EXPECTED' });
});

test('those who were not checked in become no-shows six hours after the end', async () => {
  await endedAgo(world, event, -1);
  const listId = event.checkInLists[0].id;
  const { tickets } = (
    await world.ask(host, `query ($id: ID!) { registration(id: $id) { tickets { id } } }`, {
      id: came.id,
    })
  ).registration;
  const scan = { listId, ticketId: tickets[0].id, nonce: randomUUID() };
  expect(await world.change(host, checkIn, { input: scan })).toMatchObject({ result: 'ADMITTED' });
  await endedAgo(world, event, 5.9);
  expect(await attendances(host)).toEqual({ [came.id]: 'CHECKED_IN', [missed.id]: 'EXPECTED' });
  await endedAgo(world, event, 6.1);
  expect(await attendances(host)).toEqual({ [came.id]: 'CHECKED_IN', [missed.id]: 'NO_SHOW' });
});

test('a host takes that back and says it again; others may not', async () => {
  const stranger = await world.change(aPerson(), mark, { id: event.id });
  expect(stranger.userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
  const back = await world.change(host, undo, { id: event.id });
  expect(back).toMatchObject({ event: { hasNoShows: false }, userErrors: [] });
  expect(await attendances(host)).toMatchObject({ [missed.id]: 'EXPECTED' });
  const again = await world.change(host, mark, { id: event.id });
  expect(again).toMatchObject({ event: { hasNoShows: true }, userErrors: [] });
  expect(await attendances(host)).toMatchObject({ [missed.id]: 'NO_SHOW' });
});

test('who did not come is for hosts and themselves, not for everybody', async () => {
  expect(await attendances(null, 'attendees')).toMatchObject({ [missed.id]: 'EXPECTED' });
  expect(await attendances(missing, 'attendees')).toMatchObject({ [missed.id]: 'NO_SHOW' });
  const { event: seen } = await world.ask(null, guests, { id: event.id });
  expect(seen.hasNoShows).toBeNull();
});

test('guests are found by whether they came and by ticket', async () => {
  const query = `query ($id: ID!, $filter: RegistrationFilter) { event(id: $id) {
    registrations(filter: $filter) { totalCount nodes { id } } } }`;
  const found = async (filter: object) => {
    const { event: seen } = await world.ask(host, query, { id: event.id, filter });
    const { nodes, totalCount } = seen.registrations;
    expect(totalCount).toBe(nodes.length);
    return nodes.map(({ id }: Data) => id);
  };
  expect(await found({ attendance: ['CHECKED_IN'] })).toEqual([came.id]);
  expect(await found({ attendance: ['NO_SHOW'] })).toEqual([missed.id]);
  expect(await found({ attendance: ['EXPECTED'] })).toEqual([]);
  expect(await found({ attendance: [] })).toEqual([]);
  expect(await found({ attendance: ['CHECKED_IN', 'NO_SHOW'] })).toHaveLength(2);
  expect(await found({ attendance: ['NOT_APPLICABLE'] })).toEqual([]);
  const [type] = event.ticketTypes;
  expect(await found({ ticketTypeIds: [type.id] })).toHaveLength(2);
  expect(await found({ ticketTypeIds: ['tkt_none'] })).toEqual([]);
  await world.change(host, undo, { id: event.id });
  expect(await found({ attendance: ['EXPECTED'] })).toEqual([missed.id]);
});
