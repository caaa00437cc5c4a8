import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import { pageRequest, toConnection } from '@hoi/kit/connection.ts';
import { payloadOf, Unauthenticated } from '@hoi/kit/errors.ts';
import { liveFeed } from '@hoi/kit/live.ts';
import type { Context } from '../context.ts';
import type { MarkedRead } from '../mappers.ts';
import type {
  MarkReadPayloadResolvers,
  MutationResolvers,
  NotificationResolvers,
  QueryResolvers,
  SubscriptionResolvers,
} from '../schema.generated.ts';
import { pathOf, type Subject, write } from '../text/write.ts';
import { type FeedMessage, loadFeed } from './load-feed.ts';
import { markRead } from './mark-read.ts';
import type { NotificationRow } from './notification.store.ts';
import { inboxTopic } from './tell.ts';

/** How the caller's inbox is read. */
export const Query: Pick<QueryResolvers, 'notifications'> = {
  async notifications(_root, { unreadOnly, ...args }, ctx) {
    const userId = readerOf(ctx);
    const page = pageRequest(args);
    const isUnreadOnly = unreadOnly ?? false;
    const rows = await ctx.notifications.page(userId, isUnreadOnly, page);
    const connection = toConnection(
      rows,
      page,
      (row) => [row.revision],
      () => ctx.notifications.count(userId, isUnreadOnly),
    );
    return { ...connection, unreadCount: () => unreadCountOf(ctx) };
  },
};

/** How the caller's inbox is changed. */
export const Mutation: Pick<MutationResolvers, 'markNotificationsRead'> = {
  markNotificationsRead: (_root, args, ctx) =>
    payloadOf(async () => ({ notifications: await markRead(ctx, args) }), { notifications: [] }),
};

/** What is left after marking as read. */
export const MarkReadPayload: Complete<MarkReadPayloadResolvers<Context>, MarkedRead> = {
  unreadCount: (_payload, _args, ctx) => unreadCountOf(ctx),
};

/** How the caller's inbox is followed. */
export const Subscription: SubscriptionResolvers = {
  notificationAdded: {
    // Not a generator itself: whoever may not listen is refused before anything begins.
    async subscribe(_root, _args, ctx) {
      const userId = readerOf(ctx);
      const changes = await ctx.pubsub.subscribe(inboxTopic(userId), ctx.signal);
      return feedOf(ctx, userId, changes);
    },
  },
};

async function* feedOf(ctx: Context, userId: string, changes: AsyncIterable<unknown>) {
  const load = (position: number | null) => {
    // One context serves the whole subscription; names and times may have changed meanwhile.
    ctx.forget();
    return loadFeed(ctx.notifications, userId, position);
  };
  for await (const notificationAdded of liveFeed<number, FeedMessage>(changes, load)) {
    yield { notificationAdded };
  }
}

/** What a notification shows to whom it was told. */
export const Notification: Complete<NotificationResolvers<Context>, NotificationRow> = {
  async __resolveReference({ id }, ctx) {
    const row = await ctx.loaders.notification.load(id);
    return row && row.userId === ctx.viewer.userId && row.revision !== null ? row : null;
  },
  title: async (row, _args, ctx) => (await textOf(ctx, row)).title,
  body: async (row, _args, ctx) => (await textOf(ctx, row)).body,
  url: async (row, _args, ctx) => pathOf(row, await subjectOf(ctx, row)),
  event: ({ eventId }) => (eventId ? { id: eventId } : null),
  community: ({ communityId }) => (communityId ? { id: communityId } : null),
  actor: ({ actorId }) => (actorId ? { id: actorId } : null),
};

async function textOf(ctx: Context, row: NotificationRow) {
  return write(row, await subjectOf(ctx, row), ctx.caller, ctx.clock.now());
}

async function subjectOf(ctx: Context, row: NotificationRow): Promise<Subject> {
  const { event, community, person } = ctx.loaders;
  const [eventRow, communityRow, actor] = await Promise.all([
    row.eventId ? event.load(row.eventId) : null,
    row.communityId ? community.load(row.communityId) : null,
    row.actorId ? person.load(row.actorId) : null,
  ]);
  return { event: eventRow, community: communityRow, actor };
}

async function unreadCountOf({ viewer, notifications }: Context): Promise<number> {
  return viewer.userId === null ? 0 : (await notifications.feedState(viewer.userId)).unread;
}

function readerOf({ viewer }: Context): string {
  if (viewer.userId === null) throw new Unauthenticated('Sign in to read your notifications.');
  return viewer.userId;
}
