import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRetryBudget } from './retry-budget.ts';

test('of any number of requests a tenth is repeated at most, and ten', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 2_000 }), (wishes) => {
      const budget = createRetryBudget();
      let requests = 0;
      let repeats = 0;
      for (const wantsRepeat of wishes) {
        budget.deposit();
        requests += 1;
        if (wantsRepeat && budget.withdraw()) repeats += 1;
        expect(repeats).toBeLessThanOrEqual(10 + requests * 0.1 + 1e-9);
      }
    }),
  );
});

test('when every request fails, a tenth of them is repeated still', () => {
  const budget = createRetryBudget();
  let repeats = 0;
  for (let request = 0; request < 1_000; request++) {
    budget.deposit();
    if (budget.withdraw()) repeats += 1;
  }
  expect(repeats).toBeGreaterThanOrEqual(99);
});
