import { expect, test } from 'vitest';
import { parseAddresses } from './parse-addresses.ts';

const emails = (list: string) => parseAddresses(list).addresses.map(({ email }) => email);

test.each([
  ['lines', 'a@example.org\r\nb@example.org\nc@example.org', 3],
  ['commas, semicolons and tabs', 'a@example.org, b@example.org;c@example.org\td@example.org', 4],
  ['spaces', 'a@example.org b@example.org', 2],
  [
    'names before and around',
    'Mai <a@example.org>\n"Nguyễn, Lan" <b@example.org>\nTú c@example.org',
    3,
  ],
  ['what programs add', 'mailto:a@example.org\n(b@example.org)\nc@example.org.', 3],
  ['empty lines', '\n\n  \na@example.org\n,,\n', 1],
])('addresses in %s are found', (_, list, count) => {
  const { addresses, skipped } = parseAddresses(list);
  expect(addresses).toHaveLength(count);
  expect(skipped).toEqual([]);
});

test('an address counts once, whatever its case, and what is none is told with its line', () => {
  const list = 'Mai@Example.org\nkhông phải\nmai@example.org, x@\n@y.org';
  expect(emails(list)).toEqual(['mai@example.org']);
  expect(parseAddresses(list).skipped).toEqual([
    { line: 2, text: 'không phải', reason: 'INVALID' },
    { line: 3, text: 'mai@example.org', reason: 'REPEATED' },
    { line: 3, text: 'x@', reason: 'INVALID' },
    { line: 4, text: '@y.org', reason: 'INVALID' },
  ]);
});

test('a list of anything is read quickly', () => {
  const start = performance.now();
  parseAddresses('<'.repeat(20_000) + '"'.repeat(20_000) + '@'.repeat(10_000));
  parseAddresses('a@example.org '.repeat(3_000));
  expect(performance.now() - start).toBeLessThan(2_000);
});
