import { expect, test } from 'vitest';
import { isoDuration } from './iso-duration.ts';

test.each([
  [0, 'PT0M'],
  [-90, 'PT0M'],
  [59 * 60, 'PT59M'],
  [3_600, 'PT1H'],
  [86_400, 'P1D'],
  [86_400 * 12 + 3_600 * 5 + 61, 'P12DT5H1M'],
])('%d seconds are %s', (seconds, text) => {
  expect(isoDuration(seconds)).toBe(text);
});
