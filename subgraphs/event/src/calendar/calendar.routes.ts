import { createHash } from 'node:crypto';
import type { Clock } from '@hoi/kit/clock.ts';
import type { Database } from '@hoi/kit/database.ts';
import { isId } from '@hoi/kit/ids.ts';
import type { Route } from '@hoi/kit/subgraph.ts';
import { fold } from '@hoi/kit/text.ts';
import { anonymous } from '@hoi/kit/viewer.ts';
import { cleanText } from '../event/event-input.ts';
import { createLoaders } from '../loaders.ts';
import type { Lookups } from '../lookups.ts';
import { type CalendarEntry, writeCalendar } from './event-calendar.ts';
import {
  type FeedWindow,
  feedOfCity,
  feedOfCommunity,
  feedOfPerson,
  feedOfTopic,
} from './feed.store.ts';
import { feedOwner } from './person-feed.ts';

/** What the calendars of this service are made from. */
export interface CalendarParts {
  readonly database: Database;
  readonly lookups: Lookups;
  readonly publicUrl: string;
  readonly secretKey: string;
  readonly clock: Clock;
}

/** A calendar that was found. */
interface Found {
  readonly name: string | null;
  readonly file: string;
  readonly entries: readonly CalendarEntry[];
  /** Whether it is the same for everybody. */
  readonly isPublic: boolean;
}

type Find = (name: string, window: FeedWindow) => Promise<Found | null>;

const dayMs = 86_400_000;

/** Calendars to subscribe to: of an event, a community, a city, a topic, and of a person by a secret. */
export function calendarRoutes(parts: CalendarParts): readonly Route[] {
  const { read } = parts.database;
  const feed = (path: string, find: Find): Route => ({
    method: 'GET',
    path,
    async handle(request, _caller, { name = '' }) {
      const now = parts.clock.now().getTime();
      const window = { from: new Date(now - 30 * dayMs), to: new Date(now + 366 * dayMs) };
      const decoded = decodedPart(name);
      const found = decoded === null ? null : await find(decoded, window);
      return answer(request, found, parts.publicUrl);
    },
  });
  return [
    eventRoute(parts),
    feed('/calendar/communities/:name.ics', async (id, window) => {
      const loaders = createLoaders(parts.database, parts.lookups, anonymous);
      const community = isId('com', id) ? await loaders.community.load(id) : null;
      if (!community || community.visibility === 'PRIVATE') return null;
      const entries = await feedOfCommunity(read, window, id);
      return { name: community.name, file: community.slug, entries, isPublic: true };
    }),
    feed('/calendar/cities/:name.ics', async (name, window) => {
      const city = cleanText(name);
      const entries = await feedOfCity(read, window, fold(city));
      return { name: city, file: 'city', entries, isPublic: true };
    }),
    feed('/calendar/topics/:name.ics', async (name, window) => {
      const topic = cleanText(name).toLowerCase();
      const entries = await feedOfTopic(read, window, topic);
      return { name: topic, file: 'topic', entries, isPublic: true };
    }),
    feed('/calendar/people/:name.ics', async (name, window) => {
      const userId = await feedOwner(read, parts.secretKey, name);
      if (userId === null) return null;
      const entries = await feedOfPerson(read, window, userId);
      return { name: 'Hội', file: 'hoi', entries, isPublic: false };
    }),
  ];
}

/** A part of a path as people read it; null when it is malformed or too long. */
function decodedPart(part: string): string | null {
  try {
    return part.length <= 600 ? decodeURIComponent(part) : null;
  } catch {
    return null;
  }
}

/** `GET /calendar/:id.ics`: an event for people's calendars; hidden ones are not found. */
function eventRoute({ database, lookups, publicUrl }: CalendarParts): Route {
  return {
    method: 'GET',
    path: '/calendar/:id.ics',
    async handle(request, { viewer }, { id = '' }) {
      const loaders = createLoaders(database, lookups, viewer);
      const event = await loaders.event.load(id);
      // A draft is in nobody's calendar, not even in its host's.
      if (!event || event.status === 'DRAFT') return answer(request, null, publicUrl);
      const entries = [{ event, date: await loaders.seriesDate.load(id) }];
      return answer(request, { name: null, file: event.slug, entries, isPublic: false }, publicUrl);
    },
  };
}

function answer(request: Request, found: Found | null, publicUrl: string): Response {
  if (!found) return new Response('Not found', { status: 404 });
  const { name, file, entries, isPublic } = found;
  const etag = etagOf(found, publicUrl);
  const headers = {
    etag,
    'cache-control': `${isPublic ? 'public' : 'private'}, max-age=300`,
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `inline; filename="${file}.ics"`,
    'x-content-type-options': 'nosniff',
  };
  const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
  if (known.includes(etag) || known.includes(`W/${etag}`)) {
    return new Response(null, { status: 304, headers });
  }
  return new Response(writeCalendar({ name, entries, publicUrl }), { headers });
}

/** A digest of what would be written, without writing it. */
function etagOf({ name, entries }: Found, publicUrl: string): string {
  const hash = createHash('sha256').update(JSON.stringify([1, name, publicUrl]));
  for (const { event, isTentative = false } of entries) {
    hash.update(`${event.id} ${event.version} ${isTentative}\n`);
  }
  return `"${hash.digest('base64url').slice(0, 22)}"`;
}
