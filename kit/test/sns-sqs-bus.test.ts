import { type FauxqsServer, startFauxqs } from 'fauxqs';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { snsSqsBus } from '../src/aws/sns-sqs-bus.ts';
import { type Bus, consumeBatch, messageMeters } from '../src/bus.ts';
import { type Database, openDatabase, type Tx } from '../src/database.ts';
import type { Handlers } from '../src/domain-events.ts';
import { silentLogger } from '../src/log.ts';
import { startMessaging } from '../src/messaging.ts';
import { outboxFor, relayOutbox } from '../src/outbox.ts';
import { memoryPubSub } from '../src/pubsub.ts';
import { createTestDatabase, type TestDatabase } from '../src/testing/test-database.ts';
import { idempotency, inbox, outbox, seen } from './sample/tables.ts';

const tables = { outbox, inbox, idempotency };
const sample = { name: 'sample', packageRoot: new URL('./sample/', import.meta.url) };
const pubsub = memoryPubSub();
const { signal } = new AbortController();
const meters = messageMeters('sample');
const mostReceives = 3;

let databases: TestDatabase;
let database: Database;
let aws: FauxqsServer;
let bus: Bus;

beforeAll(async () => {
  databases = await createTestDatabase([sample]);
  database = openDatabase({ url: databases.urlOf('sample'), pubsub });
  aws = await startFauxqs({ port: 0, logger: false });
  vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${aws.port}`);
  vi.stubEnv('AWS_REGION', 'us-east-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
});
afterAll(async () => {
  await aws.stop();
  await database[Symbol.asyncDispose]();
  await databases[Symbol.asyncDispose]();
});

let made = 0;
let queue: string;
let deadLetters: string;
beforeEach(async () => {
  await database.read.delete(seen);
  await database.read.delete(outbox);
  made += 1;
  queue = `notification-${made}.fifo`;
  deadLetters = `notification-${made}-dead.fifo`;
  const topic = `sample-${made}.fifo`;
  const fifo = { FifoQueue: 'true' };
  const { queueArn: deadLetterTargetArn } = aws.createQueue(deadLetters, { attributes: fifo });
  const redrive = JSON.stringify({ deadLetterTargetArn, maxReceiveCount: mostReceives });
  aws.createQueue(queue, { attributes: { ...fifo, RedrivePolicy: redrive } });
  const { topicArn } = aws.createTopic(topic, { attributes: { FifoTopic: 'true' } });
  const types = JSON.stringify({ type: ['follow.added'] });
  aws.subscribe({
    topic,
    queue,
    attributes: { RawMessageDelivery: 'true', FilterPolicy: types },
  });
  const queueUrl = `http://127.0.0.1:${aws.port}/000000000000/${queue}`;
  bus = await snsSqsBus({ topicArn, queueUrl });
});

const follow = (name: string) => ({ communityId: name, userId: 'usr_1' });
const add = (aggregate: string, name: string) =>
  database.transaction((tx) =>
    outboxFor(database, tables, null).add(tx, 'follow.added', aggregate, follow(name)),
  );
const relay = () => relayOutbox(database, tables, bus);
const consume = (handlers: Handlers<Tx>, over: Bus = bus) =>
  consumeBatch({ bus: over, database, tables, handlers, log: silentLogger, signal, meters });
const note: Handlers<Tx> = {
  'follow.added': async (tx, { data }) => {
    await tx.insert(seen).values({ what: data.communityId });
  },
};
const noteBut = (broken: () => string): Handlers<Tx> => ({
  'follow.added': async (tx, { data }) => {
    await tx.insert(seen).values({ what: data.communityId });
    if (data.communityId === broken()) throw new Error('the handler is broken for now');
  },
});
const seenSoFar = async () =>
  (await database.read.select().from(seen).orderBy(seen.seq)).map((row) => row.what);
const namesIn = (name: string): string[] => {
  const { ready = [], inflight = [] } = aws.inspectQueue(name)?.messages ?? {};
  const messages = [...ready, ...inflight.map(({ message }) => message)];
  return messages.map(({ body }) => JSON.parse(body).data.communityId);
};

test('a failing message holds back its aggregate only, in order, and takes effect once', async () => {
  let broken = 'a1';
  for (const [aggregate, name] of [
    ['a', 'a1'],
    ['b', 'b1'],
    ['a', 'a2'],
  ] as const) {
    await add(aggregate, name);
  }
  expect(await relay()).toBe(3);
  expect(await database.read.$count(outbox)).toBe(0);

  const handlers = noteBut(() => broken);
  await expect.poll(() => consume(handlers).then(seenSoFar)).toEqual(['b1']);
  expect(await seenSoFar()).not.toContain('a2');
  broken = '';
  await expect.poll(() => consume(handlers).then(seenSoFar)).toEqual(['b1', 'a1', 'a2']);
  expect(namesIn(queue)).toEqual([]);
});

