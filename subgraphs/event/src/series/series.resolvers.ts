import type { Complete } from '@hoi/kit/complete-resolvers.ts';
import { pageRequest } from '@hoi/kit/connection.ts';
import { payload, payloadOf } from '@hoi/kit/errors.ts';
import { isId } from '@hoi/kit/ids.ts';
import { findRole } from '../community/community.store.ts';
import type { Context } from '../context.ts';
import type { SeriesRow } from '../mappers.ts';
import type {
  EventResolvers,
  EventSeriesResolvers,
  MutationResolvers,
  QueryResolvers,
} from '../schema.generated.ts';
import { pageOf } from '../search/search.resolvers.ts';
import { createSeries } from './create-series.ts';
import { nowIn, recurrenceOfSeries } from './materialize.ts';
import { previewRecurrence } from './preview-recurrence.ts';
import { datesOf } from './recurrence.ts';
import { leaveSeries, registerForSeries } from './register-for-series.ts';
import { sayRecurrence } from './say-rule.ts';
import { isSeriesPerson } from './series.store.ts';
import { canEditSeries, visibleSeries } from './series-for.ts';
import { countOccurrences, findOccurrences } from './series-places.store.ts';
import { updateSeries } from './update-series.ts';

export const seriesQueries: Pick<QueryResolvers, 'previewRecurrence' | 'eventSeries'> = {
  previewRecurrence: (_root, args, { caller }) => previewRecurrence(args, caller.locale),
  eventSeries: (_root, { id }, ctx) => (isId('ser', id) ? visibleSeries(ctx, id) : null),
};

const nothing = { series: null, created: 0, kept: 0, cancelled: 0 };

export const seriesMutations: Pick<
  MutationResolvers,
  'createSeries' | 'updateSeries' | 'registerForSeries' | 'leaveSeries'
> = {
  createSeries: (_root, { input }, ctx) => payloadOf(() => createSeries(ctx, input), nothing),
  updateSeries: (_root, { input }, ctx) => payloadOf(() => updateSeries(ctx, input), nothing),
  registerForSeries: (_root, { input }, ctx) =>
    payloadOf(() => registerForSeries(ctx, input), { series: null, registered: 0, skipped: 0 }),
  leaveSeries: (_root, { id }, ctx) => payload('series', () => leaveSeries(ctx, id)),
};

/** What an event knows of its series. */
export const seriesFieldsOfEvent: Required<
  Pick<EventResolvers, 'series' | 'recurrenceId' | 'detachedFromSeries'>
> = {
  series: async ({ id }, _args, ctx) => {
    const date = await ctx.loaders.seriesDate.load(id);
    return date && ctx.loaders.series.load(date.seriesId);
  },
  recurrenceId: async ({ id }, _args, ctx) =>
    (await ctx.loaders.seriesDate.load(id))?.recurrenceId ?? null,
  detachedFromSeries: async ({ id }, _args, ctx) =>
    (await ctx.loaders.seriesDate.load(id))?.isDetached ?? false,
};

const mostPreviewed = 100;

export const EventSeries: Complete<EventSeriesResolvers, SeriesRow> = {
  __resolveReference: ({ id }, ctx) => (isId('ser', id) ? visibleSeries(ctx, id) : null),
  community: ({ communityId }) => (communityId ? { id: communityId } : null),
  describe: (series, { locale }, { caller }) =>
    sayRecurrence(
      recurrenceOfSeries(series),
      locale?.startsWith('vi') ? 'vi' : locale ? 'en' : caller.locale,
    ),
  preview: (series, { count }, ctx) =>
    datesOf(recurrenceOfSeries(series), {
      from: nowIn(series, ctx.clock.now()),
      limit: Math.max(0, Math.min(count ?? 10, mostPreviewed)),
    }),
  occurrences: async (series, { from, to, ...args }, ctx) => {
    const page = pageRequest(args);
    const [seesAll, isMember] = await Promise.all([
      canEditSeries(ctx, series),
      isMemberOf(ctx, series.communityId),
    ]);
    const span = { from: from ?? null, to: to ?? null };
    const wish = { seriesId: series.id, ...span, seesAll, isMember };
    const rows = await findOccurrences(ctx.database.read, wish, page);
    return pageOf(rows, page, 'STARTS_ASC', () => countOccurrences(ctx.database.read, wish));
  },
  viewerCanEdit: (series, _args, ctx) => canEditSeries(ctx, series),
  viewerComesToAll: ({ id }, _args, ctx) => {
    const { userId } = ctx.caller.viewer;
    return userId === null ? false : isSeriesPerson(ctx.database.read, id, userId);
  },
};

async function isMemberOf(ctx: Context, communityId: string | null): Promise<boolean> {
  const { userId } = ctx.caller.viewer;
  if (userId === null || communityId === null) return false;
  return (await findRole(ctx.database.read, communityId, userId)) !== null;
}
