import { expect, test } from 'vitest';
import { searchWords, textQuery, wordsOf } from './search-words.ts';

test('words are found with and without diacritics, composed or not', () => {
  expect(wordsOf('Hà Nội – Đà Nẵng')).toEqual(['ha', 'noi', 'da', 'nang']);
  expect(wordsOf('Hà Nội'.normalize('NFD'))).toEqual(wordsOf('HA NOI'));
});

test('each character of a script without spaces is a word', () => {
  expect(wordsOf('東京Meetup')).toEqual(['東', '京', 'meetup']);
});

test('the last word of a query is a beginning, and nothing in it is syntax', () => {
  expect(textQuery('ha no')).toBe("'ha' & 'no':*");
  expect(textQuery("o'reilly | !(x) :* \\")).toBe("'o' & 'reilly' & 'x'");
  expect(textQuery('  🎉 ')).toBeNull();
});

test('an overlong query is cut, not refused', () => {
  expect(textQuery('a '.repeat(5_000))?.split(' & ')).toHaveLength(12);
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
