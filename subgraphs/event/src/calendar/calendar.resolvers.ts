import { payload } from '@hoi/kit/errors.ts';
import type { MutationResolvers, UserResolvers } from '../schema.generated.ts';
import { feedUrlOf, resetIcsFeed } from './person-feed.ts';

export const calendarMutations: Pick<MutationResolvers, 'resetIcsFeed'> = {
  resetIcsFeed: (_root, _args, ctx) => payload('user', () => resetIcsFeed(ctx)),
};

export const calendarFieldsOfUser: Pick<UserResolvers, 'icsFeedUrl'> = {
  icsFeedUrl: ({ id }, _args, ctx) => feedUrlOf(ctx, id),
};
