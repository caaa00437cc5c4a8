import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import { payload } from '@hoi/kit/errors.ts';
import type { MutationResolvers, ProposedActionResolvers } from '../schema.generated.ts';
import type { ActionRow } from './action.store.ts';
import { confirmAction } from './confirm-action.ts';
import { rejectAction } from './reject-action.ts';

export const Mutation: Pick<MutationResolvers, 'confirmAction' | 'rejectAction'> = {
  confirmAction: (_root, { actionId }, ctx) =>
    payload('action', () => confirmAction(ctx, actionId)),
  rejectAction: (_root, { actionId }, ctx) => payload('action', () => rejectAction(ctx, actionId)),
};

export const ProposedAction: Complete<ProposedActionResolvers, ActionRow> = {
  __resolveReference: async ({ id }, ctx) => {
    const action = await ctx.loaders.action.load(id);
    return action?.ownerId === ctx.caller.viewer.userId ? action : null;
  },
  event: ({ eventId }) => ({ id: eventId }),
  status: ({ status, confirmedAt, expiresAt }, _args, ctx) =>
    status === 'PROPOSED' && confirmedAt === null && expiresAt <= ctx.clock.now()
      ? 'EXPIRED'
      : status,
};
