import type { Clock } from '@hoi/kit/clock.ts';
import type { Database } from '@hoi/kit/database.ts';
import type { Route } from '@hoi/kit/subgraph.ts';
import { anonymous } from '@hoi/kit/viewer.ts';
import { countsNoShows } from '../after-event/no-shows.policy.ts';
import { rightsOf } from '../event/event.policy.ts';
import { createLoaders } from '../loaders.ts';
import type { Lookups } from '../lookups.ts';
import { findAllQuestions } from '../question/question.store.ts';
import { registrationsCsv } from './export-stream.ts';
import { type ExportWish, readExportToken } from './export-token.ts';

/** What the export needs. */
export interface ExportParts {
  readonly database: Database;
  readonly lookups: Lookups;
  readonly secretKey: string;
  readonly clock: Clock;
}

/** `GET /exports/registrations.csv?token=…`: the list of registrations, to whom the address was given. */
export function exportRoutes(parts: ExportParts): readonly Route[] {
  const { database, secretKey, clock } = parts;
  return [
    {
      method: 'GET',
      path: '/exports/registrations.csv',
      async handle(request) {
        const token = new URL(request.url).searchParams.get('token') ?? '';
        const wish = readExportToken(secretKey, token, clock.now());
        const of = wish && (await allowed(parts, wish));
        if (!of) return new Response('This address has ended. Export again.', { status: 403 });
        return new Response(registrationsCsv(database.read, of, wish.isForExcel), {
          headers: {
            'content-type': 'text/csv; charset=utf-8',
            'content-disposition': `attachment; filename="${of.event.slug}.csv"`,
            'cache-control': 'private, no-store',
            'referrer-policy': 'no-referrer',
            'x-content-type-options': 'nosniff',
          },
        });
      },
    },
  ];
}

/** What is exported, if they for whom the address was made may still have it. */
async function allowed(parts: ExportParts, { eventId, userId, locale }: ExportWish) {
  const { database, lookups, clock } = parts;
  const loaders = createLoaders(database, lookups, { ...anonymous, kind: 'USER', userId });
  const [event, standing] = await Promise.all([
    loaders.event.load(eventId),
    loaders.standing.load(eventId),
  ]);
  if (!event || !rightsOf(standing).has('EXPORT')) return null;
  const [after, lists, questions] = await Promise.all([
    loaders.afterEvent.load(eventId),
    loaders.checkInLists.load(eventId),
    findAllQuestions(database.read, eventId),
  ]);
  return { event, locale, questions, hasNoShows: countsNoShows(event, after, lists, clock.now()) };
}
