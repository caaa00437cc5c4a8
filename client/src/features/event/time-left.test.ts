import { expect, test } from 'vitest';
import { timeLeft } from './time-left.ts';

test.each([
  [0, null],
  [-5, null],
  [1, '00:01'],
  [59_000, '00:59'],
  [60_000, '01:00'],
  [3_599_001, '01:00:00'],
  [86_399_000, '23:59:59'],
  [86_400_000 * 2 + 3_661_000, '2 d 01:01:01'],
])('%d ms left is %s', (ms, text) => {
  expect(timeLeft(ms)).toBe(text);
});
