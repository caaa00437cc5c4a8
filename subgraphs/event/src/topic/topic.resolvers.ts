import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import { payload } from '@hoi/kit/errors.ts';
import { topicInput } from '../event/event-input.ts';
import type { TopicRow } from '../mappers.ts';
import type { MutationResolvers, QueryResolvers, TopicResolvers } from '../schema.generated.ts';
import { followTopic, unfollowTopic } from './follow-topic.ts';

export const topicQueries: Pick<QueryResolvers, 'topic'> = {
  topic: (_root, { slug }) => {
    const topic = topicInput.safeParse(slug);
    return topic.success ? { slug: topic.data } : null;
  },
};

export const topicMutations: Pick<MutationResolvers, 'followTopic' | 'unfollowTopic'> = {
  followTopic: (_root, { slug }, ctx) => payload('topic', () => followTopic(ctx, slug)),
  unfollowTopic: (_root, { slug }, ctx) => payload('topic', () => unfollowTopic(ctx, slug)),
};

export const Topic: Complete<TopicResolvers, TopicRow> = {
  followerCount: async ({ slug }, _args, ctx) =>
    (await ctx.loaders.topicFollowers.load(slug))?.count ?? 0,
  viewerFollows: async ({ slug }, _args, ctx) =>
    (await ctx.loaders.followedTopic.load(slug)) !== null,
  calendarUrl: ({ slug }, _args, ctx) =>
    `${ctx.publicUrl}/calendar/topics/${encodeURIComponent(slug)}.ics`,
};
