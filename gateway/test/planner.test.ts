import { startPlanner } from '@hoi/gateway/planning/planner.ts';
import { createClient } from 'graphql-ws';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { aGateway, compose } from './support/a-gateway.ts';
import { aLibrary } from './support/library.ts';

const sdl = compose(aLibrary().all);
const simple = { query: '{ books { nodes { title } } }', operationName: null };

/** Past limits that stand before the planner: 2^levels ways from a book to its author and back. */
const hard = (levels: number, times = 1) => ({
  operationName: null,
  query: [
    `{ ${Array.from({ length: times }, (_, at) => `r${at}: books { nodes { ...F0 } }`).join(' ')} }`,
    ...Array.from({ length: levels }, (_, at) => {
      const next = `author { books { ...F${at + 1} } }`;
      return `fragment F${at} on Book { a: ${next} b: ${next} }`;
    }),
    `fragment F${levels} on Book { title }`,
  ].join('\n'),
});
const endless = hard(20);

test('what takes too long to plan is given up; what waits behind it is planned', async () => {
  await using planner = await startPlanner(sdl, { planMs: 1_500, waiting: 3 });
  const tooHard = planner.plan(endless);
  const behind = planner.plan(simple);
  let turns = 0;
  const clock = setInterval(() => turns++, 10);
  await expect(tooHard).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
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

test('whoever asks for too much over a socket is told so', async () => {
  const most = Number.MAX_SAFE_INTEGER;
  const limits = { depth: most, selections: most, aliases: most, cost: most };
  await using gateway = await aGateway(aLibrary().all, { isOpen: true, limits });
  const client = createClient({
    url: `${gateway.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
  });
  const { value } = await client.iterate({ query: hard(14, 6).query }).next();
  expect(value).toMatchObject({ errors: [{ extensions: { code: 'LIMIT_EXCEEDED' } }] });
  await client.dispose();
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
