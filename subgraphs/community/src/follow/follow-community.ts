import { Rejected } from '@hoi/kit/errors.ts';
import type { CommunityRow } from '../community/community.store.ts';
import { lockStanding } from '../community/lock-standing.ts';
import type { Context } from '../context.ts';

/** Asks to be told of new events; members are told without. */
export function followCommunity(ctx: Context, communityId: string): Promise<CommunityRow> {
  return ctx.transaction(async (tx) => {
    const path = ['communityId'];
    const { community, userId } = await lockStanding(ctx, tx, communityId, path);
    if (community.archivedAt !== null) throw new Rejected('INVALID_TRANSITION', path);
    if (!(await ctx.follows.add(tx, communityId, userId))) return community;
    const fact = { communityId, userId };
    await ctx.outbox.add(tx, 'follow.added', followId(fact), fact);
    return ctx.communities.addTo(tx, communityId, 'followerCount', 1);
  });
}

/** Stops being told of new events. */
export function unfollowCommunity(ctx: Context, communityId: string): Promise<CommunityRow> {
  return ctx.transaction(async (tx) => {
    const { community, userId } = await lockStanding(ctx, tx, communityId, ['communityId']);
    if (!(await ctx.follows.remove(tx, communityId, userId))) return community;
    const fact = { communityId, userId };
    await ctx.outbox.add(tx, 'follow.removed', followId(fact), fact);
    return ctx.communities.addTo(tx, communityId, 'followerCount', -1);
  });
}

/** Orders the news of one person's follows and unfollows of one community. */
export const followId = (fact: { readonly communityId: string; readonly userId: string }) =>
  `follow:${fact.communityId}:${fact.userId}`;
