import type { Context } from '../context.ts';
import { communityFact } from '../facts.ts';
import type { CommunityRow } from './community.store.ts';
import { lockStanding, mustBeAllowed } from './lock-standing.ts';

/** Closes a community down; nothing is deleted. */
export function archiveCommunity(ctx: Context, id: string): Promise<CommunityRow> {
  return ctx.transaction(async (tx) => {
    const standing = await lockStanding(ctx, tx, id, ['id']);
    mustBeAllowed(standing, 'ARCHIVE', ['id']);
    const changes = { archivedAt: ctx.clock.now() };
    const community = await ctx.communities.update(tx, standing.community, changes);
    await ctx.outbox.add(tx, 'community.archived', id, communityFact(community));
    return community;
  });
}
