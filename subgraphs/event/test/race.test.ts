import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  allRight,
  aPerson,
  aWorld,
  cancelRegistration,
  type Data,
  readEvent,
  register,
  type World,
} from './harness.ts';

let world: World;
const host = aPerson();
beforeAll(async () => {
  world = await aWorld({ services: 2 });
});
afterAll(() => world[Symbol.asyncDispose]());

test('50 people race for 10 seats over two services: 10 get one, 40 wait in order', async () => {
  const event = await world.anEvent(host, { capacity: 10 });
  const people = Array.from({ length: 50 }, aPerson);
  const done: Data[] = await Promise.all(
    people.map((person, at) =>
      world.instances[at % 2]?.change(person, register, { input: { eventId: event.id } }),
    ),
  );
  expect(done.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  const rows = done.map(({ registration }) => registration);
  expect(rows.filter(({ status }) => status === 'CONFIRMED')).toHaveLength(10);
  const waiting = rows.filter(({ status }) => status === 'WAITLISTED');
  expect(waiting).toHaveLength(40);

  const own = async (person: string) =>
    (await world.ask(person, readEvent, { id: event.id })).event.viewerRegistration as Data;
  const places = await Promise.all(people.map(own));
  const positions = places
    .map(({ waitlistPosition }) => waitlistPosition)
    .filter((position) => position !== null);
  expect(positions.toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 40 }, (_, at) => at + 1),
  );
  expect(await world.check()).toEqual(allRight);

  // Three give up at once: the first three of the queue get the seats.
  const first = places.filter(({ waitlistPosition }) => (waitlistPosition ?? 99) <= 3);
  const givers = people.filter((_, at) => places[at]?.status === 'CONFIRMED').slice(0, 3);
  await Promise.all(
    givers.map(async (person, at) =>
      world.instances[at % 2]?.change(person, cancelRegistration, { id: (await own(person)).id }),
    ),
  );
  const after: Data[] = await Promise.all(people.map(own));
  const promoted = after.filter((row) => first.some(({ id }) => id === row?.id));
  expect(promoted.map(({ status }) => status)).toEqual(['CONFIRMED', 'CONFIRMED', 'CONFIRMED']);
  expect(await world.check()).toEqual(allRight);
});
