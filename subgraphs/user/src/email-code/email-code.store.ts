import type { Database, Tx } from '@hoi/kit/database.ts';
import { and, eq, gt, lt, sql } from 'drizzle-orm';
import { emailCode } from '../tables.ts';

/** A sign-in code that was sent. */
export type EmailCodeRow = typeof emailCode.$inferSelect;

/** After so many wrong codes, those that were sent are worth nothing. */
const maxWrongTries = 5;

/** Sign-in codes that were sent and not used yet. */
export function emailCodeStore({ read }: Database) {
  const isLive = (now: Date) =>
    and(gt(emailCode.expiresAt, now), lt(emailCode.wrongTries, maxWrongTries));
  return {
    async add(row: Omit<EmailCodeRow, 'wrongTries'>): Promise<void> {
      await read.insert(emailCode).values(row);
    },
    /** The codes that an address can sign in with now. */
    lockOfEmail: (tx: Tx, email: string, now: Date): Promise<EmailCodeRow[]> =>
      tx
        .select()
        .from(emailCode)
        .where(and(eq(emailCode.email, email), isLive(now)))
        .orderBy(emailCode.linkHash)
        .for('update'),
    async lockByLink(tx: Tx, linkHash: string, now: Date): Promise<EmailCodeRow | null> {
      const [row] = await tx
        .select()
        .from(emailCode)
        .where(and(eq(emailCode.linkHash, linkHash), isLive(now)))
        .for('update');
      return row ?? null;
    },
    /** A wrong code counts against every code of the address. */
    async countWrongTry(tx: Tx, email: string): Promise<void> {
      await tx
        .update(emailCode)
        .set({ wrongTries: sql`${emailCode.wrongTries} + 1` })
        .where(eq(emailCode.email, email));
    },
    /** Signing in uses up every code of the address. */
    async removeOfEmail(tx: Tx, email: string): Promise<void> {
      await tx.delete(emailCode).where(eq(emailCode.email, email));
    },
    async removeExpired(now: Date): Promise<void> {
      await read.delete(emailCode).where(lt(emailCode.expiresAt, now));
    },
  };
}

/** Sign-in codes that were sent and not used yet. */
export type EmailCodeStore = ReturnType<typeof emailCodeStore>;
