import { type PageRequest, totalCountLimit } from '@hoi/kit/connection.ts';
import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import {
  and,
  asc,
  count,
  desc,
  eq,
  getTableColumns,
  inArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import { type Role, teamRoles } from '../community/community.policy.ts';
import { community, membership } from '../tables.ts';

/** A membership as it is kept. */
export type MembershipRow = typeof membership.$inferSelect;

/** Which members a list shows. */
export interface MemberWish {
  readonly statuses: readonly MembershipRow['status'][];
  readonly roles: readonly Role[];
}

/** Where memberships are kept. */
export function membershipStore(read: Reader) {
  return {
    byIds: (ids: readonly string[]) =>
      read.select().from(membership).where(isOneOf(membership.id, ids)),

    /** One person's memberships in some communities. */
    ofPerson: (userId: string, communityIds: readonly string[]) =>
      read
        .select()
        .from(membership)
        .where(and(eq(membership.userId, userId), isOneOf(membership.communityId, communityIds))),

    /** A page of members for each of some communities, in one statement; highest roles first. */
    pageByCommunity(
      communityIds: readonly string[],
      { statuses, roles }: MemberWish,
      { first, after }: PageRequest,
    ) {
      const page = read
        .select()
        .from(membership)
        .where(
          and(
            eq(membership.communityId, community.id),
            isOneOf(membership.status, statuses),
            isOneOf(membership.role, roles),
            after
              ? sql`(${membership.role}, ${membership.id}) > (${after[0]}::community.community_role, ${after[1]}::text)`
              : undefined,
          ),
        )
        .orderBy(asc(membership.role), asc(membership.id))
        .limit(first + 1)
        .as('page');
      return read
        .select(columnsOf(page))
        .from(community)
        .crossJoinLateral(page)
        .where(isOneOf(community.id, communityIds))
        .orderBy(asc(page.role), asc(page.id));
    },

    async countMembers(communityId: string, { statuses, roles }: MemberWish): Promise<number> {
      const some = read
        .select({ id: membership.id })
        .from(membership)
        .where(
          and(
            eq(membership.communityId, communityId),
            isOneOf(membership.status, statuses),
            isOneOf(membership.role, roles),
          ),
        )
        .limit(totalCountLimit + 1)
        .as('some');
      const [row] = await read.select({ count: count() }).from(some);
      return row?.count ?? 0;
    },

    /** A page of a person's memberships that the viewer may know of, newest first. */
    pageOfPerson: (userId: string, viewerId: string | null, { first, after }: PageRequest) =>
      read
        .select(getTableColumns(membership))
        .from(membership)
        .innerJoin(community, eq(community.id, membership.communityId))
        .where(
          and(
            knownTo(userId, viewerId),
            after ? sql`${membership.id} < ${after[0]}::text` : undefined,
          ),
        )
        .orderBy(desc(membership.id))
        .limit(first + 1),

    async countOfPerson(userId: string, viewerId: string | null): Promise<number> {
      const [row] = await read
        .select({ count: count() })
        .from(membership)
        .innerJoin(community, eq(community.id, membership.communityId))
        .where(knownTo(userId, viewerId));
      return row?.count ?? 0;
    },

    /** One's row in a community, whatever its status; the community must be locked. */
    async find(tx: Tx, communityId: string, userId: string): Promise<MembershipRow | null> {
      const [row] = await tx
        .select()
        .from(membership)
        .where(and(eq(membership.communityId, communityId), eq(membership.userId, userId)));
      return row ?? null;
    },

    async byId(tx: Tx, id: string): Promise<MembershipRow | null> {
      const [row] = await tx.select().from(membership).where(eq(membership.id, id));
      return row ?? null;
    },

    /** Adds a membership, or brings the person's old one back. */
    async put(tx: Tx, values: typeof membership.$inferInsert): Promise<MembershipRow> {
      const { role, status, message = null, joinedAt = null } = values;
      const [row] = await tx
        .insert(membership)
        .values(values)
        .onConflictDoUpdate({
          target: [membership.userId, membership.communityId],
          set: { role, status, message, joinedAt, updatedAt: sql`now()` },
        })
        .returning();
      if (!row) throw new Error('an upsert gives its row');
      return row;
    },

    async update(
      tx: Tx,
      id: string,
      changes: Partial<typeof membership.$inferInsert>,
    ): Promise<MembershipRow> {
      const [row] = await tx
        .update(membership)
        .set({ ...changes, updatedAt: sql`now()` })
        .where(eq(membership.id, id))
        .returning();
      if (!row) throw new Error('the membership is gone');
      return row;
    },

    async countOwners(tx: Tx, communityId: string): Promise<number> {
      const [row] = await tx
        .select({ count: count() })
        .from(membership)
        .where(
          and(
            eq(membership.communityId, communityId),
            eq(membership.status, 'ACTIVE'),
            eq(membership.role, 'OWNER'),
          ),
        );
      return row?.count ?? 0;
    },
  };

  // `canSeeMembership` of the policy, for a whole list at once.
  function knownTo(userId: string, viewerId: string | null): SQL | undefined {
    if (userId === viewerId) {
      const requested = and(
        eq(membership.status, 'REQUESTED'),
        inArray(community.visibility, ['PUBLIC', 'UNLISTED']),
      );
      return and(eq(membership.userId, userId), or(eq(membership.status, 'ACTIVE'), requested));
    }
    const shared = viewerId
      ? inArray(
          community.id,
          read
            .select({ id: sql`mine.community_id` })
            .from(sql`${membership} as mine`)
            .where(sql`mine.user_id = ${viewerId} and mine.status = 'ACTIVE'`),
        )
      : undefined;
    return and(
      eq(membership.userId, userId),
      eq(membership.status, 'ACTIVE'),
      viewerId ? undefined : isOneOf(membership.role, teamRoles),
      // An unlisted community is not to be found through its members either.
      or(eq(community.visibility, 'PUBLIC'), shared),
    );
  }
}

/** What `membershipStore` makes. */
export type MembershipStore = ReturnType<typeof membershipStore>;

const columnsOf = <Columns extends object>(page: {
  readonly _: { readonly selectedFields: Columns };
}) => page._.selectedFields;
