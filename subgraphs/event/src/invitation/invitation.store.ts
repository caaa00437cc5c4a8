import { type PageRequest, totalCountLimit } from '@hoi/kit/connection.ts';
import type { Reader, Tx } from '@hoi/kit/database.ts';
import { isOneOf } from '@hoi/kit/is-one-of.ts';
import { and, count, desc, eq, inArray, lt, sql } from 'drizzle-orm';
import { invitation } from '../tables.ts';

/** Somebody whom hosts asked to come. */
export type InvitationRow = Readonly<typeof invitation.$inferSelect>;

/** An invitation by id. */
export async function findInvitation(reader: Reader, id: string): Promise<InvitationRow | null> {
  const [row] = await reader.select().from(invitation).where(eq(invitation.id, id));
  return row ?? null;
}

/** Those of an event, among some addresses, whose invitations wait for an answer or were accepted. */
export async function findAsked(
  reader: Reader,
  eventId: string,
  emailHashes: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await reader
    .select({ emailHash: invitation.emailHash })
    .from(invitation)
    .where(
      and(
        eq(invitation.eventId, eventId),
        isOneOf(invitation.emailHash, emailHashes),
        inArray(invitation.status, ['SENT', 'OPENED', 'ACCEPTED']),
      ),
    );
  return new Set(rows.map(({ emailHash }) => emailHash));
}

/** Keeps invitations; one that was declined, came back or was taken back is sent anew. */
export async function putInvitations(
  tx: Tx,
  rows: readonly (typeof invitation.$inferInsert)[],
): Promise<readonly InvitationRow[]> {
  if (rows.length === 0) return [];
  return tx
    .insert(invitation)
    .values([...rows])
    .onConflictDoUpdate({
      target: [invitation.eventId, invitation.emailHash],
      set: {
        id: sql`excluded.id`,
        status: 'SENT',
        message: sql`excluded.message`,
        skipsApproval: sql`excluded.skips_approval`,
        invitedBy: sql`excluded.invited_by`,
        createdAt: sql`excluded.created_at`,
        respondedAt: null,
      },
      setWhere: inArray(invitation.status, ['DECLINED', 'REVOKED', 'BOUNCED']),
    })
    .returning();
}

/** Notes what came of an invitation. */
export async function updateInvitation(
  reader: Reader,
  id: string,
  change: Partial<Pick<InvitationRow, 'status' | 'respondedAt'>>,
): Promise<InvitationRow> {
  const [row] = await reader
    .update(invitation)
    .set(change)
    .where(eq(invitation.id, id))
    .returning();
  if (!row) throw new Error(`${id} is no invitation`);
  return row;
}

/** Moves an invitation on from one of some states; null where it is in none of them. */
export async function moveInvitation(
  reader: Reader,
  id: string,
  from: readonly InvitationRow['status'][],
  status: InvitationRow['status'],
): Promise<InvitationRow | null> {
  const [row] = await reader
    .update(invitation)
    .set({ status })
    .where(and(eq(invitation.id, id), inArray(invitation.status, [...from])))
    .returning();
  return row ?? null;
}

/** How many of an event's invitations are in which state. */
export async function countInvitationsByStatus(
  reader: Reader,
  eventId: string,
): Promise<ReadonlyMap<InvitationRow['status'], number>> {
  const rows = await reader
    .select({ status: invitation.status, count: count() })
    .from(invitation)
    .where(eq(invitation.eventId, eventId))
    .groupBy(invitation.status);
  return new Map(rows.map((row) => [row.status, row.count]));
}

/** A page of an event's invitations, the latest first. */
export function findInvitations(
  reader: Reader,
  eventId: string,
  { first, after }: PageRequest,
): Promise<readonly InvitationRow[]> {
  return reader
    .select()
    .from(invitation)
    .where(
      and(eq(invitation.eventId, eventId), after ? lt(invitation.id, String(after[0])) : undefined),
    )
    .orderBy(desc(invitation.id))
    .limit(first + 1);
}

/** How many invitations an event has, up to one above the limit of counting. */
export async function countInvitations(reader: Reader, eventId: string): Promise<number> {
  return reader.$count(
    reader
      .select({ id: invitation.id })
      .from(invitation)
      .where(eq(invitation.eventId, eventId))
      .limit(totalCountLimit + 1)
      .as('some'),
  );
}
