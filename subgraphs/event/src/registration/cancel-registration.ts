import { parse, Rejected } from '@hoi/kit/errors.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import { heldSeats } from '../capacity/held-seats.ts';
import { promoteWaiting } from '../capacity/promote-waiting.ts';
import type { Context } from '../context.ts';
import { idInput } from '../id-input.ts';
import { endRegistration, isLive } from './end-registration.ts';
import { findRegistrations, type RegistrationRow } from './registration.store.ts';
import { announceRegistration, registrationFact } from './registration-fact.ts';
import { rightsTo } from './registration-rights.ts';

const path = ['id'];

/** Gives a place up, by the person or a host; it goes to the next in the queue at once. */
export function cancelRegistration(ctx: Context, id: string): Promise<RegistrationRow> {
  parse(idInput('reg'), id, path);
  const userId = personOf(ctx.caller.viewer);
  return ctx.database.transaction(async (tx) => {
    const [seen] = await findRegistrations(tx, [id]);
    const rights = seen ? await rightsTo(ctx, tx, seen) : null;
    if (!seen || !rights?.canSee) throw new Rejected('NOT_FOUND', path);
    if (!rights.isOwn && !rights.canManage) throw new Rejected('FORBIDDEN', path);

    const seats = await heldSeats(ctx, tx, seen.eventId);
    const [row] = await findRegistrations(tx, [id]);
    if (!row || !isLive(row)) throw new Rejected('INVALID_TRANSITION', path);
    const by = row.userId === userId ? ('ATTENDEE' as const) : ('HOST' as const);
    const cancelled = await endRegistration(ctx, tx, row, {
      status: 'CANCELLED',
      cancelledBy: by,
      cancelledAt: ctx.clock.now(),
    });
    await promoteWaiting(ctx, tx, seats);
    await ctx.outbox.add(tx, 'registration.cancelled', id, { ...registrationFact(cancelled), by });
    announceRegistration(ctx, tx, cancelled);
    return cancelled;
  });
}
