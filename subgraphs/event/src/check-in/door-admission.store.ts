import type { Reader, Tx } from '@hoi/kit/database.ts';
import { and, asc, desc, eq, inArray, like } from 'drizzle-orm';
import { escapeLike, type RegistrationRow } from '../registration/registration.store.ts';
import { doorAdmission, registration } from '../tables.ts';
import { isRecentAtDoor } from './recent.store.ts';

/** Somebody whom the door let in without a ticket. */
export type AdmissionRow = Readonly<typeof doorAdmission.$inferSelect>;

/** What a nonce stands for on a list; null when nobody was let in by it. */
export async function findAdmissionByNonce(
  tx: Tx,
  listId: string,
  nonce: string,
): Promise<AdmissionRow | null> {
  const [row] = await tx
    .select()
    .from(doorAdmission)
    .where(and(eq(doorAdmission.listId, listId), eq(doorAdmission.nonce, nonce)));
  return row ?? null;
}

/** Notes that somebody was let in. */
export async function addAdmission(tx: Tx, row: AdmissionRow): Promise<void> {
  await tx.insert(doorAdmission).values(row);
}

/** The latest admissions of some lists, each list's newest first, in one statement. */
export function findRecentAdmissions(
  reader: Reader,
  listIds: readonly string[],
  limit: number,
): Promise<readonly AdmissionRow[]> {
  return reader
    .select()
    .from(doorAdmission)
    .where(isRecentAtDoor(doorAdmission, listIds, limit))
    .orderBy(desc(doorAdmission.at), desc(doorAdmission.id));
}

/** Those who may be let in at the door although they have no place yet. */
export const waitingStatuses = ['PENDING_APPROVAL', 'WAITLISTED', 'OFFERED'] as const;

/** Those who wait whose name has all the (folded) words, who asked first first. */
export function searchWaiting(
  reader: Reader,
  eventId: string,
  words: readonly string[],
  limit: number,
): Promise<readonly RegistrationRow[]> {
  return reader
    .select()
    .from(registration)
    .where(
      and(
        eq(registration.eventId, eventId),
        inArray(registration.status, waitingStatuses),
        ...words.map((word) => like(registration.attendeeFolded, `%${escapeLike(word)}%`)),
      ),
    )
    .orderBy(asc(registration.id))
    .limit(limit);
}
