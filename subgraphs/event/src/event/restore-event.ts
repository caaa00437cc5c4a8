import type { Tx } from '@hoi/kit/database.ts';
import { Rejected } from '@hoi/kit/errors.ts';
import type { Context } from '../context.ts';
import { restoreAll } from '../registration/restore-all.ts';
import { lockedEventFor } from './authorize.ts';
import { type EventRow, updateEvent } from './event.store.ts';
import { eventFact } from './event-fact.ts';

/** Takes a cancellation back; registrations that it ended return as far as there is room. */
export function restoreEvent(ctx: Context, id: string): Promise<EventRow> {
  return ctx.database.transaction(async (tx) => {
    const before = await lockedEventFor(ctx, tx, id, 'CANCEL', ['id']);
    if (before.status !== 'CANCELLED') throw new Rejected('INVALID_TRANSITION', ['id']);
    return restoreLocked(ctx, tx, before);
  });
}

/** Takes back the cancellation of an event that is locked. */
export async function restoreLocked(ctx: Context, tx: Tx, { id }: EventRow): Promise<EventRow> {
  const event = await updateEvent(tx, id, {
    status: 'PUBLISHED',
    cancelledAt: null,
    cancellationReason: null,
  });
  // Told first: who hears of their place again needs the event that it is for.
  await ctx.outbox.add(tx, 'event.restored', id, await eventFact(tx, event));
  await restoreAll(ctx, tx, id);
  return event;
}
