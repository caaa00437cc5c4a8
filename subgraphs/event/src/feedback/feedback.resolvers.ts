import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import { pageRequest, toConnection } from '@hoi/kit/connection.ts';
import { payload, payloadOf } from '@hoi/kit/errors.ts';
import type { Context } from '../context.ts';
import { rightsOf } from '../event/event.policy.ts';
import type { EventRow, FeedbackRow } from '../mappers.ts';
import type { EventResolvers, FeedbackResolvers, MutationResolvers } from '../schema.generated.ts';
import { authorKey } from './author-key.ts';
import { setFeedbackPublic } from './set-feedback-public.ts';
import { submitFeedback } from './submit-feedback.ts';

export const feedbackMutations: Pick<MutationResolvers, 'submitFeedback' | 'setFeedbackPublic'> = {
  submitFeedback: (_root, { input }, ctx) =>
    payloadOf(
      async () => {
        const feedback = await submitFeedback(ctx, input);
        return { feedback, event: await ctx.loaders.event.load(feedback.eventId) };
      },
      { feedback: null, event: null },
    ),
  setFeedbackPublic: (_root, { input }, ctx) =>
    payload('event', () => setFeedbackPublic(ctx, input)),
};

// Of one or two, everybody would know who they were.
const fewestForAll = 3;

export const feedbackFieldsOfEvent = {
  feedback: async ({ id }, args, ctx) => {
    const page = pageRequest(args);
    const isShown = await seesFeedback(ctx, id);
    const rows = isShown
      ? await ctx.loaders.feedbackPages.load({ ownerId: id, wish: null, page })
      : [];
    const count = async () =>
      isShown ? ((await ctx.loaders.feedbackTally.load(id))?.count ?? 0) : 0;
    return toConnection<FeedbackRow>(rows, page, (row) => [row.id], count);
  },
  feedbackSummary: async (event, _args, ctx) => {
    const seesAll = await seesFeedback(ctx, event.id);
    if (!seesAll && !(await isFeedbackPublic(ctx, event))) return null;
    const tally = await ctx.loaders.feedbackTally.load(event.id);
    const { count = 0, average = null, distribution = [0, 0, 0, 0, 0] } = tally ?? {};
    const isShown = seesAll || count >= fewestForAll;
    return isShown ? { count, average, distribution: [...distribution] } : null;
  },
  isFeedbackPublic: (event, _args, ctx) => isFeedbackPublic(ctx, event),
  viewerFeedback: ({ id }, _args, ctx) => {
    const { userId } = ctx.caller.viewer;
    return userId === null
      ? null
      : ctx.loaders.feedbackOfAuthor.load(authorKey(ctx.secretKey, id, userId));
  },
} satisfies Partial<EventResolvers>;

export const Feedback: Complete<FeedbackResolvers, FeedbackRow> = {
  event: async ({ eventId }, _args, ctx) => {
    const event = await ctx.loaders.anyEvent.load(eventId);
    if (!event) throw new Error(`${eventId} is gone, what was said of it is not`);
    return event;
  },
  author: ({ userId }) => (userId === null ? null : { id: userId }),
  anonymous: ({ userId }) => userId === null,
};

async function seesFeedback(ctx: Context, eventId: string): Promise<boolean> {
  return rightsOf(await ctx.loaders.standing.load(eventId)).has('VIEW_STATS');
}

async function isFeedbackPublic(ctx: Context, { id }: EventRow): Promise<boolean> {
  return (await ctx.loaders.afterEvent.load(id))?.isFeedbackPublic ?? false;
}
