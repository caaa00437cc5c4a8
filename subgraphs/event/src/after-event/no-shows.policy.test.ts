import { expect, test } from 'vitest';
import { countsNoShows } from './no-shows.policy.ts';

const endsAt = new Date('2026-11-28T12:00:00Z');
const event = { status: 'PUBLISHED', endsAt } as const;
const hoursLater = (hours: number) => new Date(endsAt.getTime() + hours * 3_600_000);
const used = [{ checkedIn: 0 }, { checkedIn: 3 }];
const unused = [{ checkedIn: 0 }];

test.each([
  ['six hours after an event with a door', event, null, used, 6, true],
  ['not before', event, null, used, 5.99, false],
  ['never where nobody was checked in', event, null, unused, 100, false],
  ['at once where a host says so', event, { hasNoShows: true }, unused, 0, true],
  ['not before the end, whatever a host said', event, { hasNoShows: true }, used, -0.01, false],
  ['not where a host took it back', event, { hasNoShows: false }, used, 100, false],
  ['by the rule where a host decided other things', event, { hasNoShows: null }, used, 6, true],
  ['not at a cancelled event', { ...event, status: 'CANCELLED' }, null, used, 100, false],
] as const)('no-shows count: %s', (_name, one, after, lists, hours, expected) => {
  expect(countsNoShows(one, after, lists, hoursLater(hours))).toBe(expected);
});
