import type { Tx } from '@hoi/kit/database.ts';
import { parse, Rejected } from '@hoi/kit/errors.ts';
import { toInstant } from '@hoi/kit/wall-clock.ts';
import type { Context } from '../context.ts';
import { lockedEventFor, mustHoldAll } from '../event/authorize.ts';
import { type EventRow, lockEvents } from '../event/event.store.ts';
import { type EventPatch, eventPatch } from '../event/event-input.ts';
import { changeLocked, type UpdateEvent, updateEvent } from '../event/update-event.ts';
import { nowIn } from './materialize.ts';
import {
  eventIdsOf,
  findDates,
  findDatesOfEvents,
  lockSeries,
  replaceDates,
  type SeriesDateRow,
  type SeriesRow,
  updateSeriesRow,
} from './series.store.ts';
import { mustEditSeries } from './series-for.ts';
import { splitSeries } from './split-series.ts';
import {
  endOn,
  later,
  minutesBetween,
  readTemplate,
  shiftInstants,
  storeTemplate,
} from './template.ts';

/** Which events of a series a change is for; the schema's `EditScope`. */
export type EditScope = 'THIS' | 'THIS_AND_FOLLOWING' | 'ALL';

const path = ['input', 'patch'];

/** Changes an event, and with it those of its series that the host means; gives the event. */
export async function updateOccurrences(
  ctx: Context,
  input: UpdateEvent & { readonly scope?: EditScope | null },
): Promise<EventRow> {
  const { scope } = input;
  if (!scope || scope === 'THIS') return updateEvent(ctx, input);
  const patch = parse(eventPatch, input.patch, path);
  return ctx.database.transaction(async (tx) => {
    // The series first, as everybody does who locks several of its events.
    const [date] = await findDatesOfEvents(tx, [input.id]);
    const whole = date && (await lockSeries(tx, date.seriesId));
    const event = await lockedEventFor(ctx, tx, input.id, 'EDIT');
    if (event.version !== input.version) throw new Rejected('STALE_VERSION', ['input', 'version']);
    const notify = input.notifyAttendees !== false;
    if (!date || !whole) return changeLocked(ctx, tx, event, patch, notify);
    mustKeepDay(event, patch);
    await mustEditSeries(ctx, tx, whole, ['input', 'scope']);
    const series = scope === 'ALL' ? whole : await splitSeries(tx, whole, date.slot);
    const shift = shiftOf(event, patch);
    await changeTemplate(tx, series, event, input.patch, patch, shift);
    const from = nowIn(series, ctx.clock.now());
    const dates = await shiftDates(tx, series, shift.minutes);
    const others = await othersToChange(
      ctx,
      tx,
      event,
      dates.filter((one) => isChanged(one, from, date)),
    );
    const changed = await changeLocked(ctx, tx, event, patch, notify);
    for (const other of others) {
      await changeLocked(ctx, tx, other, patchFor(other, event, patch, shift), notify);
    }
    return changed;
  });
}

// An event that was changed on its own keeps what was changed; what is over stays as it was.
const isChanged = (date: SeriesDateRow, from: string, { slot }: SeriesDateRow) =>
  !date.isDetached && (date.slot >= from || date.slot >= slot);

/** The other events of some dates, locked, if the caller may edit each; what is over or cancelled stays. */
async function othersToChange(
  ctx: Context,
  tx: Tx,
  event: EventRow,
  dates: readonly SeriesDateRow[],
): Promise<readonly EventRow[]> {
  const locked = await lockEvents(tx, eventIdsOf(dates));
  const now = ctx.clock.now();
  const others = [...locked.values()].filter(
    ({ id, status, endsAt }) => id !== event.id && status !== 'CANCELLED' && endsAt > now,
  );
  const ids = others.map(({ id }) => id);
  await mustHoldAll(ctx, tx, ids, 'EDIT', ['input', 'scope']);
  return others;
}

/** How a change moves events on the clock. */
interface Shift {
  readonly minutes: number;
  readonly length: number;
}

function shiftOf(event: EventRow, { startsAtLocal, endsAtLocal }: EventPatch): Shift {
  const start = startsAtLocal ?? event.startsAtLocal;
  const length = minutesBetween(event.startsAtLocal, event.endsAtLocal);
  return {
    minutes: minutesBetween(event.startsAtLocal, start),
    length: endsAtLocal ? minutesBetween(start, endsAtLocal) : length,
  };
}

/** The days of a series come from its rule; only the hour can be changed through an event of it. */
function mustKeepDay(event: EventRow, { startsAtLocal, communityId }: EventPatch): void {
  const day = event.startsAtLocal.slice(0, 10);
  if (startsAtLocal && startsAtLocal.slice(0, 10) !== day) {
    throw new Rejected('SERIES_KEEPS_DAYS', [...path, 'startsAtLocal']);
  }
  if (communityId !== undefined && communityId !== event.communityId) {
    throw new Rejected('NOT_A_DRAFT', [...path, 'communityId']);
  }
}

/** The change as another event needs it: its own hour, and instants as far from its own start. */
function patchFor(
  other: EventRow,
  event: EventRow,
  wished: EventPatch,
  { minutes, length }: Shift,
): EventPatch {
  const patch = shiftInstants(wished, other.startsAt.getTime() - event.startsAt.getTime());
  if (patch.startsAtLocal === undefined && patch.endsAtLocal === undefined) return patch;
  const startsAtLocal = later(other.startsAtLocal, minutes);
  const timeZone = patch.timeZone ?? other.timeZone;
  return { ...patch, startsAtLocal, endsAtLocal: endOn(startsAtLocal, length, timeZone) };
}

/** What is yet to become an event follows the change too. */
async function changeTemplate(
  tx: Tx,
  series: SeriesRow,
  event: EventRow,
  wished: unknown,
  patch: EventPatch,
  { minutes, length }: Shift,
): Promise<void> {
  const { startsAtLocal, timeZone, communityId } = readTemplate(series.template);
  const shiftMs = toInstant(startsAtLocal, timeZone).getTime() - event.startsAt.getTime();
  const start = later(startsAtLocal, minutes);
  const template = storeTemplate({
    ...series.template,
    ...shiftInstants(Object(wished), shiftMs),
    communityId,
    startsAtLocal: start,
    endsAtLocal: later(start, length),
  });
  readTemplate(template, path);
  await updateSeriesRow(tx, series.id, {
    template,
    title: patch.title ?? series.title,
    timeZone: patch.timeZone ?? series.timeZone,
    startLocal: later(series.startLocal, minutes),
    rdates: series.rdates.map((date) => later(date, minutes)),
    exdates: series.exdates.map((date) => later(date, minutes)),
  });
}

/** The dates of a series, each as much later on the clock. */
async function shiftDates(
  tx: Tx,
  { id }: SeriesRow,
  minutes: number,
): Promise<readonly SeriesDateRow[]> {
  const dates = await findDates(tx, id);
  if (minutes === 0) return dates;
  const shifted = dates.map((date) => ({ ...date, slot: later(date.slot, minutes) }));
  await replaceDates(tx, id, '', shifted);
  return shifted;
}
