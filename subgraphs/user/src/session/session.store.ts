import type { Database, Tx } from '@hoi/kit/database.ts';
import { and, desc, eq, gt, lt } from 'drizzle-orm';
import { session } from '../tables.ts';

/** A browser where a person is signed in. */
export type SessionRow = typeof session.$inferSelect;

/** Where people are signed in. */
export function sessionStore({ read }: Database) {
  return {
    ofUser: (userId: string, now: Date): Promise<SessionRow[]> =>
      read
        .select()
        .from(session)
        .where(and(eq(session.userId, userId), gt(session.expiresAt, now)))
        .orderBy(desc(session.id))
        .limit(200),
    async isLive(id: string, now: Date): Promise<boolean> {
      const rows = await read
        .select({ id: session.id })
        .from(session)
        .where(and(eq(session.id, id), gt(session.expiresAt, now)));
      return rows.length > 0;
    },
    async lock(tx: Tx, id: string): Promise<SessionRow | null> {
      const [row] = await tx.select().from(session).where(eq(session.id, id)).for('update');
      return row ?? null;
    },
    async add(tx: Tx, row: SessionRow): Promise<void> {
      await tx.insert(session).values(row);
    },
    async update(tx: Tx, id: string, changes: Partial<SessionRow>): Promise<void> {
      await tx.update(session).set(changes).where(eq(session.id, id));
    },
    /** Ends a session, of this person only when one is named; tells whether there was one. */
    async remove(tx: Tx, id: string, userId?: string): Promise<boolean> {
      const rows = await tx
        .delete(session)
        .where(and(eq(session.id, id), userId ? eq(session.userId, userId) : undefined))
        .returning({ id: session.id });
      return rows.length > 0;
    },
    /** Ends every session of a person; gives their ids. */
    async removeOfUser(tx: Tx, userId: string): Promise<readonly string[]> {
      const rows = await tx
        .delete(session)
        .where(eq(session.userId, userId))
        .returning({ id: session.id });
      return rows.map(({ id }) => id);
    },
    async removeExpired(now: Date): Promise<void> {
      await read.delete(session).where(lt(session.expiresAt, now));
    },
  };
}

/** Where people are signed in. */
export type SessionStore = ReturnType<typeof sessionStore>;
