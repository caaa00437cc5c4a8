import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  aPerson,
  archive,
  aWorld,
  changeRole,
  createPost,
  type Data,
  decide,
  follow,
  join,
  leave,
  read,
  remove,
  removePost,
  unfollow,
  update,
  updatePost,
  type World,
} from './harness.ts';

let world: World;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const callers = ['anonymous', 'stranger', 'MEMBER', 'MODERATOR', 'ORGANIZER', 'ADMIN', 'OWNER'];

interface Scene {
  readonly community: Data;
  readonly people: Readonly<Record<string, string | null>>;
  readonly requestId: string;
  readonly memberId: string;
  readonly postId: string;
}

/** A community with somebody of each role, a request, a member and a post of that member. */
async function aScene(visibility: 'PUBLIC' | 'PRIVATE'): Promise<Scene> {
  const owner = aPerson();
  const community = await world.aCommunity(owner, { joinPolicy: 'APPROVAL' });
  const people: Record<string, string | null> = {
    anonymous: null,
    stranger: aPerson(),
    OWNER: owner,
  };
  for (const role of ['MEMBER', 'MODERATOR', 'ORGANIZER', 'ADMIN']) {
    people[role] = (await world.aMember(community, owner, role)).userId;
  }
  const member = await world.aMember(community, owner);
  const requested = await world.change(aPerson(), join, { input: { communityId: community.id } });
  const { post } = await world.change(member.userId, createPost, {
    input: { communityId: community.id, kind: 'POST', body: 'x', audience: 'PUBLIC' },
  });
  await world.change(owner, update, { input: { id: community.id, version: 1, visibility } });
  return {
    community,
    people,
    requestId: requested.membership.id,
    memberId: member.membershipId,
    postId: post.id,
  };
}

type Attempt = (scene: Scene) => { mutation: string; variables: object };
const input =
  (mutation: string, of: (scene: Scene) => object): Attempt =>
  (scene) => ({
    mutation,
    variables: { input: of(scene) },
  });
const byId =
  (mutation: string, of: (scene: Scene) => string): Attempt =>
  (scene) => ({
    mutation,
    variables: { id: of(scene) },
  });
const communityId = ({ community }: Scene) => community.id;

// For each mutation: the least role that may (`+`: whoever sees the community), and what others are told.
const matrix: readonly [string, string, Attempt, string?][] = [
  [
    'updateCommunity',
    'ADMIN',
    input(update, (s) => ({ id: s.community.id, version: 2, name: 'Mới' })),
  ],
  ['archiveCommunity', 'OWNER', byId(archive, communityId)],
  ['followCommunity', '+', byId(follow, communityId)],
  ['unfollowCommunity', '+', byId(unfollow, communityId)],
  [
    'decideMembership',
    'ORGANIZER',
    input(decide, (s) => ({ membershipId: s.requestId, approve: true })),
    // Others may not even know of the request.
    'NOT_FOUND',
  ],
  [
    'changeMemberRole',
    'ADMIN',
    input(changeRole, (s) => ({ membershipId: s.memberId, role: 'MODERATOR' })),
  ],
  ['removeMember', 'ORGANIZER', byId(remove, (s) => s.memberId)],
  ['createPost', 'MEMBER', input(createPost, (s) => ({ ...aText(s), kind: 'POST' }))],
  ['announcement', 'ORGANIZER', input(createPost, (s) => ({ ...aText(s), kind: 'ANNOUNCEMENT' }))],
  ['pin', 'MODERATOR', input(updatePost, (s) => ({ id: s.postId, pinned: true }))],
  ['removePost', 'MODERATOR', byId(removePost, (s) => s.postId)],
];

const aText = ({ community }: Scene) => ({ communityId: community.id, body: 'x' });

