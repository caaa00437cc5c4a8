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
export type RegistrationPermission =
  | 'CANCEL'
  | 'APPROVE'
  | 'DECLINE'
  | 'ACCEPT_OFFER'
  | 'CHECK_IN'
  | 'TRANSFER'
  | 'NAME_HOLDERS'
  | 'REISSUE';

/** The rights of somebody, whose standing before the event is given, to a registration for it. */
export function registrationRights(row: RegistrationRow, standing: Standing): RegistrationRights {
  const isOwn = standing.userId !== null && row.userId === standing.userId;
  const rights = rightsOf(standing);
  return {
    isOwn,
    canSee: isOwn || rights.has('VIEW_REGISTRATIONS'),
    canManage: rights.has('MANAGE_REGISTRATIONS'),
    canCheckIn: rights.has('CHECK_IN') && rights.has('SEE_GUESTS'),
  };
}

/** What can be done with a registration as it stands, by somebody with these rights. */
export function registrationPermissions(
  row: RegistrationRow,
  { isOwn, canManage, canCheckIn }: RegistrationRights,
  now: Date,
): readonly RegistrationPermission[] {
  const isPending = row.status === 'PENDING_APPROVAL';
  const isConfirmed = row.status === 'CONFIRMED';
  const isOffered = row.status === 'OFFERED' && now < (row.offerExpiresAt ?? now);
  const isLive = isPending || isConfirmed || isOffered || row.status === 'WAITLISTED';
  const isTheirs = isOwn || canManage;
  const granted: readonly (readonly [RegistrationPermission, boolean])[] = [
    ['ACCEPT_OFFER', isOffered && isOwn],
    ['CANCEL', isLive && isTheirs],
    ['APPROVE', isPending && canManage],
    ['DECLINE', isLive && canManage],
    ['CHECK_IN', isConfirmed && canCheckIn],
    ['NAME_HOLDERS', isConfirmed && isTheirs],
    ['REISSUE', isConfirmed && isTheirs],
  ];
  return granted.flatMap(([permission, isGranted]) => (isGranted ? [permission] : []));
}

/** Whether somebody may see who comes to an event. */
export function canSeeAttendees(event: EventRow, standing: Standing): boolean {
  const isHost = standing.eventRole !== null || rightsOf(standing).has('VIEW_REGISTRATIONS');
  if (isHost || event.attendeeListVisibility === 'EVERYONE') return true;
  return (
    event.attendeeListVisibility === 'ATTENDEES' && standing.registrationStatus === 'CONFIRMED'
  );
}
