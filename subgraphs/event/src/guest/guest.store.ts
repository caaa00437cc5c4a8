import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { and, eq, inArray } from 'drizzle-orm';
import { insertMany } from '../bulk-insert.store.ts';
import { liveStatuses } from '../registration/registration.store.ts';
import { guest, registration } from '../tables.ts';

/** Somebody to keep who has no account. */
export type NewGuest = Omit<typeof guest.$inferSelect, 'createdAt' | 'claimedBy'>;

/** Keeps guests. */
export async function addGuests(tx: Tx, rows: readonly NewGuest[]): Promise<void> {
  await insertMany(
    tx,
    guest,
    rows.map((row) => ({ row })),
  );
}

/** The hashes, of those given, of guests who have a place at an event or wait for one. */
export async function findLiveGuests(
  reader: Reader,
  eventId: string,
  emailHashes: readonly string[],
): Promise<readonly string[]> {
  const rows = await reader
    .selectDistinct({ emailHash: guest.emailHash })
    .from(guest)
    .innerJoin(registration, eq(registration.userId, guest.id))
    .where(
      and(
        eq(guest.eventId, eventId),
        isOneOf(guest.emailHash, emailHashes),
        eq(registration.eventId, eventId),
        inArray(registration.status, liveStatuses),
      ),
    );
  return rows.map(({ emailHash }) => emailHash);
}
