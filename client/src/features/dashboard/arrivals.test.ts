import { expect, test } from 'vitest';
import { arrivalsCurve } from './arrivals.ts';

const secondsAt = (time: string) => Date.parse(`2026-11-22T${time}:00Z`) / 1000;
const arrival = (time: string, checkedIn: number) => ({ at: `2026-11-22T${time}:00Z`, checkedIn });

test('the curve adds up who came, is flat where nobody did, and ends with who is in now', () => {
  const now = secondsAt('12:30') * 1000;
  const curve = arrivalsCurve([arrival('12:00', 3), arrival('12:15', 2)], 6, now);
  expect(curve.seconds).toEqual(['12:00', '12:05', '12:15', '12:20', '12:30'].map(secondsAt));
  expect(curve.inside).toEqual([0, 3, 3, 5, 6]);
});

test('within the five minutes that are running, it ends now', () => {
  const curve = arrivalsCurve([arrival('12:00', 3)], 3, secondsAt('12:02') * 1000);
  expect(curve.seconds).toEqual([secondsAt('12:00'), secondsAt('12:02')]);
});

test('before the first arrival there is no curve', () => {
  expect(arrivalsCurve([], 0, 0)).toEqual({ seconds: [], inside: [] });
});
