import { expect, test } from 'vitest';
import { sayWhen } from './say-when.ts';

const now = new Date('2026-11-22T05:00:00Z');
const saturday = {
  startsAt: new Date('2026-11-28T12:00:00Z'),
  endsAt: new Date('2026-11-28T14:00:00Z'),
  timeZone: 'Asia/Ho_Chi_Minh',
};
const inHue = { locale: 'vi', timeZone: 'Asia/Ho_Chi_Minh' } as const;

test('a time is said as people say it, on the clocks of the place', () => {
  expect(sayWhen(saturday, inHue, now)).toBe('19:00 thứ Bảy, 28/11');
  expect(sayWhen(saturday, { ...inHue, locale: 'en' }, now)).toBe('Saturday, 28 November at 19:00');
});

test('the zone is said to those whose clocks differ, by what it is that day', () => {
  const inParis = { locale: 'en', timeZone: 'Europe/Paris' } as const;
  expect(sayWhen(saturday, inParis, now)).toBe('Saturday, 28 November at 19:00 (GMT+7)');
  expect(sayWhen(saturday, { locale: 'vi', timeZone: 'Asia/Bangkok' }, now)).not.toContain('GMT');
  expect(sayWhen({ ...saturday, timeZone: 'Europe/Paris' }, inHue, now)).toBe(
    '13:00 thứ Bảy, 28/11 (GMT+1)',
  );
  const inJuly = {
    startsAt: new Date('2026-07-04T12:00:00Z'),
    endsAt: new Date('2026-07-04T13:00:00Z'),
  };
  expect(sayWhen({ ...inJuly, timeZone: 'Europe/Paris' }, inHue, now)).toContain('(GMT+2)');
});

test('another year is said', () => {
  const next = { ...saturday, startsAt: new Date('2027-01-02T12:00:00Z') };
  expect(sayWhen(next, inHue, now)).toBe('19:00 thứ Bảy, 2/1/2027');
});

test('a whole day has no time', () => {
  const day = {
    startsAt: new Date('2026-11-28T17:00:00Z'),
    endsAt: new Date('2026-11-29T16:59:00Z'),
    timeZone: 'Asia/Ho_Chi_Minh',
  };
  expect(sayWhen(day, inHue, now)).toBe('Chủ nhật, 29/11');
});