test('forty changes of four aggregates arrive each in its order', async () => {
  for (let at = 0; at < 40; at += 1) await add(`agg_${at % 4}`, `${at % 4}:${at}`);
  await relay();
  const seenAfterMore = () => consume(note).then(seenSoFar);
  await expect.poll(seenAfterMore).toHaveLength(40);
  const byAggregate = Map.groupBy(await seenSoFar(), (name) => name.split(':')[0]);
  for (const names of byAggregate.values()) {
    const positions = names.map((name) => Number(name.split(':')[1]));
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    expect(positions).toHaveLength(10);
  }
});

test('what the outbox puts twice is in the queue once, and what is delivered twice takes effect once', async () => {
  await add('c', 'c1');
  const rows = await database.read.select().from(outbox);
  await relay();
  // The relay's own commit was lost: the row is there still, and goes out again.
  await database.read.insert(outbox).values(rows.map(({ message }) => ({ message })));
  await relay();
  expect(namesIn(queue)).toEqual(['c1']);

  // The acknowledgement is lost.
  const forgetful: Bus = { ...bus, ack: (done) => bus.release(done) };
  await consume(note, forgetful);
  expect(await seenSoFar()).toEqual(['c1']);
  await consume(note);
  expect(await seenSoFar()).toEqual(['c1']);
  expect(namesIn(queue)).toEqual([]);
});

test('a message that always fails is set aside alone, and what stood behind it has its turn', async () => {
  for (const name of ['d1', 'd2', 'd3']) await add('d', name);
  await relay();
  const hasty: Bus = { ...bus, retry: (failed) => bus.retry(failed, 0) };
  const handlers = noteBut(() => 'd1');
  // The third receive is the last; the next one moves it.
  for (let round = 0; round < mostReceives; round += 1) await consume(handlers, hasty);
  expect(await seenSoFar()).toEqual([]);
  await expect.poll(() => consume(handlers, hasty).then(seenSoFar)).toEqual(['d2', 'd3']);
  expect(namesIn(deadLetters)).toEqual(['d1']);
});

test('what is no message of ours is set aside too, and disturbs nobody else', async () => {
  aws.sendMessage(queue, '{"not": "a message"}', {
    messageGroupId: 'e',
    messageDeduplicationId: 'e0',
  });
  await add('f', 'f1');
  await relay();
  const hasty: Bus = { ...bus, retry: (failed) => bus.retry(failed, 0) };
  for (let round = 0; round < mostReceives; round += 1) await consume(note, hasty);
  await add('f', 'f2');
  await relay();
  await consume(note, hasty);
  expect(await seenSoFar()).toEqual(['f1', 'f2']);
  expect(aws.inspectQueue(deadLetters)?.messages.ready).toHaveLength(1);
  expect(aws.inspectQueue(queue)?.messages.ready).toHaveLength(0);
});

test('while the topic takes nothing, the outbox keeps everything', async () => {
  const broken = await snsSqsBus({ topicArn: 'arn:aws:sns:us-east-1:000000000000:gone.fifo' });
  await add('g', 'g1');
  await expect(relayOutbox(database, tables, broken)).rejects.toThrow();
  expect(await database.read.$count(outbox)).toBe(1);
  await relay();
  await consume(note);
  expect(await seenSoFar()).toEqual(['g1']);
});

test('workers move a message from commit to handler by themselves, and end while they wait', async () => {
  const parts = { database, tables, pubsub, bus, log: silentLogger };
  const messaging = await startMessaging({ ...parts, handlers: note });
  await add('h', 'h1');
  await expect.poll(seenSoFar).toEqual(['h1']);
  const started = performance.now();
  await messaging[Symbol.asyncDispose]();
  // A long poll lasts 20 s.
  expect(performance.now() - started).toBeLessThan(10_000);
});

test('a service that consumes without a queue does not start', async () => {
  const deaf = await snsSqsBus({ topicArn: 'arn:aws:sns:us-east-1:000000000000:any.fifo' });
  const parts = { database, tables, pubsub, bus: deaf, log: silentLogger };
  await expect(startMessaging({ ...parts, handlers: note })).rejects.toThrow('BUS_QUEUE_URL');
});
