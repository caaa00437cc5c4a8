import type { Tx } from '@hoi/kit/database.ts';
import { maxPasses } from '../capacity/queue.ts';
import { needsOf } from '../capacity/seats.ts';
import { changeParty } from '../capacity/take-party.ts';
import type { Context } from '../context.ts';
import { revokeTickets } from '../ticket/revoke-tickets.ts';
import {
  findRegistrationItems,
  liveStatuses,
  type RegistrationRow,
  updateRegistration,
} from './registration.store.ts';

/** Whether a registration holds a place or a wish for one. */
export function isLive({ status }: Pick<RegistrationRow, 'status'>): boolean {
  return liveStatuses.some((live) => live === status);
}

/**
 * Ends a live registration and gives back what it held: its seats and tickets, or its place in the
 * queue with the seats kept for it. The caller began the seat change, and promotes the queue after.
 */
export async function endRegistration(
  ctx: Context,
  tx: Tx,
  row: RegistrationRow,
  change: Parameters<typeof updateRegistration>[2],
): Promise<RegistrationRow> {
  const needs = needsOf(row.eventId, await findRegistrationItems(tx, [row.id]));
  if (row.status === 'CONFIRMED') {
    await changeParty(tx, needs, 'confirmed', -1);
    const ended = await updateRegistration(tx, row.id, change);
    await revokeTickets(ctx, tx, [row.id]);
    return ended;
  }
  if (row.status === 'WAITLISTED' && row.passes >= maxPasses) {
    await changeParty(tx, needs, 'held', -1);
  }
  await changeParty(tx, needs, row.status === 'WAITLISTED' ? 'waiting' : 'pending', -1);
  return updateRegistration(tx, row.id, { ...change, queueNo: null, passes: 0 });
}
