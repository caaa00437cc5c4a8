import { expect, test } from 'vitest';
import { safeNext } from './safe-next.ts';

test.each([
  ['/e/hop-mat?tab=1#register', '/e/hop-mat?tab=1#register'],
  [null, '/'],
  ['https://evil.example/', '/'],
  ['//evil.example/', '/'],
  ['/\\evil.example/', '/'],
  ['/sign-in?next=/sign-in', '/'],
])('after signing in, %s leads to %s', (next, expected) => {
  expect(safeNext(next)).toBe(expected);
});
