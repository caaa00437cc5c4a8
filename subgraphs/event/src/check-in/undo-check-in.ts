import { parse, Rejected } from '@hoi/kit/errors.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { cleanText } from '../event/event-input.ts';
import { idInput } from '../id-input.ts';
import { findTickets } from '../ticket/ticket.store.ts';
import { announceScans } from './announce-check-in.ts';
import { type CheckInRow, findCheckIns, undoCheckIns } from './check-in.store.ts';
import { doorHandOf } from './door-hand.ts';
import { doorFor } from './list-at-door.ts';
import { headsOf } from './settle-scans.ts';
import { settleTickets } from './settle-tickets.ts';

const path = ['input', 'checkInId'];
/** Why a scan is taken back, for those who read the log. */
export const undoReason = z
  .string()
  .transform(cleanText)
  .pipe(z.string().max(200))
  .nullish()
  .transform((reason) => reason || null);
const inputSchema = z.object({ checkInId: idInput('chk'), reason: undoReason });

/** Takes back that a ticket was let in or out; the scan stays in the log. */
export async function undoCheckIn(ctx: Context, input: object): Promise<CheckInRow> {
  const { checkInId, reason } = parse(inputSchema, input);
  const { userId, deviceId } = doorHandOf(ctx.caller.viewer);
  const known = await ctx.loaders.anyCheckIn.load(checkInId);
  if (!known) throw new Rejected('NOT_FOUND', path);
  await doorFor(ctx, known.listId, 'UNDO_CHECK_IN', path);
  return ctx.database.transaction(async (tx) => {
    const [scan] = await findCheckIns(tx, [checkInId]);
    if (!scan || headsOf(scan) === 0) throw new Rejected('INVALID_TRANSITION', path);
    const { listId, eventId } = scan;
    const ticketIds = scan.ticketId === null ? [] : [scan.ticketId];
    await settleTickets(tx, listId, ticketIds, async (revision) => {
      const undone = {
        undoneAt: ctx.clock.now(),
        undoneBy: userId ?? deviceId,
        undoReason: reason,
        revision,
      };
      const rows = await undoCheckIns(tx, [checkInId], undone);
      if (rows.length === 0) throw new Rejected('INVALID_TRANSITION', path);
    });
    const [row] = await findCheckIns(tx, [checkInId]);
    if (!row) throw new Error(`${checkInId} is never removed`);
    await announceScans(ctx, tx, { listId, eventId }, await findTickets(tx, ticketIds));
    return row;
  });
}
