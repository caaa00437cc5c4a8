import { Rejected } from '@hoi/kit/errors.ts';
import { toInstant } from '@hoi/kit/wall-clock.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datesOf, type Recurrence } from './recurrence.ts';
import { readRule, writeRule } from './rule.ts';
import { sayRecurrence } from './say-rule.ts';

const series = (rrule: string, rest: Partial<Recurrence> = {}): Recurrence => ({
  start: '2026-12-01T19:00',
  timeZone: 'Asia/Ho_Chi_Minh',
  rdates: [],
  exdates: [],
  rule: readRule(rrule, ['rrule']),
  ...rest,
});
const first = (count: number, rrule: string, rest: Partial<Recurrence> = {}) =>
  datesOf(series(rrule, rest), { limit: count });

describe('the dates of a rule', () => {
  test.each([
    ['FREQ=WEEKLY', ['2026-12-01T19:00', '2026-12-08T19:00', '2026-12-15T19:00']],
    ['FREQ=WEEKLY;BYDAY=TU,TH', ['2026-12-01T19:00', '2026-12-03T19:00', '2026-12-08T19:00']],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=SU', ['2026-12-06T19:00', '2026-12-20T19:00']],
    ['FREQ=MONTHLY;BYDAY=2TU', ['2026-12-08T19:00', '2027-01-12T19:00', '2027-02-09T19:00']],
    ['FREQ=MONTHLY;BYDAY=-1FR', ['2026-12-25T19:00', '2027-01-29T19:00']],
    ['FREQ=MONTHLY;BYMONTHDAY=31', ['2026-12-31T19:00', '2027-01-31T19:00', '2027-03-31T19:00']],
    ['FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', ['2026-12-31T19:00', '2027-01-29T19:00']],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', ['2028-02-29T19:00', '2032-02-29T19:00']],
    ['rrule:freq=daily;count=2', ['2026-12-01T19:00', '2026-12-02T19:00']],
    ['FREQ=DAILY;UNTIL=20261202T120000Z', ['2026-12-01T19:00', '2026-12-02T19:00']],
    ['FREQ=DAILY;UNTIL=20261202T115959Z', ['2026-12-01T19:00']],
    ['FREQ=DAILY;UNTIL=20261202', ['2026-12-01T19:00', '2026-12-02T19:00']],
  ])('%s', (rrule, dates) => {
    expect(first(dates.length === 1 ? 2 : dates.length, rrule)).toEqual(dates);
  });

  test('19:00 stays 19:00 when the clocks change', () => {
    const berlin = { start: '2027-03-21T19:00', timeZone: 'Europe/Berlin' };
    const [before, after] = first(2, 'FREQ=WEEKLY', berlin);
    expect(after).toBe('2027-03-28T19:00');
    const at = (local = '') => toInstant(local, 'Europe/Berlin').toISOString();
    expect([at(before), at(after)]).toEqual([
      '2027-03-21T18:00:00.000Z',
      '2027-03-28T17:00:00.000Z',
    ]);
  });

  test('a time that a day does not have moves forward, one that it has twice is the first', () => {
    const at = (local: string) => toInstant(local, 'Europe/Berlin').toISOString();
    const night = { start: '2027-03-27T02:30', timeZone: 'Europe/Berlin' };
    expect(first(3, 'FREQ=DAILY', night)).toEqual([
      '2027-03-27T02:30',
      '2027-03-28T02:30',
      '2027-03-29T02:30',
    ]);
    expect(at('2027-03-28T02:30')).toBe('2027-03-28T01:30:00.000Z');
    expect(at('2027-10-31T02:30')).toBe('2027-10-31T00:30:00.000Z');
  });

  test('dates are added and left out', () => {
    const rest = {
      rdates: ['2026-12-05T10:00', '2026-12-08T19:00', '2027-06-01T08:00'],
      exdates: ['2026-12-15T19:00'],
    };
    expect(datesOf(series('FREQ=WEEKLY;COUNT=4', rest), { limit: 99 })).toEqual([
      '2026-12-01T19:00',
      '2026-12-05T10:00',
      '2026-12-08T19:00',
      '2026-12-22T19:00',
      '2027-06-01T08:00',
    ]);
  });

  test('a rule that never happens ends at once', () => {
    const before = performance.now();
    expect(first(5, 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')).toEqual([]);
    expect(first(5, 'FREQ=MONTHLY;BYMONTH=4;BYMONTHDAY=31')).toEqual([]);
    expect(performance.now() - before).toBeLessThan(30_000);
  }, 60_000);

  test('any rule gives dates in order, each once, none before its start', () => {
    const days = fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 });
    fc.assert(
      fc.property(
        fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 40 }),
        days,
        (freq, interval, count, byDay) => {
          const rrule = `FREQ=${freq};INTERVAL=${interval};COUNT=${count};BYDAY=${byDay.join()}`;
          const dates = first(1_000, rrule);
          expect(dates.length).toBeLessThanOrEqual(count);
          expect(dates).toEqual([...new Set(dates)].toSorted());
          expect((dates[0] ?? '9') >= '2026-12-01T19:00').toBe(true);
          expect(writeRule(readRule(rrule, []))).toContain(`FREQ=${freq}`);
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

describe('a rule that cannot be kept is refused', () => {
  test.each([
    ['FREQ=WEEKLY;COUNT=5;UNTIL=20270101T000000Z', 'RULE_ENDS_TWICE'],
    ['FREQ=SECONDLY', 'TOO_MANY_OCCURRENCES'],
    ['FREQ=HOURLY;COUNT=2', 'TOO_MANY_OCCURRENCES'],
    ['FREQ=DAILY;COUNT=10000', 'TOO_MANY_OCCURRENCES'],
    ['FREQ=DAILY;COUNT=0', 'INVALID_RRULE'],
    ['FREQ=DAILY;COUNT=-1', 'INVALID_RRULE'],
    ['FREQ=DAILY;INTERVAL=0', 'INVALID_RRULE'],
    ['FREQ=DAILY;INTERVAL=9999999', 'INVALID_RRULE'],
    ['FREQ=DAILY;BYHOUR=1,2,3', 'INVALID_RRULE'],
    ['FREQ=DAILY;FREQ=WEEKLY', 'INVALID_RRULE'],
    ['FREQ=FORTNIGHTLY', 'INVALID_RRULE'],
    ['INTERVAL=2', 'INVALID_RRULE'],
    ['FREQ=WEEKLY;BYDAY=XX', 'INVALID_RRULE'],
    ['FREQ=WEEKLY;BYDAY=2TU', 'INVALID_RRULE'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'INVALID_RRULE'],
    ['FREQ=MONTHLY;BYMONTHDAY=0', 'INVALID_RRULE'],
    ['FREQ=MONTHLY;BYWEEKNO=3', 'INVALID_RRULE'],
    ['FREQ=DAILY;UNTIL=20261399', 'INVALID_RRULE'],
    ['FREQ=DAILY;UNTIL=tomorrow', 'INVALID_RRULE'],
    ['', 'INVALID_RRULE'],
    ['FREQ=DAILY\r\nRRULE:FREQ=SECONDLY', 'INVALID_RRULE'],
    [`FREQ=DAILY;${'BYDAY=MO;'.repeat(200)}`, 'INVALID_RRULE'],
  ])('%s', (rrule, code) => {
    const read = () => readRule(rrule, ['rrule']);
    expect(read).toThrow(Rejected);
    expect(read).toThrow(code);
  });
});

describe('a rule in words', () => {
  test.each([
    ['FREQ=WEEKLY', 'Every Tuesday at 19:00', 'Mỗi thứ Ba lúc 19:00'],
    ['FREQ=DAILY;INTERVAL=3', 'Every 3 days at 19:00', 'Cứ 3 ngày một lần lúc 19:00'],
    [
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TH,TU;COUNT=10',
      'Every 2 weeks on Tuesday and Thursday at 19:00, 10 times',
      'Cứ 2 tuần một lần vào thứ Ba và thứ Năm lúc 19:00, 10 lần',
    ],
    [
      'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
      'Every weekday at 19:00',
      'Mỗi ngày từ thứ Hai đến thứ Sáu lúc 19:00',
    ],
    [
      'FREQ=MONTHLY;BYDAY=2TU;UNTIL=20271231T165959Z',
      'Every month on the second Tuesday at 19:00, until 31 December 2027',
      'Mỗi tháng vào thứ Ba thứ hai lúc 19:00, đến ngày 31 tháng 12 năm 2027',
    ],
    [
      'FREQ=MONTHLY;BYDAY=-1FR',
      'Every month on the last Friday at 19:00',
      'Mỗi tháng vào thứ Sáu cuối cùng lúc 19:00',
    ],
    [
      'FREQ=MONTHLY;BYMONTHDAY=1,-1',
      'Every month on the 1st and the last day at 19:00',
      'Mỗi tháng vào ngày 1 và ngày cuối cùng lúc 19:00',
    ],
    ['FREQ=YEARLY', 'Every year on 1 December at 19:00', 'Mỗi năm vào ngày 1 tháng 12 lúc 19:00'],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      'Every month on the last weekday at 19:00',
      'Mỗi tháng vào ngày từ thứ Hai đến thứ Sáu cuối cùng lúc 19:00',
    ],
    [
      'FREQ=WEEKLY;BYDAY=SU;BYMONTH=6,7',
      'Every Sunday in June and July at 19:00',
      'Mỗi Chủ Nhật trong tháng 6 và tháng 7 lúc 19:00',
    ],
  ])('%s', (rrule, en, vi) => {
    expect(sayRecurrence(series(rrule), 'en')).toBe(en);
    expect(sayRecurrence(series(rrule), 'vi')).toBe(vi);
  });

  test('dates added and left out are counted', () => {
    const rest = {
      rdates: ['2026-12-05T10:00'],
      exdates: ['2026-12-15T19:00', '2026-12-22T19:00'],
    };
    expect(sayRecurrence(series('FREQ=WEEKLY', rest), 'en')).toBe(
      'Every Tuesday at 19:00, and on one more date, but for 2 dates',
    );
  });
});
