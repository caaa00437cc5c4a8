import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SharingResult, sharingCase } from './support/sharing-case.ts';

/** Runs cases and sums up; a case that says nothing is left out. */
async function runCases(
  numRuns: number,
  claim: Parameters<typeof sharingCase>[2],
  look: (result: SharingResult) => void,
) {
  await fc.assert(
    fc.asyncProperty(fc.nat(11), fc.gen(), async (graph, g) => {
      const choose = (max: number) => g(fc.nat, Math.max(0, max - 1));
      const result = await sharingCase(graph, choose, claim);
      if (result) look(result);
    }),
    { numRuns, seed: 2026, endOnFailure: true },
  );
}

test('whoever asks at the same time gets what they would get alone, with fewer fetches', async () => {
  let sent = 0;
  let wanted = 0;
  let shared = 0;
  await runCases(
    300,
    (truth) => truth,
    (result) => {
      expect(result.wrong, result.query).toEqual([]);
      sent += result.sent;
      wanted += result.wanted;
      if (result.sent < result.wanted) shared += 1;
    },
  );
  expect(shared).toBeGreaterThan(50);
  expect(sent).toBeLessThan(0.9 * wanted);
}, 240_000);

test('the test has teeth: with private fields taken for public, people get what is others’', async () => {
  let leaks = 0;
  await runCases(
    60,
    (_truth, all) => all,
    ({ wrong }) => {
      if (wrong.length > 0) leaks += 1;
    },
  );
  expect(leaks).toBeGreaterThan(5);
}, 240_000);
