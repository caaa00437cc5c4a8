import type { Tx } from '@hoi/kit/database.ts';
import { Rejected } from '@hoi/kit/errors.ts';
import type { Context } from '../context.ts';
import { lockedEventFor, mustHoldAll } from '../event/authorize.ts';
import { type CancelEvent, cancelEvent, cancelLocked, readCancel } from '../event/cancel-event.ts';
import { deleteEvent, type EventRow, lockEvents } from '../event/event.store.ts';
import { endBefore } from './end-series.ts';
import { nowIn } from './materialize.ts';
import {
  eventIdsOf,
  findDates,
  findDatesOfEvents,
  lockSeries,
  type SeriesRow,
} from './series.store.ts';
import { mustEditSeries } from './series-for.ts';
import type { EditScope } from './update-occurrences.ts';

/** Cancels an event, and with it those of its series that the host means; the series ends there. */
export async function cancelOccurrences(
  ctx: Context,
  input: CancelEvent & { readonly scope?: EditScope | null },
): Promise<EventRow> {
  const { scope } = input;
  if (!scope || scope === 'THIS') return cancelEvent(ctx, input);
  const { id, version, reason } = readCancel(input);
  return ctx.database.transaction(async (tx) => {
    // The series first, as everybody does who locks several of its events.
    const [date] = await findDatesOfEvents(tx, [id]);
    const series = date && (await lockSeries(tx, date.seriesId));
    const event = await lockedEventFor(ctx, tx, id, 'CANCEL');
    if (event.status !== 'PUBLISHED') throw new Rejected('INVALID_TRANSITION', ['input', 'id']);
    if (event.version !== version) throw new Rejected('STALE_VERSION', ['input', 'version']);
    if (date && series) {
      await mustEditSeries(ctx, tx, series, ['input', 'scope']);
      const now = nowIn(series, ctx.clock.now());
      const from = scope === 'THIS_AND_FOLLOWING' && date.slot > now ? date.slot : now;
      await endFrom(ctx, tx, series, { from, reason, but: id });
    }
    return cancelLocked(ctx, tx, event, reason);
  });
}

async function endFrom(
  ctx: Context,
  tx: Tx,
  series: SeriesRow,
  {
    from,
    reason,
    but,
  }: { readonly from: string; readonly reason: string | null; readonly but: string },
): Promise<void> {
  const ids = eventIdsOf(await findDates(tx, series.id, from));
  const locked = await lockEvents(tx, ids);
  const ending = [...locked.values()].filter(
    ({ id, status }) => id !== but && status !== 'CANCELLED',
  );
  const endingIds = ending.map(({ id }) => id);
  await mustHoldAll(ctx, tx, endingIds, 'CANCEL', ['input', 'scope']);
  await endBefore(tx, series, from);
  for (const event of ending) {
    if (event.status === 'PUBLISHED') await cancelLocked(ctx, tx, event, reason);
    else await deleteEvent(tx, event.id);
  }
}
