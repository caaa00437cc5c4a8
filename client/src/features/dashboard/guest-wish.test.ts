import { expect, test } from 'vitest';
import { readWish, toFilter, writeWish } from './guest-wish.ts';

const nothing = { status: null, came: null, ticketTypeId: null, query: '' };

test('a wish survives the address, and leaves the rest of it alone', () => {
  const wish = {
    status: 'WAITLISTED',
    came: 'missing',
    ticketTypeId: 'tkt_1',
    query: 'Ánh',
  } as const;
  const address = writeWish(new URLSearchParams('tab=guests&status=CONFIRMED'), wish);
  expect(address.get('tab')).toBe('guests');
  expect(readWish(address, ['WAITLISTED'])).toEqual(wish);
  expect(`${writeWish(address, nothing)}`).toBe('tab=guests');
});

test('what an address makes up is no wish', () => {
  expect(readWish(new URLSearchParams('status=KING&came=perhaps'), ['CONFIRMED'])).toEqual(nothing);
});

test.each([
  [{ query: '  ' }, null],
  [{ status: 'CONFIRMED' }, { statuses: ['CONFIRMED'] }],
  [{ came: 'came' }, { attendance: ['CHECKED_IN', 'CHECKED_OUT'] }],
  [
    { came: 'missing', query: ' An ' },
    { attendance: ['EXPECTED', 'NO_SHOW'], query: 'An' },
  ],
  [{ ticketTypeId: 'tkt_1' }, { ticketTypeIds: ['tkt_1'] }],
] as const)('%j asks for %j', (wish, filter) => {
  expect(toFilter({ ...nothing, ...wish })).toEqual(filter);
});
