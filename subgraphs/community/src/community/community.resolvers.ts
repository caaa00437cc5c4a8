import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import { pageRequest, toConnection } from '@hoi/kit/connection.ts';
import { parse, payload, versionedPayload } from '@hoi/kit/errors.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { followCommunity, unfollowCommunity } from '../follow/follow-community.ts';
import { membersOf } from '../membership/list-members.ts';
import { postsOf } from '../post/list-posts.ts';
import type { CommunityResolvers, MutationResolvers, QueryResolvers } from '../schema.generated.ts';
import { archiveCommunity } from './archive-community.ts';
import { canSee, organizerRoles, permissionsOf, roles } from './community.policy.ts';
import type { CommunityRow } from './community.store.ts';
import { createCommunity } from './create-community.ts';
import { updateCommunity } from './update-community.ts';

const filterSchema = z.object({
  query: z.string().max(200).nullish(),
  topics: z.array(z.string().trim().toLowerCase()).max(20).nullish(),
});

/** How communities are found. */
export const Query: Pick<QueryResolvers, 'community' | 'communities'> = {
  async community(_root, { id, slug }, ctx) {
    if (id) return ctx.see(id);
    const community = slug ? await ctx.loaders.communityBySlug.load(slug.toLowerCase()) : null;
    return community && canSee(await ctx.standing(community)) ? community : null;
  },
  async communities(_root, { filter, ...args }, ctx) {
    const { query, topics } = parse(filterSchema, filter ?? {}, ['filter']);
    const wish = {
      viewerId: ctx.viewer.userId,
      query: query ?? undefined,
      topics: topics ?? undefined,
      roles: filter?.canCreateEvent ? organizerRoles : filter?.mine ? roles : undefined,
    };
    const page = pageRequest(args);
    return toConnection(
      await ctx.communities.page(wish, page),
      page,
      (row) => [row.memberCount, row.id],
      () => ctx.communities.count(wish),
    );
  },
};

/** How communities are changed. */
export const Mutation: Pick<
  MutationResolvers,
  | 'createCommunity'
  | 'updateCommunity'
  | 'archiveCommunity'
  | 'followCommunity'
  | 'unfollowCommunity'
> = {
  createCommunity: (_root, { input }, ctx) =>
    payload('community', () => createCommunity(ctx, input)),
  updateCommunity: (_root, { input }, ctx) =>
    versionedPayload(
      'community',
      () => updateCommunity(ctx, input),
      () => ctx.see(input.id),
    ),
  archiveCommunity: (_root, { id }, ctx) => payload('community', () => archiveCommunity(ctx, id)),
  followCommunity: (_root, { communityId }, ctx) =>
    payload('community', () => followCommunity(ctx, communityId)),
  unfollowCommunity: (_root, { communityId }, ctx) =>
    payload('community', () => unfollowCommunity(ctx, communityId)),
};

/** What a community shows. */
export const Community: Complete<CommunityResolvers<Context>, CommunityRow> = {
  __resolveReference: ({ id }, ctx) => ctx.see(id),
  members: (community, args, ctx) => membersOf(ctx, community, args),
  posts: (community, args, ctx) => postsOf(ctx, community, args),
  async viewerMembership(community, _args, ctx) {
    const membership = await ctx.loaders.ownMembership.load(community.id);
    return membership?.status === 'LEFT' ? null : membership;
  },
  viewerFollows: async (community, _args, ctx) =>
    (await ctx.loaders.ownFollow.load(community.id)) !== null,
  viewerCan: async (community, _args, ctx) => permissionsOf(await ctx.standing(community)),
};
