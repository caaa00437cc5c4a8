import { isUniqueViolation } from '@hoi/kit/database.ts';
import { parse, Rejected } from '@hoi/kit/errors.ts';
import type { Context } from '../context.ts';
import { communityFact } from '../facts.ts';
import { changedCommunitySchema } from './community.input.ts';
import type { CommunityRow } from './community.store.ts';
import { isReserved } from './create-community.ts';
import { lockStanding, mustBeAllowed } from './lock-standing.ts';

/** Changes a community's page, unless somebody else did since the caller read it. */
export async function updateCommunity(
  ctx: Context,
  { id, version, ...input }: { readonly id: string; readonly version: number },
): Promise<CommunityRow> {
  try {
    return await ctx.transaction(async (tx) => {
      const path = ['input', 'id'];
      const standing = await lockStanding(ctx, tx, id, path);
      mustBeAllowed(standing, 'EDIT_COMMUNITY', path);
      const changes = parse(changedCommunitySchema, input);
      if (version !== standing.community.version) {
        throw new Rejected('STALE_VERSION', ['input', 'version']);
      }
      if (changes.slug && isReserved(changes.slug)) throw slugTaken();
      const community = await ctx.communities.update(tx, standing.community, changes);
      await ctx.outbox.add(tx, 'community.updated', id, communityFact(community));
      return community;
    });
  } catch (error) {
    throw isUniqueViolation(error, 'community_slug') ? slugTaken() : error;
  }
}

const slugTaken = () => new Rejected('CONFLICT', ['input', 'slug']);
