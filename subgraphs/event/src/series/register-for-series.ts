import { parse, Rejected } from '@hoi/kit/errors.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { idInput } from '../id-input.ts';
import { cancelRegistration } from '../registration/cancel-registration.ts';
import { register } from '../registration/register.ts';
import {
  addSeriesPerson,
  dropSeriesPerson,
  findSeries,
  type SeriesRow,
  setPlacedUntil,
} from './series.store.ts';
import { visibleSeries } from './series-for.ts';
import { findOpenEvents, findOwnPlaces } from './series-places.store.ts';

const registerForSeriesInput = z.object({
  seriesId: idInput('ser'),
  joinWaitlist: z
    .boolean()
    .nullish()
    .transform((joins) => joins ?? true),
});

/** What came of registering for a series. */
export interface SeriesPlaces {
  readonly series: SeriesRow;
  /** Dates that the person has asked for a place at now. */
  readonly registered: number;
  /** Dates that had none for them. */
  readonly skipped: number;
}

/** Registers somebody for every date of a series, those that become events later too. */
export async function registerForSeries(ctx: Context, input: unknown): Promise<SeriesPlaces> {
  const { seriesId, joinWaitlist } = parse(registerForSeriesInput, input);
  const userId = personOf(ctx.caller.viewer);
  const path = ['input', 'seriesId'];
  const series = await visibleSeries(ctx, seriesId);
  if (!series) throw new Rejected('NOT_FOUND', path);
  if (series.registrationScope === 'PER_OCCURRENCE') {
    throw new Rejected('REGISTRATION_CLOSED', path);
  }
  const now = ctx.clock.now();
  await ctx.database.transaction((tx) => addSeriesPerson(tx, seriesId, userId, now));
  return { series, ...(await takePlaces(ctx, seriesId, joinWaitlist)) };
}

// What the rest of a call's time is enough for; the worker goes on with the others.
const mostAtOnce = 50;

/** Asks for a place at each date to come that the person has nothing to do with yet. */
export async function takePlaces(
  ctx: Context,
  seriesId: string,
  joinWaitlist: boolean,
): Promise<{ readonly registered: number; readonly skipped: number }> {
  const userId = personOf(ctx.caller.viewer);
  const counts = { registered: 0, skipped: 0 };
  const now = ctx.clock.now();
  const open = await findOpenEvents(ctx.database.read, seriesId, userId, now, mostAtOnce);
  for (const { id: eventId } of open) {
    try {
      await register(ctx, { eventId, joinWaitlist }, { isForSeries: true });
      counts.registered += 1;
    } catch (error) {
      // One date that is full or closed must not keep the others from them.
      if (!(error instanceof Rejected)) throw error;
      counts.skipped += 1;
    }
  }
  const last = open.at(-1);
  if (last) {
    await ctx.database.transaction((tx) => setPlacedUntil(tx, seriesId, userId, last.startsAt));
  }
  return counts;
}

/** Gives up every place at dates of a series that are still to come. */
export async function leaveSeries(ctx: Context, id: string): Promise<SeriesRow> {
  const userId = personOf(ctx.caller.viewer);
  const [series] = await findSeries(ctx.database.read, [parse(idInput('ser'), id, ['id'])]);
  const left =
    series && (await ctx.database.transaction((tx) => dropSeriesPerson(tx, series.id, userId)));
  if (!series || !left) throw new Rejected('NOT_FOUND', ['id']);
  const places = await findOwnPlaces(ctx.database.read, series.id, userId, ctx.clock.now());
  for (const registrationId of places) await cancelRegistration(ctx, registrationId);
  return series;
}
