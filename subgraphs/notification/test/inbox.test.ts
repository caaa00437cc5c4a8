import type { PersonFact } from '@hoi/kit/domain-events.ts';
import { newId } from '@hoi/kit/ids.ts';
import { callerFor, userViewer } from '@hoi/kit/testing/run.ts';
import { callerOf } from '@hoi/kit/viewer.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aRegistration, aWorld, type Data, type World } from './harness.ts';

let world: World;
let lan: PersonFact;
beforeAll(async () => {
  world = await aWorld();
});
beforeEach(async () => {
  lan = await world.aPerson();
});
afterAll(() => world[Symbol.asyncDispose]());

/** Tells somebody a number of things, in order. */
async function tellTimes(person: PersonFact, times: number) {
  const host = await world.aPerson();
  for (let index = 0; index < times; index += 1) {
    const event = world.anEvent({ title: `Buổi ${index + 1}`, hostIds: [person.userId] });
    await world.tell('event.published', event);
    await world.tell('registration.pending', aRegistration(event, host));
  }
  await world.settle();
}
const list = `query ($first: Int, $after: Cursor, $unreadOnly: Boolean) {
  notifications(first: $first, after: $after, unreadOnly: $unreadOnly) {
    totalCount unreadCount nodes { id title readAt } pageInfo { hasNextPage endCursor } } }`;
const mark = `mutation ($ids: [ID!], $all: Boolean) { markNotificationsRead(ids: $ids, all: $all) {
  notifications { id readAt } unreadCount userErrors { code path } } }`;
const inboxOf = async (who: string, variables: object = {}) =>
  (await world.ask(who, list, variables)).notifications;
const markRead = async (who: Parameters<World['ask']>[0], variables: object) =>
  (await world.ask(who, mark, variables)).markNotificationsRead;
const idsOf = (nodes: Data[]) => nodes.map((one) => one.id);

