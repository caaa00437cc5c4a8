import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { eq, sql } from 'drizzle-orm';
import { person } from '../tables.ts';

/** What is kept of a person. */
export type PersonRow = Readonly<typeof person.$inferSelect>;

/** People by id, in no order. */
export function findPeople(
  reader: Reader,
  userIds: readonly string[],
): Promise<readonly PersonRow[]> {
  return reader.select().from(person).where(isOneOf(person.userId, userIds));
}

/** The people with an address, by its hash. */
export function findPeopleByEmail(
  reader: Reader,
  emailHash: string,
): Promise<readonly PersonRow[]> {
  return reader.select().from(person).where(eq(person.emailHash, emailHash));
}

/** Keeps the newest facts of a person. */
export async function keepPerson(tx: Tx, row: PersonRow): Promise<void> {
  await tx
    .insert(person)
    .values(row)
    .onConflictDoUpdate({
      target: person.userId,
      set: {
        handle: sql`excluded.handle`,
        displayName: sql`excluded.display_name`,
        locale: sql`excluded.locale`,
        emailHash: sql`excluded.email_hash`,
      },
    });
}
