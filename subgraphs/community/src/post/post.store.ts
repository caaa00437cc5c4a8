import { type PageRequest, totalCountLimit } from '@hoi/kit/connection.ts';
import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { and, count, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { community, post } from '../tables.ts';

/** A post as it is kept. */
export type PostRow = typeof post.$inferSelect;
type NewPost = typeof post.$inferInsert;

/** Where posts are kept. */
export function postStore(read: Reader) {
  return {
    byIds: (ids: readonly string[]) => read.select().from(post).where(isOneOf(post.id, ids)),

    /** A page of posts for each of some communities, in one statement; pinned first, then newest. */
    pageByCommunity(
      communityIds: readonly string[],
      audiences: readonly PostRow['audience'][],
      { first, after }: PageRequest,
    ) {
      const page = read
        .select()
        .from(post)
        .where(
          and(
            eq(post.communityId, community.id),
            readable(audiences),
            after
              ? sql`(${post.pinned}, ${post.id}) < (${after[0] === 1}::boolean, ${after[1]}::text)`
              : undefined,
          ),
        )
        .orderBy(desc(post.pinned), desc(post.id))
        .limit(first + 1)
        .as('page');
      return read
        .select(page._.selectedFields)
        .from(community)
        .crossJoinLateral(page)
        .where(isOneOf(community.id, communityIds))
        .orderBy(desc(page.pinned), desc(page.id));
    },

    async count(communityId: string, audiences: readonly PostRow['audience'][]): Promise<number> {
      const some = read
        .select({ id: post.id })
        .from(post)
        .where(and(eq(post.communityId, communityId), readable(audiences)))
        .limit(totalCountLimit + 1)
        .as('some');
      const [row] = await read.select({ count: count() }).from(some);
      return row?.count ?? 0;
    },

    async byId(tx: Tx, id: string): Promise<PostRow | null> {
      const [row] = await tx.select().from(post).where(eq(post.id, id));
      return row ?? null;
    },

    async insert(tx: Tx, values: NewPost): Promise<PostRow> {
      const [row] = await tx.insert(post).values(values).returning();
      if (!row) throw new Error('an insert gives its row');
      return row;
    },

    async update(
      tx: Tx,
      id: string,
      changes: { readonly [Column in keyof NewPost]?: NewPost[Column] | undefined },
    ): Promise<PostRow> {
      const [row] = await tx.update(post).set(changes).where(eq(post.id, id)).returning();
      if (!row) throw new Error('the post is gone');
      return row;
    },
  };
}

/** What `postStore` makes. */
export type PostStore = ReturnType<typeof postStore>;

const readable = (audiences: readonly PostRow['audience'][]): SQL | undefined =>
  and(isNull(post.removedAt), isOneOf(post.audience, audiences));
