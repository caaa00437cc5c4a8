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

/** Tells the same as `announceCheckIn`, and the people whose tickets they are. */
export async function announceScans(
  ctx: Pick<Context, 'database'>,
  tx: Tx,
  place: { readonly listId: string; readonly eventId: string },
  tickets: readonly TicketRow[],
): Promise<void> {
  announceCheckIn(ctx, tx, place);
  const ids = new Set(tickets.map(({ registrationId }) => registrationId));
  for (const registration of await findRegistrations(tx, [...ids])) {
    announceRegistration(ctx, tx, registration);
  }
}

/** Tells those who watch a list or its event's counts, once the transaction has committed. */
export function announceCheckIn(
  ctx: Pick<Context, 'database'>,
  tx: Tx,
  { listId, eventId }: { readonly listId: string; readonly eventId: string },
): void {
  ctx.database.announce(tx, checkInTopic(listId));
  announceCounts(ctx, tx, eventId);
}
