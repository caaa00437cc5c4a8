import { rightsOf } from '../event/event.policy.ts';
import type { EventRow } from '../event/event.store.ts';
import type { Standing } from '../event/standing.store.ts';
import type { RegistrationRow } from './registration.store.ts';

/** What somebody may do with a registration. */
export interface RegistrationRights {
  /** It is their own. */
  readonly isOwn: boolean;
  /** It is their own, or they see all of the event's. */
  readonly canSee: boolean;
  readonly canManage: boolean;
  readonly canCheckIn: boolean;
}

/** What a registration lets be done with it; the schema's `RegistrationPermission`. */
export type RegistrationPermission = 'CANCEL' | 'APPROVE' | 'DECLINE' | 'CHECK_IN';

/** The rights of somebody, whose standing before the event is given, to a registration for it. */
export function registrationRights(row: RegistrationRow, standing: Standing): RegistrationRights {
  const isOwn = row.userId === standing.userId;
  const rights = rightsOf(standing);
  return {
    isOwn,
    canSee: isOwn || rights.has('VIEW_REGISTRATIONS'),
    canManage: rights.has('MANAGE_REGISTRATIONS'),
    canCheckIn: rights.has('CHECK_IN'),
  };
}

/** What can be done with a registration as it stands, by somebody with these rights. */
export function registrationPermissions(
  { status }: RegistrationRow,
  { isOwn, canManage, canCheckIn }: RegistrationRights,
): readonly RegistrationPermission[] {
  const isPending = status === 'PENDING_APPROVAL';
  const isConfirmed = status === 'CONFIRMED';
  const isLive = isPending || isConfirmed || status === 'WAITLISTED';
  const permissions: RegistrationPermission[] = [];
  if (isLive && (isOwn || canManage)) permissions.push('CANCEL');
  if (isPending && canManage) permissions.push('APPROVE');
  if (isLive && canManage) permissions.push('DECLINE');
  if (isConfirmed && canCheckIn) permissions.push('CHECK_IN');
  return permissions;
}

/** Whether somebody may see who comes to an event. */
export function canSeeAttendees(event: EventRow, standing: Standing): boolean {
  const isHost = standing.eventRole !== null || rightsOf(standing).has('VIEW_REGISTRATIONS');
  if (isHost || event.attendeeListVisibility === 'EVERYONE') return true;
  return (
    event.attendeeListVisibility === 'ATTENDEES' && standing.registrationStatus === 'CONFIRMED'
  );
}