describe('the inbox', () => {
  test('shows the newest first, page by page', async () => {
    await tellTimes(lan, 5);
    const first = await inboxOf(lan.userId, { first: 2 });
    expect(first).toMatchObject({ totalCount: 5, unreadCount: 5 });
    expect(first.nodes[0].title).toContain('Buổi 5');
    const { endCursor: after } = first.pageInfo;
    await tellTimes(lan, 1);
    const rest = await inboxOf(lan.userId, { first: 50, after });
    expect(rest.nodes).toHaveLength(3);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    expect(rest.nodes[2].title).toContain('Buổi 1');
  });

  test('is nobody else’s', async () => {
    await tellTimes(lan, 1);
    const [{ id }] = (await inboxOf(lan.userId)).nodes;
    const other = await world.aPerson();
    const reference = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Notification { id } } }`;
    const variables = { r: [{ __typename: 'Notification', id }] };
    expect(await world.ask(lan.userId, reference, variables)).toEqual({ _entities: [{ id }] });
    expect(await world.ask(other.userId, reference, variables)).toEqual({ _entities: [null] });
    expect(await world.ask(null, reference, variables)).toEqual({ _entities: [null] });
    expect(await markRead(other.userId, { ids: [id] })).toMatchObject({
      notifications: [],
      userErrors: [{ code: 'NOT_FOUND', path: ['ids', '0'] }],
    });
    expect((await inboxOf(lan.userId)).unreadCount).toBe(1);
    for (const query of [
      '{ notifications { totalCount } }',
      '{ notificationPreferences { rules { kind } } }',
    ]) {
      await expect(world.ask(null, query)).rejects.toThrow('UNAUTHENTICATED');
    }
  });

  test('fifty notifications cost as many statements as two', async () => {
    const host = await world.aPerson();
    const rows = Array.from({ length: 50 }, (_, index) => ({
      ...{ id: newId('ntf'), user_id: lan.userId, kind: 'NEW_REGISTRATION', key: newId('ntf') },
      ...{ event_id: newId('evt'), community_id: newId('com'), actor_id: host.userId },
      ...{ params: {}, revision: index + 1 },
    }));
    await world.sql`insert into notification.notification ${world.sql(rows as never)}`;
    await world.sql`insert into notification.feed values (${lan.userId}, 50, 50)`;
    // The host's own news is heard of by then: it would be counted.
    await world.settle();
    const cost = async (first: number) => {
      world.statements();
      const { notifications } = await world.ask(
        lan.userId,
        `query ($first: Int) { notifications(first: $first) { unreadCount totalCount
          nodes { title body url event { id } community { id } actor { id } } } }`,
        { first },
      );
      expect(notifications.nodes).toHaveLength(first);
      return world.statements().length;
    };
    // The first call opens connections, which asks for the types of the database.
    await cost(50);
    expect(await cost(50)).toBe(await cost(2));
  });
});

describe('marking as read', () => {
  test('some, then all', async () => {
    await tellTimes(lan, 4);
    const { nodes } = await inboxOf(lan.userId);
    const ids = idsOf(nodes).slice(0, 2);
    const some = await markRead(lan.userId, { ids });
    expect(some).toMatchObject({ unreadCount: 2, userErrors: [] });
    expect(idsOf(some.notifications)).toEqual(ids);
    expect(some.notifications[0].readAt).toBe(world.now().toISOString());
    expect(idsOf((await inboxOf(lan.userId, { unreadOnly: true })).nodes)).toEqual(
      idsOf(nodes).slice(2),
    );
    const again = await markRead(lan.userId, { ids });
    expect(again).toMatchObject({ notifications: [], unreadCount: 2 });
    const all = await markRead(lan.userId, { all: true });
    expect(all.notifications).toHaveLength(2);
    expect(all.unreadCount).toBe(0);
    expect(await inboxOf(lan.userId, { unreadOnly: true })).toMatchObject({ totalCount: 0 });
  });

  test('says what is wrong', async () => {
    expect(await markRead(lan.userId, {})).toMatchObject({
      userErrors: [{ code: 'REQUIRED', path: ['ids'] }],
    });
    const many = Array.from({ length: 101 }, () => newId('ntf'));
    expect(await markRead(lan.userId, { ids: many })).toMatchObject({
      userErrors: [{ code: 'TOO_LONG', path: ['ids'] }],
    });
    expect(await markRead(null, { all: true })).toMatchObject({
      unreadCount: 0,
      userErrors: [{ code: 'UNAUTHENTICATED' }],
    });
    const reader = callerOf(userViewer(lan.userId, { kind: 'API_KEY', scopes: ['READ'] }));
    expect(await markRead(reader, { all: true })).toMatchObject({
      userErrors: [{ code: 'FORBIDDEN' }],
    });
    expect(await markRead(lan.userId, { all: true })).toMatchObject({
      ...{ notifications: [], unreadCount: 0, userErrors: [] },
    });
  });
});

describe('wishes', () => {
  const read = '{ notificationPreferences { rules { kind channels isRequired } } }';
  const update = `mutation ($rules: [NotificationRuleInput!]!) {
    updateNotificationPreferences(input: {rules: $rules}) {
      preferences { rules { kind channels } } userErrors { code path } } }`;
  const change = async (who: string | null, rules: object[]) =>
    (await world.ask(who, update, { rules })).updateNotificationPreferences;

  test('begin with a default for each kind, and change kind by kind', async () => {
    const { rules } = (await world.ask(lan.userId, read)).notificationPreferences;
    expect(rules).toHaveLength(22);
    expect(rules.filter((one: Data) => one.isRequired).map((one: Data) => one.kind)).toEqual([
      'TICKET_RECEIVED',
      'TICKET_GIVEN',
      'TICKET_REISSUED',
      'EVENT_CHANGED',
      'EVENT_CANCELLED',
      'EVENT_RESTORED',
    ]);
    const wish = [
      { kind: 'NEW_REGISTRATION', channels: ['EMAIL', 'EMAIL'] },
      { kind: 'REGISTRATION_CONFIRMED', channels: [] },
    ];
    const { preferences } = await change(lan.userId, wish);
    expect(preferences.rules).toContainEqual({ kind: 'NEW_REGISTRATION', channels: ['EMAIL'] });
    expect(preferences.rules).toContainEqual({ kind: 'WELCOME', channels: ['IN_APP'] });

    await tellTimes(lan, 1);
    expect((await inboxOf(lan.userId)).totalCount).toBe(0);
    expect(world.mailsTo(lan)).toHaveLength(1);
    const event = world.anEvent();
    await world.tell('registration.confirmed', {
      ...aRegistration(event, lan),
      by: 'REGISTRATION',
    });
    await world.settle();
    expect(world.mailsTo(lan)).toHaveLength(1);
    expect((await inboxOf(lan.userId)).totalCount).toBe(0);
  });

  test('cannot silence what must always arrive, and say what is wrong', async () => {
    const required = [
      { kind: 'WELCOME', channels: [] },
      { kind: 'EVENT_CANCELLED', channels: ['IN_APP'] },
    ];
    expect((await change(lan.userId, required)).userErrors).toEqual([
      { code: 'INVALID', path: ['input', 'rules', '1', 'channels'] },
    ]);
    const twice = [
      { kind: 'WELCOME', channels: [] },
      { kind: 'WELCOME', channels: ['EMAIL'] },
    ];
    expect((await change(lan.userId, twice)).userErrors).toEqual([
      { code: 'INVALID', path: ['input', 'rules', '1', 'kind'] },
    ]);
    expect((await change(null, [])).userErrors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
    expect((await change(lan.userId, [])).userErrors).toEqual([]);
  });
});

describe('the live inbox', () => {
  const query = `subscription { notificationAdded {
    revision isSnapshot unreadCount items { id title } } }`;
  const watch = (who: string | null) => {
    const stop = new AbortController();
    const results = world.subgraph
      .subscribe({ query }, callerFor(who), stop.signal)
      [Symbol.asyncIterator]();
    const next = async () => (await results.next()).value as Data;
    return { next: async () => (await next()).data.notificationAdded, raw: next, stop };
  };

  test('begins with what is there, then each notification once, in order, with growing revisions', async () => {
    await tellTimes(lan, 2);
    const { next, stop } = watch(lan.userId);
    const snapshot = await next();
    expect(snapshot).toMatchObject({ isSnapshot: true, unreadCount: 2 });
    expect(snapshot.items).toHaveLength(2);
    const seen: string[] = idsOf(snapshot.items).toReversed();
    let { revision } = snapshot;
    await tellTimes(lan, 12);
    while (seen.length < 14) {
      const message = await next();
      expect(message.isSnapshot).toBe(false);
      expect(message.revision).toBeGreaterThan(revision);
      revision = message.revision;
      seen.push(...idsOf(message.items).toReversed());
    }
    expect(seen).toEqual(idsOf((await inboxOf(lan.userId, { first: 50 })).nodes).toReversed());
    stop.abort();
  });

  test('says in another window that something was read', async () => {
    await tellTimes(lan, 3);
    const { next, stop } = watch(lan.userId);
    const before = await next();
    await markRead(lan.userId, { ids: [before.items[0].id] });
    const after = await next();
    expect(after).toMatchObject({ isSnapshot: true, unreadCount: 2 });
    expect(after.revision).toBeGreaterThan(before.revision);
    stop.abort();
  });

  test('names an event as it is called now, however long one has been watching', async () => {
    const event = world.anEvent({ title: 'Tên cũ', hostIds: [lan.userId] });
    await world.tell('event.published', event);
    await world.tell('registration.pending', aRegistration(event, await world.aPerson()));
    await world.settle();
    const { next, stop } = watch(lan.userId);
    expect((await next()).items[0].title).toContain('Tên cũ');
    await world.tell('event.updated', { ...event, title: 'Tên mới', version: 2, isNews: false });
    await world.tell('registration.pending', aRegistration(event, await world.aPerson()));
    expect((await next()).items[0].title).toContain('Tên mới');
    stop.abort();
  });

  test('is for people who signed in', async () => {
    const { raw } = watch(null);
    expect((await raw()).errors[0].extensions.code).toBe('UNAUTHENTICATED');
  });
});
