import type { EventRow } from './event.store.ts';
import type { Standing } from './standing.store.ts';

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
  | 'REGISTER';

type Role = NonNullable<Standing['eventRole']>;

const managing = [
  'EDIT',
  'PUBLISH',
  'VIEW_REGISTRATIONS',
  'MANAGE_REGISTRATIONS',
  'CHECK_IN',
  'UNDO_CHECK_IN',
] as const;
const owning = [...managing, 'CANCEL', 'MANAGE_HOSTS'] as const;

const byRole: Readonly<Record<Role, readonly EventPermission[]>> = {
  OWNER: owning,
  CO_HOST: owning,
  MANAGER: managing,
  CHECK_IN: ['CHECK_IN'],
  SPEAKER: [],
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
  if (event.status === 'DRAFT') return false;
  if (event.visibility === 'PUBLIC' || event.visibility === 'UNLISTED') return true;
  if (standing.registrationStatus !== null) return true;
  return event.visibility === 'MEMBERS' && standing.communityRole !== null;
}

/** Everything that somebody may do with an event now. */
export function permissionsOf(
  event: EventRow,
  standing: Standing,
  now: Date,
): readonly EventPermission[] {
  const byHost: readonly EventPermission[] = standing.eventRole ? byRole[standing.eventRole] : [];
  const byCommunity = organisers.has(standing.communityRole) ? managing : [];
  const granted = new Set([...byHost, ...byCommunity]);
  if (event.status !== 'DRAFT') granted.delete('PUBLISH');
  if (event.status === 'DRAFT') granted.delete('CANCEL');
  if (canRegister(event, standing, now)) granted.add('REGISTER');
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
  return (
    event.status === 'PUBLISHED' &&
    event.registrationMode === 'OPEN' &&
    now >= (event.registrationOpensAt ?? new Date(0)) &&
    now < (event.registrationClosesAt ?? event.endsAt) &&
    now < event.endsAt
  );
}
