import type { Tx } from '@hoi/kit/database.ts';
import { announceCounts } from '../capacity/announce-counts.ts';
import type { Context } from '../context.ts';

/** The topic of a check-in list's scans. */
export function checkInTopic(listId: string): string {
  return `check-in:${listId}`;
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
