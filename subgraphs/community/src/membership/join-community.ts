import { parse, Rejected } from '@hoi/kit/errors.ts';
import { newId } from '@hoi/kit/ids.ts';
import { z } from 'zod';
import { lockStanding } from '../community/lock-standing.ts';
import type { Context } from '../context.ts';
import { membershipFact } from '../facts.ts';
import type { ChangedMembership } from './changed-membership.ts';

const inputSchema = z.object({
  communityId: z.string(),
  message: z.string().trim().max(500).nullish(),
});

/** Joins an open community at once; asks where an organiser decides. */
export function joinCommunity(ctx: Context, input: object): Promise<ChangedMembership> {
  const { communityId, message = null } = parse(inputSchema, input);
  return ctx.transaction(async (tx) => {
    const path = ['input', 'communityId'];
    const standing = await lockStanding(ctx, tx, communityId, path);
    const { userId, community, membership: old } = standing;
    if (community.archivedAt !== null) throw new Rejected('INVALID_TRANSITION', path);
    if (old?.status === 'ACTIVE') throw new Rejected('ALREADY_MEMBER', path);
    if (community.joinPolicy === 'CLOSED') throw new Rejected('JOIN_CLOSED', path);

    const id = old?.id ?? newId('mem');
    const person = { id, communityId, userId, role: 'MEMBER' as const };
    // Whoever was removed or turned down comes back only with an organiser's yes.
    if (community.joinPolicy === 'OPEN' && !old?.mustAsk) {
      const joinedAt = ctx.clock.now();
      const membership = await ctx.memberships.put(tx, { ...person, status: 'ACTIVE', joinedAt });
      const fact = { ...membershipFact(membership), wasDecided: false };
      await ctx.outbox.add(tx, 'membership.activated', membership.id, fact);
      const grown = await ctx.communities.addTo(tx, communityId, 'memberCount', 1);
      return { membership, community: grown };
    }
    const membership = await ctx.memberships.put(tx, { ...person, status: 'REQUESTED', message });
    if (old?.status !== 'REQUESTED') {
      await ctx.outbox.add(tx, 'membership.requested', membership.id, membershipFact(membership));
    }
    return { membership, community };
  });
}
