import type { Tx } from '@hoi/kit/database.ts';
import { Rejected } from '@hoi/kit/errors.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import { findRole } from '../community/community.store.ts';
import type { Context } from '../context.ts';
import { standingOf } from '../event/authorize.ts';
import { canSee, organisers, rightsOf } from '../event/event.policy.ts';
import { findEvents } from '../event/event.store.ts';
import { findLeadEventId, findSeries, lockSeries, type SeriesRow } from './series.store.ts';

/** The series, locked, if the caller may change it; else refuses, as unknown when it is hidden. */
export async function lockedSeriesFor(ctx: Context, tx: Tx, id: string): Promise<SeriesRow> {
  personOf(ctx.caller.viewer);
  const series = await lockSeries(tx, id);
  if (!series || !(await canSeeSeries(ctx, series, tx))) {
    throw new Rejected('NOT_FOUND', ['input', 'id']);
  }
  if (!(await canEditSeries(ctx, series, tx))) throw new Rejected('FORBIDDEN', ['input', 'id']);
  return series;
}

/** The series, if the caller may know of it. */
export async function visibleSeries(ctx: Context, id: string): Promise<SeriesRow | null> {
  const [series] = await findSeries(ctx.database.read, [id]);
  return series && (await canSeeSeries(ctx, series)) ? series : null;
}

/** Whether the caller may change a series: its maker, and whoever may change its next event. */
export async function canEditSeries(ctx: Context, series: SeriesRow, tx?: Tx): Promise<boolean> {
  const { userId } = ctx.caller.viewer;
  if (userId === null) return false;
  if (series.createdBy === userId) return true;
  const { communityId } = series;
  const reader = tx ?? ctx.database.read;
  const role = communityId === null ? null : await findRole(reader, communityId, userId);
  if (organisers.has(role)) return true;
  const lead = await leadOf(ctx, series, tx);
  return lead !== null && rightsOf(lead.standing).has('EDIT');
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
