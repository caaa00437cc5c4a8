import { expect, test } from 'vitest';
import { isOneEditApart, Vocabulary } from './vocabulary.ts';

test.each([
  ['added', 'saxophone', 'saxxophone'],
  ['left out', 'saxophone', 'saxohone'],
  ['changed', 'saxophone', 'saxophane'],
  ['swapped', 'saxophone', 'saxohpone'],
  ['first', 'nhac', 'hnac'],
])('one letter %s is one error', (_how, word, typed) => {
  expect(isOneEditApart(word, typed)).toBe(true);
  expect(isOneEditApart(typed, word)).toBe(true);
});

test.each([
  ['nhac', 'nhac'],
  ['nhac', 'nahcx'],
  ['saxophone', 'saxophnoex'],
  ['abcd', 'badc'],
])('%s and %s are not one error apart', (a, b) => {
  expect(isOneEditApart(a, b)).toBe(false);
});

test('words near one typed come with itself first, then the most frequent', () => {
  const vocabulary = new Vocabulary();
  for (const title of ['jazz dem', 'jazz ha noi', 'jaz', 'rock ha noi']) vocabulary.add(title);
  expect(vocabulary.near('jaz')).toEqual(['jaz', 'jazz']);
  expect(vocabulary.near('jazzz')).toEqual(['jazz']);
  expect(vocabulary.near('xyz')).toEqual([]);
  expect(vocabulary.split('hanoi')).toEqual(['ha', 'noi']);
  expect(vocabulary.split('hanoy')).toBeNull();
});
