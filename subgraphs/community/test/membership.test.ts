import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aPerson,
  archive,
  aWorld,
  changeRole,
  decide,
  join,
  leave,
  read,
  remove,
  update,
  type World,
} from './harness.ts';

let world: World;
const owner = aPerson();
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());

const wish = (communityId: string, message?: string) => ({ input: { communityId, message } });

describe('joining', () => {
  test('an open community takes a person at once, and once', async () => {
    const { id } = await world.aCommunity(owner);
    const person = aPerson();
    const { membership, community } = await world.change(person, join, wish(id));
    expect(membership).toMatchObject({ role: 'MEMBER', status: 'ACTIVE' });
    expect(membership.joinedAt).not.toBeNull();
    expect(community).toMatchObject({ memberCount: 2, viewerMembership: { status: 'ACTIVE' } });
    const again = await world.change(person, join, wish(id));
    expect(again.userErrors).toMatchObject([
      { code: 'ALREADY_MEMBER', path: ['input', 'communityId'] },
    ]);
  });

  test('two simultaneous wishes of one person make one membership', async () => {
    const { id } = await world.aCommunity(owner);
    const person = aPerson();
    await Promise.all([world.change(person, join, wish(id)), world.change(person, join, wish(id))]);
    expect((await world.ask(owner, read, { id })).community.memberCount).toBe(2);
  });

  test('by approval, an organiser lets in or turns down, each once', async () => {
    const { id } = await world.aCommunity(owner, { joinPolicy: 'APPROVAL' });
    const people = [aPerson(), aPerson()] as const;
    const asked = [];
    for (const person of people) {
      asked.push((await world.change(person, join, wish(id, 'Cho mình vào với'))).membership);
    }
    expect(asked[0]).toMatchObject({ status: 'REQUESTED', joinedAt: null });
    const requests = await world.ask(
      owner,
      `query ($id: ID!) { community(id: $id) { memberCount
        members(filter: {statuses: [REQUESTED]}) { totalCount nodes { message } } } }`,
      { id },
    );
    expect(requests.community).toMatchObject({
      memberCount: 1,
      members: { totalCount: 2, nodes: [{ message: 'Cho mình vào với' }, {}] },
    });
    const say = (membershipId: string, approve: boolean) =>
      world.change(owner, decide, { input: { membershipId, approve } });
    expect(await say(asked[0].id, true)).toMatchObject({
      membership: { status: 'ACTIVE' },
      community: { memberCount: 2 },
    });
    expect(await say(asked[1].id, false)).toMatchObject({ membership: { status: 'REJECTED' } });
    expect((await say(asked[1].id, true)).userErrors).toMatchObject([
      { code: 'INVALID_TRANSITION', path: ['input', 'membershipId'] },
    ]);
    const declined = await world.ask(people[1], read, { id });
    expect(declined.community.viewerMembership.status).toBe('REJECTED');
  });

  test('a closed or archived community takes nobody, a hidden one is not found', async () => {
    const closed = await world.aCommunity(owner, { joinPolicy: 'CLOSED' });
    const archived = await world.aCommunity(owner);
    await world.change(owner, archive, { id: archived.id });
    const hidden = await world.aCommunity(owner, { visibility: 'PRIVATE' });
    const cases = [
      [closed.id, 'JOIN_CLOSED'],
      [archived.id, 'INVALID_TRANSITION'],
      [hidden.id, 'NOT_FOUND'],
      ['com_none', 'NOT_FOUND'],
    ];
    for (const [id, code] of cases) {
      const { userErrors } = await world.change(aPerson(), join, wish(id));
      expect(userErrors).toMatchObject([{ code, path: ['input', 'communityId'] }]);
    }
    const long = await world.change(aPerson(), join, wish(closed.id, 'a'.repeat(501)));
    expect(long.userErrors).toMatchObject([{ code: 'TOO_LONG', path: ['input', 'message'] }]);
  });

  test('whoever was removed comes back only with an organiser’s yes, however often they try', async () => {
    const community = await world.aCommunity(owner);
    const member = await world.aMember(community, owner);
    await world.change(owner, remove, { id: member.membershipId });
    const tries = [wish(community.id), wish(community.id), null, wish(community.id)];
    const seen = [];
    for (const one of tries) {
      const { membership } = one
        ? await world.change(member.userId, join, one)
        : await world.change(member.userId, leave, { id: community.id });
      seen.push(membership.status);
    }
    expect(seen).toEqual(['REQUESTED', 'REQUESTED', 'LEFT', 'REQUESTED']);
    await world.change(owner, decide, {
      input: { membershipId: member.membershipId, approve: true },
    });
    await world.change(member.userId, leave, { id: community.id });
    const { membership } = await world.change(member.userId, join, wish(community.id));
    expect(membership.status).toBe('ACTIVE');
  });

  test('whoever was turned down asks again, though the community is open by now', async () => {
    const community = await world.aCommunity(owner, { joinPolicy: 'APPROVAL' });
    const person = aPerson();
    const asked = await world.change(person, join, wish(community.id));
    const { id } = asked.membership;
    await world.change(owner, decide, { input: { membershipId: id, approve: false } });
    await world.change(owner, update, {
      input: { id: community.id, version: 1, joinPolicy: 'OPEN' },
    });
    const { membership } = await world.change(person, join, wish(community.id));
    expect(membership.status).toBe('REQUESTED');
  });
});

