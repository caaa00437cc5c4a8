import { Rejected } from '@hoi/kit/errors.ts';
import { mustBeAllowed } from '../community/lock-standing.ts';
import type { Context } from '../context.ts';
import { membershipFact } from '../facts.ts';
import { type ChangedMembership, lockMembership } from './changed-membership.ts';

/** Lets somebody in who asked, or not. */
export function decideMembership(
  ctx: Context,
  input: { readonly membershipId: string; readonly approve: boolean },
): Promise<ChangedMembership> {
  return ctx.transaction(async (tx) => {
    const path = ['input', 'membershipId'];
    const managing = await lockMembership(ctx, tx, input.membershipId, path);
    const { community, target } = managing;
    mustBeAllowed(managing, 'MANAGE_MEMBERS', path);
    if (target.status !== 'REQUESTED') throw new Rejected('INVALID_TRANSITION', path);
    if (!input.approve) {
      const membership = await ctx.memberships.update(tx, target.id, {
        status: 'REJECTED',
        mustAsk: true,
      });
      await ctx.outbox.add(tx, 'membership.declined', membership.id, membershipFact(membership));
      return { membership, community };
    }
    const changes = { status: 'ACTIVE' as const, joinedAt: ctx.clock.now(), mustAsk: false };
    const membership = await ctx.memberships.update(tx, target.id, changes);
    const fact = { ...membershipFact(membership), wasDecided: true };
    await ctx.outbox.add(tx, 'membership.activated', membership.id, fact);
    return {
      membership,
      community: await ctx.communities.addTo(tx, community.id, 'memberCount', 1),
    };
  });
}
