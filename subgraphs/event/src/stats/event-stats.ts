import { hasNoShows } from '../after-event/has-no-shows.ts';
import { seatsOf } from '../capacity/seats-of.ts';
import { countArrivals } from '../check-in/door-stats.store.ts';
import type { Context } from '../context.ts';
import type { EventRow } from '../mappers.ts';
import { countViews } from '../view/view.store.ts';
import { countReturning, findMedianLead, tallyRegistrations } from './event-stats.store.ts';
import { isoDuration } from './iso-duration.ts';

/** How an event went, in numbers. */
export async function eventStats(ctx: Context, event: EventRow) {
  const { read } = ctx.database;
  const [views, registered, lead, returning, seats, lists, isSettled] = await Promise.all([
    countViews(read, event.id),
    tallyRegistrations(read, event),
    findMedianLead(read, event),
    countReturning(read, event),
    seatsOf(ctx, event.id, event.id),
    ctx.loaders.checkInLists.load(event.id),
    hasNoShows(ctx, event.id),
  ]);
  const list = lists.find(({ isDefault }) => isDefault);
  const arrivals = list ? await countArrivals(read, list.id) : [];
  const visitors = sum(views.map((one) => one.visitors));
  const { confirmed } = seats;
  const byPage = registered.filter((one) => one.isByPage);
  const count = sum(byPage.map((one) => one.count));
  return {
    views: sum(views.map((one) => one.views)),
    uniqueViewers: visitors,
    registrations: [...Map.groupBy(registered, ({ at }) => at.getTime())].map(([at, rows]) => ({
      at: new Date(at),
      value: sum(rows.map((one) => one.count)),
    })),
    // Links that were opened before views were counted must not make more than all of them.
    conversion: visitors === 0 ? null : Math.min(1, count / visitors),
    noShowRate:
      isSettled && confirmed > 0 ? Math.max(0, 1 - (list?.checkedIn ?? 0) / confirmed) : null,
    checkInCurve: arrivals.map(({ at, checkedIn }) => ({ at, value: checkedIn })),
    sources: sourcesOf(views, byPage),
    medianLeadTime: lead === null ? null : isoDuration(lead),
    returning,
  };
}

interface SourceTally {
  readonly source: string;
  readonly count: number;
  readonly views: number;
}

function sourcesOf(
  views: Awaited<ReturnType<typeof countViews>>,
  registered: Awaited<ReturnType<typeof tallyRegistrations>>,
): SourceTally[] {
  const sources = new Set([...views, ...registered].map(({ source }) => source));
  return [...sources]
    .map((source) => ({
      source,
      count: sum(registered.filter((one) => one.source === source).map((one) => one.count)),
      views: views.find((one) => one.source === source)?.views ?? 0,
    }))
    .toSorted((a, b) => b.count - a.count || b.views - a.views || (a.source < b.source ? -1 : 1))
    .slice(0, 20);
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
