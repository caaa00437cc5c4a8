import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { and, eq, inArray } from 'drizzle-orm';
import { insertMany } from '../bulk-insert.store.ts';
import { liveStatuses } from '../registration/registration.store.ts';
import { importedGuest, person, registration } from '../tables.ts';

/** Somebody of a guest list who was taken in. */
export type ImportedGuestRow = Readonly<typeof importedGuest.$inferSelect>;

/** The keys, of those given, of whom a list brought to an event before. */
export async function findImportedKeys(
  reader: Reader,
  eventId: string,
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await reader
    .select({ key: importedGuest.key })
    .from(importedGuest)
    .where(and(eq(importedGuest.eventId, eventId), isOneOf(importedGuest.key, keys)));
  return new Set(rows.map(({ key }) => key));
}

/** The hashes, of those given, of people with an account who have a place at an event or wait for one. */
export async function findLivePeople(
  reader: Reader,
  eventId: string,
  emailHashes: readonly string[],
): Promise<readonly string[]> {
  const rows = await reader
    .select({ emailHash: person.emailHash })
    .from(person)
    .innerJoin(registration, eq(registration.userId, person.userId))
    .where(
      and(
        isOneOf(person.emailHash, emailHashes),
        eq(registration.eventId, eventId),
        inArray(registration.status, liveStatuses),
      ),
    );
  return rows.flatMap(({ emailHash }) => emailHash ?? []);
}

/** Remembers who was taken in. */
export async function addImportedGuests(
  tx: Tx,
  rows: readonly Omit<ImportedGuestRow, 'createdAt'>[],
): Promise<void> {
  await insertMany(
    tx,
    importedGuest,
    rows.map((row) => ({ row })),
  );
}
