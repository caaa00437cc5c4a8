import { expect, test } from 'vitest';
import { decideInSteps } from './decide-in-steps.ts';

const ids = Array.from({ length: 450 }, (_, at) => String(at));

test('many are decided on in steps of 200', async () => {
  const steps: number[] = [];
  const done = await decideInSteps(ids, async (some) => steps.push(some.length) > 0);
  expect([done, steps]).toEqual([450, [200, 200, 50]]);
});

test('a step that fails ends it', async () => {
  let steps = 0;
  expect(await decideInSteps(ids, async () => ++steps < 2)).toBe(200);
  expect(steps).toBe(2);
});
