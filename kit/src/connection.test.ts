import { expect, test } from 'vitest';
import { encodeCursor, pageRequest, toConnection } from './connection.ts';
import { Rejected } from './errors.ts';

const rows = Array.from({ length: 3 }, (_, n) => ({ n }));

test('the extra row only tells that there is more', () => {
  const page = toConnection(
    rows,
    pageRequest({ first: 2 }),
    (row) => [row.n],
    () => 3,
  );
  expect(page.nodes).toEqual([{ n: 0 }, { n: 1 }]);
  expect(page.pageInfo).toEqual({
    hasNextPage: true,
    hasPreviousPage: false,
    startCursor: encodeCursor([0]),
    endCursor: encodeCursor([1]),
  });
  expect(pageRequest({ first: 2, after: page.pageInfo.endCursor }).after).toEqual([1]);
});

test.each([
  [{ first: 0 }],
  [{ first: 101 }],
  [{ first: -1 }],
  [{ first: 1, after: 'nonsense' }],
  [{ first: 1, after: Buffer.from('{"a":1}').toString('base64url') }],
])('%j is refused', (args) => {
  expect(() => pageRequest(args)).toThrow(Rejected);
});
