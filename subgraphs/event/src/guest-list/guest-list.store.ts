import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { and, eq, inArray, sql } from 'drizzle-orm';
import { insertMany } from '../bulk-insert.store.ts';
import { liveStatuses } from '../registration/registration.store.ts';
import { importedGuest, person, registration } from '../tables.ts';

/** Somebody of a guest list who was taken in. */
export type ImportedGuestRow = Readonly<typeof importedGuest.$inferSelect>;

/** Whom a list brought to an event before, of the keys given. */
export function findImportedGuests(
  reader: Reader,
  eventId: string,
  keys: readonly string[],
): Promise<readonly ImportedGuestRow[]> {
  return reader
    .select()
    .from(importedGuest)
    .where(and(eq(importedGuest.eventId, eventId), isOneOf(importedGuest.key, keys)));
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

/** Remembers what a list says by now of those whom it brought before, and their newest registrations. */
export async function updateImportedGuests(
  tx: Tx,
  eventId: string,
  rows: readonly Pick<ImportedGuestRow, 'key' | 'registrationId' | 'said'>[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    update ${importedGuest} as guest set said = now.said, registration_id = now."registrationId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as now (key text, "registrationId" text, said text)
    where guest.event_id = ${eventId} and guest.key = now.key`);
}
