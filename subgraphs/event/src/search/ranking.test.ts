import { expect, test } from 'vitest';
import { type Candidate, inOrder } from './ranking.ts';
import { type TextQuery, textQuery } from './text-query.ts';

const now = new Date('2026-11-23T00:00:00Z');
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const queryFor = (text: string): TextQuery => {
  const query = textQuery(text);
  if (!query) throw new Error('a query has words');
  return query;
};

function anEvent(id: string, rest: Partial<Candidate> = {}): Candidate {
  return {
    id,
    communityId: null,
    startsAt: days(7),
    titleWords: '',
    placeWords: '',
    popularity: 0,
    distanceM: null,
    ...rest,
  };
}

const order = (text: string, ...candidates: Candidate[]) =>
  inOrder(candidates, queryFor(text), now).map(({ id }) => id);

test('title comes before place, place before text', () => {
  expect(
    order(
      'hue',
      anEvent('text'),
      anEvent('place', { placeWords: 'nha van hoa hue' }),
      anEvent('title', { titleWords: 'dem hue' }),
    ),
  ).toEqual(['title', 'place', 'text']);
});

test('words that stand together come before the same words apart, the whole title before both', () => {
  expect(
    order(
      'dem nhac trinh',
      anEvent('apart', { titleWords: 'trinh dien nhac trong dem' }),
      anEvent('close', { titleWords: 'hoi quan dem nhac trinh mien phi' }),
      anEvent('whole', { titleWords: 'dem nhac trinh' }),
    ),
  ).toEqual(['whole', 'close', 'apart']);
});

test('equal words: sooner, more people and nearer come first', () => {
  const titleWords = 'jazz';
  expect(
    order('jazz', anEvent('a', { titleWords, startsAt: days(90) }), anEvent('b', { titleWords })),
  ).toEqual(['b', 'a']);
  expect(
    order('jazz', anEvent('a', { titleWords }), anEvent('b', { titleWords, popularity: 200 })),
  ).toEqual(['b', 'a']);
  expect(
    order(
      'jazz',
      anEvent('a', { titleWords, distanceM: 40_000 }),
      anEvent('b', { titleWords, distanceM: 900 }),
    ),
  ).toEqual(['b', 'a']);
});

test('another name of a concept counts almost as much as the words typed', () => {
  expect(
    order(
      'startup',
      anEvent('text'),
      anEvent('other name', { titleWords: 'dem khoi nghiep' }),
      anEvent('typed', { titleWords: 'startup night' }),
    ),
  ).toEqual(['typed', 'other name', 'text']);
});

test('at most two of one community stand in the first five, and nothing is lost', () => {
  const of = (communityId: string, count: number, startsIn: number) =>
    Array.from({ length: count }, (_, at) =>
      anEvent(`${communityId}${at}`, {
        communityId,
        titleWords: 'jazz',
        startsAt: days(startsIn + at),
      }),
    );
  const all = [...of('a', 6, 1), ...of('b', 3, 10), ...of('c', 3, 20)];
  const found = order('jazz', ...all);
  expect(found.slice(0, 5)).toEqual(['a0', 'a1', 'b0', 'b1', 'c0']);
  expect(found[5]).toBe('a2');
  expect(new Set(found).size).toBe(all.length);
  expect(order('jazz', ...of('a', 6, 1))).toHaveLength(6);
});
