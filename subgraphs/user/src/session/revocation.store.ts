import type { Database, Tx } from '@hoi/kit/database.ts';
import { asc, gte, lt } from 'drizzle-orm';
import { revocation } from '../tables.ts';

/** Says on the wire that something was revoked; the rows say what. */
export const revocationTopic = 'user.revocation';

/** Sessions and API keys that were ended lately. */
export function revocationStore(database: Database) {
  return {
    async add(tx: Tx, credentialId: string, revokedAt: Date): Promise<void> {
      await tx.insert(revocation).values({ credentialId, revokedAt }).onConflictDoNothing();
      database.announce(tx, revocationTopic);
    },
    async since(from: Date): Promise<readonly string[]> {
      const rows = await database.read
        .select({ id: revocation.credentialId })
        .from(revocation)
        .where(gte(revocation.revokedAt, from))
        .orderBy(asc(revocation.revokedAt), asc(revocation.credentialId));
      return rows.map(({ id }) => id);
    },
    async removeBefore(time: Date): Promise<void> {
      await database.read.delete(revocation).where(lt(revocation.revokedAt, time));
    },
  };
}

/** Sessions and API keys that were ended lately. */
export type RevocationStore = ReturnType<typeof revocationStore>;
