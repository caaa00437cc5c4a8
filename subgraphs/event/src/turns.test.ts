import { setTimeout as sleep } from 'node:timers/promises';
import { Rejected } from '@hoi/kit/errors.ts';
import { expect, test, vi } from 'vitest';
import { alone, openTurns } from './turns.ts';

/** Turns that note what each took. */
function noted(everyMs: number) {
  const taken: (readonly string[])[] = [];
  const turns = openTurns(
    async (items: readonly [string, ...string[]]) => {
      taken.push(items);
      await sleep(1);
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
  expect(taken).toEqual([['a'], ['b', 'bad', 'c']]);
  expect(answers.map(({ status }) => status)).toEqual([
    ...['fulfilled', 'fulfilled', 'rejected', 'fulfilled'],
  ]);
});

test('while several come at a time, turns begin apart, and each is answered', async () => {
  const began: number[] = [];
  const asked = new Map<string, Promise<string>>();
  const ask = (...names: readonly string[]) => {
    for (const name of names) asked.set(name, turns.take('k', name));
  };
  const turns = openTurns(
    async (items: readonly string[]) => {
      began.push(performance.now());
      // Some more while this turn is written, however long that takes.
      const turn = began.length;
      if (turn < 4) ask(`b${turn}`, `c${turn}`, `d${turn}`);
      return items.map((item) => item.toUpperCase());
    },
    { everyMs: 30 },
  );
  ask('a', 'e');
  await vi.waitUntil(() => began.length === 4);
  expect(asked.size).toBe(11);
  for (const [name, answer] of asked) expect(await answer).toBe(name.toUpperCase());
  for (const [at, when] of began.slice(1).entries()) {
    // A timer may be a little early.
    expect(when - (began[at] ?? 0)).toBeGreaterThan(27);
  }
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
