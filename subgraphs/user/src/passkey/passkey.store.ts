import type { Database, Tx } from '@hoi/kit/database.ts';
import { and, desc, eq, gt, lt } from 'drizzle-orm';
import { passkey, passkeyCeremony } from '../tables.ts';

/** A WebAuthn credential. */
export type PasskeyRow = typeof passkey.$inferSelect;
/** A WebAuthn ceremony that was begun. */
export type CeremonyRow = typeof passkeyCeremony.$inferSelect;

/** Passkeys, and the ceremonies that make and use them. */
export function passkeyStore({ read }: Database) {
  return {
    ofUser: (userId: string): Promise<PasskeyRow[]> =>
      read
        .select()
        .from(passkey)
        .where(eq(passkey.userId, userId))
        .orderBy(desc(passkey.id))
        .limit(200),
    async lockByCredential(tx: Tx, credentialId: string): Promise<PasskeyRow | null> {
      const [row] = await tx
        .select()
        .from(passkey)
        .where(eq(passkey.credentialId, credentialId))
        .for('update');
      return row ?? null;
    },
    /** Adds a passkey; false when the credential is known already. */
    async add(tx: Tx, row: PasskeyRow): Promise<boolean> {
      const rows = await tx
        .insert(passkey)
        .values(row)
        .onConflictDoNothing()
        .returning({ id: passkey.id });
      return rows.length > 0;
    },
    async noteUse(tx: Tx, id: string, counter: number, lastUsedAt: Date): Promise<void> {
      await tx.update(passkey).set({ counter, lastUsedAt }).where(eq(passkey.id, id));
    },
    async remove(tx: Tx, id: string, userId: string): Promise<boolean> {
      const rows = await tx
        .delete(passkey)
        .where(and(eq(passkey.id, id), eq(passkey.userId, userId)))
        .returning({ id: passkey.id });
      return rows.length > 0;
    },
    async beginCeremony(row: CeremonyRow): Promise<void> {
      await read.insert(passkeyCeremony).values(row);
    },
    /** Takes a ceremony out for good, so that its challenge is answered once; null when there is none. */
    async takeCeremony(id: string, now: Date): Promise<CeremonyRow | null> {
      const [row] = await read
        .delete(passkeyCeremony)
        .where(and(eq(passkeyCeremony.id, id), gt(passkeyCeremony.expiresAt, now)))
        .returning();
      return row ?? null;
    },
    async removeExpiredCeremonies(now: Date): Promise<void> {
      await read.delete(passkeyCeremony).where(lt(passkeyCeremony.expiresAt, now));
    },
  };
}

/** Passkeys, and the ceremonies that make and use them. */
export type PasskeyStore = ReturnType<typeof passkeyStore>;
