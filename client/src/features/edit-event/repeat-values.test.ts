import { expect, test } from 'vitest';
import { fromRule, noRepeat, type RepeatValues, toRule } from './repeat-values.ts';

// A Tuesday, the first of its month.
const start = '2026-12-01T19:00';

test.each<[Partial<RepeatValues>, string | undefined]>([
  [{}, undefined],
  [{ kind: 'DAILY', interval: 3 }, 'FREQ=DAILY;INTERVAL=3'],
  [{ kind: 'WEEKLY' }, 'FREQ=WEEKLY;BYDAY=TU'],
  [{ kind: 'WEEKLY', days: ['TH', 'TU'], ends: 'COUNT' }, 'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=10'],
  [{ kind: 'MONTHLY', ends: 'UNTIL', until: '2027-06-30' }, 'FREQ=MONTHLY;UNTIL=20270630'],
  [{ kind: 'NTH' }, 'FREQ=MONTHLY;BYDAY=1TU'],
  [{ kind: 'CUSTOM', rule: ' FREQ=YEARLY ' }, 'FREQ=YEARLY'],
  [{ kind: 'CUSTOM' }, undefined],
  [{ kind: 'DAILY', ends: 'UNTIL' }, 'FREQ=DAILY'],
])('%j is %s', (values, rule) => {
  expect(toRule({ ...noRepeat, ...values }, start)).toBe(rule);
});

test('the fifth of a month is its last', () => {
  expect(toRule({ ...noRepeat, kind: 'NTH' }, '2026-12-29T19:00')).toBe('FREQ=MONTHLY;BYDAY=-1TU');
});

test.each([
  'FREQ=DAILY;INTERVAL=3',
  'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=12',
  'FREQ=MONTHLY;UNTIL=20270630',
  'FREQ=MONTHLY;BYDAY=2TU',
  'FREQ=YEARLY;BYMONTH=2',
])('%s stays what it is in the fields', (rule) => expect(toRule(fromRule(rule), start)).toBe(rule));
