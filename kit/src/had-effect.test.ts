import { expect, test } from 'vitest';
import { mayHaveHadEffect } from './had-effect.ts';

const failedAt = (...path: (string | number)[]) => ({ message: 'no', path });
const busy = { userErrors: [{ code: 'RATE_LIMITED' }] };

test.each([
  ['it did what was asked', { data: { a: { userErrors: [] } } }, 1, true],
  ['it said no', { data: { a: { userErrors: [{ code: 'SOLD_OUT' }] } } }, 1, true],
  ['it failed', { data: { a: null }, errors: [failedAt('a')] }, 1, false],
  ['it failed and may not be null', { data: null, errors: [failedAt('a')] }, 1, false],
  ['what it gave was missing', { data: { a: null }, errors: [failedAt('a', 'b')] }, 1, true],
  ['that, and may not be null', { data: null, errors: [failedAt('a', 'b')] }, 1, true],
  ['it was not executed', { data: null, errors: [{ message: 'no' }] }, 1, false],
  ['it turned the caller away', { data: { a: busy } }, 1, false],
  ['one of two failed', { data: { a: {}, b: null }, errors: [failedAt('b')] }, 2, true],
  ['one of two took the other along', { data: null, errors: [failedAt('b')] }, 2, true],
  ['both failed', { data: { a: null, b: busy }, errors: [failedAt('a')] }, 2, false],
])('a mutation may have had an effect when %s: %#', (_what, result, fields, may) => {
  expect(mayHaveHadEffect(result, fields)).toBe(may);
});
