import { payload, Unauthenticated } from '@hoi/kit/errors.ts';
import type { MutationResolvers, QueryResolvers } from '../schema.generated.ts';
import { rulesFrom } from './preferences.ts';
import { updatePreferences } from './update-preferences.ts';

/** How the caller's wishes are read. */
export const Query: Pick<QueryResolvers, 'notificationPreferences'> = {
  async notificationPreferences(_root, _args, ctx) {
    const { userId } = ctx.viewer;
    if (userId === null) throw new Unauthenticated('Sign in to choose how to be told.');
    return { rules: rulesFrom(await ctx.preferences.of(userId)) };
  },
};

/** How the caller's wishes are changed. */
export const Mutation: Pick<MutationResolvers, 'updateNotificationPreferences'> = {
  updateNotificationPreferences: (_root, { input }, ctx) =>
    payload('preferences', () => updatePreferences(ctx, input)),
};
