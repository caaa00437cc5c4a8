import { afterAll, beforeAll, expect, test } from 'vitest';
import { runOnce } from '../src/idempotency.ts';
import { callerFor } from '../src/testing/run.ts';
import { idempotency } from './sample/tables.ts';
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
