import { Rejected } from '@hoi/kit/errors.ts';
import { canRemove } from '../community/community.policy.ts';
import { mustBeAllowed } from '../community/lock-standing.ts';
import type { Context } from '../context.ts';
import { type ChangedMembership, endMembership, lockMembership } from './changed-membership.ts';

/** Removes a member; to go oneself, leave. */
export function removeMember(ctx: Context, membershipId: string): Promise<ChangedMembership> {
  return ctx.transaction(async (tx) => {
    const path = ['membershipId'];
    const managing = await lockMembership(ctx, tx, membershipId, path);
    const { target, role, userId } = managing;
    mustBeAllowed(managing, 'MANAGE_MEMBERS', path);
    if (target.status !== 'ACTIVE' || target.userId === userId) {
      throw new Rejected('INVALID_TRANSITION', path);
    }
    if (!canRemove(role, target.role)) throw new Rejected('FORBIDDEN', path);
    return endMembership(ctx, tx, target, 'REMOVED', path);
  });
}
