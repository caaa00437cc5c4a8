import type { CommunityFact, EventFact, PersonFact } from '@hoi/kit/domain-events.ts';
import { newId } from '@hoi/kit/ids.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aRegistration, aWorld, type World } from './harness.ts';

let world: World;
let community: CommunityFact;
let member: PersonFact;
let follower: PersonFact;
let host: PersonFact;
const roles = { OWNER: 'OWNER', MEMBER: 'MEMBER' } as const;

beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(async () => {
  const communityId = newId('com');
  community = {
    communityId,
    slug: 'hue',
    name: 'Huế Dev',
    visibility: 'PUBLIC',
    isArchived: false,
  };
  [member, follower, host] = [await world.aPerson(), await world.aPerson(), await world.aPerson()];
  await world.tell('community.created', community);
  await join(host, 'OWNER');
  await join(member, 'MEMBER');
  await world.tell('follow.added', { communityId, userId: follower.userId });
});

const membershipOf = (person: PersonFact, role: keyof typeof roles = 'MEMBER') => ({
  ...{ membershipId: newId('mem'), communityId: community.communityId, userId: person.userId },
  role: roles[role],
});
const join = (person: PersonFact, role: keyof typeof roles) =>
  world.tell('membership.activated', { ...membershipOf(person, role), wasDecided: false });
const kindsOf = async (person: PersonFact) =>
  (await world.inbox(person.userId)).map((one) => one.kind);

describe('a new event', () => {
  const publish = async (rest: Partial<EventFact> = {}) => {
    const event = world.anEvent({ communityId: community.communityId, ...rest });
    await world.tell('event.published', event, { actorId: host.userId });
    await world.settle();
    return event;
  };

  test('is told to members and followers, not to who published it', async () => {
    const event = await publish();
    expect(await kindsOf(host)).toEqual([]);
    for (const person of [member, follower]) {
      expect((await world.inbox(person.userId, 'vi'))[0]).toMatchObject({
        kind: 'NEW_EVENT',
        title: 'Huế Dev có sự kiện mới: Gặp nhau ở Huế',
        event: { id: event.eventId },
        community: { id: community.communityId },
      });
      expect(world.mailsTo(person)).toHaveLength(1);
    }
  });

  test('is told to those alone who may find it', async () => {
    await publish({ visibility: 'MEMBERS' });
    await publish({ visibility: 'UNLISTED' });
    await publish({ visibility: 'PRIVATE' });
    expect(await kindsOf(member)).toEqual(['NEW_EVENT']);
    expect(await kindsOf(follower)).toEqual([]);
    await world.tell('community.updated', { ...community, visibility: 'PRIVATE' });
    await publish();
    expect(await kindsOf(member)).toEqual(['NEW_EVENT', 'NEW_EVENT']);
    expect(await kindsOf(follower)).toEqual([]);
  });

  test('is not told to who left or stopped following, nor when it is over', async () => {
    await world.tell('membership.ended', membershipOf(member));
    await world.tell('follow.removed', {
      ...{ communityId: community.communityId, userId: follower.userId },
    });
    await publish();
    expect([await kindsOf(member), await kindsOf(follower)]).toEqual([[], []]);
    await join(member, 'MEMBER');
    await publish({ startsAt: '2026-11-01T12:00:00Z', endsAt: '2026-11-01T14:00:00Z' });
    expect(await kindsOf(member)).toEqual([]);
  });

  test('reaches 1,200 members in batches, each once, with few statements', async () => {
    const people = Array.from({ length: 1200 }, () => newId('usr'));
    await world.sql`insert into notification.member
      select ${community.communityId}, unnest(${people}::text[]), 'MEMBER'`;
    await world.sql`insert into notification.preference
      select unnest(${people}::text[]), 'NEW_EVENT', '{IN_APP}'`;
    world.statements();
    await publish();
    expect(world.statements().length).toBeLessThan(60);
    const [told] = await world.sql`
      select count(*)::int, count(distinct user_id)::int as people from notification.notification
      where kind = 'NEW_EVENT' and user_id = any(${people})`;
    expect(told).toEqual({ count: 1200, people: 1200 });
  });
});

