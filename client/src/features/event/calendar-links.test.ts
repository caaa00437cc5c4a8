import { expect, test } from 'vitest';
import { googleCalendarUrl } from './calendar-links.ts';

test('the Google link carries instants, so that every zone shows the right hour', () => {
  const url = new URL(
    googleCalendarUrl({
      title: 'Đêm thơ & nhạc',
      summary: null,
      url: 'https://hoi.example/e/dem-tho',
      startsAt: '2026-11-28T19:00:00+07:00',
      endsAt: '2026-11-28T14:30:00Z',
      place: 'Nhà sàn, Hà Nội',
    }),
  );
  expect(url.searchParams.get('dates')).toBe('20261128T120000Z/20261128T143000Z');
  expect(url.searchParams.get('text')).toBe('Đêm thơ & nhạc');
  expect(url.searchParams.get('details')).toBe('https://hoi.example/e/dem-tho');
});
