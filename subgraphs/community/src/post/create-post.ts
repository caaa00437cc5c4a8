import { parse, Rejected } from '@hoi/kit/errors.ts';
import { newId } from '@hoi/kit/ids.ts';
import { can } from '../community/community.policy.ts';
import { lockStanding, mustBeAllowed } from '../community/lock-standing.ts';
import type { Context } from '../context.ts';
import { excerptOf, newPostSchema } from './post.input.ts';
import type { PostRow } from './post.store.ts';

/** Writes a post, or an announcement that every member is told of. */
export function createPost(ctx: Context, input: object): Promise<PostRow> {
  return ctx.transaction(async (tx) => {
    const post = parse(newPostSchema, input);
    const { communityId, kind, title, body } = post;
    const path = ['input', 'communityId'];
    const standing = await lockStanding(ctx, tx, communityId, path);
    mustBeAllowed(standing, 'POST', path);
    if (kind === 'ANNOUNCEMENT' && !can(standing, 'SEND_ANNOUNCEMENT')) {
      throw new Rejected('FORBIDDEN', ['input', 'kind']);
    }
    if (post.pinned && !can(standing, 'MODERATE')) {
      throw new Rejected('FORBIDDEN', ['input', 'pinned']);
    }
    const authorId = standing.userId;
    const publishedAt = ctx.clock.now();
    const row = await ctx.posts.insert(tx, { ...post, id: newId('pst'), authorId, publishedAt });
    const excerpt = excerptOf(body);
    const fact = { postId: row.id, communityId, authorId, kind, title, excerpt };
    await ctx.outbox.add(tx, 'post.published', row.id, fact);
    return row;
  });
}
