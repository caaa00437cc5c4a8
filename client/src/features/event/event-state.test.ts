import { describe, expect, test } from 'vitest';
import { offerOf } from './event-state.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const event = {
  status: 'PUBLISHED',
  endsAt: '2026-11-28T15:00:00Z',
  registrationMode: 'OPEN',
  registrationOpensAt: null,
  registrationClosesAt: null,
  requiresApproval: false,
  counts: { remaining: 10 },
  waitlist: { enabled: true },
  ticketTypes: [{ status: 'ON_SALE' }],
} as const;
const earlier = '2026-11-01T00:00:00Z';
const later = '2026-11-25T00:00:00Z';

describe('what an event offers', () => {
  test.each([
    ['a place', {}, 'register'],
    ['a place without a limit', { counts: { remaining: null } }, 'register'],
    ['to ask the host', { requiresApproval: true }, 'request'],
    ['the waitlist when full', { counts: { remaining: 0 } }, 'waitlist'],
    ['the waitlist when each type is full', { ticketTypes: [{ status: 'WAITLIST' }] }, 'waitlist'],
    [
      'nothing when full without waitlist',
      { counts: { remaining: 0 }, waitlist: { enabled: false } },
      'sold-out',
    ],
    ['to wait for the opening', { registrationOpensAt: later }, 'not-yet'],
    ['a place after the opening', { registrationOpensAt: earlier }, 'register'],
    ['nothing after the closing', { registrationClosesAt: earlier }, 'closed'],
    ['to just come', { registrationMode: 'NONE' }, 'just-come'],
    ['another site', { registrationMode: 'EXTERNAL' }, 'elsewhere'],
    ['nothing when over', { endsAt: earlier, registrationMode: 'NONE' }, 'over'],
    ['nothing when cancelled', { status: 'CANCELLED', endsAt: earlier }, 'cancelled'],
  ] as const)('%s', (_name, change, offer) => {
    expect(offerOf({ ...event, ...change }, now)).toBe(offer);
  });
});
