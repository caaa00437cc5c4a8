import { newId } from '@hoi/kit/ids.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aPerson,
  aWorld,
  createEvent,
  type Data,
  plainEvent,
  setEventHost,
  type World,
} from './harness.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

/** Puts a domain event on the bus, as the service that it comes from. */
const tell = (type: string, aggregate: string, data: object) =>
  world.sql`select bus.put(${world.sql.json([
    {
      id: crypto.randomUUID(),
      type,
      aggregate,
      occurredAt: new Date().toISOString(),
      actorId: null,
      traceId: null,
      data: { ...data },
    },
  ])}::jsonb)`;

const patient = { timeout: 60_000, interval: 100 };

test('people, communities and roles are what other services say last', async () => {
  const [userId, communityId] = [aPerson(), newId('com')];
  const create = async () =>
    (
      await world.change(userId, createEvent, { input: { ...plainEvent(), communityId } })
    ).userErrors.map((error: Data) => error.code);
  const community = { communityId, slug: 'c', name: 'C', visibility: 'PUBLIC', isArchived: false };
  const membership = { membershipId: 'mem_1', communityId, userId };
  await tell('community.created', communityId, community);
  await tell('membership.activated', 'mem_1', { ...membership, role: 'MEMBER', wasDecided: false });
  await expect.poll(create, patient).toEqual(['FORBIDDEN']);
  await tell('membership.role_changed', 'mem_1', { ...membership, role: 'ORGANIZER' });
  await expect.poll(create, patient).toEqual([]);
  await tell('membership.ended', 'mem_1', { ...membership, role: 'ORGANIZER' });
  await expect.poll(create, patient).toEqual(['FORBIDDEN']);
  await tell('membership.activated', 'mem_1', { ...membership, role: 'OWNER', wasDecided: false });
  await tell('community.archived', communityId, { ...community, isArchived: true });
  await expect
    .poll(
      async () =>
        (await world.sql`select is_archived from event.community where id = ${communityId}`)[0],
      patient,
    )
    .toEqual({ is_archived: true });
  expect(await create()).toEqual(['FORBIDDEN']);
  const person = {
    userId,
    handle: 'mai',
    displayName: 'Mai',
    email: 'mai@example.org',
    locale: 'vi',
    timeZone: 'UTC',
  };
  await tell('user.registered', userId, person);
  const owner = aPerson();
  const event = await world.anEvent(owner);
  const name = async () =>
    (
      await world.change(owner, setEventHost, {
        input: { eventId: event.id, userId, role: 'SPEAKER' },
      })
    ).userErrors;
  await expect.poll(name, patient).toEqual([]);
  // An address is not this service's to keep.
  const [kept] = await world.sql`select * from event.person where user_id = ${userId}`;
  expect(JSON.stringify(kept)).not.toContain('example.org');
});

test('a community that was founded this moment is waited for', async () => {
  const owner = aPerson();
  const communityId = newId('com');
  const creating = world.change(owner, createEvent, { input: { ...plainEvent(), communityId } });
  await tell('community.created', communityId, {
    communityId,
    slug: 'c',
    name: 'C',
    visibility: 'PRIVATE',
    isArchived: false,
  });
  await world.sql`insert into event.membership values (${communityId}, ${owner}, 'OWNER')`;
  await world.sql`insert into event.community values (${communityId}, 'c', 'C', 'PRIVATE', false) on conflict do nothing`;
  expect((await creating).userErrors).toEqual([]);
});
