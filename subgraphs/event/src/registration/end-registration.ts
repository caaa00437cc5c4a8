import type { Tx } from '@hoi/kit/database.ts';
import { changeParty } from '../capacity/change-party.ts';
import { maxPasses } from '../capacity/queue.ts';
import { needsOf } from '../capacity/seats.ts';
import type { Context } from '../context.ts';
import { revokeTickets } from '../ticket/revoke-tickets.ts';
import {
  findRegistrationItems,
  liveStatuses,
  type RegistrationRow,
  updateRegistration,
} from './registration.store.ts';

/** Whether a registration holds a place or a wish for one. */
export function isLive<Row extends Pick<RegistrationRow, 'status'>>(
  row: Row,
): row is Row & { readonly status: LiveStatus } {
  return liveStatuses.some((live) => live === row.status);
}

type LiveStatus = (typeof liveStatuses)[number];

const sumBefore = {
  PENDING_APPROVAL: 'pending',
  WAITLISTED: 'waiting',
  OFFERED: 'offered',
  CONFIRMED: 'confirmed',
} as const satisfies Record<LiveStatus, string>;

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
  if (!isLive(row)) throw new Error(`${row.id} is ${row.status} already`);
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
  await changeParty(tx, needs, sumBefore[row.status], -1);
  return updateRegistration(tx, row.id, { ...change, queueNo: null, passes: 0 });
}
