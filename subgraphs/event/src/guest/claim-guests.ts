import type { Tx } from '@hoi/kit/database.ts';
import type { Outbox } from '@hoi/kit/outbox.ts';
import { beginSeatChange } from '../capacity/seat.store.ts';
import { findUnclaimed, type GuestRow, handOver, markClaimed } from './guest.store.ts';

/** Makes what guests with a person's (proven) address have the person's own. */
export async function claimGuests(
  outbox: Outbox,
  tx: Tx,
  person: { readonly userId: string; readonly emailHash: string },
): Promise<void> {
  for (const guest of await findUnclaimed(tx, person.emailHash)) {
    await claimGuest(outbox, tx, guest, person.userId);
  }
}

/** Makes what one guest has an account's own; false while both have a live registration for the event. */
export async function claimGuest(
  outbox: Outbox,
  tx: Tx,
  guest: GuestRow,
  userId: string,
): Promise<boolean> {
  // No wish of either of the two is decided on meanwhile.
  await beginSeatChange(tx, guest.eventId);
  const rows = await handOver(tx, guest, userId);
  if (rows.length === 0 || !(await markClaimed(tx, guest.id, userId))) return false;
  await outbox.add(tx, 'guest.claimed', rows[0]?.id ?? guest.id, {
    guestId: guest.id,
    userId,
    eventId: guest.eventId,
    registrationIds: rows.map(({ id }) => id),
  });
  return true;
}
