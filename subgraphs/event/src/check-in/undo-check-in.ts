import { parse, Rejected } from '@hoi/kit/errors.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { eventFor } from '../event/authorize.ts';
import { idInput } from '../id-input.ts';
import { findTickets } from '../ticket/ticket.store.ts';
import { announceScan } from './announce-check-in.ts';
import { type CheckInRow, findCheckIns, undoCheckIns } from './check-in.store.ts';
import { changeCheckInList } from './check-in-list.store.ts';

const path = ['input', 'checkInId'];
const inputSchema = z.object({ checkInId: idInput('chk') });

/** Takes back that a ticket was let in; the scan stays in the log. */
export function undoCheckIn(ctx: Context, input: object): Promise<CheckInRow> {
  const { checkInId } = parse(inputSchema, input);
  const userId = personOf(ctx.caller.viewer);
  return ctx.database.transaction(async (tx) => {
    const [scan] = await findCheckIns(tx, [checkInId]);
    if (!scan) throw new Rejected('NOT_FOUND', path);
    await eventFor(ctx, tx, scan.eventId, 'UNDO_CHECK_IN', path);
    if (scan.result !== 'ADMITTED') throw new Rejected('INVALID_TRANSITION', path);
    const { listId, eventId } = scan;
    const { revision } = await changeCheckInList(tx, listId, -1);
    const undone = { undoneAt: ctx.clock.now(), undoneBy: userId, revision };
    const [row] = await undoCheckIns(tx, [checkInId], undone);
    if (!row) throw new Rejected('INVALID_TRANSITION', path);
    const [ticket] = await findTickets(tx, row.ticketId ? [row.ticketId] : []);
    await announceScan(ctx, tx, { listId, eventId }, ticket ?? null);
    return row;
  });
}
