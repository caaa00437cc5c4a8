import { Rejected } from '@hoi/kit/errors.ts';
import { canChangeRole, isAtLeast, type Role } from '../community/community.policy.ts';
import { mustBeAllowed } from '../community/lock-standing.ts';
import type { Context } from '../context.ts';
import { membershipFact } from '../facts.ts';
import {
  type ChangedMembership,
  lockMembership,
  mustNotBeLastOwner,
} from './changed-membership.ts';

/** Gives a member another role; nobody gives one above their own. */
export function changeMemberRole(
  ctx: Context,
  input: { readonly membershipId: string; readonly role: Role },
): Promise<ChangedMembership> {
  return ctx.transaction(async (tx) => {
    const path = ['input', 'membershipId'];
    const managing = await lockMembership(ctx, tx, input.membershipId, path);
    const { community, target, role, userId } = managing;
    const isSelf = target.userId === userId;
    // Everybody may step down; for anything else it takes the right to manage roles.
    if (!isSelf || isAtLeast(input.role, role)) mustBeAllowed(managing, 'MANAGE_ROLES', path);
    if (target.status !== 'ACTIVE') throw new Rejected('INVALID_TRANSITION', path);
    if (!canChangeRole(role, { role: target.role, isSelf })) throw new Rejected('FORBIDDEN', path);
    if (!isAtLeast(role, input.role)) throw new Rejected('FORBIDDEN', ['input', 'role']);
    if (target.role === input.role) return { membership: target, community };
    if (target.role === 'OWNER') await mustNotBeLastOwner(ctx, tx, community.id, path);
    const membership = await ctx.memberships.update(tx, target.id, { role: input.role });
    await ctx.outbox.add(tx, 'membership.role_changed', membership.id, membershipFact(membership));
    return { membership, community };
  });
}
