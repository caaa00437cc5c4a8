import { expect, test } from 'vitest';
import { communities } from './communities.ts';
import { events } from './events.ts';
import { people } from './people.ts';
import { scheduleOf } from './schedule.ts';

const keys = new Set(people.map(({ key }) => key));

test('the demo shows about eight communities and forty events, each with people that exist', () => {
  expect(communities.length).toBeGreaterThanOrEqual(8);
  expect(events).toHaveLength(40);
  expect(keys.size).toBe(people.length);
  for (const { owner, organizers, members } of communities) {
    for (const key of [owner, ...organizers, ...members]) expect(keys).toContain(key);
  }
});

test('every demo event is held by an organiser of its community, under a title of its own', () => {
  for (const { community, host } of events) {
    const { owner, organizers } = communities.find(({ slug }) => slug === community) ?? {
      owner: '',
      organizers: [],
    };
    expect([owner, ...organizers]).toContain(host);
  }
  expect(new Set(events.map(({ title }) => title)).size).toBe(events.length);
});

test('the demo has a full event with a queue, one that needs approval, free ones and paid ones', () => {
  expect(events.some((event) => event.registrations > (event.capacity ?? Infinity))).toBe(true);
  expect(events.some((event) => (event.approved ?? Infinity) < event.registrations)).toBe(true);
  expect(events.some((event) => event.ticketTypes?.some(({ price }) => price))).toBe(true);
  expect(events.some((event) => !event.ticketTypes)).toBe(true);
});

test('dates follow the day the demo is made on, and a weekday in the title is kept', () => {
  const [event] = events;
  if (!event) throw new Error('no demo events');
  const zone = 'Asia/Ho_Chi_Minh';
  // 22:10 on Sunday in Hà Nội.
  const now = Temporal.Instant.from('2026-11-22T15:10:00Z');
  const on = (change: object) => scheduleOf({ ...event, timeZone: zone, ...change }, now);
  expect(on({ day: 3, at: '18:45', hours: 2.5 })).toEqual({
    startsAtLocal: '2026-11-25T18:45',
    endsAtLocal: '2026-11-25T21:15',
  });
  expect(on({ day: 3, weekday: 6, at: '08:30', hours: 1 }).startsAtLocal).toBe('2026-11-28T08:30');
  expect(on({ day: 0, at: 'NOW', hours: 4 })).toEqual({
    startsAtLocal: '2026-11-22T22:00',
    endsAtLocal: '2026-11-23T02:00',
  });
});
