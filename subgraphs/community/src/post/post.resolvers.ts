import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import { payload, payloadOf } from '@hoi/kit/errors.ts';
import { canRead, postPermissionsOf } from '../community/community.policy.ts';
import type { CommunityRow } from '../community/community.store.ts';
import type { Context } from '../context.ts';
import type { MutationResolvers, PostResolvers, QueryResolvers } from '../schema.generated.ts';
import { createPost } from './create-post.ts';
import type { PostRow } from './post.store.ts';
import { removePost } from './remove-post.ts';
import { updatePost } from './update-post.ts';

/** How posts are found. */
export const Query: Pick<QueryResolvers, 'post'> = {
  post: (_root, { id }, ctx) => readablePost(ctx, id),
};

/** How posts are changed. */
export const Mutation: Pick<MutationResolvers, 'createPost' | 'updatePost' | 'removePost'> = {
  createPost: (_root, { input }, ctx) => payload('post', () => createPost(ctx, input)),
  updatePost: (_root, { input }, ctx) => payload('post', () => updatePost(ctx, input)),
  removePost: (_root, { id }, ctx) =>
    payloadOf(() => removePost(ctx, id), { removedId: null, community: null }),
};

/** What a post shows; whoever holds its row may read it. */
export const Post: Complete<PostResolvers<Context>, PostRow> = {
  __resolveReference: ({ id }, ctx) => readablePost(ctx, id),
  community: ({ communityId }, _args, ctx) => communityOf(ctx, communityId),
  event: ({ eventId }) => (eventId ? { id: eventId } : null),
  author: ({ authorId }) => ({ id: authorId }),
  viewerCan: async (post, _args, ctx) =>
    postPermissionsOf(await ctx.standing(await communityOf(ctx, post.communityId)), post),
};

async function readablePost(ctx: Context, id: string): Promise<PostRow | null> {
  const post = await ctx.loaders.post.load(id);
  if (!post) return null;
  const standing = await ctx.standing(await communityOf(ctx, post.communityId));
  return canRead(standing, post) ? post : null;
}

async function communityOf(ctx: Context, id: string): Promise<CommunityRow> {
  const community = await ctx.loaders.community.load(id);
  if (!community) throw new Error('a post without its community');
  return community;
}
