import type { ErrorCode } from '@hoi/kit/messages.ts';
import type { EventRow } from '../event/event.store.ts';
import type { RegistrationRights } from '../registration/registration.policy.ts';
import type { TicketTypeRow } from '../ticket-type/ticket-type.store.ts';

/** What decides whether a ticket may go to somebody else. */
export interface TicketScene {
  readonly event: Pick<EventRow, 'status' | 'visibility' | 'requiresApproval' | 'endsAt'>;
  readonly type: Pick<TicketTypeRow, 'isMembersOnly' | 'requiresApproval'>;
  readonly now: Date;
}

/**
 * Why somebody with these rights may not give a ticket to somebody else; null when they may. Whom hosts
 * let in one by one, or for being members, cannot send others in their place; hosts can.
 */
export function reasonToKeep(
  scene: TicketScene,
  { canManage }: Pick<RegistrationRights, 'canManage'>,
): ErrorCode | null {
  const { event, type } = scene;
  const over = reasonAgainstChange(scene);
  if (over || canManage) return over;
  if (type.isMembersOnly || event.visibility === 'MEMBERS') return 'MEMBERS_ONLY';
  const isByChoice = event.requiresApproval || type.requiresApproval;
  return isByChoice || event.visibility === 'PRIVATE' ? 'APPROVAL_REQUIRED' : null;
}

/** Why nothing of an event's tickets changes any more; null while it does. */
export function reasonAgainstChange({
  event,
  now,
}: Pick<TicketScene, 'event' | 'now'>): ErrorCode | null {
  if (event.status === 'CANCELLED') return 'EVENT_CANCELLED';
  return now < event.endsAt ? null : 'INVALID_TRANSITION';
}
