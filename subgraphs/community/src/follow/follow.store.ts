import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { and, eq } from 'drizzle-orm';
import { follow } from '../tables.ts';

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
  };
}

/** What `followStore` makes. */
export type FollowStore = ReturnType<typeof followStore>;
