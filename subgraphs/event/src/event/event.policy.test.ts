import { describe, expect, test } from 'vitest';
import {
  canRegister,
  canSee,
  hiddenReasonOf,
  isRegistrationOpen,
  permissionsOf,
} from './event.policy.ts';
import type { EventRow } from './event.store.ts';
import { noStanding, type Standing } from './standing.store.ts';

const now = new Date('2026-11-22T12:00:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

// Only what the rules read; a whole row would say nothing more.
const event = (rest: Partial<EventRow> = {}) =>
  ({
    id: 'evt_1',
    status: 'PUBLISHED',
    visibility: 'PUBLIC',
    registrationMode: 'OPEN',
    registrationOpensAt: null,
    registrationClosesAt: null,
    startsAt: hours(1),
    endsAt: hours(3),
    ...rest,
  }) as EventRow;
const somebody = (rest: Partial<Standing> = {}): Standing => ({
  ...noStanding('evt_1'),
  userId: 'usr_1',
  ...rest,
});
const nobody = noStanding('evt_1');

describe('who sees an event', () => {
  const member = somebody({ communityRole: 'MEMBER' });
  const guest = somebody({ registrationStatus: 'WAITLISTED' });
  const speaker = somebody({ eventRole: 'SPEAKER' });
  const organizer = somebody({ communityRole: 'ORGANIZER' });
  const everybody = { nobody, somebody: somebody(), member, guest, speaker, organizer };
  const seenBy = (rest: Partial<EventRow>) =>
    Object.entries(everybody)
      .filter(([, standing]) => canSee(event(rest), standing))
      .map(([name]) => name);

  test.each([
    [{ visibility: 'PUBLIC' }, ['nobody', 'somebody', 'member', 'guest', 'speaker', 'organizer']],
    [{ visibility: 'UNLISTED' }, ['nobody', 'somebody', 'member', 'guest', 'speaker', 'organizer']],
    [{ visibility: 'MEMBERS' }, ['member', 'guest', 'speaker', 'organizer']],
    [{ visibility: 'PRIVATE' }, ['guest', 'speaker', 'organizer']],
    [{ visibility: 'PUBLIC', status: 'DRAFT' }, ['speaker', 'organizer']],
    [{ visibility: 'PRIVATE', status: 'CANCELLED' }, ['guest', 'speaker', 'organizer']],
  ] as const)('%j is seen by %j', (rest, expected) => {
    expect(seenBy(rest)).toEqual(expected);
  });
});

test('what is offered follows the state: a draft is published, the rest cancelled', () => {
  const owner = somebody({ eventRole: 'OWNER' });
  expect(permissionsOf(event({ status: 'DRAFT' }), owner, now)).toContain('PUBLISH');
  expect(permissionsOf(event({ status: 'DRAFT' }), owner, now)).not.toContain('CANCEL');
  expect(permissionsOf(event(), owner, now)).not.toContain('PUBLISH');
  expect(permissionsOf(event(), owner, now)).toContain('CANCEL');
});

test('an event role and a community role add up', () => {
  const both = somebody({ eventRole: 'CHECK_IN', communityRole: 'ADMIN' });
  expect(permissionsOf(event(), both, now)).toEqual(expect.arrayContaining(['EDIT', 'CHECK_IN']));
  expect(permissionsOf(event(), somebody({ communityRole: 'MODERATOR' }), now)).toEqual([
    'REGISTER',
  ]);
});

test.each([
  [{}, true],
  [{ status: 'DRAFT' }, false],
  [{ status: 'CANCELLED' }, false],
  [{ registrationMode: 'CLOSED' }, false],
  [{ registrationMode: 'EXTERNAL' }, false],
  [{ registrationOpensAt: hours(1) }, false],
  [{ registrationOpensAt: now }, true],
  [{ registrationClosesAt: now }, false],
  [{ registrationClosesAt: hours(9), endsAt: now }, false],
  [{ startsAt: hours(-1) }, true],
] as const)('registration of an event with %j is open: %s', (rest, isOpen) => {
  expect(isRegistrationOpen(event(rest), now)).toBe(isOpen);
});

test('only somebody without a place may ask for one', () => {
  expect(canRegister(event(), somebody(), now)).toBe(true);
  expect(canRegister(event(), nobody, now)).toBe(false);
  expect(canRegister(event(), somebody({ registrationStatus: 'CONFIRMED' }), now)).toBe(false);
  expect(canRegister(event({ visibility: 'MEMBERS' }), somebody(), now)).toBe(false);
});

test.each([
  [nobody, {}, 'NOT_SIGNED_IN'],
  [nobody, { registrationMode: 'NONE' }, null],
  [somebody(), {}, 'NOT_REGISTERED'],
  [somebody({ registrationStatus: 'PENDING_APPROVAL' }), {}, 'PENDING_APPROVAL'],
  [somebody({ registrationStatus: 'WAITLISTED' }), {}, 'WAITLISTED'],
  [somebody({ registrationStatus: 'CONFIRMED' }), {}, null],
  [somebody({ registrationStatus: 'CONFIRMED' }), { status: 'CANCELLED' }, 'CANCELLED'],
  [somebody({ eventRole: 'SPEAKER' }), { status: 'CANCELLED' }, null],
] as const)('the link is kept from %j of %j because: %s', (standing, rest, reason) => {
  expect(hiddenReasonOf(event(rest), standing)).toBe(reason);
});
