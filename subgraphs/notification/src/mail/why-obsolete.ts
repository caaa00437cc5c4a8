import type { Kind } from '../notification/kinds.ts';
import { isMailed } from '../preference/preferences.ts';
import type { EventRow } from '../projection/projection.store.ts';
import type { MailSource } from './compose-mail.ts';

/** Why a mail is not sent after all. */
export type Obsolete =
  | 'UNSUBSCRIBED'
  | 'EVENT_CANCELLED'
  | 'EVENT_MOVED'
  | 'TOO_LATE'
  | 'NOT_GOING'
  | 'LEFT';

// What is told only while the event is on.
const isOfEventThatIsOn: ReadonlySet<Kind> = new Set([
  'NEW_EVENT',
  'EVENT_REMINDER',
  'FEEDBACK_REQUEST',
]);

/** Why a mail is of no use any more, or not wanted; null when it is still to be sent. */
export function whyObsolete(source: MailSource, now: Date): Obsolete | null {
  const { notification, event, channels } = source;
  if (!isMailed(notification.kind, channels)) return 'UNSUBSCRIBED';
  if (event && isOfEventThatIsOn.has(notification.kind) && event.status !== 'PUBLISHED') {
    return 'EVENT_CANCELLED';
  }
  return timeGoneBy(source, now) ?? audienceLeft(source);
}

function timeGoneBy({ notification, event }: MailSource, now: Date): Obsolete | null {
  if (!event) return null;
  const { kind, params } = notification;
  switch (kind) {
    case 'NEW_EVENT':
      return event.endsAt <= now ? 'TOO_LATE' : null;
    case 'EVENT_REMINDER':
      if (event.startsAt <= now) return 'TOO_LATE';
      // The reminders of the new start follow.
      return minutesUntil(event, now) > (params.minutesBefore ?? 0) ? 'EVENT_MOVED' : null;
    case 'FEEDBACK_REQUEST':
      return event.endsAt > now ? 'EVENT_MOVED' : null;
    default:
      return null;
  }
}

function audienceLeft({ notification, attendance, belongings }: MailSource): Obsolete | null {
  const { kind, params } = notification;
  switch (kind) {
    case 'EVENT_REMINDER':
    case 'FEEDBACK_REQUEST':
      // A guest's registrations that an account took over are still to be gone to.
      return attendance && !attendance.isConfirmed ? 'NOT_GOING' : null;
    case 'NEW_EVENT':
      return belongings.some(({ isMember }) => isMember || !params.isForMembers) ? null : 'LEFT';
    case 'ANNOUNCEMENT':
      return belongings.some(({ isMember }) => isMember) ? null : 'LEFT';
    default:
      return null;
  }
}

const minutesUntil = ({ startsAt }: EventRow, now: Date) =>
  (startsAt.getTime() - now.getTime()) / 60_000;
