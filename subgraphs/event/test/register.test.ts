import { afterAll, beforeAll, expect, test } from 'vitest';
import { allRight, aPerson, aWorld, readEvent, register, type World } from './harness.ts';

let world: World;
const host = aPerson();
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

test('a free place is taken at once, with a ticket and its code', async () => {
  const event = await world.anEvent(host, { capacity: 2 });
  const lan = aPerson();
  const done = await world.change(lan, register, { input: { eventId: event.id } });
  expect(done.userErrors).toEqual([]);
  expect(done.registration).toMatchObject({
    status: 'CONFIRMED',
    attendance: 'EXPECTED',
    quantity: 1,
    waitlistPosition: null,
    viewerCan: ['CANCEL'],
    attendee: { user: { id: lan } },
    tickets: [{ state: 'VALID', seq: 0, code: expect.stringMatching(/^[0-9A-Z $%*+\-./:]{167}$/) }],
  });
  expect(done.event.counts).toMatchObject({ confirmed: 1, remaining: 1 });
  expect(await world.check()).toEqual(allRight);
});
