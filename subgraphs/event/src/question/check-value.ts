import { z } from 'zod';
import { cleanText, line, webUrl } from '../event/event-input.ts';
import type { QuestionRow } from './question.store.ts';

const regions = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

const date = z.string().refine((text) => {
  const year = Number(text.slice(0, 4));
  return /^\d{4}-\d\d-\d\d$/.test(text) && year >= 1900 && year <= 2200 && isDay(text);
});

function isDay(text: string): boolean {
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

const phone = line(30).refine(
  (text) => /^\+?[\d ().-]+$/.test(text) && text.replace(/\D/g, '').length >= 5,
);
const country = z
  .string()
  .transform((text) => text.toUpperCase())
  .refine((text) => /^[A-Z]{2}$/.test(text) && regions.of(text) !== undefined);

/** What a question may be answered with, as it is kept. */
export function schemaFor({ kind, options }: Pick<QuestionRow, 'kind' | 'options'>): z.ZodType {
  switch (kind) {
    case 'TEXT':
      return line(200);
    case 'LONG_TEXT':
      return z.string().transform(cleanText).pipe(z.string().min(1).max(4_000));
    case 'NUMBER':
      return z.number().min(-1e12).max(1e12);
    case 'BOOLEAN':
    case 'CONSENT':
      return z.boolean();
    case 'SINGLE_CHOICE':
      return z.enum(options);
    case 'MULTI_CHOICE':
      return z
        .array(z.enum(options))
        .max(options.length)
        .transform((all) => options.filter((option) => all.includes(option)));
    case 'DATE':
      return date;
    case 'EMAIL':
      return z.string().trim().max(254).pipe(z.email());
    case 'PHONE':
      return phone;
    case 'URL':
      return webUrl;
    case 'COUNTRY':
      return country;
  }
}

/** Whether an answer is none: blank, an empty list, or consent that was not given. */
export function isBlank(kind: QuestionRow['kind'], value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return kind === 'CONSENT' && value === false;
}
