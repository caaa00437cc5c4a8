import { sql } from 'drizzle-orm';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { graphFetch, resultOf } from '../src/graph-document.ts';
import { runOnce } from '../src/idempotency.ts';
import { removeLeftovers } from '../src/leftovers.ts';
import { callerFor } from '../src/testing/run.ts';
import { idempotency, inbox } from './sample/tables.ts';
import { aSample, type Sample } from './support/sample.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await aSample();
});
afterAll(() => sample[Symbol.asyncDispose]());

const keyed = (userId: string, key: string, body: string, run: () => Promise<object>) =>
  runOnce(
    sample.database,
    { idempotency },
    { caller: callerFor(userId), key, rootFields: 'register', body },
    run,
  );

test('the same request with the same key takes effect once and gets the same answer', async () => {
  let effects = 0;
  const run = async () => ({ effect: ++effects });
  const first = await keyed('usr_1', 'k', 'body', run);
  const second = await keyed('usr_1', 'k', 'body', run);
  expect(second).toEqual(first);
  expect(effects).toBe(1);
});

test('twins in flight take effect once', async () => {
  let effects = 0;
  const run = async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { effect: ++effects };
  };
  const answers = await Promise.all([1, 2, 3].map(() => keyed('usr_2', 'k', 'body', run)));
  expect(answers).toEqual(Array(3).fill({ answer: { effect: 1 } }));
});

test('another request with the same key is refused; another person may use the key', async () => {
  const run = async () => ({ ok: true });
  await keyed('usr_3', 'k', 'body', run);
  expect(await keyed('usr_3', 'k', 'other', run)).toEqual({ refused: 'MISMATCH' });
  expect(await keyed('usr_4', 'k', 'other', run)).toEqual({ answer: { ok: true } });
});

test('a failed request frees its key', async () => {
  await expect(keyed('usr_5', 'k', 'body', () => Promise.reject(new Error('no')))).rejects.toThrow(
    'no',
  );
  expect(await keyed('usr_5', 'k', 'body', async () => ({ ok: 1 }))).toEqual({ answer: { ok: 1 } });
});

test('a mutation that failed without an effect may be tried again under its key', async () => {
  let tries = 0;
  const subgraph = await sample.subgraph(
    parse('type Query { a: Int } type Mutation { take: Int }'),
    {
      Mutation: {
        take() {
          tries += 1;
          if (tries === 1) throw new Error('the database took too long');
          return tries;
        },
      },
    },
  );
  const caller = { ...callerFor('usr_6'), idempotencyKey: 'k' };
  const take = async () =>
    resultOf(
      await subgraph.execute(graphFetch('mutation { take }'), caller, new AbortController().signal),
    ).data?.take;
  expect([await take(), await take(), await take()]).toEqual([null, 2, 2]);
});

test('answers and names of messages go when nothing can ask for them any more', async () => {
  const { read } = sample.database;
  await read.insert(idempotency).values([
    { scope: 'old', key: 'k', request: 'r', createdAt: sql`now() - interval '25 hours'` },
    { scope: 'new', key: 'k', request: 'r', createdAt: sql`now() - interval '23 hours'` },
  ]);
  await read.insert(inbox).values([
    { messageId: 'old', handledAt: sql`now() - interval '8 days'` },
    { messageId: 'new', handledAt: sql`now() - interval '6 days'` },
  ]);
  await removeLeftovers(sample.database, { idempotency, inbox });
  const scopes = (await read.select().from(idempotency)).map(({ scope }) => scope);
  expect(scopes).toContain('new');
  expect(scopes).not.toContain('old');
  expect(await read.select({ id: inbox.messageId }).from(inbox)).toEqual([{ id: 'new' }]);
});
