import { expect, test } from 'vitest';
import { textQuery } from './text-query.ts';

const asMatched = (query: string) => textQuery(query)?.tsquery;

test('the last word of a query is a beginning, and nothing in it is syntax', () => {
  expect(asMatched('vuon no')).toBe("'vuon' & 'no':*");
  expect(asMatched("o'reilly | !(x) :* \\")).toBe("'o' & 'reilly' & 'x'");
  expect(textQuery('  🎉 ')).toBeNull();
});

test('an overlong query is cut, not refused', () => {
  expect(textQuery('a '.repeat(5_000))?.words).toHaveLength(20);
});

test('a concept is found by its names in both languages, with or without marks', () => {
  const others = (query: string) => textQuery(query)?.groups.map((group) => group.others.flat());
  expect(others('Khởi nghiệp ở Huế')?.[0]).toContain('startup');
  expect(others('startup weekend')?.[0]).toEqual(expect.arrayContaining(['khoi', 'nghiep']));
  expect(asMatched('hanoi jazz')).toBe("('hanoi' | ('ha' & 'noi')) & 'jazz':*");
  expect(asMatched('lap trinh vien')).toContain("'developer'");
});
