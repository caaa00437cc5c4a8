import { type PageRequest, pageRequest, toConnection } from '@hoi/kit/connection.ts';
import type { Context } from '../context.ts';
import type { EventPage } from '../mappers.ts';
import type { CommunityResolvers, QueryResolvers, UserResolvers } from '../schema.generated.ts';
import { type Criteria, criteriaOf, type EventOrder } from './criteria.ts';
import { countMyEvents, findMyEvents } from './my-events.store.ts';
import { countEvents, type FoundEvent, searchEvents, sortKeyOf } from './search.store.ts';

export const searchQueries: Pick<QueryResolvers, 'events' | 'myEvents'> = {
  events: async (_root, { filter, orderBy, ...args }, ctx) => {
    const order = orderBy ?? 'STARTS_ASC';
    const page = pageRequest(args);
    const criteria = criteriaOf(filter ?? null, order, ctx.caller, ctx.startedAt);
    const rows = await searchEvents(ctx.database.read, criteria, order, page);
    return pageOf(rows, page, order, () => countEvents(ctx.database.read, criteria));
  },
  myEvents: async (_root, { kind, ...args }, ctx) => {
    const page = pageRequest(args);
    const { userId } = ctx.caller.viewer;
    const order = kind === 'UPCOMING' ? 'STARTS_ASC' : 'STARTS_DESC';
    if (userId === null) return pageOf([], page, order, () => 0);
    const wish = { userId, kind, now: ctx.startedAt };
    const rows = await findMyEvents(ctx.database.read, wish, page);
    return pageOf(rows, page, order, () => countMyEvents(ctx.database.read, wish));
  },
};

export const communityEventFields: Pick<CommunityResolvers, 'events' | 'upcomingEventCount'> = {
  events: async ({ id }, { filter, orderBy, ...args }, ctx) => {
    const order = orderBy ?? 'STARTS_ASC';
    const criteria = criteriaOf(filter ?? null, order, ctx.caller, ctx.startedAt);
    return ownedPage(ctx, { ownerId: id, owner: 'COMMUNITY', criteria, order }, pageRequest(args));
  },
  upcomingEventCount: ({ id }, _args, ctx) => {
    const criteria = criteriaOf(null, 'STARTS_ASC', ctx.caller, ctx.startedAt);
    const isPublic = { ...criteria, viewerId: null };
    return ctx.loaders.ownedCount.load({
      ownerId: id,
      owner: 'COMMUNITY',
      criteria: isPublic,
      order: 'STARTS_ASC',
    });
  },
};

export const userEventFields: Pick<UserResolvers, 'hostedEvents'> = {
  hostedEvents: async ({ id }, { upcoming, ...args }, ctx) => {
    const order = upcoming ? 'STARTS_ASC' : 'STARTS_DESC';
    const now = ctx.startedAt;
    const filter = upcoming === false ? { to: now } : null;
    const criteria = criteriaOf(filter, order, ctx.caller, now);
    return ownedPage(ctx, { ownerId: id, owner: 'HOST', criteria, order }, pageRequest(args));
  },
};

async function ownedPage(
  ctx: Context,
  wish: {
    readonly ownerId: string;
    readonly owner: 'COMMUNITY' | 'HOST';
    readonly criteria: Criteria;
    readonly order: EventOrder;
  },
  page: PageRequest,
): Promise<EventPage> {
  const { ownerId, ...rest } = wish;
  const rows = await ctx.loaders.ownedPages.load({ ownerId, wish: rest, page });
  return pageOf(rows, page, wish.order, () => ctx.loaders.ownedCount.load(wish));
}

function pageOf(
  rows: readonly FoundEvent[],
  page: PageRequest,
  order: EventOrder,
  totalCount: () => Promise<number> | number,
): EventPage {
  return toConnection(rows, page, sortKeyOf(order), totalCount, ({ distanceM }) => ({
    distanceKm: distanceM === null ? null : distanceM / 1_000,
  }));
}
