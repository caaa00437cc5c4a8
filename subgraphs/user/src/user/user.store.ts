import type { Database, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { eq } from 'drizzle-orm';
import { user } from '../tables.ts';

/** A person. */
export type UserRow = typeof user.$inferSelect;
type NewUser = typeof user.$inferInsert;
/** Changes of a person; what is undefined stays. */
type Changes = { readonly [Name in keyof NewUser]?: NewUser[Name] | undefined };

/** People. */
export function userStore({ read }: Database) {
  return {
    byIds: (ids: readonly string[]): Promise<UserRow[]> =>
      read.select().from(user).where(isOneOf(user.id, ids)),
    byHandles: (handles: readonly string[]): Promise<UserRow[]> =>
      read.select().from(user).where(isOneOf(user.handle, handles)),
    async byEmail(tx: Tx, email: string): Promise<UserRow | null> {
      const [row] = await tx.select().from(user).where(eq(user.email, email));
      return row ?? null;
    },
    async byId(tx: Tx, id: string): Promise<UserRow | null> {
      const [row] = await tx.select().from(user).where(eq(user.id, id));
      return row ?? null;
    },
    async lock(tx: Tx, id: string): Promise<UserRow | null> {
      const [row] = await tx.select().from(user).where(eq(user.id, id)).for('update');
      return row ?? null;
    },
    /** Adds a person; null when the handle or the address is taken. */
    async add(tx: Tx, values: NewUser): Promise<UserRow | null> {
      const [row] = await tx.insert(user).values(values).onConflictDoNothing().returning();
      return row ?? null;
    },
    /** Changes a person who is known to exist. */
    async update(tx: Tx, id: string, changes: Changes): Promise<UserRow> {
      const [row] = await tx
        .update(user)
        .set({ ...changes, updatedAt: new Date() })
        .where(eq(user.id, id))
        .returning();
      if (!row) throw new Error(`${id} vanished while it was locked`);
      return row;
    },
  };
}

/** People. */
export type UserStore = ReturnType<typeof userStore>;
