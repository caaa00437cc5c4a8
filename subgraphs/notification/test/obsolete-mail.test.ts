import type { CommunityFact, EventFact, PersonFact } from '@hoi/kit/domain-events.ts';
import { newId } from '@hoi/kit/ids.ts';
import { anonymous, callerOf } from '@hoi/kit/viewer.ts';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { aRegistration, aWorld, type World } from './harness.ts';

let world: World;
let community: CommunityFact;
let lan: PersonFact;
let minh: PersonFact;
beforeAll(async () => {
  world = await aWorld();
});
afterAll(() => world[Symbol.asyncDispose]());
beforeEach(async () => {
  community = {
    ...{ communityId: newId('com'), slug: 'hue', name: 'Huế Dev' },
    ...{ visibility: 'PUBLIC', isArchived: false },
  };
  await world.tell('community.created', community);
  [lan, minh] = [await world.aPerson(), await world.aPerson()];
  world.mails.length = 0;
});

const membershipOf = (person: PersonFact) => ({
  ...{ membershipId: newId('mem'), communityId: community.communityId, userId: person.userId },
  role: 'MEMBER' as const,
});
const follow = (person: PersonFact) => ({
  ...{ communityId: community.communityId, userId: person.userId },
});
const join = (person: PersonFact) =>
  world.tell('membership.activated', { ...membershipOf(person), wasDecided: false });
const announce = () =>
  world.tell('post.published', {
    ...{ postId: newId('pst'), communityId: community.communityId, authorId: newId('usr') },
    ...{ kind: 'ANNOUNCEMENT', title: null, excerpt: 'Chào' },
  });
/** What is told while no mail gets out; they get out after `meanwhile`. */
async function queued(told: () => Promise<unknown>, meanwhile: () => Promise<unknown>) {
  world.mailTrouble = new Error('down');
  await told();
  await world.settle();
  await meanwhile();
  await world.settle();
  world.mailTrouble = null;
  await world.advance(1);
  await vi.waitUntil(async () => {
    const [row] = await world.sql`select count(*)::int from notification.delivery d
      where status = 'QUEUED'`;
    return row?.count === 0;
  }, 60_000);
}
const fateOf = async (person: PersonFact, kind: string) => {
  const rows = await world.sql`select d.status, d.problem from notification.delivery d
    join notification.notification n on n.id = d.notification_id
    where n.user_id = ${person.userId} and n.kind = ${kind}`;
  return rows.map(({ status, problem }) => [status, problem].filter(Boolean).join(' '));
};

test('unsubscribing stops the mails that wait already', async () => {
  await join(lan);
  await join(minh);
  await announce();
  await world.settle();
  const url = world.mailsTo(lan)[0]?.unsubscribeUrl ?? '';
  await queued(announce, () =>
    world.subgraph.fetch(new Request(url, { method: 'POST' }), callerOf(anonymous)),
  );
  expect(await fateOf(lan, 'ANNOUNCEMENT')).toEqual(['SENT', 'OBSOLETE UNSUBSCRIBED']);
  expect([world.mailsTo(lan).length, world.mailsTo(minh).length]).toEqual([1, 2]);
});

test('whoever left is not mailed what was for members, or for followers once they are neither', async () => {
  const hai = await world.aPerson();
  for (const person of [lan, minh, hai]) await join(person);
  for (const person of [lan, minh]) await world.tell('follow.added', follow(person));
  const { communityId } = community;
  await queued(
    async () => {
      await announce();
      await world.tell('event.published', world.anEvent({ communityId }));
      const closed = world.anEvent({ communityId, visibility: 'MEMBERS', title: 'Kín' });
      await world.tell('event.published', closed);
    },
    async () => {
      await world.tell('membership.ended', membershipOf(lan));
      await world.tell('membership.ended', membershipOf(minh));
      await world.tell('follow.removed', follow(minh));
    },
  );
  expect(await fateOf(lan, 'ANNOUNCEMENT')).toEqual(['OBSOLETE LEFT']);
  expect((await fateOf(lan, 'NEW_EVENT')).sort()).toEqual(['OBSOLETE LEFT', 'SENT']);
  expect(world.mailsTo(lan).map(({ subject }) => subject)).toEqual([
    'Huế Dev có sự kiện mới: Gặp nhau ở Huế',
  ]);
  expect(await fateOf(minh, 'NEW_EVENT')).toEqual(['OBSOLETE LEFT', 'OBSOLETE LEFT']);
  expect(world.mailsTo(hai)).toHaveLength(3);
});

test('a new event that is cancelled before its mails are out is not announced', async () => {
  await join(lan);
  const event = world.anEvent({ communityId: community.communityId });
  await queued(
    () => world.tell('event.published', event),
    () =>
      world.tell('event.cancelled', { ...event, status: 'CANCELLED', version: 2, reason: null }),
  );
  expect(await fateOf(lan, 'NEW_EVENT')).toEqual(['OBSOLETE EVENT_CANCELLED']);
});

/** An event in a day, with both registered. */
async function tomorrow(): Promise<{ readonly event: EventFact; cancel(): Promise<string> }> {
  const at = (hours: number) => new Date(world.now().getTime() + hours * 3_600_000).toISOString();
  const event = world.anEvent({ startsAt: at(24.1), endsAt: at(26) });
  await world.tell('event.published', event);
  const registration = aRegistration(event, lan);
  for (const one of [registration, aRegistration(event, minh)]) {
    await world.tell('registration.confirmed', { ...one, by: 'REGISTRATION' });
  }
  await world.settle();
  return {
    event,
    cancel: () => world.tell('registration.cancelled', { ...registration, by: 'ATTENDEE' }),
  };
}

test('whoever cancelled is not reminded any more', async () => {
  const { cancel } = await tomorrow();
  await queued(() => world.wake(6), cancel);
  expect(await fateOf(lan, 'EVENT_REMINDER')).toEqual(['OBSOLETE NOT_GOING']);
  expect(await fateOf(minh, 'EVENT_REMINDER')).toEqual(['SENT']);
});

test('nobody is reminded of an event that was cancelled or moved on meanwhile', async () => {
  const [off, moved] = [await tomorrow(), await tomorrow()];
  const later = new Date(Date.parse(moved.event.startsAt) + 7 * 24 * 3_600_000).toISOString();
  await queued(
    () => world.wake(6),
    async () => {
      const cancelled = { ...off.event, status: 'CANCELLED', version: 2, reason: null } as const;
      await world.tell('event.cancelled', cancelled);
      const put = { ...moved.event, startsAt: later, endsAt: later, version: 2, isNews: false };
      await world.tell('event.updated', put);
    },
  );
  for (const person of [lan, minh]) {
    expect((await fateOf(person, 'EVENT_REMINDER')).sort()).toEqual([
      'OBSOLETE EVENT_CANCELLED',
      'OBSOLETE EVENT_MOVED',
    ]);
  }
});
