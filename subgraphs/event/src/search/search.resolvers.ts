import {
  type PageRequest,
  pageRequest,
  toConnection,
  totalCountLimit,
} from '@hoi/kit/connection.ts';
import { isSelected } from '@hoi/kit/is-selected.ts';
import type { Context } from '../context.ts';
import type { EventPage } from '../mappers.ts';
import type { CommunityResolvers, QueryResolvers, UserResolvers } from '../schema.generated.ts';
import { type Criteria, criteriaOf, type EventOrder } from './criteria.ts';
import { facetsOf, totalOf } from './facets.ts';
import { countMyEvents, findMyEvents } from './my-events.store.ts';
import { relevantEvents } from './relevant-events.ts';
import { countEvents, type FoundEvent, searchEvents, sortKeyOf } from './search.store.ts';

export const searchQueries: Pick<QueryResolvers, 'events' | 'myEvents'> = {
  events: async (_root, { filter, orderBy, ...args }, ctx, info) => {
    const order = orderBy ?? 'STARTS_ASC';
    const page = pageRequest(args);
    const asked = criteriaOf(filter ?? null, order, ctx.caller, ctx.startedAt);
    const isTallied = isSelected(info, 'facets');
    const found = await findPage(ctx, asked, order, page, isTallied);
    if (found.rows.length > 0 || filter?.verbatim) return searchPage(ctx, found, order, page);
    const text = await ctx.search.correct(asked);
    if (!text) return searchPage(ctx, found, order, page);
    const corrected = await findPage(ctx, { ...asked, text }, order, page, isTallied);
    return { ...searchPage(ctx, corrected, order, page), correctedQuery: text.words.join(' ') };
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
    if (order === 'RELEVANCE') {
      const page = pageRequest(args);
      const isAsked = criteria.communityIds?.includes(id) ?? true;
      const ofCommunity = { ...criteria, communityIds: isAsked ? [id] : [] };
      return pageOf(await relevantEvents(ctx, ofCommunity, page), page, order, () =>
        countEvents(ctx.database.read, ofCommunity),
      );
    }
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
    readonly order: Exclude<EventOrder, 'RELEVANCE'>;
  },
  page: PageRequest,
): Promise<EventPage> {
  const { ownerId, ...rest } = wish;
  const rows = await ctx.loaders.ownedPages.load({ ownerId, wish: rest, page });
  return pageOf(rows, page, wish.order, () => ctx.loaders.ownedCount.load(wish));
}

/** What was found, and by which criteria. */
interface Found {
  readonly criteria: Criteria;
  readonly rows: readonly FoundEvent[];
  /** Null when no facets were asked for. */
  readonly tally: ReturnType<Context['search']['tally']> | null;
}

async function findPage(
  ctx: Context,
  criteria: Criteria,
  order: EventOrder,
  page: PageRequest,
  isTallied: boolean,
): Promise<Found> {
  const finding =
    order === 'RELEVANCE'
      ? relevantEvents(ctx, criteria, page)
      : searchEvents(ctx.database.read, criteria, order, page);
  // Counted meanwhile, on another connection; who reads it is told of its failure.
  const tally = isTallied ? ctx.search.tally(criteria) : null;
  tally?.catch(() => undefined);
  return { criteria, rows: await finding, tally };
}

function searchPage(
  ctx: Context,
  { criteria, rows, tally }: Found,
  order: EventOrder,
  page: PageRequest,
): EventPage {
  const totalCount = async () =>
    tally
      ? Math.min(totalOf(await tally, criteria), totalCountLimit + 1)
      : countEvents(ctx.database.read, criteria);
  return {
    ...pageOf(rows, page, order, totalCount),
    facets: async () => (tally ? facetsOf(await tally, criteria, ctx.caller.locale) : []),
  };
}

/** A page of events that were found, without facets. */
export function pageOf(
  rows: readonly FoundEvent[],
  page: PageRequest,
  order: EventOrder,
  totalCount: () => Promise<number> | number,
): EventPage {
  const connection = toConnection(rows, page, sortKeyOf(order), totalCount, ({ distanceM }) => ({
    distanceKm: distanceM === null ? null : distanceM / 1_000,
  }));
  return { ...connection, facets: () => [], correctedQuery: null };
}
