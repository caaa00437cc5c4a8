import type { Tx } from '@hoi/kit/database.ts';
import { Rejected } from '@hoi/kit/errors.ts';
import { canRead, postPermissionsOf } from '../community/community.policy.ts';
import { lockStanding } from '../community/lock-standing.ts';
import type { Context } from '../context.ts';

/** A post that the caller can read, its community locked, and what they may do with it. */
export async function lockPost(ctx: Context, tx: Tx, id: string, path: readonly string[]) {
  const found = await ctx.posts.byId(tx, id);
  const standing = await lockStanding(ctx, tx, found?.communityId ?? '', path);
  // Read again: it may have changed while another held the community.
  const post = await ctx.posts.byId(tx, id);
  if (!post || !canRead(standing, post)) throw new Rejected('NOT_FOUND', path);
  if (standing.community.archivedAt !== null) throw new Rejected('INVALID_TRANSITION', path);
  return { ...standing, post, may: postPermissionsOf(standing, post) };
}
