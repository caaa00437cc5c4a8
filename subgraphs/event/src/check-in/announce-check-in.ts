import type { Tx } from '@hoi/kit/database.ts';
import { announceCounts } from '../capacity/announce-counts.ts';
import type { Context } from '../context.ts';
import { findRegistrations } from '../registration/registration.store.ts';
import { announceRegistration } from '../registration/registration-fact.ts';
import type { TicketRow } from '../ticket/ticket.store.ts';

/** The topic of a check-in list's scans. */
export function checkInTopic(listId: string): string {
  return `check-in:${listId}`;
}

/** Tells the same as `announceCheckIn`, and the person whose ticket it is. */
export async function announceScan(
  ctx: Context,
  tx: Tx,
  place: { readonly listId: string; readonly eventId: string },
  ticket: TicketRow | null,
): Promise<void> {
  announceCheckIn(ctx, tx, place);
  const [registration] = await findRegistrations(tx, ticket ? [ticket.registrationId] : []);
  if (registration) announceRegistration(ctx, tx, registration);
}

/** Tells those who watch a list or its event's counts, once the transaction has committed. */
export function announceCheckIn(
  ctx: Context,
  tx: Tx,
  { listId, eventId }: { readonly listId: string; readonly eventId: string },
): void {
  ctx.database.announce(tx, checkInTopic(listId));
  announceCounts(ctx, tx, eventId);
}
