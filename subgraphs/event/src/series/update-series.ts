import type { Tx } from '@hoi/kit/database.ts';
import { parse, Rejected } from '@hoi/kit/errors.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { mustHoldAll } from '../event/authorize.ts';
import { cancelLocked } from '../event/cancel-event.ts';
import { deleteEvent, type EventRow, lockEvents } from '../event/event.store.ts';
import { localInput } from '../event/event-input.ts';
import { restoreLocked } from '../event/restore-event.ts';
import type { SeriesOutcome } from './create-series.ts';
import { materialize, nowIn, recurrenceOfSeries } from './materialize.ts';
import { datesOf } from './recurrence.ts';
import { datesInput } from './recurrence-input.ts';
import { mostDates, readRule, writeRule } from './rule.ts';
import {
  changeDate,
  dropDate,
  eventIdsOf,
  findDates,
  findTakenEvents,
  type SeriesDateRow,
  type SeriesRow,
  setPlacedUntil,
  updateSeriesRow,
} from './series.store.ts';
import { lockedSeriesFor } from './series-for.ts';

const updateSeriesInput = z.object({
  id: z.string(),
  rrule: z.string().max(2_000).nullish(),
  rdates: datesInput,
  exdates: datesInput,
  from: localInput.nullish(),
  onConflict: z
    .enum(['KEEP_OCCURRENCES_WITH_REGISTRATIONS', 'CANCEL_REMOVED'])
    .nullish()
    .transform((choice) => choice ?? 'KEEP_OCCURRENCES_WITH_REGISTRATIONS'),
});

/**
 * Changes when a series takes place, from a date on. An event whose date falls away is cancelled; one
 * that people come to, or that was changed on its own, stays unless the host says otherwise.
 */
export async function updateSeries(
  ctx: Context,
  input: { readonly rdates?: unknown; readonly exdates?: unknown },
): Promise<SeriesOutcome> {
  const wish = parse(updateSeriesInput, input);
  return ctx.database.transaction(async (tx) => {
    const before = await lockedSeriesFor(ctx, tx, wish.id);
    const changed = await updateSeriesRow(tx, before.id, {
      ...(wish.rrule && { rrule: writeRule(readRule(wish.rrule, ['input', 'rrule'])) }),
      ...(input.rdates != null && { rdates: wish.rdates }),
      ...(input.exdates != null && { exdates: wish.exdates }),
    });
    const recurrence = recurrenceOfSeries(changed);
    if (recurrence.rule.until === null && datesOf(recurrence, { limit: 1 }).length === 0) {
      throw new Rejected('RULE_NEVER_HAPPENS', ['input', 'rrule']);
    }
    const now = nowIn(changed, ctx.clock.now());
    const from = wish.from && wish.from > now ? wish.from : now;
    const isForced = wish.onConflict === 'CANCEL_REMOVED';
    const fitted = await fitDates(ctx, tx, changed, from, isForced);
    const { series, added } = await materialize(ctx, tx, changed);
    // New dates may lie before those that people have places at.
    await setPlacedUntil(tx, series.id, null, ctx.clock.now());
    return { series, ...fitted, created: added.length + fitted.restored };
  });
}

/** Brings the events from a date on in line with the rule, as far as people's plans allow. */
async function fitDates(
  ctx: Context,
  tx: Tx,
  series: SeriesRow,
  from: string,
  isForced: boolean,
): Promise<{ readonly kept: number; readonly cancelled: number; readonly restored: number }> {
  const dates = await findDates(tx, series.id, from);
  const wanted = new Set(datesOf(recurrenceOfSeries(series), { from, limit: mostDates }));
  const ids = eventIdsOf(dates);
  const locked = await lockEvents(tx, ids);
  const taken = await findTakenEvents(tx, ids);
  const live = dates.flatMap((date) => {
    const event = locked.get(date.eventId ?? '');
    return event ? [{ date, event }] : [];
  });
  const returning = live.filter(
    ({ date, event }) => wanted.has(date.slot) && date.isDropped && event.status === 'CANCELLED',
  );
  const unwanted = live.filter(
    ({ date, event }) => !wanted.has(date.slot) && event.status !== 'CANCELLED',
  );
  const leaving = unwanted.filter(
    ({ date, event }) => isForced || !(taken.has(event.id) || date.isDetached),
  );
  const touched = [...returning, ...leaving].map(({ event }) => event.id);
  await mustHoldAll(ctx, tx, touched, 'CANCEL', ['input', 'id']);
  for (const { date, event } of leaving) await fallsAway(ctx, tx, date, event);
  for (const { event } of returning) await comesBack(ctx, tx, event);
  return {
    kept: unwanted.length - leaving.length,
    cancelled: leaving.length,
    restored: returning.length,
  };
}

async function comesBack(ctx: Context, tx: Tx, event: EventRow): Promise<void> {
  await restoreLocked(ctx, tx, event);
  await changeDate(tx, event.id, { isDropped: false });
}

async function fallsAway(
  ctx: Context,
  tx: Tx,
  date: SeriesDateRow,
  event: EventRow,
): Promise<void> {
  if (event.status === 'DRAFT') {
    await deleteEvent(tx, event.id);
    await dropDate(tx, date);
    return;
  }
  await cancelLocked(ctx, tx, event, null);
  await changeDate(tx, event.id, { isDropped: true });
}
