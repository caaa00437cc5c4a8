import { parse, Rejected } from '@hoi/kit/errors.ts';
import { newId } from '@hoi/kit/ids.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { standingOf } from '../event/authorize.ts';
import { canSee, feedbackDays, isFeedbackOpen } from '../event/event.policy.ts';
import { findEvents } from '../event/event.store.ts';
import { cleanText } from '../event/event-input.ts';
import { idInput } from '../id-input.ts';
import { authorKey } from './author-key.ts';
import { type FeedbackRow, keepFeedback } from './feedback.store.ts';

const eventPath = ['input', 'eventId'];
const inputSchema = z.object({
  eventId: idInput('evt'),
  rating: z.int().min(1).max(5),
  comment: z.string().transform(cleanText).pipe(z.string().max(2_000)).nullish(),
  anonymous: z.boolean().nullish(),
});

/** Says how an event was; once for each who had a place, and again in place of the first time. */
export function submitFeedback(ctx: Context, input: object): Promise<FeedbackRow> {
  const userId = personOf(ctx.caller.viewer);
  const { eventId, rating, comment, anonymous } = parse(inputSchema, input);
  return ctx.database.transaction(async (tx) => {
    const [[event], standing] = await Promise.all([
      findEvents(tx, [eventId]),
      standingOf(ctx, tx, eventId),
    ]);
    if (!event || !canSee(event, standing)) throw new Rejected('NOT_FOUND', eventPath);
    if (standing.registrationStatus !== 'CONFIRMED') throw new Rejected('FORBIDDEN', eventPath);
    if (!isFeedbackOpen(event, ctx.clock.now())) {
      throw new Rejected('FEEDBACK_CLOSED', eventPath, { days: feedbackDays });
    }
    return keepFeedback(tx, {
      id: newId('fbk'),
      eventId,
      authorKey: authorKey(ctx.secretKey, eventId, userId),
      userId: anonymous ? null : userId,
      rating,
      comment: comment || null,
      createdAt: ctx.clock.now(),
    });
  });
}
