import { expect, test } from 'vitest';
import { fieldOf, newValues, toCreateInput, toPatch } from './event-values.ts';

const values = newValues('Asia/Ho_Chi_Minh', new Date('2026-11-22T10:00:00Z'));

test('a new event is proposed for the evening of the next Saturday', () => {
  expect(values.startsAtLocal).toBe('2026-11-28T19:00');
  expect(newValues('UTC', new Date(2026, 10, 28, 12)).startsAtLocal).toBe('2026-12-05T19:00');
});

test('an online event sends no venue, whatever was typed before', () => {
  const input = toCreateInput({
    ...values,
    title: 'Meetup',
    format: 'ONLINE',
    venueName: 'Old place',
    joinUrl: 'https://meet.example.org',
  });
  expect(input.venue).toBeNull();
  expect(input.online).toEqual({ joinUrl: 'https://meet.example.org' });
});

test('only what changed is sent, and an emptied field is taken off', () => {
  const before = { ...values, title: 'A', capacity: '40', summary: 'x' };
  const patch = toPatch(before, { ...before, capacity: '', title: 'B' }, false);
  expect(patch).toEqual({ title: 'B', capacity: null });
});

test('the community of a published event is never sent', () => {
  const patch = toPatch(values, { ...values, communityId: 'com_1' }, false);
  expect(patch).toEqual({});
});

test.each([
  [['input', 'patch', 'venue', 'name'], 'venueName'],
  [['input', 'title'], 'title'],
  [['input', 'version'], undefined],
  [null, undefined],
])('an error at %j belongs to %s', (path, field) => {
  expect(fieldOf(path, values)).toBe(field);
});
