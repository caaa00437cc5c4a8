import { payload } from '@hoi/kit/errors.ts';
import { rightsOf } from '../event/event.policy.ts';
import type { EventResolvers, MutationResolvers } from '../schema.generated.ts';
import { hasNoShows } from './has-no-shows.ts';
import { markNoShows } from './mark-no-shows.ts';

export const afterEventMutations: Pick<MutationResolvers, 'markNoShows' | 'undoNoShows'> = {
  markNoShows: (_root, { eventId }, ctx) => payload('event', () => markNoShows(ctx, eventId, true)),
  undoNoShows: (_root, { eventId }, ctx) =>
    payload('event', () => markNoShows(ctx, eventId, false)),
};

export const afterEventFieldsOfEvent = {
  hasNoShows: async ({ id }, _args, ctx) => {
    const rights = rightsOf(await ctx.loaders.standing.load(id));
    return rights.has('VIEW_REGISTRATIONS') ? hasNoShows(ctx, id) : null;
  },
} satisfies Partial<EventResolvers>;
