import { payload } from '@hoi/kit/errors.ts';
import { findRole } from '../community/community.store.ts';
import { organisers, rightsOf } from '../event/event.policy.ts';
import type { CommunityResolvers, EventResolvers, MutationResolvers } from '../schema.generated.ts';
import { recordEventView } from '../view/record-event-view.ts';
import { eventStats } from './event-stats.ts';
import { communityRetention } from './retention.ts';

export const viewMutations: Pick<MutationResolvers, 'recordEventView'> = {
  recordEventView: (_root, { input }, ctx) =>
    payload('isCounted', () => recordEventView(ctx, input)),
};

export const statsFieldsOfEvent = {
  stats: async (event, _args, ctx) => {
    const rights = rightsOf(await ctx.loaders.standing.load(event.id));
    return rights.has('VIEW_STATS') ? eventStats(ctx, event) : null;
  },
} satisfies Partial<EventResolvers>;

export const retentionFieldOfCommunity = {
  retention: async ({ id }, _args, ctx) => {
    const { userId } = ctx.caller.viewer;
    const role = userId === null ? null : await findRole(ctx.database.read, id, userId);
    return organisers.has(role) ? communityRetention(ctx, id) : null;
  },
} satisfies Partial<CommunityResolvers>;
