import type { Tx } from '@hoi/kit/database.ts';
import { announceCheckIn } from '../check-in/announce-check-in.ts';
import { findPasses, undoCheckIns } from '../check-in/check-in.store.ts';
import { changeCheckInList } from '../check-in/check-in-list.store.ts';
import { headsBy } from '../check-in/settle-tickets.ts';
import type { Context } from '../context.ts';
import { revokeTicketsOf } from './ticket.store.ts';

/** Revokes the tickets of registrations that lost their places; who was in is counted in no more. */
export async function revokeTickets(
  ctx: Context,
  tx: Tx,
  registrationIds: readonly string[],
): Promise<void> {
  const undoneAt = ctx.clock.now();
  const ticketIds = await revokeTicketsOf(tx, registrationIds, undoneAt);
  const passes = await findPasses(tx, ticketIds);
  const undoneBy = ctx.caller.viewer.userId;
  for (const [listId, scans] of Map.groupBy(passes, (scan) => scan.listId)) {
    const left = headsBy(scans);
    const { eventId, revision } = await changeCheckInList(tx, listId, {
      checkedIn: -left.checkedIn,
      inside: -left.inside,
    });
    const ids = scans.map(({ id }) => id);
    await undoCheckIns(tx, ids, { undoneAt, undoneBy, revision });
    announceCheckIn(ctx, tx, { listId, eventId });
  }
}
