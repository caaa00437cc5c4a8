import { Rejected } from '@hoi/kit/errors.ts';
import { setOpen } from '../capacity/set-open.ts';
import type { Context } from '../context.ts';
import { offerToSeriesPeople } from '../series/series.store.ts';
import { lockedEventFor } from './authorize.ts';
import { type EventRow, updateEvent } from './event.store.ts';
import { eventFact } from './event-fact.ts';

/** Makes a draft visible and announces it. */
export function publishEvent(ctx: Context, id: string): Promise<EventRow> {
  return ctx.database.transaction(async (tx) => {
    const draft = await lockedEventFor(ctx, tx, id, 'PUBLISH', ['id']);
    if (draft.status !== 'DRAFT') throw new Rejected('NOT_A_DRAFT', ['id']);
    const event = await updateEvent(tx, id, {
      status: 'PUBLISHED',
      publishedAt: ctx.clock.now(),
    });
    await setOpen(ctx, tx, id, true);
    // Dates after it may have had their turn already.
    await offerToSeriesPeople(tx, id, ctx.clock.now());
    await ctx.outbox.add(tx, 'event.published', id, await eventFact(tx, event));
    return event;
  });
}
