import { expect, test } from 'vitest';
import { fourWeeksLater } from './DuplicateDialog.tsx';

test.each([
  ['2026-11-20T19:00', '2026-12-18T19:00'],
  ['2025-01-03T08:30', '2026-12-04T08:30'],
  ['2026-12-30T19:00', '2027-01-27T19:00'],
])('after %s comes %s: the same weekday and hour, still to come', (local, next) => {
  expect(fourWeeksLater(local, new Date('2026-11-28T12:00:00Z'))).toBe(next);
});
