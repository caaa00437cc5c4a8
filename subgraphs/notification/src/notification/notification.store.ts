import { type PageRequest, totalCountLimit } from '@hoi/kit/connection.ts';
import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { and, count, desc, eq, gt, isNotNull, isNull, lte, sql } from 'drizzle-orm';
import { feed, notification } from '../tables.ts';
import type { NewsParams } from './kinds.ts';

/** A notification as it is kept. */
export type NotificationRow = typeof notification.$inferSelect;
/** A notification to keep. */
export type NewNotification = typeof notification.$inferInsert;

/** What makes news alike: the same about the same event. */
interface Like {
  readonly eventId: string;
  readonly params: NewsParams;
}

/** A person's inbox as a whole. */
export interface FeedState {
  readonly revision: number;
  readonly unread: number;
  /** The revision at which something was last marked as read. */
  readonly markedRevision: number;
}

/** Where notifications are kept. */
export function notificationStore(read: Reader) {
  return {
    byIds: (ids: readonly string[]) =>
      read.select().from(notification).where(isOneOf(notification.id, ids)),

    /** A page of somebody's inbox, newest first. */
    page: (userId: string, unreadOnly: boolean, { first, after }: PageRequest) =>
      read
        .select()
        .from(notification)
        .where(
          and(
            inInbox(userId, unreadOnly),
            after ? sql`${notification.revision} < ${after[0]}::bigint` : undefined,
          ),
        )
        .orderBy(desc(notification.revision))
        .limit(first + 1),

    async count(userId: string, unreadOnly: boolean): Promise<number> {
      const some = read
        .select({ id: notification.id })
        .from(notification)
        .where(inInbox(userId, unreadOnly))
        .limit(totalCountLimit + 1)
        .as('some');
      const [row] = await read.select({ count: count() }).from(some);
      return row?.count ?? 0;
    },

    async feedState(userId: string): Promise<FeedState> {
      const [row] = await read.select().from(feed).where(eq(feed.userId, userId));
      return row ?? { revision: 0, unread: 0, markedRevision: 0 };
    },

    /** What came after one revision, up to another; newest first. */
    between: (userId: string, after: number, upTo: number, most: number) =>
      read
        .select()
        .from(notification)
        .where(
          and(
            eq(notification.userId, userId),
            gt(notification.revision, after),
            lte(notification.revision, upTo),
          ),
        )
        .orderBy(desc(notification.revision))
        .limit(most),

    /** Which of some people were told of something already. */
    async toldOf(tx: Tx, key: string, userIds: readonly string[]): Promise<ReadonlySet<string>> {
      const rows = await tx
        .select({ id: notification.userId })
        .from(notification)
        .where(and(eq(notification.key, key), isOneOf(notification.userId, userIds)));
      return new Set(rows.map((row) => row.id));
    },

    /** The next revision of each person's inbox, which stays theirs until the transaction ends. */
    async nextRevisions(tx: Tx, userIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
      if (userIds.length === 0) return new Map();
      const rows = await tx
        .insert(feed)
        // In one order for everybody, so that two batches cannot wait for each other.
        .values(userIds.toSorted().map((userId) => ({ userId, revision: 1, unread: 1 })))
        .onConflictDoUpdate({
          target: feed.userId,
          set: { revision: sql`${feed.revision} + 1`, unread: sql`${feed.unread} + 1` },
        })
        .returning({ userId: feed.userId, revision: feed.revision });
      return new Map(rows.map((row) => [row.userId, row.revision]));
    },

    async insert(tx: Tx, rows: readonly NewNotification[]): Promise<void> {
      if (rows.length > 0) await tx.insert(notification).values([...rows]);
    },

    /**
     * Counts news onto an unread one like it in a locked inbox, which it brings to the top; false when
     * there is none.
     */
    async pileOnto(
      tx: Tx,
      { userId, kind, key, eventId, actorId, createdAt, params }: Like & NewNotification,
    ): Promise<boolean> {
      const like = tx
        .select({ id: notification.id })
        .from(notification)
        .where(
          and(
            inInbox(userId, true),
            eq(notification.kind, kind),
            eq(notification.eventId, eventId),
            sql`${notification.params} ->> 'standing' = ${params.standing}`,
          ),
        )
        .orderBy(desc(notification.revision))
        .limit(1);
      const others = sql`coalesce((${notification.params} ->> 'others')::int, 0) + 1`;
      const revision = tx
        .select({ next: sql`${feed.revision} + 1` })
        .from(feed)
        .where(eq(feed.userId, userId));
      const rows = await tx
        .update(notification)
        .set({
          key,
          actorId,
          createdAt,
          revision: sql`(${revision})`,
          params: sql`jsonb_build_object('standing', ${params.standing}::text, 'others', ${others})`,
        })
        .where(eq(notification.id, sql`(${like})`))
        .returning({ id: notification.id });
      if (rows.length === 0) return false;
      await tx
        .update(feed)
        .set({ revision: sql`${feed.revision} + 1` })
        .where(eq(feed.userId, userId));
      return true;
    },

    /** Locks somebody's inbox; null when nothing was ever in it. */
    async lockFeed(tx: Tx, userId: string): Promise<FeedState | null> {
      const [row] = await tx.select().from(feed).where(eq(feed.userId, userId)).for('update');
      return row ?? null;
    },

    /** Which of some notifications are in somebody's inbox. */
    async idsIn(tx: Tx, userId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
      const rows = await tx
        .select({ id: notification.id })
        .from(notification)
        .where(and(inInbox(userId, false), isOneOf(notification.id, ids)));
      return new Set(rows.map((row) => row.id));
    },

    /** Marks new ones among some, or all, as read; gives their ids, newest first. */
    async markRead(
      tx: Tx,
      userId: string,
      ids: readonly string[] | null,
      at: Date,
    ): Promise<readonly string[]> {
      const rows = await tx
        .update(notification)
        .set({ readAt: at })
        .where(and(inInbox(userId, true), ids ? isOneOf(notification.id, ids) : undefined))
        .returning({ id: notification.id, revision: notification.revision });
      return rows.sort((a, b) => Number(b.revision) - Number(a.revision)).map((row) => row.id);
    },

    /** Counts read ones off, under a new revision. */
    async countRead(tx: Tx, userId: string, read: number): Promise<void> {
      const revision = sql`${feed.revision} + 1`;
      await tx
        .update(feed)
        .set({ revision, markedRevision: revision, unread: sql`${feed.unread} - ${read}` })
        .where(eq(feed.userId, userId));
    },
  };
}

/** What `notificationStore` makes. */
export type NotificationStore = ReturnType<typeof notificationStore>;

const inInbox = (userId: string, unreadOnly: boolean) =>
  and(
    eq(notification.userId, userId),
    isNotNull(notification.revision),
    unreadOnly ? isNull(notification.readAt) : undefined,
  );
