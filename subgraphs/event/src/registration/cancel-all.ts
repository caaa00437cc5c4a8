import type { Tx } from '@hoi/kit/database.ts';
import { announceCounts } from '../capacity/announce-counts.ts';
import { beginSeatChange, resetSeats, setSeatsOpen } from '../capacity/seat.store.ts';
import type { Context } from '../context.ts';
import { revokeTickets } from '../ticket/revoke-tickets.ts';
import { cancelLive } from './registration.store.ts';
import { announceRegistration, registrationFact } from './registration-fact.ts';

/** Ends all live registrations of an event that is being cancelled; `restoreAll` brings them back. */
export async function cancelAll(ctx: Context, tx: Tx, eventId: string): Promise<void> {
  await beginSeatChange(tx, eventId);
  await setSeatsOpen(tx, eventId, false);
  const rows = await cancelLive(tx, eventId, ctx.clock.now());
  await resetSeats(tx, eventId);
  await revokeTickets(
    ctx,
    tx,
    rows.map(({ id }) => id),
  );
  announceCounts(ctx, tx, eventId);
  for (const row of rows) announceRegistration(ctx, tx, row);
  await Promise.all(
    rows.map((row) => {
      const fact = { ...registrationFact(row), by: 'EVENT' as const };
      return ctx.outbox.add(tx, 'registration.cancelled', row.id, fact);
    }),
  );
}
