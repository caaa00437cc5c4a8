import { newId } from '@hoi/kit/ids.ts';
import { silentLogger } from '@hoi/kit/log.ts';
import { devMailbox } from '@hoi/kit/mail.ts';
import { memoryPubSub } from '@hoi/kit/pubsub.ts';
import { callerFor, run } from '@hoi/kit/testing/run.ts';
import { createTestDatabase } from '@hoi/kit/testing/test-database.ts';
import postgres from 'postgres';
import { expect, test, vi } from 'vitest';
// The real producer: what it puts on the bus is what this service understands.
import * as events from '../../event/src/subgraph.ts';
import { createNotificationSubgraph, packageRoot } from '../src/subgraph.ts';

// biome-ignore lint/suspicious/noExplicitAny: answers are asserted on, not typed
type Data = any;

test('an event’s life, from publishing to its return, as its people are told of it', async () => {
  await using databases = await createTestDatabase([
    { name: 'event', packageRoot: events.packageRoot },
    { name: 'notification', packageRoot },
  ]);
  const secretKey = Buffer.alloc(32, 7).toString('base64url');
  const options = {
    pubsub: memoryPubSub(),
    log: silentLogger,
    publicUrl: 'https://hoi.example.org',
    secretKey,
  };
  const mailbox = devMailbox();
  await using notifications = await createNotificationSubgraph({
    ...options,
    databaseUrl: databases.urlOf('notification'),
    mailer: mailbox,
  });
  await using event = await events.createEventSubgraph({
    ...options,
    databaseUrl: databases.urlOf('event'),
    media: { put: async () => undefined, get: async () => null },
  });
  const [host, lan, minh] = [newId('usr'), newId('usr'), newId('usr')];
  const sql = postgres(databases.adminUrl, { max: 1, onnotice: () => undefined });
  await sql`insert into notification.person
    select id, 'Lan', id || '@example.org', 'en', 'Asia/Ho_Chi_Minh' from unnest(${[host, lan, minh]}::text[]) id`;
  await sql.end();

  const change = async (who: string, mutation: string, input: object): Promise<Data> => {
    const { data, errors } = await run(event, callerFor(who), mutation, { input });
    if (errors) throw new AggregateError(errors, JSON.stringify(errors));
    const answer: Data = Object.values(data ?? {})[0];
    if (answer.userErrors.length > 0) throw new Error(JSON.stringify(answer.userErrors));
    return answer;
  };
  const inbox = async (who: string): Promise<Data[]> => {
    const { data } = await run(
      notifications,
      callerFor(who),
      '{ notifications { nodes { kind title body } } }',
    );
    return (data as Data).notifications.nodes;
  };
  const told = async (who: string, kinds: readonly string[]) => {
    await vi.waitUntil(async () => (await inbox(who)).length >= kinds.length, { timeout: 60_000 });
    expect((await inbox(who)).map((one) => one.kind)).toEqual(kinds);
  };
  const sequences = (who: string) =>
    mailbox
      .list()
      .filter((mail) => mail.to === `${who}@example.org` && mail.calendar)
      .map(
        (mail) => `${mail.calendar?.method} ${mail.calendar?.content.match(/SEQUENCE:\d+/)?.[0]}`,
      )
      .toReversed();

  const mailed = (count: number) =>
    vi.waitUntil(() => sequences(lan).length === count, { timeout: 60_000 });

  const made = await change(
    host,
    'mutation ($input: CreateEventInput!) { createEvent(input: $input) { event { id } userErrors { code path } } }',
    {
      ...{ title: 'Gặp nhau', format: 'IN_PERSON', timeZone: 'Asia/Ho_Chi_Minh', capacity: 1 },
      ...{ startsAtLocal: '2040-03-01T19:00', endsAtLocal: '2040-03-01T21:00' },
    },
  );
  const { id } = made.event;
  const publish = await run(
    event,
    callerFor(host),
    'mutation ($id: ID!) { publishEvent(id: $id) { event { version } userErrors { code } } }',
    { id },
  );
  expect((publish.data as Data).publishEvent.userErrors).toEqual([]);
  const register =
    'mutation ($input: RegisterInput!) { register(input: $input) { event { version } userErrors { code path } } }';
  await change(lan, register, { eventId: id });
  await change(minh, register, { eventId: id });
  await told(lan, ['REGISTRATION_CONFIRMED']);
  await mailed(1);
  await told(minh, ['REGISTRATION_WAITLISTED']);
  await told(host, ['NEW_REGISTRATION', 'NEW_REGISTRATION']);

  const read = async () => {
    const query = 'query ($id: ID!) { event(id: $id) { version } }';
    return ((await run(event, callerFor(host), query, { id })).data as Data).event.version;
  };
  await change(
    host,
    'mutation ($input: UpdateEventInput!) { updateEvent(input: $input) { event { version } userErrors { code path } } }',
    { id, version: await read(), patch: { startsAtLocal: '2040-03-01T18:00' } },
  );
  await told(lan, ['EVENT_CHANGED', 'REGISTRATION_CONFIRMED']);
  await mailed(2);
  expect((await inbox(lan))[0].body).toContain('Thursday, 1 March 2040 at 18:00');

  await change(
    host,
    'mutation ($input: CancelEventInput!) { cancelEvent(input: $input) { event { version } userErrors { code path } } }',
    { id, version: await read(), reason: 'Mưa to' },
  );
  await told(lan, ['EVENT_CANCELLED', 'EVENT_CHANGED', 'REGISTRATION_CONFIRMED']);
  await mailed(3);
  await told(minh, ['EVENT_CANCELLED', 'EVENT_CHANGED', 'REGISTRATION_WAITLISTED']);

  await run(
    event,
    callerFor(host),
    'mutation ($id: ID!) { restoreEvent(id: $id) { userErrors { code } } }',
    { id },
  );
  await told(lan, ['EVENT_RESTORED', 'EVENT_CANCELLED', 'EVENT_CHANGED', 'REGISTRATION_CONFIRMED']);
  expect((await inbox(lan))[0].body).toContain('still yours');
  await vi.waitUntil(async () => (await inbox(minh))[0].kind === 'EVENT_RESTORED', 60_000);
  expect((await inbox(minh))[0].body).toContain('waitlist');
  await mailed(4);
  const methods = sequences(lan).map((line) => line.split(' ')[0]);
  expect(methods).toEqual(['REQUEST', 'REQUEST', 'CANCEL', 'REQUEST']);
  const numbers = sequences(lan).map((line) => Number(line.split(':')[1]));
  expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
  expect(sequences(minh)).toEqual([]);
  expect((await inbox(host)).map((one) => one.kind)).toEqual([
    'NEW_REGISTRATION',
    'NEW_REGISTRATION',
  ]);
});
