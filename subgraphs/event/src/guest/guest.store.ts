import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { and, asc, desc, eq, gt, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm';
import { insertMany } from '../bulk-insert.store.ts';
import { liveStatuses, type RegistrationRow } from '../registration/registration.store.ts';
import { guest, guestWish, registration } from '../tables.ts';

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

/** What a guest asked for, until they open the link in their mail. */
export type GuestWishRow = Readonly<typeof guestWish.$inferSelect>;

/** Keeps what a guest asks for. */
export async function addGuestWish(tx: Tx, row: GuestWishRow): Promise<void> {
  await tx.insert(guestWish).values(row);
}

/** What was asked for under a registration and can still be confirmed. */
export async function findGuestWish(
  reader: Reader,
  registrationId: string,
  now: Date,
): Promise<GuestWishRow | null> {
  const [row] = await reader
    .select()
    .from(guestWish)
    .where(and(eq(guestWish.registrationId, registrationId), gt(guestWish.expiresAt, now)));
  return row ?? null;
}

/** The registrations, of those given, that still wait for a mail to be opened. */
export async function findAwaiting(
  tx: Tx,
  registrationIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .select({ id: registration.id })
    .from(registration)
    .where(isAwaiting(registrationIds));
  return new Set(rows.map(({ id }) => id));
}

/** Removes registrations that waited for a mail to be opened, and what was asked for. */
export async function removeAwaiting(tx: Tx, registrationIds: readonly string[]): Promise<void> {
  if (registrationIds.length === 0) return;
  await tx.delete(registration).where(isAwaiting(registrationIds));
}

const isAwaiting = (ids: readonly string[]) =>
  and(isOneOf(registration.id, ids), eq(registration.status, 'AWAITING_EMAIL'));

/** Forgets what was not confirmed in time, and guests who have nothing; gives how much it was. */
export async function forgetUnconfirmed(tx: Tx, now: Date): Promise<number> {
  const due = tx
    .select({ id: guestWish.registrationId })
    .from(guestWish)
    .where(lt(guestWish.expiresAt, now))
    .limit(500);
  const gone = await tx
    .delete(registration)
    .where(and(inArray(registration.id, due), eq(registration.status, 'AWAITING_EMAIL')))
    .returning({ guestId: registration.userId });
  const guestIds = gone.map(({ guestId }) => guestId);
  const hasSome = sql`exists (select from ${registration} r where r.user_id = ${guest.id})`;
  await tx.delete(guest).where(and(isOneOf(guest.id, guestIds), sql`not ${hasSome}`));
  return gone.length;
}

/** A guest's registration: the live one, else the newest. */
export async function findRegistrationOfGuest(
  reader: Reader,
  guestId: string,
): Promise<RegistrationRow | null> {
  const [row] = await reader
    .select()
    .from(registration)
    .where(and(eq(registration.userId, guestId), ne(registration.status, 'AWAITING_EMAIL')))
    .orderBy(desc(isOneOf(registration.status, liveStatuses)), desc(registration.id))
    .limit(1);
  return row ?? null;
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

/** Whether somebody comes to an event or wishes to, or will again when the event is restored. */
export async function hasPlace(tx: Tx, userId: string, eventId: string): Promise<boolean> {
  const comesBack = and(
    eq(registration.status, 'CANCELLED'),
    eq(registration.cancelledBy, 'EVENT'),
  );
  const count = await tx.$count(
    registration,
    and(
      eq(registration.userId, userId),
      eq(registration.eventId, eventId),
      or(isOneOf(registration.status, liveStatuses), comesBack),
    ),
  );
  return count > 0;
}

/** Makes a guest's registrations an account's; gives them. Not while both have a place at the event. */
export async function handOver(
  tx: Tx,
  { id, eventId }: Pick<GuestRow, 'id' | 'eventId'>,
  userId: string,
): Promise<readonly RegistrationRow[]> {
  if ((await hasPlace(tx, userId, eventId)) && (await hasPlace(tx, id, eventId))) return [];
  return tx
    .update(registration)
    .set({ userId, updatedAt: sql`now()` })
    .where(eq(registration.userId, id))
    .returning();
}
