import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBase45, encodeBase45 } from './base45.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

test.each([
  ['AB', 'BB8'],
  ['Hello!!', '%69 VD92EX0'],
  ['base-45', 'UJCLQE7W581'],
  ['ietf!', 'QED8WEX0'],
])('RFC 9285 §4.3 and §4.4: %s is %s', (plain, encoded) => {
  expect(encodeBase45(utf8(plain))).toBe(encoded);
  expect(decodeBase45(encoded)).toEqual(utf8(plain));
});

test.each([
  ['one character too many', 'BB8A'],
  ['a pair over 255', '::'],
  ['a triplet over 65535 (RFC 9285 §6)', 'GGW'],
  ['a lower-case letter', 'bb8'],
  ['a character outside the alphabet', 'BB!'],
])('%s is refused', (_, text) => {
  expect(decodeBase45(text)).toBeNull();
});

test('the largest triplet and pair are taken', () => {
  expect(decodeBase45('FGW')).toEqual(Uint8Array.of(255, 255));
  expect(decodeBase45('U5')).toEqual(Uint8Array.of(255));
});

test('bytes come back as they went in, in two thirds of the characters', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const text = encodeBase45(bytes);
      expect(decodeBase45(text)).toEqual(bytes);
      expect(text.length).toBe(Math.floor(bytes.length / 2) * 3 + (bytes.length % 2) * 2);
    }),
  );
});

test('any text decodes to nothing or to bytes that encode to that text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 60 }), (text) => {
      const bytes = decodeBase45(text);
      if (bytes) expect(encodeBase45(bytes)).toBe(text);
    }),
  );
});
