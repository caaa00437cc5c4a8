import { expect, test } from 'vitest';
import { guestToken, readGuestToken } from './guest-token.ts';

const key = 'a secret key';
const id = 'gst_0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';

test('a link is read for what it was made, and for nothing else', () => {
  const token = guestToken(key, 'page', id);
  expect(readGuestToken(key, 'page', token)).toBe(id);
  expect(readGuestToken(key, 'confirm', token)).toBeNull();
  expect(readGuestToken('another key', 'page', token)).toBeNull();
});

test.each([
  '',
  '~',
  id,
  `${id}~`,
  `${id}~x`,
  `gst_other~${guestToken(key, 'page', id).split('~')[1]}`,
])('what was not made here is refused: %j', (token) => {
  expect(readGuestToken(key, 'page', token)).toBeNull();
});
