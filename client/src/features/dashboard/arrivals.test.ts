import { expect, test } from 'vitest';
import type { DoorScan } from '#lib/door-feed.ts';
import { arrivalsCurve } from './arrivals.ts';

const scan = (at: string, rest: Partial<DoorScan> = {}): DoorScan =>
  ({
    __typename: 'CheckIn',
    id: at,
    result: 'ADMITTED',
    at,
    gate: null,
    undoneAt: null,
    ticket: null,
    ...rest,
  }) as DoorScan;

test('the curve counts people in, in the order they came, whatever the order of the feed', () => {
  const now = Date.parse('2026-11-22T12:10:00Z');
  const curve = arrivalsCurve(
    [
      scan('2026-11-22T12:05:00Z'),
      scan('2026-11-22T12:01:00Z'),
      scan('2026-11-22T12:06:00Z', { result: 'ALREADY_IN' }),
      scan('2026-11-22T12:07:00Z', { undoneAt: '2026-11-22T12:08:00Z' }),
    ],
    now,
  );
  expect(curve.inside).toEqual([0, 1, 2, 2]);
  expect(curve.seconds.at(-1)).toBe(now / 1000);
});

test('before the first arrival there is no curve', () => {
  expect(arrivalsCurve([], 0)).toEqual({ seconds: [], inside: [] });
});
