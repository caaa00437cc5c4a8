import { slugify } from '@hoi/kit/text.ts';
import { isTimeZone } from '@hoi/kit/wall-clock.ts';
import { z } from 'zod';

const isLanguage = (tag: string) => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
};

// Uploads of this host only: a foreign picture would tell its owner who looks at the page.
const uploaded = z
  .string()
  .regex(/^\/media\/[\w./-]+$/)
  .nullable();

const link = z.object({
  kind: z.string().trim().min(1).max(30),
  url: z.url({ protocol: /^https?$/ }).max(500),
});

const degrees = (most: number) => z.number().refine((value) => Math.abs(value) <= most);

const location = z.object({
  label: z.string().trim().min(1).max(120),
  city: z.string().trim().max(80).nullish().transform(orNull),
  countryCode: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullish()
    .transform(orNull),
  latitude: degrees(90).nullish().transform(orNull),
  longitude: degrees(180).nullish().transform(orNull),
});

const slug = z
  .string()
  .min(3)
  .max(60)
  .refine((text) => text === slugify(text));

const page = z.object({
  name: z.string().trim().min(2).max(80),
  summary: z.string().trim().max(280).nullable(),
  description: z.string().max(20_000).nullable(),
  visibility: z.enum(['PUBLIC', 'UNLISTED', 'PRIVATE']),
  joinPolicy: z.enum(['OPEN', 'APPROVAL', 'CLOSED']),
  languages: z.array(z.string().refine(isLanguage)).max(10),
  timeZone: z.string().refine(isTimeZone, { params: { code: 'UNKNOWN_TIME_ZONE' } }),
  topics: z.array(z.string().trim().toLowerCase().min(1).max(30)).max(10).transform(distinct),
  location: location.nullable(),
  links: z.array(link).max(10),
  avatarUrl: uploaded,
  coverUrl: uploaded,
});

/** What is needed to found a community. */
export const newCommunitySchema = page.extend({
  slug: slug.nullish(),
  summary: page.shape.summary.default(null),
  description: page.shape.description.default(null),
  visibility: page.shape.visibility.default('PUBLIC'),
  joinPolicy: page.shape.joinPolicy.default('OPEN'),
  languages: page.shape.languages.nullish().transform((tags) => tags ?? []),
  topics: page.shape.topics.nullish().transform((topics) => topics ?? []),
  links: page.shape.links.nullish().transform((links) => links ?? []),
  location: page.shape.location.default(null),
  avatarUrl: uploaded.default(null),
  coverUrl: uploaded.default(null),
});

/** What may be changed; absent stays, null empties what may be empty. */
export const changedCommunitySchema = page.extend({ slug }).partial();

function orNull<Value>(value: Value | null | undefined): Value | null {
  return value ?? null;
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)];
}
