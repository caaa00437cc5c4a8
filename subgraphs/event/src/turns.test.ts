import { setTimeout as sleep } from 'node:timers/promises';
import { Rejected } from '@hoi/kit/errors.ts';
import { expect, test } from 'vitest';
import { alone, openTurns } from './turns.ts';

/** Turns that note what each took, and when it began. */
function noted(everyMs: number, takesMs = 1) {
  const taken: { items: readonly string[]; at: number }[] = [];
  const turns = openTurns(
    async (items: readonly [string, ...string[]]) => {
      taken.push({ items, at: performance.now() });
      await sleep(takesMs);
      return items.map((item) => (item === 'bad' ? new Rejected('INVALID') : item.toUpperCase()));
    },
    { everyMs },
  );
  return { turns, taken };
}

test('what comes while a turn is written is written by the next, in order', async () => {
  const { turns, taken } = noted(0);
  const answers = await Promise.allSettled(
    ['a', 'b', 'bad', 'c'].map((one) => turns.take('k', one)),
  );
  expect(taken.map(({ items }) => items)).toEqual([['a'], ['b', 'bad', 'c']]);
  expect(answers.map(({ status }) => status)).toEqual([
    ...['fulfilled', 'fulfilled', 'rejected', 'fulfilled'],
  ]);
});

test('while several come at a time, turns begin apart, and each is answered', async () => {
  const { turns, taken } = noted(30, 10);
  const asked: Promise<string>[] = [];
  for (let at = 0; at < 40; at++) {
    asked.push(turns.take('k', `a${at}`));
    await sleep(3);
  }
  expect(await Promise.all(asked)).toEqual(asked.map((_, at) => `A${at}`));
  const began = taken.map(({ at }) => at);
  for (const [at, when] of began.slice(1).entries()) {
    // A timer may be a little early.
    expect(when - (began[at] ?? 0)).toBeGreaterThan(27);
  }
  expect(taken.length).toBeLessThan(20);
});

test('one that comes alone does not wait, nor does another key', async () => {
  const { turns, taken } = noted(10_000);
  for (const one of ['a', 'b', 'c']) expect(await turns.take('k', one)).toBe(one.toUpperCase());
  await Promise.all([turns.take('x', 'd'), turns.take('y', 'e')]);
  expect(taken).toHaveLength(5);
});

test('one that cannot be taken with others is taken by itself', async () => {
  const seen: (readonly string[])[] = [];
  const turns = openTurns(async (items: readonly [string, ...string[]]) => {
    seen.push(items);
    await sleep(1);
    return items.map((item) => (item === 'b' && items.length > 1 ? alone : item));
  });
  expect(await Promise.all(['a', 'b', 'c'].map((one) => turns.take('k', one)))).toEqual([
    ...['a', 'b', 'c'],
  ]);
  expect(seen).toEqual([['a'], ['b', 'c'], ['b']]);
});
