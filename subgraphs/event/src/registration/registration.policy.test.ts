import { describe, expect, test } from 'vitest';
import type { EventRow } from '../event/event.store.ts';
import { noStanding, type Standing } from '../event/standing.store.ts';
import {
  canSeeAttendees,
  registrationPermissions,
  registrationRights,
} from './registration.policy.ts';
import type { RegistrationRow } from './registration.store.ts';

// Policies read a few fields of a row; a whole one would hide which.
const registration = { userId: 'usr_1', status: 'CONFIRMED' } as RegistrationRow;
const standing = (own: Partial<Standing>): Standing => ({ ...noStanding('evt_1'), ...own });

const nobody = standing({});
const owner = standing({ userId: 'usr_2', eventRole: 'OWNER' });
const manager = standing({ userId: 'usr_2', communityRole: 'ORGANIZER' });
const door = standing({ userId: 'usr_2', eventRole: 'CHECK_IN' });
const speaker = standing({ userId: 'usr_2', eventRole: 'SPEAKER' });
const member = standing({ userId: 'usr_2', communityRole: 'MEMBER' });
const self = standing({ userId: 'usr_1', registrationStatus: 'CONFIRMED' });

const tickets = ['NAME_HOLDERS', 'REISSUE'];

test.each([
  ['nobody in particular', nobody, []],
  ['the person', self, ['CANCEL', ...tickets]],
  ['an owner', owner, ['CANCEL', 'DECLINE', 'CHECK_IN', ...tickets]],
  ['an organiser of the community', manager, ['CANCEL', 'DECLINE', 'CHECK_IN', ...tickets]],
  ['somebody at the door', door, ['CHECK_IN']],
  ['a speaker', speaker, []],
  ['a member of the community', member, []],
])('%s may do with a confirmed registration what is theirs', (_, who, permissions) => {
  const rights = registrationRights(registration, who);
  expect(registrationPermissions(registration, rights, new Date())).toEqual(permissions);
});

test('a registration is seen by the person and those who manage, not from the door', () => {
  const canSee = (who: Standing) => registrationRights(registration, who).canSee;
  expect([self, owner, manager].map(canSee)).toEqual([true, true, true]);
  expect([nobody, door, speaker, member].map(canSee)).toEqual([false, false, false, false]);
});

test('nobody in particular owns nothing, even where no person is named', () => {
  const ownerless = { ...registration, userId: '' };
  expect(registrationRights(ownerless, nobody).isOwn).toBe(false);
});

describe('who comes', () => {
  const waiting = standing({ userId: 'usr_3', registrationStatus: 'WAITLISTED' });
  const shown = (attendeeListVisibility: EventRow['attendeeListVisibility']) =>
    [nobody, waiting, self, speaker, manager].map((who) =>
      canSeeAttendees({ attendeeListVisibility } as EventRow, who),
    );
  test('is shown as the host wishes', () => {
    expect(shown('EVERYONE')).toEqual([true, true, true, true, true]);
    expect(shown('ATTENDEES')).toEqual([false, false, true, true, true]);
    expect(shown('HOSTS')).toEqual([false, false, false, true, true]);
  });
});
