import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { and, eq } from 'drizzle-orm';
import { community, follow, membership } from '../tables.ts';

/** What is kept of a community. */
export type CommunityRow = Readonly<typeof community.$inferSelect>;
/** What is kept of an active membership. */
export type MembershipRow = Readonly<typeof membership.$inferSelect>;

/** Communities by id, in no order. */
export function findCommunities(
  reader: Reader,
  ids: readonly string[],
): Promise<readonly CommunityRow[]> {
  return reader.select().from(community).where(isOneOf(community.id, ids));
}

/** What a person is to a community; null for no member. */
export async function findRole(
  reader: Reader,
  communityId: string,
  userId: string,
): Promise<MembershipRow['role'] | null> {
  const [row] = await reader
    .select({ role: membership.role })
    .from(membership)
    .where(and(eq(membership.communityId, communityId), eq(membership.userId, userId)));
  return row?.role ?? null;
}

/** Keeps the newest facts of a community. */
export async function keepCommunity(tx: Tx, row: CommunityRow): Promise<void> {
  await tx.insert(community).values(row).onConflictDoUpdate({ target: community.id, set: row });
}

/** Keeps what a person is to a community. */
export async function keepMembership(tx: Tx, row: MembershipRow): Promise<void> {
  await tx
    .insert(membership)
    .values(row)
    .onConflictDoUpdate({
      target: [membership.userId, membership.communityId],
      set: { role: row.role },
    });
}

/** Forgets a membership that ended. */
export async function dropMembership(tx: Tx, communityId: string, userId: string): Promise<void> {
  await tx
    .delete(membership)
    .where(and(eq(membership.communityId, communityId), eq(membership.userId, userId)));
}

/** Keeps that somebody follows a community. */
export async function keepFollow(tx: Tx, row: typeof follow.$inferInsert): Promise<void> {
  await tx.insert(follow).values(row).onConflictDoNothing();
}

/** Forgets that somebody follows a community. */
export async function dropFollow(tx: Tx, row: typeof follow.$inferInsert): Promise<void> {
  const { communityId, userId } = row;
  await tx
    .delete(follow)
    .where(and(eq(follow.communityId, communityId), eq(follow.userId, userId)));
}
