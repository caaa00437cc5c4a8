import { chooser } from '@hoi/kit/testing/random-query.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { executorCase } from './support/executor-case.ts';

// `npm run test:executor -- --cases 20000` runs more of them, other ones each time.
test('both executors and graphql-js give the same answer, and ask the same', async () => {
  const answered = { FAST: 0, REFERENCE: 0 };
  await fc.assert(
    fc.asyncProperty(fc.nat(14), fc.gen(), async (graph, g) => {
      const choose = (max: number) => g(fc.nat, Math.max(0, max - 1));
      const { executor, query, fault, differences } = await executorCase(graph, choose);
      if (executor) answered[executor] += 1;
      expect(differences, `${fault}: ${query}`).toEqual([]);
    }),
    { numRuns: 300, seed: 2026 },
  );
  // Both were held to it.
  expect(answered.FAST).toBeGreaterThan(100);
  expect(answered.REFERENCE).toBeGreaterThan(30);
}, 240_000);

// An entity that was gone took its object with it for a field that only a fetch left out had wanted.
test.each([[510_024, 509_248_543_293]])(
  'graph %i, choices of %i: a case that once differed',
  async (graph, start) => {
    const { executor, differences } = await executorCase(graph, chooser(start));
    expect(executor).toBe('FAST');
    expect(differences).toEqual([]);
  },
);
