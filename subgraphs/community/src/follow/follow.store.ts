import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { and, asc, eq, isNull, lte, sql } from 'drizzle-orm';
import { announcement, follow } from '../tables.ts';

/** Where follows are kept. */
export function followStore(read: Reader) {
  return {
    /** Which of some communities a person follows. */
    ofPerson: (userId: string, communityIds: readonly string[]) =>
      read
        .select()
        .from(follow)
        .where(and(eq(follow.userId, userId), isOneOf(follow.communityId, communityIds))),

    /** Whether it is new. */
    async add(tx: Tx, communityId: string, userId: string): Promise<boolean> {
      const rows = await tx
        .insert(follow)
        .values({ communityId, userId })
        .onConflictDoNothing()
        .returning();
      return rows.length > 0;
    },

    /** Whether there was one. */
    async remove(tx: Tx, communityId: string, userId: string): Promise<boolean> {
      const rows = await tx
        .delete(follow)
        .where(and(eq(follow.communityId, communityId), eq(follow.userId, userId)))
        .returning();
      return rows.length > 0;
    },

    /** How far telling of all follows has come; null where it is not due or is done. */
    async dueAnnouncement(tx: Tx, now: Date, firstDueAt: Date): Promise<FollowKey | null> {
      await tx
        .insert(announcement)
        .values({ name: announced, dueAt: firstDueAt })
        .onConflictDoNothing();
      const [row] = await tx
        .select()
        .from(announcement)
        .where(
          and(
            eq(announcement.name, announced),
            lte(announcement.dueAt, now),
            isNull(announcement.doneAt),
          ),
        )
        .for('update', { skipLocked: true });
      return row ?? null;
    },

    /** The follows after one, which nobody ends before the transaction does. */
    lockAfter: (tx: Tx, { userId, communityId }: FollowKey, most: number) =>
      tx
        .select()
        .from(follow)
        .where(sql`(${follow.userId}, ${follow.communityId}) > (${userId}, ${communityId})`)
        .orderBy(asc(follow.userId), asc(follow.communityId))
        .limit(most)
        .for('share'),

    /** Notes how far telling has come, and when it was done. */
    async keepAnnounced(
      tx: Tx,
      { userId, communityId }: FollowKey,
      doneAt: Date | null,
    ): Promise<void> {
      await tx
        .update(announcement)
        .set({ userId, communityId, doneAt })
        .where(eq(announcement.name, announced));
    },
  };
}

const announced = 'follows';
type FollowKey = Pick<typeof follow.$inferSelect, 'userId' | 'communityId'>;

/** What `followStore` makes. */
export type FollowStore = ReturnType<typeof followStore>;
