import { Rejected } from '@hoi/kit/errors.ts';
import { lockStanding } from '../community/lock-standing.ts';
import type { Context } from '../context.ts';
import { type ChangedMembership, endMembership } from './changed-membership.ts';

/** Leaves, or withdraws the request. */
export function leaveCommunity(ctx: Context, communityId: string): Promise<ChangedMembership> {
  return ctx.transaction(async (tx) => {
    const path = ['communityId'];
    const { membership: old, community } = await lockStanding(ctx, tx, communityId, path);
    if (old?.status === 'ACTIVE') return endMembership(ctx, tx, old, 'LEFT', path);
    if (old?.status !== 'REQUESTED') throw new Rejected('INVALID_TRANSITION', path);
    return { membership: await ctx.memberships.update(tx, old.id, { status: 'LEFT' }), community };
  });
}
