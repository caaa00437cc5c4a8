import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { and, eq, sql } from 'drizzle-orm';
import type { Channel, Kind } from '../notification/kinds.ts';
import { preference } from '../tables.ts';

/** How somebody wants to be told of one kind. */
export interface Choice {
  readonly kind: Kind;
  readonly channels: readonly Channel[];
}

/** Where people's wishes are kept, as far as they differ from the default. */
export function preferenceStore(read: Reader) {
  return {
    of: (userId: string): PromiseLike<readonly Choice[]> =>
      read.select().from(preference).where(eq(preference.userId, userId)),

    /** What some people chose, for any kind. */
    ofPeople: (userIds: readonly string[]) =>
      read.select().from(preference).where(isOneOf(preference.userId, userIds)),

    /** What some people chose for one kind; those who chose nothing are absent. */
    async forKind(
      tx: Tx,
      kind: Kind,
      userIds: readonly string[],
    ): Promise<ReadonlyMap<string, readonly Channel[]>> {
      const rows = await tx
        .select()
        .from(preference)
        .where(and(eq(preference.kind, kind), isOneOf(preference.userId, userIds)));
      return new Map(rows.map((row) => [row.userId, row.channels]));
    },

    async put(tx: Tx, userId: string, choices: readonly Choice[]): Promise<void> {
      if (choices.length === 0) return;
      await tx
        .insert(preference)
        .values(choices.map((choice) => ({ userId, ...choice })))
        .onConflictDoUpdate({
          target: [preference.userId, preference.kind],
          set: { channels: sql`excluded.channels` },
        });
    },
  };
}

/** What `preferenceStore` makes. */
export type PreferenceStore = ReturnType<typeof preferenceStore>;
