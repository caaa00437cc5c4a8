import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPerson, aWorld, type Data, register, type World } from './harness.ts';

let world: World;
const hosts = Array.from({ length: 4 }, aPerson);
const people = Array.from({ length: 8 }, aPerson);
const events: Data[] = [];

const pageQuery = `query ($id: ID!) { event(id: $id) {
  title viewerCan hosts { user { id } isListed } counts { confirmed }
  viewerRegistration { id tickets { code holderName } }
  attendees(first: 3) { totalCount nodes { id attendee { displayName } } }
  registrations(first: 5) { totalCount nodes { id } }
  viewerFeedback { rating } feedbackSummary { count }
  ticketTypes { name remaining status }
} }`;

beforeAll(async () => {
  world = await aWorld();
  for (const [at, host] of hosts.entries()) {
    // Who comes is shown to those who come too.
    const event = await world.anEvent(host, { capacity: 50, attendeeListVisibility: 'ATTENDEES' });
    events.push(event);
    for (const person of people.filter((_, n) => n % hosts.length === at)) {
      const tickets = [{ ticketTypeId: event.ticketTypes[0].id, quantity: 1, holderNames: ['A'] }];
      await world.change(person, register, { input: { eventId: event.id, tickets } });
    }
  }
});
afterAll(() => world[Symbol.asyncDispose]());

test('everybody who asks at the same time gets what they would get alone', async () => {
  const asked = [...hosts, ...people, null].flatMap((who) =>
    events.map((event) => ({ who, id: event.id })),
  );
  const alone: Data[] = [];
  for (const { who, id } of asked) alone.push(await world.ask(who, pageQuery, { id }));
  world.statements();
  const atOnce = await Promise.all(asked.map(({ who, id }) => world.ask(who, pageQuery, { id })));
  expect(atOnce).toEqual(alone);
  // The test would prove nothing if all of them got the same.
  const distinct = new Set(atOnce.map((page) => JSON.stringify(page)));
  expect(distinct.size).toBeGreaterThan(events.length * 3);
  // By itself each of them takes more than ten.
  expect(world.statements().length).toBeLessThan(asked.length * 4);
});
