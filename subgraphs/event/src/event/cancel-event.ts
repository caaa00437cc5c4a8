import type { Tx } from '@hoi/kit/database.ts';
import { parse, Rejected } from '@hoi/kit/errors.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { cancelAll } from '../registration/cancel-all.ts';
import { lockedEventFor } from './authorize.ts';
import { type EventRow, updateEvent } from './event.store.ts';
import { eventFact } from './event-fact.ts';
import { cleanText } from './event-input.ts';

const cancelEventInput = z.object({
  id: z.string(),
  version: z.int(),
  reason: z
    .string()
    .nullish()
    .transform((text) => cleanText(text ?? '') || null)
    .pipe(z.string().max(1_000).nullable()),
});

/** What `cancelEvent` is asked. */
export interface CancelEvent {
  readonly id: string;
  readonly version: number;
  readonly reason?: string | null;
}

/** The cancellation, checked. */
export const readCancel = (input: CancelEvent) => parse(cancelEventInput, input);

/** Cancels an event and every registration; its page stays. */
export async function cancelEvent(ctx: Context, input: CancelEvent): Promise<EventRow> {
  const { id, version, reason } = readCancel(input);
  return ctx.database.transaction(async (tx) => {
    const before = await lockedEventFor(ctx, tx, id, 'CANCEL');
    if (before.status !== 'PUBLISHED') throw new Rejected('INVALID_TRANSITION', ['input', 'id']);
    if (before.version !== version) throw new Rejected('STALE_VERSION', ['input', 'version']);
    return cancelLocked(ctx, tx, before, reason);
  });
}

/** Cancels a published event that is locked. */
export async function cancelLocked(
  ctx: Context,
  tx: Tx,
  { id }: EventRow,
  reason: string | null,
): Promise<EventRow> {
  const event = await updateEvent(tx, id, {
    status: 'CANCELLED',
    cancelledAt: ctx.clock.now(),
    cancellationReason: reason,
  });
  await cancelAll(ctx, tx, id);
  await ctx.outbox.add(tx, 'event.cancelled', id, { ...(await eventFact(tx, event)), reason });
  return event;
}