describe('those who registered', () => {
  test('hear of a new time or place, and the calendar moves along', async () => {
    const event = world.anEvent({ hostIds: [host.userId] });
    await world.tell('event.published', event);
    for (const person of [member, host]) {
      await world.tell('registration.confirmed', {
        ...aRegistration(event, person),
        by: 'REGISTRATION',
      });
    }
    const times = { startsAt: '2026-11-29T12:00:00Z', endsAt: '2026-11-29T14:00:00Z' };
    const moved = { ...event, ...times, version: 4, place: null };
    await world.tell('event.updated', { ...moved, isNews: false }, { actorId: host.userId });
    await world.settle();
    expect(await kindsOf(member)).toEqual(['REGISTRATION_CONFIRMED']);
    await world.tell('event.updated', { ...moved, isNews: true }, { actorId: host.userId });
    await world.settle();
    const [told] = await world.inbox(member.userId, 'vi');
    expect(told).toMatchObject({
      kind: 'EVENT_CHANGED',
      body: 'Lịch mới: 19:00 Chủ nhật, 29/11. Bạn xem lại giúp nhé.',
    });
    expect(await kindsOf(host)).not.toContain('EVENT_CHANGED');
    const calendar = world.mailsTo(member).at(-1)?.calendar;
    expect(calendar?.method).toBe('REQUEST');
    expect(calendar?.content).toContain('SEQUENCE:4');
    expect(calendar?.content).toContain('DTSTART;TZID=Asia/Ho_Chi_Minh:20261129T190000');
  });

  test('hear once that it is cancelled, and once that it is on again, with where they stand', async () => {
    const event = world.anEvent({ hostIds: [host.userId] });
    await world.tell('event.published', event);
    const [confirmed, waiting] = [aRegistration(event, member), aRegistration(event, follower)];
    const left = aRegistration(event, host);
    await world.tell('registration.confirmed', { ...confirmed, by: 'REGISTRATION' });
    await world.tell('registration.waitlisted', waiting);
    await world.tell('registration.confirmed', { ...left, by: 'REGISTRATION' });
    await world.tell('registration.cancelled', { ...left, by: 'ATTENDEE' });
    await world.settle();
    world.mails.length = 0;

    const off = { ...event, status: 'CANCELLED', version: 2 } as const;
    for (const registration of [confirmed, waiting]) {
      await world.tell('registration.cancelled', { ...registration, by: 'EVENT' });
    }
    await world.tell('event.cancelled', { ...off, reason: 'Bão số 9' }, { actorId: host.userId });
    await world.settle();
    expect((await world.inbox(member.userId, 'vi'))[0]).toMatchObject({
      kind: 'EVENT_CANCELLED',
      body: 'Tiếc quá, buổi 19:00 thứ Bảy, 28/11 sẽ không diễn ra. Ban tổ chức nhắn: “Bão số 9”',
    });
    expect(await kindsOf(host)).not.toContain('EVENT_CANCELLED');
    expect(world.mailsTo(member).map((mail) => mail.calendar?.method)).toEqual(['CANCEL']);
    expect(world.mailsTo(follower).map((mail) => mail.calendar?.method)).toEqual([undefined]);

    await world.tell('event.restored', { ...event, version: 3 });
    await world.tell('registration.confirmed', { ...confirmed, by: 'RESTORE' });
    await world.tell('registration.waitlisted', waiting);
    await world.settle();
    expect((await world.inbox(member.userId, 'vi'))[0]).toMatchObject({
      kind: 'EVENT_RESTORED',
      title: 'Diễn ra trở lại: Gặp nhau ở Huế',
    });
    expect((await world.inbox(member.userId, 'vi'))[0].body).toContain('vẫn được giữ');
    expect((await world.inbox(follower.userId, 'vi'))[0].body).toContain('danh sách chờ');
    expect(world.mailsTo(member).at(-1)?.calendar?.content).toContain('SEQUENCE:3');
    expect(world.mailsTo(member)).toHaveLength(2);
    // Nobody new came, so the host hears nothing.
    expect(await kindsOf(host)).not.toContain('EVENT_RESTORED');
  });
});

test('organisers hear who wants to join, and the person hears the answer', async () => {
  const [lan, minh] = [await world.aPerson({ displayName: 'Lan' }), await world.aPerson()];
  await world.tell('membership.requested', membershipOf(lan));
  await world.tell('membership.activated', { ...membershipOf(lan), wasDecided: true });
  await world.tell('membership.declined', membershipOf(minh), { actorId: host.userId });
  await world.settle();
  expect(await world.inbox(host.userId, 'vi')).toMatchObject([
    { title: 'Lan muốn vào Huế Dev', url: '/c/hue/manage', actor: { id: lan.userId } },
  ]);
  expect(await kindsOf(member)).toEqual([]);
  expect(await world.inbox(lan.userId)).toMatchObject([
    { kind: 'MEMBERSHIP_DECISION', title: 'Welcome to Huế Dev', url: '/c/hue' },
  ]);
  expect(await world.inbox(minh.userId)).toMatchObject([
    { kind: 'MEMBERSHIP_DECISION', title: 'Huế Dev could not take you in this time', actor: null },
  ]);
});

test('an announcement is told to members; a post waits to be read', async () => {
  const post = {
    ...{ postId: newId('pst'), communityId: community.communityId, authorId: host.userId },
    ...{ title: 'Nghỉ Tết', excerpt: 'Hẹn gặp lại sau rằm.' },
  };
  await world.tell('post.published', { ...post, kind: 'POST' });
  await world.tell('post.published', { ...post, postId: newId('pst'), kind: 'ANNOUNCEMENT' });
  await world.settle();
  expect(await world.inbox(member.userId)).toMatchObject([
    { kind: 'ANNOUNCEMENT', title: 'Huế Dev: Nghỉ Tết', body: 'Hẹn gặp lại sau rằm.' },
  ]);
  expect(await kindsOf(follower)).toEqual([]);
  expect(await kindsOf(host)).toEqual([]);
});

test('a new person is welcomed in their language', async () => {
  const person: PersonFact = {
    ...{ userId: newId('usr'), handle: 'mai', displayName: 'Mai', email: 'mai@example.org' },
    locale: 'vi',
    timeZone: 'Asia/Ho_Chi_Minh',
  };
  await world.tell('user.registered', person);
  await world.settle();
  expect(await world.inbox(person.userId, 'vi')).toMatchObject([
    { kind: 'WELCOME', title: 'Mừng bạn đến với Hội!', url: '/' },
  ]);
});
