import { readFileSync } from 'node:fs';
import type { Locale } from '@hoi/kit/viewer.ts';
import { z } from 'zod';
import { eventLinkedData } from './event-linked-data.ts';
import type { Page } from './page.ts';
import { shellTexts } from './texts.ts';

/** Asks the graph as somebody who is not signed in; null when it gave no usable answer. */
export type AskGraph = (query: string, variables: Record<string, unknown>) => Promise<unknown>;

const queryOf = (name: string) => readFileSync(new URL(`${name}.graphql`, import.meta.url), 'utf8');
const eventQuery = queryOf('event-page');
const communityQuery = queryOf('community-page');
const personQuery = queryOf('person-page');

const eventSchema = z.object({
  event: z
    .object({
      title: z.string(),
      summary: z.string().nullable(),
      url: z.string(),
      coverUrl: z.string().nullable(),
      status: z.enum(['DRAFT', 'PUBLISHED', 'CANCELLED']),
      visibility: z.string(),
      format: z.enum(['IN_PERSON', 'ONLINE', 'HYBRID']),
      startsAt: z.string(),
      endsAt: z.string(),
      startsAtLocal: z.string(),
      timeZone: z.string(),
      isFree: z.boolean(),
      series: z.object({ title: z.string(), rrule: z.string(), timeZone: z.string() }).nullable(),
      venue: z
        .object({
          name: z.string(),
          address: z.string().nullable(),
          city: z.string().nullable(),
          countryCode: z.string().nullable(),
          latitude: z.number().nullable(),
          longitude: z.number().nullable(),
        })
        .nullable(),
      community: z.object({ name: z.string(), slug: z.string() }).nullable(),
    })
    .nullable(),
});

/** An event as its page's head needs it. */
export type ShellEvent = NonNullable<z.infer<typeof eventSchema>['event']>;

const communitySchema = z.object({
  community: z
    .object({
      name: z.string(),
      slug: z.string(),
      summary: z.string().nullable(),
      coverUrl: z.string().nullable(),
      visibility: z.string(),
    })
    .nullable(),
});

const personSchema = z.object({
  user: z.object({ displayName: z.string(), avatarUrl: z.string().nullable() }).nullable(),
});

/** What the head of a page says, by its path. */
export async function pageAt(
  pathname: string,
  locale: Locale,
  publicUrl: string,
  ask: AskGraph,
): Promise<Page> {
  const thing = thingAt(pathname);
  const render = thing && pages[thing.kind];
  if (render) return render(thing.name, locale, publicUrl, ask);
  return { ...plain(locale), canonicalUrl: pathname === '/' ? `${publicUrl}/` : null };
}

/** What the page at a path is of: the first part of the path, and the thing's name; null for all other pages. */
export function thingAt(pathname: string): { readonly kind: string; readonly name: string } | null {
  const [, kind, name, ...rest] = pathname.split('/').map(decoded);
  return kind && name && rest.length === 0 && !clientPages.has(pathname) ? { kind, name } : null;
}

type Render = (name: string, locale: Locale, publicUrl: string, ask: AskGraph) => Promise<Page>;

/** Pages of one public thing, by the first part of their path; the second is its name. */
const pages: Readonly<Record<string, Render>> = { e: eventPage, c: communityPage, u: personPage };
/** Addresses of the client that look like those. */
const clientPages: ReadonlySet<string> = new Set(['/c/new']);

function plain(locale: Locale): Page {
  const { title, description } = shellTexts[locale];
  return {
    status: 200,
    locale,
    title,
    description,
    canonicalUrl: null,
    imageUrl: null,
    kind: 'website',
    linkedData: null,
    coverUrl: null,
  };
}

function notFound(locale: Locale): Page {
  const { notFound: title, notFoundHint: description } = shellTexts[locale];
  return { ...plain(locale), status: 404, title, description };
}

async function eventPage(
  slug: string,
  locale: Locale,
  publicUrl: string,
  ask: AskGraph,
): Promise<Page> {
  const answer = eventSchema.safeParse(await ask(eventQuery, { slug }));
  // Without an answer nobody knows whether it exists; the client will try again.
  if (!answer.success) return plain(locale);
  const { event } = answer.data;
  if (!event) return notFound(locale);
  const url = new URL(event.url, publicUrl).href;
  const imageUrl = event.coverUrl && new URL(event.coverUrl, publicUrl).href;
  return {
    ...plain(locale),
    title: `${event.title} · Hội`,
    description: [whenOf(event, locale), placeOf(event), event.summary].filter(Boolean).join(' · '),
    canonicalUrl: event.visibility === 'PUBLIC' ? url : null,
    imageUrl,
    kind: 'article',
    linkedData: eventLinkedData(event, { url, imageUrl, publicUrl }),
    coverUrl: event.coverUrl,
  };
}

async function communityPage(
  slug: string,
  locale: Locale,
  publicUrl: string,
  ask: AskGraph,
): Promise<Page> {
  const answer = communitySchema.safeParse(await ask(communityQuery, { slug }));
  if (!answer.success) return plain(locale);
  const { community } = answer.data;
  if (!community) return notFound(locale);
  return {
    ...plain(locale),
    title: `${community.name} · Hội`,
    description: community.summary ?? shellTexts[locale].description,
    canonicalUrl:
      community.visibility === 'PUBLIC'
        ? `${publicUrl}/c/${encodeURIComponent(community.slug)}`
        : null,
    imageUrl: community.coverUrl && new URL(community.coverUrl, publicUrl).href,
    coverUrl: community.coverUrl,
  };
}

async function personPage(
  handle: string,
  locale: Locale,
  publicUrl: string,
  ask: AskGraph,
): Promise<Page> {
  const answer = personSchema.safeParse(await ask(personQuery, { handle }));
  if (!answer.success) return plain(locale);
  const { user } = answer.data;
  if (!user) return notFound(locale);
  // Shown where somebody shares the address, but people are not for search engines.
  const imageUrl = user.avatarUrl && new URL(user.avatarUrl, publicUrl).href;
  return { ...plain(locale), title: `${user.displayName} · Hội`, imageUrl };
}

function whenOf({ startsAt, timeZone }: ShellEvent, locale: Locale): string {
  const start = new Date(startsAt);
  const language = locale === 'vi' ? 'vi-VN' : 'en-GB';
  const part = (style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...style, timeZone }).format(start);
  // Together they would read "lúc 19:00 Thứ Ba, …", which nobody begins a line with.
  return `${part({ dateStyle: 'full' })}, ${part({ timeStyle: 'short' })}`;
}

function placeOf({ venue }: ShellEvent): string | null {
  return venue && [venue.name, venue.city].filter(Boolean).join(', ');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