for (const visibility of ['PUBLIC', 'PRIVATE'] as const) {
  for (const [name, least, attempt, refusal = 'FORBIDDEN'] of matrix) {
    const expected = (caller: string) => {
      if (caller === 'anonymous') return ['UNAUTHENTICATED'];
      if (caller === 'stranger' && visibility === 'PRIVATE') return ['NOT_FOUND'];
      const isAllowed = least === '+' || callers.indexOf(caller) >= callers.indexOf(least);
      return isAllowed ? [] : [refusal];
    };
    test(`${name} in a ${visibility} community: ${least} may`, async () => {
      let scene = await aScene(visibility);
      for (const caller of callers) {
        const { mutation, variables } = attempt(scene);
        const answer = await world.change(scene.people[caller] ?? null, mutation, variables);
        const codes = answer.userErrors.map((one: { code: string }) => one.code);
        expect([caller, codes]).toEqual([caller, expected(caller)]);
        if (codes.length === 0 && caller !== 'OWNER') scene = await aScene(visibility);
      }
    });
  }
}

test('a private community answers strangers as if it did not exist, on every way to it', async () => {
  const scene = await aScene('PRIVATE');
  const { id, slug } = scene.community;
  const stranger = scene.people.stranger ?? null;
  const owner = scene.people.OWNER ?? null;
  const ways = `query ($id: ID!, $slug: String!, $post: ID!, $references: [_Any!]!) {
    byId: community(id: $id) { id } bySlug: community(slug: $slug) { id } post(id: $post) { id }
    communities(filter: {query: "${scene.community.name}"}, first: 100) { nodes { id } }
    _entities(representations: $references) {
      ... on Community { id } ... on Membership { id } ... on Post { id }
      ... on User { memberships { totalCount nodes { community { id } } } } } }`;
  const references = [
    { __typename: 'Community', id },
    { __typename: 'Membership', id: scene.memberId },
    { __typename: 'Post', id: scene.postId },
    { __typename: 'User', id: owner },
  ];
  const variables = { id, slug, post: scene.postId, references };
  for (const who of [null, stranger]) {
    const seen = await world.ask(who, ways, variables);
    expect(seen).toMatchObject({ byId: null, bySlug: null, post: null });
    expect(seen.communities.nodes).not.toContainEqual({ id });
    expect(seen._entities).toEqual([
      null,
      null,
      null,
      { memberships: { totalCount: 0, nodes: [] } },
    ]);
    for (const mutation of [join, leave]) {
      const isJoin = mutation === join;
      const answer = await world.change(
        who ?? aPerson(),
        mutation,
        isJoin ? { input: { communityId: id } } : { id },
      );
      const missing = await world.change(
        who ?? aPerson(),
        mutation,
        isJoin ? { input: { communityId: 'com_x' } } : { id: 'com_x' },
      );
      expect(answer).toEqual(missing);
    }
  }
  const member = await world.ask(scene.people.MEMBER ?? null, ways, variables);
  expect(member).toMatchObject({ byId: { id }, bySlug: { id }, post: { id: scene.postId } });
  expect(member._entities).toMatchObject([
    { id },
    { id: scene.memberId },
    { id: scene.postId },
    { memberships: { totalCount: 1, nodes: [{ community: { id } }] } },
  ]);
});

test('members are seen by people, the team by everybody, requests by those who decide', async () => {
  const scene = await aScene('PUBLIC');
  const members = `query ($id: ID!) { community(id: $id) {
    members(first: 50, filter: {statuses: [ACTIVE, REQUESTED]}) { totalCount nodes { role status } } } }`;
  const countFor = async (caller: string) => {
    const { community } = await world.ask(scene.people[caller] ?? null, members, {
      id: scene.community.id,
    });
    expect(community.members.nodes).toHaveLength(community.members.totalCount);
    return community.members.totalCount;
  };
  expect(await countFor('anonymous')).toBe(4);
  expect(await countFor('stranger')).toBe(6);
  expect(await countFor('MODERATOR')).toBe(6);
  expect(await countFor('ORGANIZER')).toBe(7);
});

test('an unlisted community is found by its address alone', async () => {
  const owner = aPerson();
  const { id, slug } = await world.aCommunity(owner, { visibility: 'UNLISTED' });
  expect((await world.ask(null, read, { slug })).community.id).toBe(id);
  const { _entities: entities } = await world.ask(
    aPerson(),
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { memberships { totalCount } } } }',
    { r: [{ __typename: 'User', id: owner }] },
  );
  expect(entities).toEqual([{ memberships: { totalCount: 0 } }]);
});
