import { parse, Rejected } from '@hoi/kit/errors.ts';
import { newId } from '@hoi/kit/ids.ts';
import { personOf } from '@hoi/kit/viewer.ts';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { communityFor } from '../event/community-for.ts';
import { columnsOf } from '../event/event-fields.ts';
import { coverFor } from '../upload/cover-for.ts';
import { materialize } from './materialize.ts';
import { datesOf } from './recurrence.ts';
import { datesInput, recurrenceOf } from './recurrence-input.ts';
import { writeRule } from './rule.ts';
import { insertSeries, type SeriesRow } from './series.store.ts';
import { readTemplate, storeTemplate } from './template.ts';

/** What became of a series. */
export interface SeriesOutcome {
  readonly series: SeriesRow;
  /** Events that were made. */
  readonly created: number;
  /** Events that stayed although the rule gives their dates no more. */
  readonly kept: number;
  /** Events that were cancelled or, as drafts, deleted. */
  readonly cancelled: number;
}

const mostHorizonDays = 366;

const horizonInput = z
  .string()
  .nullish()
  .transform((text, context) => {
    try {
      const from = Temporal.PlainDate.from('2026-01-01');
      const days = from.until(from.add(Temporal.Duration.from(text ?? 'P6M'))).total('days');
      if (days >= 1 && days <= mostHorizonDays) return Math.round(days);
    } catch {
      // What is no duration is refused like one that is too long.
    }
    context.addIssue({ code: 'custom', params: { code: 'INVALID' } });
    return z.NEVER;
  });

const seriesInput = z.object({
  rrule: z.string().max(2_000),
  rdates: datesInput,
  exdates: datesInput,
  registrationScope: z
    .enum(['PER_OCCURRENCE', 'WHOLE_SERIES', 'BOTH'])
    .nullish()
    .transform((scope) => scope ?? 'PER_OCCURRENCE'),
  horizon: horizonInput,
  publish: z
    .boolean()
    .nullish()
    .transform((publish) => publish ?? false),
});

/** Makes a series and the events of its next months. */
export async function createSeries(
  ctx: Context,
  input: { readonly event: object },
): Promise<SeriesOutcome> {
  const createdBy = personOf(ctx.caller.viewer);
  const { rrule, rdates, exdates, registrationScope, horizon, publish } = parse(seriesInput, input);
  const template = storeTemplate({ locale: ctx.caller.locale, ...input.event });
  const wish = readTemplate(template, ['input', 'event']);
  columnsOf(wish, { path: ['input', 'event'] });
  const community =
    wish.communityId === null
      ? null
      : await communityFor(ctx, wish.communityId, ['input', 'event', 'communityId']);
  const times = { start: wish.startsAtLocal, timeZone: wish.timeZone, rdates, exdates };
  const recurrence = recurrenceOf({ rrule, ...times }, ['input']);
  if (datesOf(recurrence, { limit: 1 }).length === 0) {
    throw new Rejected('RULE_NEVER_HAPPENS', ['input', 'rrule']);
  }
  return ctx.database.transaction(async (tx) => {
    await coverFor(ctx, tx, wish.coverUploadId, ['input', 'event', 'coverUploadId']);
    const now = ctx.clock.now();
    const row = await insertSeries(tx, {
      id: newId('ser'),
      title: wish.title,
      communityId: community?.id ?? null,
      createdBy,
      rrule: writeRule(recurrence.rule),
      startLocal: wish.startsAtLocal,
      timeZone: wish.timeZone,
      rdates,
      exdates,
      template,
      registrationScope,
      horizonDays: horizon,
      isPublished: publish,
      materializedUntil: now,
      nextRunAt: now,
    });
    const { series, added } = await materialize(ctx, tx, row);
    if (added.length === 0 && series.nextRunAt === null) {
      throw new Rejected('RULE_NEVER_HAPPENS', ['input', 'rrule']);
    }
    return { series, created: added.length, kept: 0, cancelled: 0 };
  });
}
