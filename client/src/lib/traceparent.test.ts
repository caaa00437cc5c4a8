import { expect, test } from 'vitest';
import { newTraceparent } from '#lib/traceparent.ts';

test('each request has a name of its own, in the form that servers understand', () => {
  const names = Array.from({ length: 100 }, newTraceparent);
  expect(new Set(names).size).toBe(100);
  for (const name of names) expect(name).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
});
