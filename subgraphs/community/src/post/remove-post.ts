import { Rejected } from '@hoi/kit/errors.ts';
import type { CommunityRow } from '../community/community.store.ts';
import type { Context } from '../context.ts';
import { lockPost } from './lock-post.ts';

/** Takes a post away; nobody sees it any more. */
export function removePost(
  ctx: Context,
  id: string,
): Promise<{ readonly removedId: string; readonly community: CommunityRow }> {
  return ctx.transaction(async (tx) => {
    const { may, community, userId } = await lockPost(ctx, tx, id, ['id']);
    if (!may.includes('REMOVE')) throw new Rejected('FORBIDDEN', ['id']);
    await ctx.posts.update(tx, id, { removedAt: ctx.clock.now(), removedBy: userId });
    return { removedId: id, community };
  });
}
