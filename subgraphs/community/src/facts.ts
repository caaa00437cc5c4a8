import type { CommunityFact, MembershipFact } from '@hoi/kit/domain-events.ts';
import type { CommunityRow } from './community/community.store.ts';
import type { MembershipRow } from './membership/membership.store.ts';

/** What other services keep of a community. */
export function communityFact(community: CommunityRow): CommunityFact {
  const { id: communityId, slug, name, visibility, archivedAt } = community;
  return { communityId, slug, name, visibility, isArchived: archivedAt !== null };
}

/** What other services keep of a membership. */
export function membershipFact(membership: MembershipRow): MembershipFact {
  const { id: membershipId, communityId, userId, role } = membership;
  return { membershipId, communityId, userId, role };
}
