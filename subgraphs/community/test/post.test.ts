import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  aPerson,
  archive,
  aWorld,
  createPost,
  type Data,
  removePost,
  updatePost,
  type World,
} from './harness.ts';

let world: World;
let community: Data;
let member: Data;
let moderator: Data;
const owner = aPerson();
beforeAll(async () => {
  world = await aWorld();
});
beforeEach(async () => {
  community = await world.aCommunity(owner);
  member = await world.aMember(community, owner);
  moderator = await world.aMember(community, owner, 'MODERATOR');
});
afterAll(() => world[Symbol.asyncDispose]());

const write = (who: string | null, input: object = {}) =>
  world.change(who, createPost, {
    input: { communityId: community.id, kind: 'POST', body: 'Chào cả nhà', ...input },
  });
const change = (who: string, id: string, input: object) =>
  world.change(who, updatePost, { input: { id, ...input } });
const list = async (who: string | null, args = '') =>
  (
    await world.ask(
      who,
      `query ($id: ID!) { community(id: $id) { posts${args} {
        totalCount nodes { id } pageInfo { hasNextPage endCursor } } } }`,
      { id: community.id },
    )
  ).community.posts;
const idsOf = (page: Data) => page.nodes.map((one: { id: string }) => one.id);

test('a member’s post is read by members; a public one by everybody', async () => {
  const { post: inside } = await write(member.userId, { title: 'Nội bộ' });
  const { post: open } = await write(member.userId, { audience: 'PUBLIC' });
  expect(inside).toMatchObject({
    kind: 'POST',
    audience: 'MEMBERS',
    pinned: false,
    author: { id: member.userId },
    viewerCan: ['EDIT', 'REMOVE'],
  });
  expect(idsOf(await list(member.userId))).toEqual([open.id, inside.id]);
  expect(await list(null)).toMatchObject({ totalCount: 1, nodes: [{ id: open.id }] });
  const one = 'query ($id: ID!) { post(id: $id) { id viewerCan } }';
  expect((await world.ask(null, one, { id: inside.id })).post).toBeNull();
  expect((await world.ask(null, one, { id: open.id })).post.viewerCan).toEqual([]);
  expect((await world.ask(moderator.userId, one, { id: open.id })).post.viewerCan).toEqual([
    'REMOVE',
    'PIN',
  ]);
});

test('pinned posts come first, and pages follow each other', async () => {
  const made: string[] = [];
  for (let index = 0; index < 5; index += 1) made.push((await write(member.userId)).post.id);
  await change(moderator.userId, made[1] ?? '', { pinned: true });
  const first = await list(member.userId, '(first: 2)');
  expect(idsOf(first)).toEqual([made[1], made[4]]);
  const next = await list(member.userId, `(first: 9, after: "${first.pageInfo.endCursor}")`);
  expect(idsOf(next)).toEqual([made[3], made[2], made[0]]);
  expect(next.pageInfo.hasNextPage).toBe(false);
});

test('announcements and pins are for those who have the right', async () => {
  const announcement = { kind: 'ANNOUNCEMENT', body: 'Tuần này nghỉ' };
  expect((await write(moderator.userId, announcement)).userErrors).toMatchObject([
    { code: 'FORBIDDEN', path: ['input', 'kind'] },
  ]);
  expect((await write(owner, announcement)).post.kind).toBe('ANNOUNCEMENT');
  expect((await write(member.userId, { pinned: true })).userErrors).toMatchObject([
    { code: 'FORBIDDEN', path: ['input', 'pinned'] },
  ]);
  expect((await write(moderator.userId, { pinned: true })).post.pinned).toBe(true);
});

test('its author edits a post, a moderator pins it, both take it away', async () => {
  const { post } = await write(member.userId);
  expect((await change(moderator.userId, post.id, { body: 'Khác' })).userErrors).toMatchObject([
    { code: 'FORBIDDEN', path: ['input', 'id'] },
  ]);
  expect((await change(member.userId, post.id, { pinned: true })).userErrors).toMatchObject([
    { code: 'FORBIDDEN', path: ['input', 'pinned'] },
  ]);
  const pinned = await change(moderator.userId, post.id, { pinned: true });
  expect(pinned.post).toMatchObject({ pinned: true, editedAt: null });
  const edited = await change(member.userId, post.id, { title: 'Mới', pinned: true });
  expect(edited.post).toMatchObject({ title: 'Mới', body: 'Chào cả nhà' });
  expect(edited.post.editedAt).not.toBeNull();

  const { removedId } = await world.change(moderator.userId, removePost, { id: post.id });
  expect(removedId).toBe(post.id);
  expect(await list(member.userId)).toMatchObject({ totalCount: 0, nodes: [] });
  const again = await world.change(member.userId, removePost, { id: post.id });
  expect(again.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['id'] }]);
  const late = await change(member.userId, post.id, { body: 'Muộn' });
  expect(late.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'id'] }]);
});

test('says what is wrong with a post', async () => {
  const wrong = { title: 'a'.repeat(141), body: ' ', eventId: 'evt_none' };
  expect((await write(member.userId, wrong)).userErrors).toMatchObject([
    { code: 'INVALID', path: ['input', 'eventId'] },
    { code: 'TOO_LONG', path: ['input', 'title'] },
    { code: 'REQUIRED', path: ['input', 'body'] },
  ]);
  expect((await write(null)).userErrors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  expect((await write(aPerson())).userErrors).toMatchObject([
    { code: 'FORBIDDEN', path: ['input', 'communityId'] },
  ]);
  const { post } = await write(member.userId);
  expect((await change(member.userId, post.id, { body: '' })).userErrors).toMatchObject([
    { code: 'REQUIRED', path: ['input', 'body'] },
  ]);
  await world.change(owner, archive, { id: community.id });
  expect((await write(owner)).userErrors).toMatchObject([{ code: 'INVALID_TRANSITION' }]);
  expect((await change(member.userId, post.id, { body: 'x' })).userErrors).toMatchObject([
    { code: 'INVALID_TRANSITION', path: ['input', 'id'] },
  ]);
});
