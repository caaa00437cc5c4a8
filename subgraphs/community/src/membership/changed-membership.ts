import type { Tx } from '@hoi/kit/database.ts';
import { Rejected } from '@hoi/kit/errors.ts';
import { canSeeMembership, type Role, roleOf } from '../community/community.policy.ts';
import type { CommunityRow } from '../community/community.store.ts';
import { type LockedStanding, lockStanding } from '../community/lock-standing.ts';
import type { Context } from '../context.ts';
import { membershipFact } from '../facts.ts';
import type { MembershipRow } from './membership.store.ts';

/** A membership after a command, and its community as it is now. */
export interface ChangedMembership {
  readonly membership: MembershipRow;
  readonly community: CommunityRow;
}

/** A manager before somebody's membership, its community locked. */
export interface Managing extends LockedStanding {
  readonly role: Role;
  readonly target: MembershipRow;
}

/** The caller before a membership that they want to manage; one they cannot know of is not found. */
export async function lockMembership(
  ctx: Context,
  tx: Tx,
  membershipId: string,
  path: readonly string[],
): Promise<Managing> {
  const found = await ctx.memberships.byId(tx, membershipId);
  const standing = await lockStanding(ctx, tx, found?.communityId ?? '', path);
  // Read again: it may have changed while another held the community.
  const target = await ctx.memberships.byId(tx, membershipId);
  if (!target || !canSeeMembership(standing, target)) throw new Rejected('NOT_FOUND', path);
  if (standing.community.archivedAt !== null) throw new Rejected('INVALID_TRANSITION', path);
  const role = roleOf(standing);
  if (role === null) throw new Rejected('FORBIDDEN', path);
  return { ...standing, role, target };
}

/** Ends an active membership; the last owner's cannot end. */
export async function endMembership(
  ctx: Context,
  tx: Tx,
  old: MembershipRow,
  status: 'LEFT' | 'REMOVED',
  path: readonly string[],
): Promise<ChangedMembership> {
  if (old.role === 'OWNER') await mustNotBeLastOwner(ctx, tx, old.communityId, path);
  const mustAsk = status === 'REMOVED';
  const membership = await ctx.memberships.update(tx, old.id, { status, mustAsk });
  await ctx.outbox.add(tx, 'membership.ended', membership.id, membershipFact(membership));
  const community = await ctx.communities.addTo(tx, old.communityId, 'memberCount', -1);
  return { membership, community };
}

/** Refuses when an owner is about to go and no other is left. */
export async function mustNotBeLastOwner(
  ctx: Context,
  tx: Tx,
  communityId: string,
  path: readonly string[],
): Promise<void> {
  if ((await ctx.memberships.countOwners(tx, communityId)) < 2) {
    throw new Rejected('LAST_OWNER', path);
  }
}
