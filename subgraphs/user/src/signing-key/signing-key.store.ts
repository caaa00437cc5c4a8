import type { Database, Tx } from '@hoi/kit/database.ts';
import { desc, gt, isNull, lt, or, sql } from 'drizzle-orm';
import { signingKey } from '../tables.ts';

/** A key that signs, or lately signed, access tokens. */
export type SigningKeyRow = typeof signingKey.$inferSelect;

/** The keys that sign access tokens. */
export function signingKeyStore({ read }: Database) {
  return {
    /** Keys whose tokens may still be valid, the one in use first. */
    valid: (now: Date): Promise<SigningKeyRow[]> =>
      read
        .select()
        .from(signingKey)
        .where(or(isNull(signingKey.retiresAt), gt(signingKey.retiresAt, now)))
        .orderBy(sql`${signingKey.retiresAt} desc nulls first`, desc(signingKey.createdAt)),
    /** Keeps other processes from making or rotating keys until the transaction ends. */
    async lock(tx: Tx): Promise<void> {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtext('user:signing-key'))`);
    },
    async hasCurrent(tx: Tx): Promise<boolean> {
      const rows = await tx
        .select({ id: signingKey.id })
        .from(signingKey)
        .where(isNull(signingKey.retiresAt));
      return rows.length > 0;
    },
    async add(tx: Tx, row: SigningKeyRow): Promise<void> {
      await tx.insert(signingKey).values(row);
    },
    async retireCurrent(tx: Tx, retiresAt: Date): Promise<void> {
      await tx.update(signingKey).set({ retiresAt }).where(isNull(signingKey.retiresAt));
    },
    /** Removes keys whose tokens have all expired. */
    async removeRetired(now: Date): Promise<void> {
      await read.delete(signingKey).where(lt(signingKey.retiresAt, now));
    },
  };
}

/** The keys that sign access tokens. */
export type SigningKeyStore = ReturnType<typeof signingKeyStore>;
