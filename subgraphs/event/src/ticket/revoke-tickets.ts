import type { Tx } from '@hoi/kit/database.ts';
import { announceCheckIn } from '../check-in/announce-check-in.ts';
import { findAdmissions, undoCheckIns } from '../check-in/check-in.store.ts';
import { changeCheckInList } from '../check-in/check-in-list.store.ts';
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
  const admissions = await findAdmissions(tx, ticketIds);
  const undoneBy = ctx.caller.viewer.userId;
  for (const [listId, scans] of Map.groupBy(admissions, (scan) => scan.listId)) {
    const { eventId, revision } = await changeCheckInList(tx, listId, -scans.length);
    const ids = scans.map(({ id }) => id);
    await undoCheckIns(tx, ids, { undoneAt, undoneBy, revision });
    announceCheckIn(ctx, tx, { listId, eventId });
  }
}
