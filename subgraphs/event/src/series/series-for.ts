import type { Tx } from '@hoi/kit/database.ts';
import { Rejected } from '@hoi/kit/errors.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import { findRole } from '../community/community.store.ts';
import type { Context } from '../context.ts';
import { standingOf } from '../event/authorize.ts';
import { canSee, organisers, rolesWith } from '../event/event.policy.ts';
import { findEvents } from '../event/event.store.ts';
import {
  findLeadEventId,
  findSeries,
  holdsDates,
  lockSeries,
  type SeriesRow,
} from './series.store.ts';

/** The series, locked, if the caller may change it; else refuses, as unknown when it is hidden. */
export async function lockedSeriesFor(ctx: Context, tx: Tx, id: string): Promise<SeriesRow> {
  personOf(ctx.caller.viewer);
  const series = await lockSeries(tx, id);
  if (!series || !(await canSeeSeries(ctx, series, tx))) {
    throw new Rejected('NOT_FOUND', ['input', 'id']);
  }
  await mustEditSeries(ctx, tx, series, ['input', 'id']);
  return series;
}

/** Refuses whoever may not change a series. */
export async function mustEditSeries(
  ctx: Context,
  tx: Tx,
  series: SeriesRow,
  path: readonly string[],
): Promise<void> {
  if (!(await canEditSeries(ctx, series, tx))) throw new Rejected('FORBIDDEN', path);
}

/** The series, if the caller may know of it. */
export async function visibleSeries(ctx: Context, id: string): Promise<SeriesRow | null> {
  const [series] = await findSeries(ctx.database.read, [id]);
  return series && (await canSeeSeries(ctx, series)) ? series : null;
}

/**
 * Whether the caller may change what a series' dates are made from, and when it takes place: its maker,
 * organisers of its community, and whoever may edit each of its dates to come. Hosts are hosts of one
 * date: a role at some of them gives no say over the others, nor over those that are yet to be made.
 */
export async function canEditSeries(ctx: Context, series: SeriesRow, tx?: Tx): Promise<boolean> {
  const { userId } = ctx.caller.viewer;
  if (userId === null) return false;
  if (series.createdBy === userId) return true;
  const { communityId } = series;
  const reader = tx ?? ctx.database.read;
  const role = communityId === null ? null : await findRole(reader, communityId, userId);
  if (organisers.has(role)) return true;
  return holdsDates(reader, series.id, { userId, roles: rolesWith('EDIT'), now: ctx.clock.now() });
}

/** Whether the caller may know of a series: whoever sees its next event. */
async function canSeeSeries(ctx: Context, series: SeriesRow, tx?: Tx): Promise<boolean> {
  const lead = await leadOf(ctx, series, tx);
  if (lead && canSee(lead.event, lead.standing)) return true;
  return canEditSeries(ctx, series, tx);
}

async function leadOf(ctx: Context, { id }: SeriesRow, tx?: Tx) {
  const eventId = await findLeadEventId(tx ?? ctx.database.read, id, ctx.clock.now());
  if (eventId === null) return null;
  const [event, standing] = tx
    ? [(await findEvents(tx, [eventId]))[0], await standingOf(ctx, tx, eventId)]
    : await Promise.all([ctx.loaders.anyEvent.load(eventId), ctx.loaders.standing.load(eventId)]);
  return event ? { event, standing } : null;
}