describe('leaving', () => {
  test('frees the count; a request is withdrawn; joining again keeps one membership', async () => {
    const community = await world.aCommunity(owner, { joinPolicy: 'APPROVAL' });
    const member = await world.aMember(community, owner, 'ADMIN');
    const left = await world.change(member.userId, leave, { id: community.id });
    expect(left).toMatchObject({
      membership: { id: member.membershipId, status: 'LEFT' },
      community: { memberCount: 1, viewerMembership: null },
    });
    const back = await world.change(member.userId, join, wish(community.id));
    expect(back.membership).toMatchObject({
      id: member.membershipId,
      status: 'REQUESTED',
      role: 'MEMBER',
    });
    const withdrawn = await world.change(member.userId, leave, { id: community.id });
    expect(withdrawn).toMatchObject({
      membership: { status: 'LEFT' },
      community: { memberCount: 1 },
    });
    const again = await world.change(member.userId, leave, { id: community.id });
    expect(again.userErrors).toMatchObject([{ code: 'INVALID_TRANSITION', path: ['communityId'] }]);
  });

  test('the last owner stays, also when two owners leave at once', async () => {
    const community = await world.aCommunity(owner);
    const alone = await world.change(owner, leave, { id: community.id });
    expect(alone.userErrors).toMatchObject([{ code: 'LAST_OWNER', path: ['communityId'] }]);
    const other = await world.aMember(community, owner, 'OWNER');
    const both = await Promise.all([
      world.change(owner, leave, { id: community.id }),
      world.change(other.userId, leave, { id: community.id }),
    ]);
    expect(both.flatMap((one) => one.userErrors)).toMatchObject([{ code: 'LAST_OWNER' }]);
  });

  test('whoever leaves a private community does not see it any more', async () => {
    const community = await world.aCommunity(owner);
    const member = await world.aMember(community, owner);
    const input = { id: community.id, version: 1, visibility: 'PRIVATE' };
    await world.change(
      owner,
      'mutation ($input: UpdateCommunityInput!) { updateCommunity(input: $input) { userErrors { code } } }',
      { input },
    );
    const left = await world.change(member.userId, leave, { id: community.id });
    expect(left).toMatchObject({ membership: { status: 'LEFT' }, community: null, userErrors: [] });
    expect((await world.ask(member.userId, read, { id: community.id })).community).toBeNull();
  });
});

describe('roles', () => {
  test('nobody gives a role above their own or takes one from those above or beside', async () => {
    const community = await world.aCommunity(owner);
    const admin = await world.aMember(community, owner, 'ADMIN');
    const peer = await world.aMember(community, owner, 'ADMIN');
    const organizer = await world.aMember(community, owner, 'ORGANIZER');
    const member = await world.aMember(community, owner);
    const give = (who: { userId: string }, whom: { membershipId: string }, role: string) =>
      world.change(who.userId, changeRole, { input: { membershipId: whom.membershipId, role } });
    const refused = (code: string, field: string) => [{ code, path: ['input', field] }];

    expect(await give(admin, member, 'ADMIN')).toMatchObject({ membership: { role: 'ADMIN' } });
    expect((await give(admin, organizer, 'OWNER')).userErrors).toMatchObject(
      refused('FORBIDDEN', 'role'),
    );
    expect((await give(admin, peer, 'MEMBER')).userErrors).toMatchObject(
      refused('FORBIDDEN', 'membershipId'),
    );
    expect((await give(organizer, member, 'MEMBER')).userErrors).toMatchObject(
      refused('FORBIDDEN', 'membershipId'),
    );
    expect(await give(peer, peer, 'MODERATOR')).toMatchObject({
      membership: { role: 'MODERATOR' },
    });
    expect((await give(peer, peer, 'ADMIN')).userErrors).toMatchObject(
      refused('FORBIDDEN', 'membershipId'),
    );
  });

  test('the last owner cannot step down', async () => {
    const community = await world.aCommunity(owner);
    const { id: membershipId } = community.viewerMembership;
    const input = { membershipId, role: 'ADMIN' };
    const alone = await world.change(owner, changeRole, { input });
    expect(alone.userErrors).toMatchObject([
      { code: 'LAST_OWNER', path: ['input', 'membershipId'] },
    ]);
    await world.aMember(community, owner, 'OWNER');
    expect(await world.change(owner, changeRole, { input })).toMatchObject({
      membership: { role: 'ADMIN' },
    });
  });

  test('only active members have roles to change', async () => {
    const community = await world.aCommunity(owner, { joinPolicy: 'APPROVAL' });
    const { membership } = await world.change(aPerson(), join, wish(community.id));
    const input = { membershipId: membership.id, role: 'ADMIN' };
    expect((await world.change(owner, changeRole, { input })).userErrors).toMatchObject([
      { code: 'INVALID_TRANSITION', path: ['input', 'membershipId'] },
    ]);
  });
});

test('members are removed by those above them', async () => {
  const community = await world.aCommunity(owner);
  const organizer = await world.aMember(community, owner, 'ORGANIZER');
  const admin = await world.aMember(community, owner, 'ADMIN');
  const member = await world.aMember(community, owner);
  const take = (who: string, id: string) => world.change(who, remove, { id });
  expect((await take(organizer.userId, admin.membershipId)).userErrors).toMatchObject([
    { code: 'FORBIDDEN', path: ['membershipId'] },
  ]);
  expect((await take(organizer.userId, organizer.membershipId)).userErrors).toMatchObject([
    { code: 'INVALID_TRANSITION', path: ['membershipId'] },
  ]);
  expect(await take(organizer.userId, member.membershipId)).toMatchObject({
    membership: { status: 'REMOVED' },
    community: { memberCount: 3 },
  });
  expect((await take(organizer.userId, member.membershipId)).userErrors).toMatchObject([
    { code: 'INVALID_TRANSITION' },
  ]);
  expect(await take(owner, admin.membershipId)).toMatchObject({
    membership: { status: 'REMOVED' },
  });
});
