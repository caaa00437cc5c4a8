import { expect, test } from 'vitest';
import { reasonToKeep, type TicketScene } from './ticket.policy.ts';

const now = new Date('2026-11-28T12:00:00Z');
const scene: TicketScene = {
  event: {
    status: 'PUBLISHED',
    visibility: 'PUBLIC',
    requiresApproval: false,
    endsAt: new Date('2026-11-28T14:00:00Z'),
  },
  type: { isMembersOnly: false, requiresApproval: false },
  now,
};
const withEvent = (event: Partial<TicketScene['event']>): TicketScene => ({
  ...scene,
  event: { ...scene.event, ...event },
});
const withType = (type: Partial<TicketScene['type']>): TicketScene => ({
  ...scene,
  type: { ...scene.type, ...type },
});

test.each([
  ['at an event for all', scene, null, null],
  ['at one with an address only', withEvent({ visibility: 'UNLISTED' }), null, null],
  ['where a host agrees to each', withEvent({ requiresApproval: true }), 'APPROVAL_REQUIRED', null],
  [
    'of a type that hosts agree to',
    withType({ requiresApproval: true }),
    'APPROVAL_REQUIRED',
    null,
  ],
  ['at a private event', withEvent({ visibility: 'PRIVATE' }), 'APPROVAL_REQUIRED', null],
  ['at an event of members', withEvent({ visibility: 'MEMBERS' }), 'MEMBERS_ONLY', null],
  ['of a type for members', withType({ isMembersOnly: true }), 'MEMBERS_ONLY', null],
  [
    'of a cancelled event',
    withEvent({ status: 'CANCELLED' }),
    'EVENT_CANCELLED',
    'EVENT_CANCELLED',
  ],
  ['of one that is over', withEvent({ endsAt: now }), 'INVALID_TRANSITION', 'INVALID_TRANSITION'],
] as const)('whether a ticket goes to another %s', (_, at, byHolder, byHost) => {
  expect(reasonToKeep(at, { canManage: false })).toBe(byHolder);
  expect(reasonToKeep(at, { canManage: true })).toBe(byHost);
});
