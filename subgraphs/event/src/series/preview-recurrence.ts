import { type Problem, parse, Rejected } from '@hoi/kit/errors.ts';
import type { Locale } from '@hoi/kit/viewer.ts';
import { z } from 'zod';
import { datesOf, type Recurrence } from './recurrence.ts';
import { recurrenceInput, recurrenceOf } from './recurrence-input.ts';
import { sayRecurrence } from './say-rule.ts';

/** What a rule would come to; the schema's `RecurrencePreview`. */
export interface RecurrencePreview {
  readonly occurrences: readonly string[];
  readonly describe: string;
  readonly userErrors: readonly Problem[];
}

const previewInput = recurrenceInput.extend({
  count: z
    .int()
    .min(1)
    .max(100)
    .nullish()
    .transform((count) => count ?? 10),
});

/** The next dates of a rule and the sentence for it, before anything is made. */
export function previewRecurrence(args: unknown, locale: Locale): RecurrencePreview {
  try {
    const wish = parse(previewInput, args, []);
    const recurrence = recurrenceOf(wish, []);
    return { ...previewOf(recurrence, wish.count, locale), userErrors: [] };
  } catch (error) {
    if (!(error instanceof Rejected)) throw error;
    return { occurrences: [], describe: '', userErrors: error.problems };
  }
}

function previewOf(recurrence: Recurrence, limit: number, locale: Locale) {
  const occurrences = datesOf(recurrence, { limit });
  if (occurrences.length === 0) throw new Rejected('RULE_NEVER_HAPPENS', ['rrule']);
  return { occurrences, describe: sayRecurrence(recurrence, locale) };
}
