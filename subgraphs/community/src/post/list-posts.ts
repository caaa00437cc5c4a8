import { type Connection, pageRequest, toConnection } from '@hoi/kit/connection.ts';
import { canSee, roleOf } from '../community/community.policy.ts';
import type { CommunityRow } from '../community/community.store.ts';
import type { Context } from '../context.ts';
import type { PostRow } from './post.store.ts';

/** A community's posts as far as the viewer may read them. */
export async function postsOf(
  ctx: Context,
  community: CommunityRow,
  args: { readonly first?: number | null; readonly after?: string | null },
): Promise<Connection<PostRow>> {
  const standing = await ctx.standing(community);
  const wish = roleOf(standing) ? (['PUBLIC', 'MEMBERS'] as const) : (['PUBLIC'] as const);
  const page = pageRequest(args);
  const { id: communityId } = community;
  if (!canSee(standing))
    return toConnection(
      [],
      page,
      () => [],
      () => 0,
    );
  return toConnection(
    await ctx.loaders.postPages.load({ communityId, wish, page }),
    page,
    (row) => [row.pinned ? 1 : 0, row.id],
    () => ctx.posts.count(communityId, wish),
  );
}
