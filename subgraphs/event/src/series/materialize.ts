import type { Tx } from '@hoi/kit/database.ts';
import { toInstant, toLocal } from '@hoi/kit/wall-clock.ts';
import { findCommunities } from '../community/community.store.ts';
import type { Context } from '../context.ts';
import { addEvents } from '../event/add-events.ts';
import type { EventRow } from '../event/event.store.ts';
import { factOf, managerRoles } from '../event/event-fact.ts';
import { columnsOf } from '../event/event-fields.ts';
import type { NewEvent } from '../event/event-input.ts';
import { findHosts } from '../host/host.store.ts';
import { findUploads } from '../upload/upload.store.ts';
import { datesOf, type Recurrence } from './recurrence.ts';
import { mostDates, readRule } from './rule.ts';
import {
  addDates,
  findDates,
  findKnownRecurrences,
  type SeriesDateRow,
  type SeriesRow,
  updateSeriesRow,
} from './series.store.ts';
import { eventOn, readTemplate } from './template.ts';

/** What it takes to make events outside of a request as well. */
export type Maker = Pick<Context, 'clock' | 'outbox' | 'caller' | 'secretKey'>;

/** How many dates become events in one call. */
export const mostAtOnce = 200;

/** When a series takes place. */
export function recurrenceOfSeries(series: SeriesRow): Recurrence {
  const { rrule, startLocal: start, timeZone, rdates, exdates } = series;
  return { rule: readRule(rrule, ['input', 'rrule']), start, timeZone, rdates, exdates };
}

/** The first moment, on the clocks of a series, whose dates are still to come. */
export const nowIn = ({ timeZone }: Pick<SeriesRow, 'timeZone'>, now: Date) =>
  toLocal(now, timeZone);

const dayMs = 86_400_000;

/**
 * Makes events of the dates that are still to come and have none, up to the series' horizon and 200 at
 * a time; doing it again makes nothing twice. The series has to be locked.
 */
export async function materialize(
  ctx: Maker,
  tx: Tx,
  series: SeriesRow,
): Promise<{ readonly series: SeriesRow; readonly added: readonly EventRow[] }> {
  const now = ctx.clock.now();
  const horizon = new Date(now.getTime() + series.horizonDays * dayMs);
  const window = { from: nowIn(series, now), to: toLocal(horizon, series.timeZone) };
  const recurrence = recurrenceOfSeries(series);
  const known = await findDates(tx, series.id);
  const slots = new Set(known.map(({ slot }) => slot));
  const due = datesOf(recurrence, { ...window, limit: mostDates }).filter(
    (date) => !slots.has(date),
  );
  const added = await addOn(ctx, tx, series, known, due.slice(0, mostAtOnce));
  const isCut = due.length > mostAtOnce;
  const hasMore = isCut || datesOf(recurrence, { from: window.to, limit: 2 }).length > 1;
  const last = due[mostAtOnce - 1];
  return {
    added,
    series: await updateSeriesRow(tx, series.id, {
      materializedUntil: isCut && last ? toInstant(last, series.timeZone) : horizon,
      nextRunAt: hasMore ? new Date(now.getTime() + (isCut ? 0 : dayMs)) : null,
    }),
  };
}

async function addOn(
  ctx: Maker,
  tx: Tx,
  series: SeriesRow,
  known: readonly SeriesDateRow[],
  dates: readonly string[],
): Promise<readonly EventRow[]> {
  if (dates.length === 0) return [];
  const template = readTemplate(series.template, ['input', 'event']);
  const { coverUploadId } = template;
  const [[community], hosts, [cover], inCalendars] = await Promise.all([
    findCommunities(tx, series.communityId === null ? [] : [series.communityId]),
    hostsOf(tx, series, known),
    findUploads(tx, coverUploadId === null ? [] : [coverUploadId]),
    findKnownRecurrences(tx, series.id, dates),
  ]);
  if (community?.isArchived) return [];
  const now = ctx.clock.now();
  const added = await addEvents(
    ctx,
    tx,
    dates.map((date) => ({
      ...fieldsOn(template, date),
      community: community ?? null,
      locale: template.locale ?? ctx.caller.locale,
      cover: cover ?? null,
      row: {
        isSeriesOnly: series.registrationScope === 'WHOLE_SERIES',
        ...(series.isPublished && ({ status: 'PUBLISHED', publishedAt: now } as const)),
      },
    })),
    hosts,
  );
  const rows = added.map((event, at) => dateOf(series, inCalendars, dates[at] ?? '', event.id));
  await addDates(tx, rows);
  if (series.isPublished) await tellOf(ctx, tx, added, rows, hosts, known.length === 0);
  return added;
}

function fieldsOn(template: NewEvent, date: string) {
  const wish = eventOn(template, date);
  return { wish, columns: columnsOf(wish, { path: ['input', 'event'] }) };
}

/** Whoever holds the latest event holds the next ones too; the first ones are their maker's. */
async function hostsOf(tx: Tx, { createdBy }: SeriesRow, known: readonly SeriesDateRow[]) {
  const latest = known.findLast(({ eventId }) => eventId !== null)?.eventId;
  const rows = latest ? await findHosts(tx, [latest]) : [];
  return rows.length > 0
    ? rows.map(({ userId, role, isListed }) => ({ userId, role, isListed }))
    : [{ userId: createdBy, role: 'OWNER' as const, isListed: true }];
}

function dateOf(
  series: SeriesRow,
  inCalendars: ReadonlySet<string>,
  slot: string,
  eventId: string,
): SeriesDateRow {
  return {
    seriesId: series.id,
    slot,
    eventId,
    isDetached: false,
    isDropped: false,
    // A series may come back to a time that calendars know already: after it was moved to another hour, or
    // where its dates became a series of their own.
    calendarUid: inCalendars.has(slot) ? eventId : series.id,
    recurrenceId: slot,
  };
}

/** One piece of news for all of them: a new series is announced by its first event. */
async function tellOf(
  ctx: Maker,
  tx: Tx,
  added: readonly EventRow[],
  dates: readonly SeriesDateRow[],
  hosts: readonly { readonly userId: string; readonly role: string }[],
  isNew: boolean,
): Promise<void> {
  const managers = hosts.filter(({ role }) => managerRoles.has(role)).map(({ userId }) => userId);
  for (const [at, event] of added.entries()) {
    const fact = factOf(event, managers, dates[at]);
    if (isNew && at === 0) await ctx.outbox.add(tx, 'event.published', event.id, fact);
    else await ctx.outbox.add(tx, 'event.updated', event.id, { ...fact, isNews: false });
  }
}
