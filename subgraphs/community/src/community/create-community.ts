import type { Tx } from '@hoi/kit/database.ts';
import { parse, Rejected } from '@hoi/kit/errors.ts';
import { newId } from '@hoi/kit/ids.ts';
import { slugify } from '@hoi/kit/text.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import type { Context } from '../context.ts';
import { communityFact, membershipFact } from '../facts.ts';
import { newCommunitySchema } from './community.input.ts';
import type { CommunityRow, NewCommunity } from './community.store.ts';

// Pages of the client under /c/.
const reserved = new Set(['new', 'edit', 'settings']);

/** Whether an address is the client's own. */
export function isReserved(slug: string): boolean {
  return reserved.has(slug);
}

/** Founds a community; the caller becomes its owner. */
export async function createCommunity(ctx: Context, input: object): Promise<CommunityRow> {
  const userId = personOf(ctx.viewer);
  const { slug, ...page } = parse(newCommunitySchema, input);
  return ctx.transaction(async (tx) => {
    const values = { ...page, id: newId('com'), memberCount: 1 };
    const community = slug
      ? await insertAs(ctx, tx, { ...values, slug })
      : await insertNamed(ctx, tx, values);
    const membership = await ctx.memberships.put(tx, {
      id: newId('mem'),
      communityId: community.id,
      userId,
      role: 'OWNER',
      status: 'ACTIVE',
      joinedAt: ctx.clock.now(),
    });
    await ctx.outbox.add(tx, 'community.created', community.id, communityFact(community));
    await ctx.outbox.add(tx, 'membership.activated', membership.id, {
      ...membershipFact(membership),
      wasDecided: false,
    });
    return community;
  });
}

type Values = Omit<NewCommunity, 'searchText'>;

async function insertAs(ctx: Context, tx: Tx, values: Values): Promise<CommunityRow> {
  const community = isReserved(values.slug) ? null : await ctx.communities.insert(tx, values);
  if (!community) throw new Rejected('CONFLICT', ['input', 'slug']);
  return community;
}

/** Makes an address from the name; a number is added until it is free. */
async function insertNamed(
  ctx: Context,
  tx: Tx,
  values: Omit<Values, 'slug'>,
): Promise<CommunityRow> {
  const made = slugify(values.name, 50);
  const base = made.length < 3 ? `hoi-${made}`.replace(/-$/, '') : made;
  for (let number = 1; ; ) {
    const taken = await ctx.communities.slugsLike(tx, base);
    const candidate = () => (number === 1 ? base : `${base}-${number}`);
    while (taken.has(candidate()) || isReserved(candidate())) number += 1;
    const community = await ctx.communities.insert(tx, { ...values, slug: candidate() });
    if (community) return community;
    // Another took it meanwhile, in a transaction this one cannot see.
    number += 1;
  }
}
