import {
  type Connection,
  pageRequest,
  toConnection,
  totalCountLimit,
} from '@hoi/kit/connection.ts';
import { can, canSee, type Role, roles, teamRoles } from '../community/community.policy.ts';
import type { CommunityRow } from '../community/community.store.ts';
import type { Context } from '../context.ts';
import type { MembershipRow } from './membership.store.ts';

/** What a caller asks of a list of members. */
export interface MembersArgs {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly filter?: {
    readonly roles?: readonly Role[] | null;
    readonly statuses?: readonly MembershipRow['status'][] | null;
  } | null;
}

/** A community's members as far as the viewer may know them: managers see all, passers-by the team. */
export async function membersOf(
  ctx: Context,
  community: CommunityRow,
  { filter, ...args }: MembersArgs,
): Promise<Connection<MembershipRow>> {
  const standing = await ctx.standing(community);
  const known = can(standing, 'VIEW_MEMBERS') ? roles : canSee(standing) ? teamRoles : [];
  const statuses = filter?.statuses ?? ['ACTIVE'];
  const wish = {
    roles: known.filter((role) => filter?.roles?.includes(role) ?? true),
    statuses: can(standing, 'MANAGE_MEMBERS')
      ? statuses
      : statuses.filter((status) => status === 'ACTIVE'),
  };
  const page = pageRequest(args);
  const isNone = wish.roles.length === 0 || wish.statuses.length === 0;
  const { id: communityId, memberCount } = community;
  const isEverybody = wish.roles.length === roles.length && wish.statuses.join() === 'ACTIVE';
  return toConnection(
    isNone ? [] : await ctx.loaders.memberPages.load({ communityId, wish, page }),
    page,
    (row) => [row.role, row.id],
    () => {
      if (isNone) return 0;
      if (isEverybody) return Math.min(memberCount, totalCountLimit + 1);
      return ctx.memberships.countMembers(communityId, wish);
    },
  );
}
