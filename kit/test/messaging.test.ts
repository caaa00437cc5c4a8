import { eq, sql } from 'drizzle-orm';
import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bus, consumeBatch, messageMeters } from '../src/bus.ts';
import { type Database, openDatabase, sqlStateOf, type Tx } from '../src/database.ts';
import type { Handlers } from '../src/domain-events.ts';
import { silentLogger } from '../src/log.ts';
import { startMessaging } from '../src/messaging.ts';
import { outboxFor, relayOutbox } from '../src/outbox.ts';
import { postgresBus } from '../src/postgres-bus.ts';
import { memoryPubSub, postgresPubSub } from '../src/pubsub.ts';
import { createTestDatabase, type TestDatabase } from '../src/testing/test-database.ts';
import { idempotency, inbox, outbox, seen } from './sample/tables.ts';

const tables = { outbox, inbox, idempotency };
const sample = { name: 'sample', packageRoot: new URL('./sample/', import.meta.url) };
// Has no tables; only its role and schema matter here.
const other = { name: 'other', packageRoot: new URL('./other/', import.meta.url) };

let databases: TestDatabase;
let database: Database;
let bus: Bus;
const pubsub = memoryPubSub();

beforeAll(async () => {
  databases = await createTestDatabase([sample, other]);
  database = openDatabase({ url: databases.urlOf('sample'), pubsub });
  bus = postgresBus(database);
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await databases[Symbol.asyncDispose]();
});

const { signal } = new AbortController();
const meters = messageMeters('sample');
const consume = (handlers: Handlers<Tx>) =>
  consumeBatch({ bus, database, tables, handlers, log: silentLogger, signal, meters });
const follow = (name: string) => ({ communityId: name, userId: 'usr_1' });
const add = (aggregate: string, name: string) =>
  database.transaction((tx) =>
    outboxFor(database, tables, null).add(tx, 'follow.added', aggregate, follow(name)),
  );
const seenSoFar = async () =>
  (await database.read.select().from(seen).orderBy(seen.seq)).map((row) => row.what);

test('a failing message holds back its aggregate only, in order, and takes effect once', async () => {
  let isBroken = true;
  const handlers: Handlers<Tx> = {
    'follow.added': async (tx, { data }) => {
      await tx.insert(seen).values({ what: data.communityId });
      if (data.communityId === 'a1' && isBroken) throw new Error('the handler is broken for now');
    },
  };
  await bus.subscribe(['follow.added']);
  await add('a', 'a1');
  await add('b', 'b1');
  await add('a', 'a2');
  expect(await relayOutbox(database, tables, bus)).toBe(3);
  expect(await database.read.$count(outbox)).toBe(0);

  await consume(handlers);
  expect(await seenSoFar()).toEqual(['b1']);

  isBroken = false;
  await expect
    .poll(
      async () => {
        await consume(handlers);
        return seenSoFar();
      },
      { timeout: 60_000, interval: 200 },
    )
    .toEqual(['b1', 'a1', 'a2']);
  await consume(handlers);
  expect(await seenSoFar()).toHaveLength(3);
});

test('a message delivered twice takes effect once', async () => {
  await database.read.delete(seen);
  const handlers: Handlers<Tx> = {
    'follow.added': async (tx, { data }) => {
      await tx.insert(seen).values({ what: data.communityId });
    },
  };
  await add('c', 'c1');
  const [kept] = await database.read.select().from(outbox);
  await relayOutbox(database, tables, bus);
  const again = JSON.stringify([kept?.message]);
  await database.read.execute(sql`select bus.put(${again}::jsonb)`);
  expect(await consume(handlers)).toBe(2);
  expect(await seenSoFar()).toEqual(['c1']);
});

test('workers move a message from commit to handler by themselves', async () => {
  await database.read.delete(seen);
  const handlers: Handlers<Tx> = {
    'follow.added': async (tx, { data }) => {
      await tx.insert(seen).values({ what: data.communityId });
    },
  };
  await using _messaging = await startMessaging({
    database,
    tables,
    pubsub,
    handlers,
    log: silentLogger,
  });
  await add('d', 'd1');
  await expect.poll(seenSoFar, { timeout: 60_000, interval: 20 }).toEqual(['d1']);
});

test('consumers that acknowledge a message at once leave nothing of it', async () => {
  const connect = (url: string) => postgres(url, { max: 1, onnotice: () => undefined });
  const admin = connect(databases.adminUrl);
  const [one, another] = [connect(databases.urlOf('sample')), connect(databases.urlOf('other'))];
  for (const consumer of [one, another]) await consumer`select bus.subscribe(${['both.heard']})`;
  const message = { type: 'both.heard', aggregate: 'both' };
  await one`select bus.put(${one.json([message])})`;
  const [put] = await admin`select max(seq) as seq from bus.message`;
  const acknowledged = Promise.withResolvers<unknown>();
  await one.begin(async (tx) => {
    await tx`select bus.ack(${[put?.seq]})`;
    // Before the first has committed.
    acknowledged.resolve(another`select bus.ack(${[put?.seq]})`);
    await expect
      .poll(
        () => admin`select from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock'`,
      )
      .toHaveLength(1);
  });
  await acknowledged.promise;
  expect(await admin`select from bus.message where seq = ${put?.seq}`).toHaveLength(0);
  for (const client of [admin, one, another]) await client.end();
});

test('a rolled-back command leaves no message and tells nobody', async () => {
  const stop = new AbortController();
  const heard: string[] = [];
  const calls = await pubsub.subscribe('news', stop.signal);
  const listening = (async () => {
    for await (const message of calls) heard.push(message);
  })();
  const failing = database.transaction(async (tx) => {
    await outboxFor(database, tables, null).add(tx, 'follow.added', 'e', follow('e1'));
    database.announce(tx, 'news', 'lost');
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await database.transaction(async (tx) => database.announce(tx, 'news', 'kept'));
  stop.abort();
  await listening;
  expect(heard).toEqual(['kept']);
  expect(await database.read.$count(outbox)).toBe(0);
});

test('a role reaches neither another schema nor the tables of the bus', async () => {
  const denied = async (statement: string) =>
    database.read.execute(statement).then(
      () => 'allowed',
      (error: unknown) => sqlStateOf(error),
    );
  expect(await denied('create table other.mine (id int)')).toBe('42501');
  expect(await denied('select * from bus.message')).toBe('42501');
  expect(await denied('delete from bus.delivery')).toBe('42501');
  expect(await denied('create table sample.extra (id int)')).toBe('42501');
  expect(await denied('select 1 from sample.seen')).toBe('allowed');
});

test('listeners in another process hear of a commit', async () => {
  await using here = await postgresPubSub(databases.urlOf('sample'));
  await using there = await postgresPubSub(databases.urlOf('other'));
  const stop = new AbortController();
  const calls = await there.subscribe('topic', stop.signal);
  await here.publish('topic', 'two\nlines');
  for await (const message of calls) {
    expect(message).toBe('two\nlines');
    stop.abort();
  }
});

test('statements of one person never meet the rows of a failed one', async () => {
  await expect(
    database.transaction(async (tx) => {
      await tx.insert(seen).values({ what: 'never' });
      await tx.execute('select 1 / 0');
    }),
  ).rejects.toThrow();
  expect(await database.read.select().from(seen).where(eq(seen.what, 'never'))).toEqual([]);
});
