import type { Tx } from '@hoi/kit/database.ts';
import { announceCounts } from '../capacity/announce-counts.ts';
import { changeParty } from '../capacity/change-party.ts';
import { promoteWaiting } from '../capacity/promote-waiting.ts';
import { beginSeatChange, nextQueueNumbers, setSeatsOpen } from '../capacity/seat.store.ts';
import { addNeeds, needsOf } from '../capacity/seats.ts';
import type { Context } from '../context.ts';
import {
  findRegistrationItems,
  numberQueue,
  type RegistrationRow,
  reviveCancelled,
} from './registration.store.ts';
import { announceRegistration, registrationFact } from './registration-fact.ts';

/**
 * Brings back the registrations that ended when the event was cancelled, as far as there is room:
 * all go through the queue, first those that had a place. What people gave up themselves stays so.
 */
export async function restoreAll(ctx: Context, tx: Tx, eventId: string): Promise<void> {
  const seats = await beginSeatChange(tx, eventId);
  if (!seats) throw new Error(`${eventId} has no seat counter`);
  await setSeatsOpen(tx, eventId, true);
  announceCounts(ctx, tx, eventId);
  const revived = await reviveCancelled(tx, eventId);
  const pending = revived.filter(({ status }) => status === 'PENDING_APPROVAL');
  const queue = revived.filter(({ status }) => status === 'WAITLISTED');
  await changeParty(tx, await needsOfAll(tx, eventId, pending), 'pending', 1);
  await changeParty(tx, await needsOfAll(tx, eventId, queue), 'waiting', 1);
  const ids = queue.map(({ id }) => id);
  await numberQueue(tx, ids, await nextQueueNumbers(tx, eventId, ids.length));

  const hadPlace = new Set(queue.filter(({ had }) => had === 'CONFIRMED').map(({ id }) => id));
  const promoted = await promoteWaiting(ctx, tx, seats, {
    entitled: hadPlace,
    byOf: (id) => (hadPlace.has(id) ? 'RESTORE' : 'PROMOTION'),
  });
  const confirmed = new Set(promoted.map(({ id }) => id));
  for (const row of revived) announceRegistration(ctx, tx, row);
  await Promise.all([
    ...pending.map((row) =>
      ctx.outbox.add(tx, 'registration.pending', row.id, registrationFact(row)),
    ),
    ...queue
      .filter(({ id }) => !confirmed.has(id))
      .map((row) => ctx.outbox.add(tx, 'registration.waitlisted', row.id, registrationFact(row))),
  ]);
}

async function needsOfAll(tx: Tx, eventId: string, rows: readonly RegistrationRow[]) {
  const sums = new Map<string, number>();
  const items = await findRegistrationItems(
    tx,
    rows.map(({ id }) => id),
  );
  if (items.length > 0) addNeeds(sums, needsOf(eventId, items));
  return sums;
}
