import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { insertMany } from '../bulk-insert.store.ts';
import { liveStatuses, type RegistrationRow } from '../registration/registration.store.ts';
import { guest, registration } from '../tables.ts';

/** Somebody with a registration and no account. */
export type GuestRow = Readonly<typeof guest.$inferSelect>;

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

/** Guests by id, in no order. */
export function findGuests(reader: Reader, ids: readonly string[]): Promise<readonly GuestRow[]> {
  return reader.select().from(guest).where(isOneOf(guest.id, ids));
}

/** The guests of an event with an address, whom no account has taken over; the first known first. */
export function findGuestsByEmail(
  reader: Reader,
  eventId: string,
  emailHash: string,
): Promise<readonly GuestRow[]> {
  return reader
    .select()
    .from(guest)
    .where(and(eq(guest.eventId, eventId), eq(guest.emailHash, emailHash), isNull(guest.claimedBy)))
    .orderBy(asc(guest.id));
}

/** All guests with an address whom no account has taken over. */
export function findUnclaimed(tx: Tx, emailHash: string): Promise<readonly GuestRow[]> {
  return tx
    .select()
    .from(guest)
    .where(and(eq(guest.emailHash, emailHash), isNull(guest.claimedBy)))
    .orderBy(asc(guest.eventId), asc(guest.id));
}

/** Notes that an account takes a guest over; false where one did before. */
export async function markClaimed(tx: Tx, id: string, userId: string): Promise<boolean> {
  const rows = await tx
    .update(guest)
    .set({ claimedBy: userId })
    .where(and(eq(guest.id, id), isNull(guest.claimedBy)))
    .returning({ id: guest.id });
  return rows.length > 0;
}

/** Makes a guest's registrations an account's; gives them. Not while both have a live one for the event. */
export async function handOver(
  tx: Tx,
  { id, eventId }: Pick<GuestRow, 'id' | 'eventId'>,
  userId: string,
): Promise<readonly RegistrationRow[]> {
  const isLive = isOneOf(registration.status, liveStatuses);
  const own = await tx.$count(
    registration,
    and(eq(registration.userId, userId), eq(registration.eventId, eventId), isLive),
  );
  const brought = await tx.$count(registration, and(eq(registration.userId, id), isLive));
  if (own > 0 && brought > 0) return [];
  return tx
    .update(registration)
    .set({ userId, updatedAt: sql`now()` })
    .where(eq(registration.userId, id))
    .returning();
}
