import { expect, test } from 'vitest';
import { spanOf } from './when.ts';

const zone = 'Asia/Ho_Chi_Minh';
// A Wednesday, 09:30 in Hà Nội.
const wednesday = new Date('2026-11-25T02:30:00Z');
const iso = ({ from, to }: { from: Date; to: Date }) => [from.toISOString(), to.toISOString()];

test.each([
  ['TODAY', '2026-11-25T02:30:00.000Z', '2026-11-25T17:00:00.000Z'],
  ['TOMORROW', '2026-11-25T17:00:00.000Z', '2026-11-26T17:00:00.000Z'],
  ['THIS_WEEK', '2026-11-25T02:30:00.000Z', '2026-11-29T17:00:00.000Z'],
  ['THIS_WEEKEND', '2026-11-27T17:00:00.000Z', '2026-11-29T17:00:00.000Z'],
  ['NEXT_WEEK', '2026-11-29T17:00:00.000Z', '2026-12-06T17:00:00.000Z'],
  ['THIS_MONTH', '2026-11-25T02:30:00.000Z', '2026-11-30T17:00:00.000Z'],
] as const)('%s is read on the clocks of the zone', (preset, from, to) => {
  expect(iso(spanOf(preset, zone, wednesday))).toEqual([from, to]);
});

test('on a Sunday, this weekend is the rest of today', () => {
  const sunday = new Date('2026-11-29T05:00:00Z');
  expect(iso(spanOf('THIS_WEEKEND', zone, sunday))).toEqual([
    '2026-11-29T05:00:00.000Z',
    '2026-11-29T17:00:00.000Z',
  ]);
});

test('a day on which the clocks change is as long as it is', () => {
  const { from, to } = spanOf('TOMORROW', 'Europe/Berlin', new Date('2026-10-24T12:00:00Z'));
  expect((to.getTime() - from.getTime()) / 3_600_000).toBe(25);
});
