import { expect, test } from 'vitest';
import { dayOf, foreignZone, hours, longDay, otherLastDay, relative } from '#lib/format-time.ts';

const hanoi = 'Asia/Ho_Chi_Minh';
const evening = {
  startsAt: '2026-11-28T12:00:00Z',
  endsAt: '2026-11-28T14:30:00Z',
  timeZone: hanoi,
};

test('times stand on the clocks of the event', () => {
  expect(hours(evening, 'vi')).toBe('19:00 – 21:30');
  expect(dayOf('2026-11-28T18:00:00Z', hanoi)).toBe('2026-11-29');
});

test('an end on another day names the day; midnight belongs to the evening', () => {
  expect(hours({ ...evening, endsAt: '2026-11-29T12:00:00Z' }, 'en')).toContain('29 Nov');
  expect(hours({ ...evening, endsAt: '2026-11-28T17:00:00Z' }, 'en')).toBe('19:00 – 00:00');
});

test('an event of whole days ends on its last day, not at the midnight after', () => {
  const days = {
    startsAt: '2026-11-27T17:00:00Z',
    endsAt: '2026-11-29T17:00:00Z',
    timeZone: hanoi,
  };
  expect(otherLastDay(days, 'en')).toBe('Sun 29 Nov');
  expect(otherLastDay({ ...days, endsAt: '2026-11-28T17:00:00Z' }, 'en')).toBeUndefined();
});

test('the zone is named only where the clocks differ', () => {
  expect(foreignZone(evening, hanoi, 'vi')).toBeUndefined();
  expect(foreignZone(evening, 'Asia/Bangkok', 'vi')).toBeUndefined();
  expect(foreignZone(evening, 'Europe/Berlin', 'en')).toBe('Ho Chi Minh, GMT+7');
});

test('days are written as people of each language say them, with the year only when it is another', () => {
  const now = new Date('2026-11-22T00:00:00Z');
  expect(longDay(evening.startsAt, hanoi, 'vi', now)).toBe('Thứ Bảy, 28 tháng 11');
  expect(longDay(evening.startsAt, hanoi, 'en', now)).toBe('Saturday 28 November');
  expect(longDay('2027-01-02T03:00:00Z', hanoi, 'vi', now)).toContain('2027');
});

test('how long ago is said in the largest unit that fits', () => {
  const now = Date.parse('2026-11-22T12:00:00Z');
  expect(relative('2026-11-22T09:00:00Z', 'vi', now)).toBe('3 giờ trước');
  expect(relative('2026-11-23T12:30:00Z', 'en', now)).toBe('tomorrow');
});
