import { type PageRequest, totalCountLimit } from '@hoi/kit/connection.ts';
import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { fold } from '@hoi/kit/text.ts';
import {
  and,
  arrayOverlaps,
  count,
  desc,
  eq,
  inArray,
  isNull,
  like,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import { community, membership } from '../tables.ts';
import type { Role } from './community.policy.ts';

/** A community as it is kept. */
export type CommunityRow = typeof community.$inferSelect;
/** What a new community needs. */
export type NewCommunity = typeof community.$inferInsert;

type Changes = { readonly [Column in keyof NewCommunity]?: NewCommunity[Column] | undefined };

/** Which communities a list shows. */
export interface CommunityWish {
  /** Whose private and unlisted communities count as well; null for nobody's. */
  readonly viewerId: string | null;
  readonly query?: string | undefined;
  readonly topics?: readonly string[] | undefined;
  /** Only those where the viewer is a member with one of these roles. */
  readonly roles?: readonly Role[] | undefined;
}

/** Where communities are kept. */
export function communityStore(read: Reader) {
  return {
    byIds: (ids: readonly string[]) =>
      read.select().from(community).where(isOneOf(community.id, ids)),

    bySlugs: (slugs: readonly string[]) =>
      read.select().from(community).where(isOneOf(community.slug, slugs)),

    /** A page, largest first. */
    page: (wish: CommunityWish, { first, after }: PageRequest) =>
      read
        .select()
        .from(community)
        .where(
          and(
            fits(wish),
            after
              ? sql`(${community.memberCount}, ${community.id}) < (${after[0]}::int, ${after[1]}::text)`
              : undefined,
          ),
        )
        .orderBy(desc(community.memberCount), desc(community.id))
        .limit(first + 1),

    async count(wish: CommunityWish): Promise<number> {
      const some = read
        .select({ id: community.id })
        .from(community)
        .where(fits(wish))
        .limit(totalCountLimit + 1)
        .as('some');
      const [row] = await read.select({ count: count() }).from(some);
      return row?.count ?? 0;
    },

    /** The row, kept from others until the transaction ends; null when there is none. */
    async lock(tx: Tx, id: string): Promise<CommunityRow | null> {
      const [row] = await tx.select().from(community).where(eq(community.id, id)).for('update');
      return row ?? null;
    },

    /** Null when the slug is taken. */
    async insert(tx: Tx, values: Omit<NewCommunity, 'searchText'>): Promise<CommunityRow | null> {
      const [row] = await tx
        .insert(community)
        .values({ ...values, searchText: searchText(values.name, values.summary) })
        .onConflictDoNothing({ target: community.slug })
        .returning();
      return row ?? null;
    },

    /** Slugs in use that begin so. */
    async slugsLike(tx: Tx, base: string): Promise<ReadonlySet<string>> {
      const rows = await tx
        .select({ slug: community.slug })
        .from(community)
        .where(like(community.slug, `${base}%`));
      return new Set(rows.map((row) => row.slug));
    },

    /** Changes the page and counts the version up. */
    async update(tx: Tx, old: CommunityRow, changes: Changes): Promise<CommunityRow> {
      const { name = old.name, summary = old.summary } = changes;
      return one(
        await tx
          .update(community)
          .set({
            ...changes,
            searchText: searchText(name, summary),
            version: old.version + 1,
            updatedAt: sql`now()`,
          })
          .where(eq(community.id, old.id))
          .returning(),
      );
    },

    /** Counts members or followers up or down. */
    async addTo(
      tx: Tx,
      id: string,
      counter: 'memberCount' | 'followerCount',
      difference: 1 | -1,
    ): Promise<CommunityRow> {
      return one(
        await tx
          .update(community)
          .set({ [counter]: sql`${community[counter]} + ${difference}` })
          .where(eq(community.id, id))
          .returning(),
      );
    },
  };

  function fits({ viewerId, query, topics, roles }: CommunityWish): SQL | undefined {
    const mine = (viewer: string) =>
      inArray(
        community.id,
        read
          .select({ id: membership.communityId })
          .from(membership)
          .where(
            and(
              eq(membership.userId, viewer),
              eq(membership.status, 'ACTIVE'),
              roles && isOneOf(membership.role, roles),
            ),
          ),
      );
    const isPublic = eq(community.visibility, 'PUBLIC');
    const findable = viewerId === null ? isPublic : or(isPublic, mine(viewerId));
    const ofRoles = viewerId === null ? sql`false` : mine(viewerId);
    return and(
      isNull(community.archivedAt),
      roles ? ofRoles : findable,
      topics && arrayOverlaps(community.topics, [...topics]),
      ...words(query).map((word) => like(community.searchText, `%${word}%`)),
    );
  }
}

/** What `communityStore` makes. */
export type CommunityStore = ReturnType<typeof communityStore>;

const searchText = (name: string, summary?: string | null) => fold(`${name} ${summary ?? ''}`);

/** Folded words, safe within LIKE. */
const words = (query = '') =>
  fold(query)
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 10)
    .map((word) => word.replace(/[\\%_]/g, '\\$&'));

function one<Row>([row]: readonly Row[]): Row {
  if (!row) throw new Error('the row is gone');
  return row;
}
