import { expect, test } from 'vitest';
import { durationWords } from './duration-words.ts';

test.each([
  ['P3DT4H5M', 'en', '3 days'],
  ['P1D', 'vi', '1 ngày'],
  ['PT5H1M', 'vi', '5 giờ'],
  ['PT0M', 'en', '0 minutes'],
  ['PT1M', 'en', '1 minute'],
] as const)('%s in %s is %s', (duration, locale, words) => {
  expect(durationWords(duration, locale)).toBe(words);
});
