import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { and, asc, desc, eq, gt, like, or, sql } from 'drizzle-orm';
import { insertMany } from '../bulk-insert.store.ts';
import { escapeLike } from '../registration/registration.store.ts';
import { registrationItem, ticket } from '../tables.ts';

/** Admission for one head. */
export type TicketRow = Readonly<typeof ticket.$inferSelect>;

/** Tickets by id, in no order. */
export function findTickets(reader: Reader, ids: readonly string[]): Promise<readonly TicketRow[]> {
  return reader.select().from(ticket).where(isOneOf(ticket.id, ids));
}

/** The tickets of some registrations, the person's own first. */
export function findTicketsOfRegistrations(
  reader: Reader,
  registrationIds: readonly string[],
): Promise<readonly TicketRow[]> {
  return reader
    .select()
    .from(ticket)
    .where(isOneOf(ticket.registrationId, registrationIds))
    .orderBy(asc(ticket.registrationId), asc(ticket.position));
}

/** A ticket that is not revoked before the transaction ends. */
export async function findTicketForScan(tx: Tx, id: string): Promise<TicketRow | null> {
  const [row] = await tx.select().from(ticket).where(eq(ticket.id, id)).for('share');
  return row ?? null;
}

/** Tickets that are not revoked before the transaction ends; ids in order, so that two never wait for each other. */
export function findTicketsForScans(tx: Tx, ids: readonly string[]): Promise<readonly TicketRow[]> {
  return tx
    .select()
    .from(ticket)
    .where(isOneOf(ticket.id, ids))
    .orderBy(asc(ticket.id))
    .for('share');
}

/** The tickets of an event whose first code admits no more: revoked ones, and those issued again. */
export function findTicketStates(
  reader: Reader,
  eventId: string,
): Promise<readonly Pick<TicketRow, 'id' | 'state' | 'seq'>[]> {
  return reader
    .select({ id: ticket.id, state: ticket.state, seq: ticket.seq })
    .from(ticket)
    .where(and(eq(ticket.eventId, eventId), or(eq(ticket.state, 'REVOKED'), gt(ticket.seq, 0))));
}

/** An event's tickets whose holder's name has all the (folded) words, those that admit first. */
export function searchTickets(
  reader: Reader,
  eventId: string,
  words: readonly string[],
  limit: number,
): Promise<readonly TicketRow[]> {
  return reader
    .select()
    .from(ticket)
    .where(
      and(
        eq(ticket.eventId, eventId),
        ...words.map((word) => like(ticket.holderFolded, `%${escapeLike(word)}%`)),
      ),
    )
    .orderBy(desc(ticket.state), asc(ticket.holderFolded), asc(ticket.id))
    .limit(limit);
}

/** Keeps tickets of new registrations. */
export async function addTickets(tx: Tx, rows: readonly TicketRow[]): Promise<void> {
  await insertMany(
    tx,
    ticket,
    rows.map((row) => ({ row })),
  );
}

// Eight columns a row, and a statement holds 65,535 parameters.
const batchSize = 5_000;

/** Issues tickets; one that was revoked before is issued again under its next number. */
export async function putTickets(
  tx: Tx,
  rows: readonly Omit<typeof ticket.$inferInsert, 'state'>[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += batchSize) {
    await tx
      .insert(ticket)
      .values(rows.slice(at, at + batchSize).map((row) => ({ ...row, state: 'VALID' as const })))
      .onConflictDoUpdate({
        target: [ticket.registrationId, ticket.position],
        set: { state: 'VALID', seq: sql`${ticket.seq} + 1`, revokedAt: null },
      });
  }
}

/** A ticket that nobody scans or changes before the transaction ends. */
export async function lockTicket(tx: Tx, id: string): Promise<TicketRow | null> {
  const [row] = await tx.select().from(ticket).where(eq(ticket.id, id)).for('update');
  return row ?? null;
}

/** Changes one ticket. */
export async function updateTicket(
  tx: Tx,
  id: string,
  change: Partial<Pick<TicketRow, 'holderName' | 'holderFolded'>>,
): Promise<TicketRow> {
  const [row] = await tx.update(ticket).set(change).where(eq(ticket.id, id)).returning();
  if (!row) throw new Error(`${id} is no ticket`);
  return row;
}

/** Gives a ticket its next number: its codes so far admit nobody. */
export async function nextCode(tx: Tx, id: string): Promise<TicketRow> {
  const [row] = await tx
    .update(ticket)
    .set({ seq: sql`${ticket.seq} + 1` })
    .where(eq(ticket.id, id))
    .returning();
  if (!row) throw new Error(`${id} is no ticket`);
  return row;
}

// Beyond all places there are, so that numbers never meet while they are given anew.
const aside = 1_000_000;

/** Gives a ticket to another registration, under its next number and another name. */
export async function moveTicket(
  tx: Tx,
  id: string,
  to: Pick<TicketRow, 'registrationId' | 'holderName' | 'holderFolded'>,
): Promise<void> {
  await tx
    .update(ticket)
    .set({ ...to, seq: sql`${ticket.seq} + 1`, position: aside })
    .where(eq(ticket.id, id));
}

/** Numbers the tickets of a registration from 0, those of each item together and in its order. */
export async function numberTickets(tx: Tx, registrationId: string): Promise<void> {
  await tx
    .update(ticket)
    .set({ position: sql`${ticket.position} + ${aside} + 1` })
    .where(eq(ticket.registrationId, registrationId));
  await tx.execute(sql`
    update ${ticket} t set position = n.at
    from (select t2.id, row_number() over (order by i.position, t2.position) - 1 as at
      from ${ticket} t2 join ${registrationItem} i
        on i.registration_id = t2.registration_id and i.ticket_type_id = t2.ticket_type_id
      where t2.registration_id = ${registrationId}) n
    where t.id = n.id`);
}

/** Revokes all tickets of some registrations; gives the ids of those that were valid. */
export async function revokeTicketsOf(
  tx: Tx,
  registrationIds: readonly string[],
  revokedAt: Date,
): Promise<readonly string[]> {
  const revoked = await tx
    .update(ticket)
    .set({ state: 'REVOKED', revokedAt })
    .where(and(isOneOf(ticket.registrationId, registrationIds), eq(ticket.state, 'VALID')))
    .returning({ id: ticket.id });
  return revoked.map(({ id }) => id);
}
