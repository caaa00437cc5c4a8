import { Rejected } from '@hoi/kit/errors.ts';
import type { Context } from '../context.ts';
import { lockedEventFor } from '../event/authorize.ts';
import type { EventRow } from '../event/event.store.ts';
import { keepAfterEvent } from './after-event.store.ts';

/**
 * Counts those who were not checked in as no-shows, or takes that back. Nothing is written to their
 * registrations: a scan that a device brings later still makes one of them somebody who came.
 */
export function markNoShows(ctx: Context, eventId: string, hasNoShows: boolean): Promise<EventRow> {
  return ctx.database.transaction(async (tx) => {
    const path = ['eventId'];
    const event = await lockedEventFor(ctx, tx, eventId, 'MANAGE_REGISTRATIONS', path);
    if (event.status === 'CANCELLED') throw new Rejected('EVENT_CANCELLED', path);
    if (event.status !== 'PUBLISHED') throw new Rejected('INVALID_TRANSITION', path);
    if (ctx.clock.now() < event.endsAt) throw new Rejected('EVENT_NOT_OVER', path);
    await keepAfterEvent(tx, event.id, { hasNoShows });
    return event;
  });
}
