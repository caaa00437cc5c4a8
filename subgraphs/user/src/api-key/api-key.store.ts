import type { SortKey } from '@hoi/kit/connection.ts';
import type { Database, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { and, desc, eq, gt, isNull, lt, or } from 'drizzle-orm';
import { apiKey } from '../tables.ts';

/** A program's key. */
export type ApiKeyRow = typeof apiKey.$inferSelect;

const useIsNotedEveryMs = 60_000;

/** Programs' keys. */
export function apiKeyStore({ read }: Database) {
  return {
    byIds: (ids: readonly string[]): Promise<ApiKeyRow[]> =>
      read.select().from(apiKey).where(isOneOf(apiKey.id, ids)),
    /** A person's keys, newest first; ids sort by the time they were made. */
    page: (userId: string, after: SortKey | null, limit: number): Promise<ApiKeyRow[]> =>
      read
        .select()
        .from(apiKey)
        .where(and(eq(apiKey.userId, userId), after ? lt(apiKey.id, `${after[0]}`) : undefined))
        .orderBy(desc(apiKey.id))
        .limit(limit),
    count: (userId: string, limit: number): Promise<number> =>
      read.$count(
        read
          .select({ id: apiKey.id })
          .from(apiKey)
          .where(eq(apiKey.userId, userId))
          .limit(limit)
          .as('counted'),
      ),
    /** The key behind a hash, unless it was revoked or has expired. */
    async byHash(hash: string, now: Date): Promise<ApiKeyRow | null> {
      const [row] = await read
        .select()
        .from(apiKey)
        .where(
          and(
            eq(apiKey.hash, hash),
            isNull(apiKey.revokedAt),
            or(isNull(apiKey.expiresAt), gt(apiKey.expiresAt, now)),
          ),
        );
      return row ?? null;
    },
    /** Notes that a key is in use, once a minute at most. */
    async noteUse({ id, lastUsedAt }: ApiKeyRow, now: Date): Promise<void> {
      const noted = new Date(now.getTime() - useIsNotedEveryMs);
      if (lastUsedAt && lastUsedAt > noted) return;
      await read
        .update(apiKey)
        .set({ lastUsedAt: now })
        .where(and(eq(apiKey.id, id), or(isNull(apiKey.lastUsedAt), lt(apiKey.lastUsedAt, noted))));
    },
    async add(tx: Tx, row: ApiKeyRow): Promise<void> {
      await tx.insert(apiKey).values(row);
    },
    /** Revokes a person's key; tells whether there was one in force. */
    async revoke(tx: Tx, id: string, userId: string, revokedAt: Date): Promise<boolean> {
      const rows = await tx
        .update(apiKey)
        .set({ revokedAt })
        .where(and(eq(apiKey.id, id), eq(apiKey.userId, userId), isNull(apiKey.revokedAt)))
        .returning({ id: apiKey.id });
      return rows.length > 0;
    },
  };
}

/** Programs' keys. */
export type ApiKeyStore = ReturnType<typeof apiKeyStore>;
