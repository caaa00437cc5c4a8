import postgres from 'postgres';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import {
  aPerson,
  archive,
  aWorld,
  changeRole,
  createPost,
  decide,
  follow,
  join,
  leave,
  remove,
  unfollow,
  update,
  type World,
} from './harness.ts';

let world: World;
let sql: postgres.Sql;
beforeAll(async () => {
  world = await aWorld();
  sql = postgres(world.adminUrl, { max: 1, onnotice: () => undefined });
  await sql`insert into bus.subscription select 'hoi_test', unnest(${[
    'community.created',
    'community.updated',
    'community.archived',
    'membership.requested',
    'membership.activated',
    'membership.declined',
    'membership.role_changed',
    'membership.ended',
    'follow.added',
    'follow.removed',
    'post.published',
  ]}::text[])`;
});
afterAll(async () => {
  await sql.end();
  await world[Symbol.asyncDispose]();
});

test('everything that happens is told on the bus, in order, with what others keep of it', async () => {
  const owner = aPerson();
  const [lan, minh] = [aPerson(), aPerson()];
  const { id } = await world.aCommunity(owner, { name: 'Hội An', joinPolicy: 'APPROVAL' });
  const ask = async (who: string) =>
    (await world.change(who, join, { input: { communityId: id } })).membership.id;
  const decided = async (membershipId: string, approve: boolean) =>
    world.change(owner, decide, { input: { membershipId, approve } });

  await world.change(lan, follow, { id });
  await world.change(lan, follow, { id });
  await world.change(lan, unfollow, { id });
  const membershipId = await ask(lan);
  await decided(membershipId, true);
  await decided(await ask(minh), false);
  await world.change(owner, changeRole, { input: { membershipId, role: 'MODERATOR' } });
  await world.change(owner, createPost, {
    input: {
      communityId: id,
      kind: 'ANNOUNCEMENT',
      title: 'Tin vui',
      body: '# Chào\n\nXem [lịch](https://x.example.org) **nhé** <b>x</b>',
    },
  });
  await world.change(lan, leave, { id });
  await decided(await ask(lan), true);
  await world.change(owner, remove, { id: membershipId });
  await world.change(owner, update, { input: { id, version: 1, visibility: 'UNLISTED' } });
  await world.change(owner, archive, { id });

  const told = async () =>
    (await sql`select message from bus.message order by seq`).map((row) => row.message);
  await vi.waitUntil(async () => (await told()).length === 16, { timeout: 60_000 });
  const messages = await told();
  expect(messages.map((one) => one.type)).toEqual([
    'community.created',
    'membership.activated',
    'follow.added',
    'follow.removed',
    'membership.requested',
    'membership.activated',
    'membership.requested',
    'membership.declined',
    'membership.role_changed',
    'post.published',
    'membership.ended',
    'membership.requested',
    'membership.activated',
    'membership.ended',
    'community.updated',
    'community.archived',
  ]);
  expect(messages[0]).toMatchObject({
    aggregate: id,
    actorId: owner,
    data: {
      communityId: id,
      slug: 'hoi-an',
      name: 'Hội An',
      visibility: 'PUBLIC',
      isArchived: false,
    },
  });
  expect(messages[1].data).toMatchObject({ userId: owner, role: 'OWNER', wasDecided: false });
  expect(messages[5].data).toMatchObject({ userId: lan, role: 'MEMBER', wasDecided: true });
  expect(messages[8].data).toMatchObject({ membershipId, role: 'MODERATOR' });
  expect(messages[9].data).toMatchObject({
    kind: 'ANNOUNCEMENT',
    title: 'Tin vui',
    excerpt: 'Chào Xem lịch nhé x',
  });
  expect(messages[15].data).toMatchObject({ visibility: 'UNLISTED', isArchived: true });
});

test('follows made before others listened are told once, some minutes after an upgrade', async () => {
  const owner = aPerson();
  const { id } = await world.aCommunity(owner);
  const people = Array.from({ length: 1_203 }, () => aPerson());
  await sql`insert into community.follow (community_id, user_id)
    select ${id}, unnest(${people}::text[])`;
  const told = async () => {
    const rows = await sql`select message from bus.message where message ->> 'type' = 'follow.added'
      and message -> 'data' ->> 'communityId' = ${id}`;
    return rows.map(({ message }) => message.data.userId as string);
  };
  // Too early: services that are upgraded with this one may not be listening yet.
  await using early = await world.later(5);
  expect(await early.isReady()).toBe(true);
  expect(await told()).toEqual([]);
  {
    await using _twins = await world.later(11);
    await using _other = await world.later(11);
    await vi.waitUntil(async () => (await told()).length >= people.length, { timeout: 60_000 });
    const [row] = await vi.waitUntil(
      async () => {
        const rows = await sql`select from community.announcement where done_at is not null`;
        return rows.length > 0 && rows;
      },
      { timeout: 60_000 },
    );
    expect(row).toBeDefined();
  }
  expect((await told()).toSorted()).toEqual(people.toSorted());
  await using again = await world.later(60);
  expect(await again.isReady()).toBe(true);
  expect(await told()).toHaveLength(people.length);
});
