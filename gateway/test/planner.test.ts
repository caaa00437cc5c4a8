import { startPlanner } from '@hoi/gateway/planning/planner.ts';
import { expect, test } from 'vitest';
import { compose } from './support/a-gateway.ts';
import { aLibrary } from './support/library.ts';

const sdl = compose(aLibrary().all);
const simple = { query: '{ books { nodes { title } } }', operationName: null };

/** Past every limit that stands before the planner: 2^20 ways from a book to its author and back. */
const endless = {
  operationName: null,
  query: [
    '{ books { nodes { ...F0 } } }',
    ...Array.from({ length: 20 }, (_, at) => {
      const next = `author { books { ...F${at + 1} } }`;
      return `fragment F${at} on Book { a: ${next} b: ${next} }`;
    }),
    'fragment F20 on Book { title }',
  ].join('\n'),
};

test('what takes too long to plan is given up; what waits behind it is planned', async () => {
  await using planner = await startPlanner(sdl, { planMs: 1_500, waiting: 3 });
  const hard = planner.plan(endless);
  const behind = planner.plan(simple);
  let turns = 0;
  const clock = setInterval(() => turns++, 10);
  await expect(hard).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
  clearInterval(clock);
  // This thread went on with other work meanwhile.
  expect(turns).toBeGreaterThan(10);
  expect((await behind).root).toMatchObject({ kind: 'Fetch', subgraph: 'book' });
});

test('whoever waited too long is turned away', async () => {
  await using planner = await startPlanner(sdl, { planMs: 1_500, waitMs: 1_000 });
  const plans = await Promise.allSettled([planner.plan(endless), planner.plan(simple)]);
  expect(plans).toMatchObject([
    { reason: { code: 'LIMIT_EXCEEDED' } },
    { reason: { code: 'OVERLOADED', details: { retryAfter: 1 } } },
  ]);
  expect((await planner.plan(simple)).root).not.toBeNull();
});

test('more than may wait are turned away at once', async () => {
  await using planner = await startPlanner(sdl, { planMs: 60_000, waiting: 2 });
  const plans = Array.from({ length: 5 }, () => planner.plan(simple));
  const codes = (await Promise.allSettled(plans)).map((one) =>
    one.status === 'fulfilled' ? 'planned' : one.reason.code,
  );
  expect(codes).toEqual(['planned', 'planned', 'planned', 'OVERLOADED', 'OVERLOADED']);
});

test('an operation that the planner refuses is its own problem', async () => {
  await using planner = await startPlanner(sdl);
  await expect(planner.plan({ query: '{ nothing }', operationName: null })).rejects.toThrow();
  expect((await planner.plan(simple)).root).not.toBeNull();
});

test('a supergraph that is not one is refused in words', async () => {
  await expect(startPlanner('type Query { a: Int }')).rejects.toThrow(/supergraph|@link|join/i);
});
