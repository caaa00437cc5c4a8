import { expect, test } from 'vitest';
import { wordsOf } from './fold-words.ts';
import { searchWords } from './search-words.ts';

test('words are found with and without diacritics, composed or not', () => {
  expect(wordsOf('Hà Nội – Đà Nẵng')).toEqual(['ha', 'noi', 'da', 'nang']);
  expect(wordsOf('Hà Nội'.normalize('NFD'))).toEqual(wordsOf('HA NOI'));
});

test('each character of a script without spaces is a word', () => {
  expect(wordsOf('東京Meetup')).toEqual(['東', '京', 'meetup']);
});

test("a private community's name gives nothing away", () => {
  const event = {
    title: 'T',
    summary: null,
    description: null,
    topics: [],
    venueName: null,
    venueAddress: null,
    venueCity: 'Huế',
  };
  expect(searchWords(event, { name: 'Secret', visibility: 'PRIVATE' }).place).toBe('hue');
  expect(searchWords(event, { name: 'Club', visibility: 'PUBLIC' }).place).toBe('hue club');
});
