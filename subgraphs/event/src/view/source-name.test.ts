import { expect, test } from 'vitest';
import { sourceName } from './source-name.ts';

test.each([
  ['www.Facebook.com', 'facebook.com'],
  ['newsletter_2026-11', 'newsletter_2026-11'],
  [' zalo ', 'zalo'],
  ['x'.repeat(60), 'x'.repeat(40)],
  ['lan@example.org', null],
  ['=1+1', null],
  ['<b>', null],
  ['Đà Lạt', null],
  ['', null],
  [null, null],
  [undefined, null],
])('%j is the source %j', (referral, source) => {
  expect(sourceName(referral)).toBe(source);
});
