import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  allRight,
  aPerson,
  aWorld,
  cancelRegistration,
  type Data,
  readEvent,
  readRegistration,
  register,
  updateEvent,
  upsertTicketType,
  type World,
} from './harness.ts';

let world: World;
const host = aPerson();
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

async function asking(event: Data, quantity = 1, type = 0): Promise<Data> {
  const tickets = [{ ticketTypeId: event.ticketTypes[type].id, quantity }];
  const input = { eventId: event.id, tickets };
  return (await world.change(aPerson(), register, { input })).registration;
}
const giveUp = ({ id }: Data) => world.change(host, cancelRegistration, { id });
const see = async ({ id }: Data) =>
  (await world.ask(host, readRegistration, { id })).registration as Data;
const counts = async ({ id }: Data) => (await world.ask(host, readEvent, { id })).event.counts;

test('a party that does not fit is passed five times, then seats are kept for it', async () => {
  const event = await world.anEvent(host, { capacity: 3, guestsPerRegistration: 2 });
  const holding = [await asking(event), await asking(event), await asking(event)];
  const party = await asking(event, 3);
  expect(party).toMatchObject({ status: 'WAITLISTED', waitlistPosition: 1 });

  for (let pass = 1; pass <= 5; pass++) {
    await giveUp(holding.shift());
    expect(await counts(event)).toMatchObject({ confirmed: 2 });
    const smaller = await asking(event);
    expect(smaller.status).toBe('CONFIRMED');
    holding.push(smaller);
  }
  await giveUp(holding.shift());
  const sixth = await asking(event);
  expect(sixth).toMatchObject({ status: 'WAITLISTED', waitlistPosition: 2 });
  expect(await counts(event)).toMatchObject({ confirmed: 2, remaining: 0 });
  expect(await world.check()).toEqual(allRight);

  await giveUp(holding.shift());
  await giveUp(holding.shift());
  expect((await see(party)).status).toBe('CONFIRMED');
  expect((await see(sixth)).status).toBe('WAITLISTED');
  expect(await counts(event)).toMatchObject({ confirmed: 3, waitlisted: 1, remaining: 0 });
  expect(await world.check()).toEqual(allRight);
});

test('the seats kept for a party that gives up go on to the next', async () => {
  const event = await world.anEvent(host, { capacity: 2, guestsPerRegistration: 1 });
  const holding = [await asking(event), await asking(event)];
  const party = await asking(event, 2);
  for (let pass = 1; pass <= 5; pass++) {
    await giveUp(holding.shift());
    holding.push(await asking(event));
  }
  await giveUp(holding.shift());
  const next = await asking(event);
  expect(next.status).toBe('WAITLISTED');
  await giveUp(party);
  expect((await see(next)).status).toBe('CONFIRMED');
  expect(await world.check()).toEqual(allRight);
});

test('a full ticket type does not hold up another one', async () => {
  const event = await world.anEvent(host, {
    capacity: 20,
    ticketTypes: [{ name: 'Hàng đầu', capacity: 1 }, { name: 'Thường' }],
  });
  await asking(event, 1, 0);
  const waiting = await asking(event, 1, 0);
  expect(waiting.status).toBe('WAITLISTED');
  for (let at = 0; at < 8; at++) expect((await asking(event, 1, 1)).status).toBe('CONFIRMED');
  await world.change(host, upsertTicketType, {
    input: { id: event.ticketTypes[0].id, eventId: event.id, name: 'Hàng đầu', capacity: 2 },
  });
  expect((await see(waiting)).status).toBe('CONFIRMED');
  expect(await world.check()).toEqual(allRight);
});

test('nobody is let in to an event that is over', async () => {
  const event = await world.anEvent(host, { capacity: 1 });
  const [first, second] = [await asking(event), await asking(event)];
  await world.sql`update event.event set starts_at = now() - interval '3 hours',
    ends_at = now() - interval '1 hour' where id = ${event.id}`;
  await giveUp(first);
  expect((await see(second)).status).toBe('WAITLISTED');
});

test('a raised capacity lets in a long queue at once, in order', async () => {
  const event = await world.anEvent(host, { capacity: 1 });
  const first = await asking(event);
  const queue: Data[] = [];
  for (let at = 0; at < 30; at++) queue.push(await asking(event));
  world.statements();
  const { userErrors } = await world.change(host, updateEvent, {
    input: { id: event.id, version: event.version, patch: { capacity: 21 } },
  });
  expect(userErrors).toEqual([]);
  expect(world.statements().length).toBeLessThan(50);
  const states = await Promise.all([first, ...queue].map(see));
  expect(states.map(({ status }) => status)).toEqual([
    ...Array.from({ length: 21 }, () => 'CONFIRMED'),
    ...Array.from({ length: 10 }, () => 'WAITLISTED'),
  ]);
  expect(await world.check()).toEqual(allRight);
});
