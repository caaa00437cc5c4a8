import { parse } from '@hoi/kit/errors.ts';
import { z } from 'zod';
import { keepAfterEvent } from '../after-event/after-event.store.ts';
import type { Context } from '../context.ts';
import { lockedEventFor } from '../event/authorize.ts';
import type { EventRow } from '../event/event.store.ts';

const inputSchema = z.object({ eventId: z.string(), isPublic: z.boolean() });

/** Shows or hides what people say of an event, in numbers, on its page. */
export function setFeedbackPublic(ctx: Context, input: object): Promise<EventRow> {
  const { eventId, isPublic } = parse(inputSchema, input);
  return ctx.database.transaction(async (tx) => {
    const event = await lockedEventFor(ctx, tx, eventId, 'EDIT', ['input', 'eventId']);
    await keepAfterEvent(tx, event.id, { isFeedbackPublic: isPublic });
    return event;
  });
}
