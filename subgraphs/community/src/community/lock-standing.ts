import type { Tx } from '@hoi/kit/database.ts';
import { Rejected } from '@hoi/kit/errors.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import type { Context } from '../context.ts';
import type { MembershipRow } from '../membership/membership.store.ts';
import { can, canSee, type Permission, type Standing } from './community.policy.ts';
import type { CommunityRow } from './community.store.ts';

/** A person before a community whose row is theirs until the transaction ends. */
export interface LockedStanding extends Standing {
  readonly userId: string;
  readonly community: CommunityRow;
  readonly membership: MembershipRow | null;
}

/**
 * The caller before a community, which stays locked so that roles, counts and owners hold still.
 * A community that is hidden from the caller is not found.
 */
export async function lockStanding(
  ctx: Context,
  tx: Tx,
  communityId: string,
  path: readonly string[],
): Promise<LockedStanding> {
  const { viewer } = ctx;
  const userId = personOf(viewer);
  const community = await ctx.communities.lock(tx, communityId);
  if (!community) throw new Rejected('NOT_FOUND', path);
  const membership = await ctx.memberships.find(tx, communityId, userId);
  const standing = { viewer, userId, community, membership };
  if (!canSee(standing)) throw new Rejected('NOT_FOUND', path);
  return standing;
}

/** Refuses those who may not, and everybody once the community is archived. */
export function mustBeAllowed(
  standing: Standing,
  permission: Permission,
  path: readonly string[],
): void {
  if (standing.community.archivedAt !== null) throw new Rejected('INVALID_TRANSITION', path);
  if (!can(standing, permission)) throw new Rejected('FORBIDDEN', path);
}
