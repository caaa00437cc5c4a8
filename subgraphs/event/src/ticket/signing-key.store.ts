import type { Reader, Tx } from '@hoi/kit/database.ts';
import { and, desc, eq, gt, isNull, max, or, sql } from 'drizzle-orm';
import { event, signingKey, ticket } from '../tables.ts';

/** A key that signs ticket codes, or did; its private part is sealed. */
export type SigningKeyRow = Readonly<typeof signingKey.$inferSelect>;

/** The keys whose codes are still accepted, the one in use first. */
export function findSigningKeys(reader: Reader, now: Date): Promise<readonly SigningKeyRow[]> {
  return reader
    .select()
    .from(signingKey)
    .where(or(isNull(signingKey.verifyUntil), gt(signingKey.verifyUntil, now)))
    .orderBy(sql`${signingKey.retiredAt} desc nulls first`, desc(signingKey.kid));
}

/** Keeps other processes from making keys until the transaction ends. */
export async function lockSigningKeys(tx: Tx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('event:signing-key'))`);
}

/** The highest key id given out; 0 when there is none. */
export async function lastKeyId(tx: Tx): Promise<number> {
  const [row] = await tx.select({ kid: max(signingKey.kid) }).from(signingKey);
  return row?.kid ?? 0;
}

/** Puts a key in use. */
export async function addSigningKey(
  tx: Tx,
  row: Pick<SigningKeyRow, 'kid' | 'publicKey' | 'privateKey'>,
): Promise<void> {
  await tx.insert(signingKey).values(row);
}

/** Signs nothing more with the keys in use; their codes are accepted until an instant. */
export async function retireSigningKeys(tx: Tx, retiredAt: Date, verifyUntil: Date): Promise<void> {
  await tx.update(signingKey).set({ retiredAt, verifyUntil }).where(isNull(signingKey.retiredAt));
}

/** When the last event that a valid ticket admits to ends. */
export async function lastTicketedEnd(tx: Tx): Promise<Date | null> {
  const [row] = await tx
    .select({ endsAt: max(event.endsAt) })
    .from(event)
    .innerJoin(ticket, and(eq(ticket.eventId, event.id), eq(ticket.state, 'VALID')));
  return row?.endsAt ?? null;
}
