import { expect, test } from 'vitest';
import { isNarrowed, readFilters, toQuery, writeFilters } from './filters.ts';

const address =
  'q=th%C6%A1&verbatim=&city=ha+noi&when=this_weekend&format=online&category=arts&category=talk&topic=c%E1%BB%9D+vua&free=&near=21.03%2C105.85';

test('filters survive the address', () => {
  const filters = readFilters(new URLSearchParams(address));
  expect(writeFilters(filters).toString()).toBe(address);
  expect(filters).toMatchObject({ query: 'thơ', when: 'THIS_WEEKEND', near: { latitude: 21.03 } });
});

test('what makes no sense in an address is left out', () => {
  const filters = readFilters(new URLSearchParams('when=someday&format=hologram&near=900,x'));
  expect(isNarrowed(filters)).toBe(false);
});

test('without a span, events that are over are left out; equal for a quarter of an hour', () => {
  const filters = readFilters(new URLSearchParams());
  const at = (time: string) =>
    toQuery(filters, 'Asia/Ho_Chi_Minh', new Date(`2026-11-22T${time}Z`));
  expect(at('12:00:01').filter.from).toBe('2026-11-22T12:00:00.000Z');
  expect(at('12:14:59')).toEqual(at('12:00:00'));
});

test('words ask for the best match, an online filter takes hybrid events too', () => {
  const filters = readFilters(new URLSearchParams(address));
  const { filter, orderBy } = toQuery(filters, 'Asia/Ho_Chi_Minh', new Date());
  expect(orderBy).toBe('RELEVANCE');
  expect(filter).toMatchObject({
    verbatim: true,
    city: 'ha noi',
    topics: ['cờ vua'],
    when: 'THIS_WEEKEND',
    timeZone: 'Asia/Ho_Chi_Minh',
    format: ['ONLINE', 'HYBRID'],
  });
  expect(filter.from).toBeUndefined();
});
