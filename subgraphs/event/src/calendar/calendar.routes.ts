import { createHash } from 'node:crypto';
import type { Database } from '@hoi/kit/database.ts';
import type { Route } from '@hoi/kit/subgraph.ts';
import { createLoaders } from '../loaders.ts';
import { eventCalendar } from './event-calendar.ts';

/** `GET /calendar/:id.ics`: an event for people's calendars; hidden ones are not found. */
export function calendarRoutes(database: Database, publicUrl: string): readonly Route[] {
  return [
    {
      method: 'GET',
      path: '/calendar/:id.ics',
      async handle(request, caller, { id }) {
        const event = await createLoaders(database, caller.viewer).event.load(id ?? '');
        // A draft is in nobody's calendar, not even in its host's.
        if (!event || event.status === 'DRAFT') return new Response('Not found', { status: 404 });
        const body = eventCalendar(event, publicUrl);
        const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
        const headers = {
          etag,
          'cache-control': 'private, max-age=300',
          'content-type': 'text/calendar; charset=utf-8',
          'content-disposition': `inline; filename="${event.slug}.ics"`,
          'x-content-type-options': 'nosniff',
        };
        const known = request.headers.get('if-none-match')?.split(/\s*,\s*/) ?? [];
        return known.includes(etag) || known.includes(`W/${etag}`)
          ? new Response(null, { status: 304, headers })
          : new Response(body, { headers });
      },
    },
  ];
}
