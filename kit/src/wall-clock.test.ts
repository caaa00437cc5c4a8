import { expect, test } from 'vitest';
import { isTimeZone, parseLocal, toInstant, toLocal } from './wall-clock.ts';

test.each([
  ['2026-11-22T19:00', 'Asia/Ho_Chi_Minh', '2026-11-22T12:00:00.000Z'],
  // A gap: 02:30 does not exist and moves forward.
  ['2026-03-29T02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
  // An overlap: the first 02:30 is meant.
  ['2026-10-25T02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
  ['2026-01-01T00:00', 'Asia/Kathmandu', '2025-12-31T18:15:00.000Z'],
  ['2026-01-01T00:00', 'Pacific/Apia', '2025-12-31T11:00:00.000Z'],
])('%s in %s is %s', (local, zone, instant) => {
  expect(toInstant(local, zone).toISOString()).toBe(instant);
});

test('an instant shows on the clocks of a zone', () => {
  expect(toLocal(new Date('2026-11-22T12:00:30Z'), 'Asia/Ho_Chi_Minh')).toBe('2026-11-22T19:00');
});

test.each(['Asia/Saigon', 'UTC', 'Etc/GMT+7'])('%s is a zone', (name) => {
  expect(isTimeZone(name)).toBe(true);
});
test.each(['+07:00', 'Mars/Base', '', 'SE Asia Standard Time', '../etc'])(
  '%j is no zone',
  (name) => {
    expect(isTimeZone(name)).toBe(false);
  },
);
test.each(['2026-13-01T00:00', '2026-02-30T10:00', '2026-11-22', '2026-11-22T19:00Z', 'x'])(
  '%s is no wall-clock time',
  (text) => expect(parseLocal(text)).toBeNull(),
);
