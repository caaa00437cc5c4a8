import { expect, test } from 'vitest';
import { freeSeats, type TicketTypeStatus, ticketTypeStatus } from './capacity.policy.ts';

const now = new Date('2026-11-22T12:00:00Z');
const before = new Date('2026-11-22T11:00:00Z');
const after = new Date('2026-11-22T13:00:00Z');

const event = {
  status: 'PUBLISHED' as const,
  endsAt: after,
  registrationOpensAt: null,
  registrationClosesAt: null,
  waitlistEnabled: true,
};
const always = { salesStart: null, salesEnd: null };

test.each<[string, object, object, number | null, TicketTypeStatus]>([
  ['without a limit', {}, {}, null, 'ON_SALE'],
  ['with seats left', {}, {}, 1, 'ON_SALE'],
  ['with none left, beside a waitlist', {}, {}, 0, 'WAITLIST'],
  ['with none left, and no waitlist', { waitlistEnabled: false }, {}, 0, 'SOLD_OUT'],
  ['before its sale', {}, { salesStart: after }, 1, 'NOT_STARTED'],
  ['from the first instant of its sale', {}, { salesStart: now }, 1, 'ON_SALE'],
  ['from the last instant of its sale', {}, { salesEnd: now }, 1, 'ENDED'],
  ['before registration opens', { registrationOpensAt: after }, {}, 1, 'NOT_STARTED'],
  ['after registration closed', { registrationClosesAt: before }, {}, 1, 'ENDED'],
  ['after the event', { endsAt: before }, {}, 1, 'ENDED'],
  ['of a cancelled event', { status: 'CANCELLED' }, {}, 1, 'ENDED'],
])('a ticket type %s', (_, window, sale, remaining, status) => {
  const given = ticketTypeStatus({ ...event, ...window }, { ...always, ...sale }, remaining, now);
  expect(given).toBe(status);
});

test('seats kept for somebody who waits, or thinks about an offer, are not free', () => {
  expect(freeSeats({ capacity: 10, confirmed: 5, held: 3, offered: 1 })).toBe(1);
  expect(freeSeats({ capacity: 10, confirmed: 9, held: 3, offered: 0 })).toBe(0);
  expect(freeSeats({ capacity: null, confirmed: 9, held: 3, offered: 1 })).toBeNull();
});
