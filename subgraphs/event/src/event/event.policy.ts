import type { EventRow } from './event.store.ts';
import type { DeviceStanding, Standing } from './standing.store.ts';

/** What somebody may do with an event; the schema's `EventPermission`. */
export type EventPermission =
  | 'EDIT'
  | 'PUBLISH'
  | 'CANCEL'
  | 'MANAGE_HOSTS'
  | 'VIEW_REGISTRATIONS'
  | 'MANAGE_REGISTRATIONS'
  | 'CHECK_IN'
  | 'UNDO_CHECK_IN'
  | 'ADMIT_WALK_IN'
  | 'DECIDE_AT_DOOR'
  | 'SEE_GUESTS'
  | 'MANAGE_DEVICES'
  | 'VIEW_STATS'
  | 'EXPORT'
  | 'GIVE_FEEDBACK'
  | 'REGISTER';

type Role = NonNullable<Standing['eventRole']>;

const roles = ['OWNER', 'CO_HOST', 'MANAGER', 'CHECK_IN', 'SPEAKER'] as const satisfies Role[];

const managing = [
  'EDIT',
  'PUBLISH',
  'VIEW_REGISTRATIONS',
  'MANAGE_REGISTRATIONS',
  'CHECK_IN',
  'UNDO_CHECK_IN',
  'ADMIT_WALK_IN',
  'DECIDE_AT_DOOR',
  'SEE_GUESTS',
  'MANAGE_DEVICES',
  'VIEW_STATS',
  'EXPORT',
] as const;
const owning = [...managing, 'CANCEL', 'MANAGE_HOSTS'] as const;

const byRole: Readonly<Record<Role, readonly EventPermission[]>> = {
  OWNER: owning,
  CO_HOST: owning,
  MANAGER: managing,
  CHECK_IN: ['CHECK_IN', 'UNDO_CHECK_IN', 'ADMIT_WALK_IN', 'SEE_GUESTS'],
  SPEAKER: [],
};

/** The roles whose holders may do something with their event. */
export const rolesWith = (permission: EventPermission): readonly Role[] =>
  roles.filter((role) => byRole[role].includes(permission));

const byProfile: Readonly<Record<DeviceStanding['profile'], readonly EventPermission[]>> = {
  STEWARD: ['CHECK_IN'],
  SUPERVISOR: ['CHECK_IN', 'UNDO_CHECK_IN', 'ADMIT_WALK_IN', 'DECIDE_AT_DOOR', 'SEE_GUESTS'],
  KIOSK: ['CHECK_IN'],
};

/** Those who hold events in a community's name; each is a manager of all its events. */
export const organisers: ReadonlySet<Standing['communityRole']> = new Set([
  'OWNER',
  'ADMIN',
  'ORGANIZER',
]);

/** Whether somebody may know that the event exists. */
export function canSee(event: EventRow, standing: Standing): boolean {
  if (standing.eventRole !== null || organisers.has(standing.communityRole)) return true;
  if (standing.device) return true;
  if (event.status === 'DRAFT') return false;
  if (event.visibility === 'PUBLIC' || event.visibility === 'UNLISTED') return true;
  if (standing.registrationStatus !== null) return true;
  return event.visibility === 'MEMBERS' && standing.communityRole !== null;
}

/** What somebody may do by what they are to an event, whatever state it is in. */
export function rightsOf(standing: Standing): ReadonlySet<EventPermission> {
  if (standing.device) return new Set(byProfile[standing.device.profile]);
  const byHost = standing.eventRole ? byRole[standing.eventRole] : [];
  const byCommunity = organisers.has(standing.communityRole) ? managing : [];
  return new Set([...byHost, ...byCommunity]);
}

/** Everything that somebody may do with an event now. */
export function permissionsOf(
  event: EventRow,
  standing: Standing,
  now: Date,
): readonly EventPermission[] {
  const granted = new Set(rightsOf(standing));
  granted.delete(event.status === 'DRAFT' ? 'CANCEL' : 'PUBLISH');
  if (canRegister(event, standing, now)) granted.add('REGISTER');
  if (canGiveFeedback(event, standing, now)) granted.add('GIVE_FEEDBACK');
  return [...granted];
}

/** Whether somebody may ask for a place now, be there one or not. */
export function canRegister(event: EventRow, standing: Standing, now: Date): boolean {
  return (
    standing.userId !== null &&
    standing.registrationStatus === null &&
    canSee(event, standing) &&
    isRegistrationOpen(event, now)
  );
}

/** Whether registration is open now. */
export function isRegistrationOpen(event: EventRow, now: Date): boolean {
  return now >= (event.registrationOpensAt ?? new Date(0)) && isBeforeClosing(event, now);
}

/** Whether registration has not closed yet, be it open or about to be. */
export function isBeforeClosing(event: EventRow, now: Date): boolean {
  return (
    event.status === 'PUBLISHED' &&
    event.registrationMode === 'OPEN' &&
    now < (event.registrationClosesAt ?? event.endsAt) &&
    now < event.endsAt
  );
}

/** How long after its end people may say how an event was. */
export const feedbackDays = 60;

/** Whether an event has just ended, so that people may say how it was. */
export function isFeedbackOpen({ status, endsAt }: EventRow, now: Date): boolean {
  const sinceEndMs = now.getTime() - endsAt.getTime();
  return status === 'PUBLISHED' && sinceEndMs >= 0 && sinceEndMs < feedbackDays * 24 * 3_600_000;
}

/** Whether somebody may say how it was now: those who had a place. */
export function canGiveFeedback(event: EventRow, standing: Standing, now: Date): boolean {
  return standing.registrationStatus === 'CONFIRMED' && isFeedbackOpen(event, now);
}

/** Why the link to take part online is kept from somebody; null when it is not. */
export function hiddenReasonOf(event: EventRow, standing: Standing): HiddenReason | null {
  if (standing.eventRole !== null || organisers.has(standing.communityRole)) return null;
  if (event.status === 'CANCELLED') return 'CANCELLED';
  if (event.registrationMode === 'NONE') return null;
  if (standing.userId === null) return 'NOT_SIGNED_IN';
  return reasonByStatus[standing.registrationStatus ?? 'NONE'];
}

/** Why something is not shown; the schema's `HiddenReason`. */
export type HiddenReason =
  | 'NOT_SIGNED_IN'
  | 'NOT_REGISTERED'
  | 'PENDING_APPROVAL'
  | 'WAITLISTED'
  | 'CANCELLED';

const reasonByStatus: Readonly<
  Record<NonNullable<Standing['registrationStatus']> | 'NONE', HiddenReason | null>
> = {
  NONE: 'NOT_REGISTERED',
  AWAITING_EMAIL: 'NOT_REGISTERED',
  PENDING_APPROVAL: 'PENDING_APPROVAL',
  WAITLISTED: 'WAITLISTED',
  OFFERED: 'WAITLISTED',
  CONFIRMED: null,
  DECLINED: 'NOT_REGISTERED',
  CANCELLED: 'NOT_REGISTERED',
  EXPIRED: 'NOT_REGISTERED',
};
