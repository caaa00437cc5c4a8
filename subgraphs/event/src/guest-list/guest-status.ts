import { keyOf } from './guest-columns.ts';
import type { GuestProblemCode, GuestStatus } from './guest-row.ts';

/** Where somebody stands, or why nobody is taken in from their line. */
type Standing = GuestStatus | { readonly problem: GuestProblemCode };

const notComing: Standing = { problem: 'NOT_COMING' };
const onlyInvited: Standing = { problem: 'ONLY_INVITED' };

// Luma: `approved`, `session`, `pending_approval`, `waitlist`, `invited`, `declined`. Meetup: Yes, No,
// Waitlist. Eventbrite: Attending, Checked In, Not Attending, and the orders' own. Ours, in both languages.
const meanings: readonly (readonly [Standing, readonly string[]])[] = [
  [
    'CONFIRMED',
    [
      ...['approved', 'session', 'yes', 'going', 'attending', 'checkedin', 'confirmed', 'attended'],
      ...[
        'completed',
        'manual',
        'offline',
        'partiallyrefunded',
        'cocho',
        'thamgia',
        'cohost',
        'host',
      ],
    ],
  ],
  ['PENDING_APPROVAL', ['pendingapproval', 'pending', 'unpaid', 'asking', 'choduyet']],
  [
    'WAITLISTED',
    ['waitlist', 'waitlisted', 'onwaitlist', 'waiting', 'offered', 'danhsachcho', 'danggiucho'],
  ],
  [onlyInvited, ['invited', 'invite', 'maybe']],
  [
    notComing,
    [
      ...[
        'declined',
        'no',
        'notgoing',
        'notattending',
        'cancelled',
        'canceled',
        'deleted',
        'refunded',
      ],
      ...['refundedcanceled', 'transferred', 'abandoned', 'excused', 'turneddown', 'toolate'],
      ...['khongduocnhan', 'dahuy', 'quahan'],
    ],
  ],
];
const byKey = new Map(meanings.flatMap(([standing, keys]) => keys.map((key) => [key, standing])));

/** What a list says of where somebody stands; who is on a list that says nothing comes. */
export function statusOf(text: string): Standing {
  if (text === '') return 'CONFIRMED';
  return byKey.get(keyOf(text)) ?? { problem: 'STATUS_UNKNOWN' };
}
