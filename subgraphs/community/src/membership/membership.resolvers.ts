import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import { pageRequest, toConnection } from '@hoi/kit/connection.ts';
import { payloadOf } from '@hoi/kit/errors.ts';
import { can, canSeeMembership } from '../community/community.policy.ts';
import type { Context } from '../context.ts';
import type { UserRef } from '../mappers.ts';
import type { MembershipResolvers, MutationResolvers, UserResolvers } from '../schema.generated.ts';
import { changeMemberRole } from './change-member-role.ts';
import { decideMembership } from './decide-membership.ts';
import { joinCommunity } from './join-community.ts';
import { leaveCommunity } from './leave-community.ts';
import type { MembershipRow } from './membership.store.ts';
import { removeMember } from './remove-member.ts';

const unchanged = { membership: null, community: null };

/** How memberships are changed. */
export const Mutation: Pick<
  MutationResolvers,
  'joinCommunity' | 'leaveCommunity' | 'decideMembership' | 'changeMemberRole' | 'removeMember'
> = {
  joinCommunity: (_root, { input }, ctx) => payloadOf(() => joinCommunity(ctx, input), unchanged),
  leaveCommunity: (_root, { communityId }, ctx) =>
    payloadOf(async () => {
      const { membership, community } = await leaveCommunity(ctx, communityId);
      // A private community is gone for whoever has left it.
      return { membership, community: await ctx.see(community.id) };
    }, unchanged),
  decideMembership: (_root, { input }, ctx) =>
    payloadOf(() => decideMembership(ctx, input), unchanged),
  changeMemberRole: (_root, { input }, ctx) =>
    payloadOf(() => changeMemberRole(ctx, input), unchanged),
  removeMember: (_root, { membershipId }, ctx) =>
    payloadOf(() => removeMember(ctx, membershipId), unchanged),
};

/** What a membership shows; whoever holds its row may see it. */
export const Membership: Complete<MembershipResolvers<Context>, MembershipRow> = {
  async __resolveReference({ id }, ctx) {
    const membership = await ctx.loaders.membership.load(id);
    const community = membership && (await ctx.loaders.community.load(membership.communityId));
    if (!community) return null;
    return canSeeMembership(await ctx.standing(community), membership) ? membership : null;
  },
  async community({ communityId }, _args, ctx) {
    const community = await ctx.loaders.community.load(communityId);
    if (!community) throw new Error('a membership without its community');
    return community;
  },
  user: ({ userId }) => ({ id: userId }),
  async message(membership, _args, ctx) {
    if (membership.userId === ctx.viewer.userId) return membership.message;
    const community = await ctx.loaders.community.load(membership.communityId);
    const isManager = community && can(await ctx.standing(community), 'MANAGE_MEMBERS');
    return isManager ? membership.message : null;
  },
};

/** What this service adds to a person. */
export const User: Complete<UserResolvers<Context>, UserRef> = {
  __resolveReference: ({ id }) => ({ id }),
  async memberships({ id }, args, ctx) {
    const page = pageRequest(args);
    const viewerId = ctx.viewer.userId;
    return toConnection(
      await ctx.memberships.pageOfPerson(id, viewerId, page),
      page,
      (row) => [row.id],
      () => ctx.memberships.countOfPerson(id, viewerId),
    );
  },
};
