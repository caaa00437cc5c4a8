import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { loaderOf, lookUp, lookUpMany, lookUpOne } from './lookup.ts';

interface Row {
  readonly id: string;
  readonly at: number;
}

/** A table whose statements are counted; each takes a while and gives the rows as they are when it begins. */
function aTable(rows: Map<string, Row>, tookMs = 5) {
  const asked: string[][] = [];
  return {
    asked,
    async byIds(ids: readonly string[]) {
      asked.push([...ids]);
      const found = ids.flatMap((id) => rows.get(id) ?? []);
      await sleep(tookMs);
      if (ids.includes('bad')) throw new Error('invalid key');
      return found;
    },
  };
}

const rowsOf = (...ids: string[]) => new Map(ids.map((id) => [id, { id, at: 1 }]));

test('what several requests want at the same time is one statement, and each gets its own', async () => {
  const table = aTable(rowsOf('a', 'b', 'c'));
  const lookup = lookUpOne(table.byIds, (row) => row.id);
  const requests = [['a', 'b'], ['b'], ['c', 'unknown']];
  const found = await Promise.all(requests.map((keys) => loaderOf(lookup).loadMany(keys)));
  expect(table.asked).toEqual([['a', 'b', 'c', 'unknown']]);
  expect(found.map((some) => some.map((row) => (row instanceof Error ? row : row?.id)))).toEqual([
    ['a', 'b'],
    ['b'],
    ['c', undefined],
  ]);
});

test('what was written before it is asked is in the answer, also while others wait', async () => {
  const rows = rowsOf('a');
  const table = aTable(rows);
  const lookup = lookUpOne(table.byIds, (row) => row.id);
  const first = lookup.find(['a']);
  while (table.asked.length === 0) await sleep(1);
  // The statement has begun: it does not know of this any more.
  rows.set('a', { id: 'a', at: 2 });
  const second = lookup.find(['a']);
  expect(await first).toEqual([{ id: 'a', at: 1 }]);
  expect(await second).toEqual([{ id: 'a', at: 2 }]);
});

test('nobody fails by what another wants', async () => {
  const table = aTable(rowsOf('a', 'b'));
  const lookup = lookUpOne(table.byIds, (row) => row.id);
  const [a, bad, b] = await Promise.allSettled([
    lookup.find(['a']),
    lookup.find(['bad']),
    lookup.find(['b']),
  ]);
  expect(a).toMatchObject({ status: 'fulfilled', value: [{ id: 'a' }] });
  expect(bad).toMatchObject({ status: 'rejected' });
  expect(b).toMatchObject({ status: 'fulfilled', value: [{ id: 'b' }] });
});

test('a slow statement holds the others up only for a moment', async () => {
  const table = aTable(rowsOf('a'), 400);
  const lookup = lookUpOne(table.byIds, (row) => row.id);
  const began = performance.now();
  const waiting = [lookup.find(['a'])];
  while (table.asked.length < 4 && performance.now() - began < 300) {
    await sleep(2);
    waiting.push(lookup.find(['a']));
  }
  expect(table.asked.length).toBeGreaterThanOrEqual(4);
  await Promise.all(waiting);
});

test('very many keys are several statements', async () => {
  const table = aTable(rowsOf('a'));
  const lookup = lookUpMany(table.byIds, (row) => row.id);
  const ids = (from: number) => Array.from({ length: 300 }, (_, at) => `${from + at}`);
  const found = await Promise.all([0, 300, 600].map((from) => lookup.find([...ids(from), 'a'])));
  expect(table.asked.map((keys) => keys.length)).toEqual([301, 301, 301]);
  expect(found.map((some) => some.at(-1))).toEqual([1, 2, 3].map(() => [{ id: 'a', at: 1 }]));
});

test('an answer depends on all of a key', async () => {
  const lookup = lookUp<{ who: string; what: string }, string>({
    nameOf: ({ who, what }) => `${who} ${what}`,
    missing: 'nothing',
    fetch: async (keys) =>
      new Map(
        keys
          .filter(({ who }) => who !== 'nobody')
          .map(({ who, what }) => [`${who} ${what}`, `${what} of ${who}`]),
      ),
  });
  const people = ['ann', 'bo', 'nobody'];
  const found = await Promise.all(
    people.map((who) => loaderOf(lookup).load({ who, what: 'seat' })),
  );
  expect(found).toEqual(['seat of ann', 'seat of bo', 'nothing']);
});

test('a loader remembers until it is cleared', async () => {
  const table = aTable(rowsOf('a'));
  const loader = loaderOf(lookUpOne(table.byIds, (row) => row.id));
  await loader.load('a');
  await loader.load('a');
  loader.clearAll();
  await loader.load('a');
  expect(table.asked).toEqual([['a'], ['a']]);
});
