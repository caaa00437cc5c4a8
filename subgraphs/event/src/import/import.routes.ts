import { type Problem, Rejected } from '@hoi/kit/errors.ts';
import { messageOf } from '@hoi/kit/messages.ts';
import type { Route } from '@hoi/kit/subgraph.ts';
import type { Caller } from '@hoi/kit/viewer.ts';
import type { Context } from '../context.ts';
import { bodyOf } from '../upload/body-of.ts';
import { importFile } from './import-feed.ts';

const mostBytes = 10_000_000;

/** `POST /calendar/imports/:communityId` takes a calendar file for a dry run; `feedImport` tells the rest. */
export function importRoutes(contextFor: (caller: Caller) => Context): readonly Route[] {
  return [
    {
      method: 'POST',
      path: '/calendar/imports/:communityId',
      async handle(request, caller, { communityId = '' }) {
        const refused = ({ code, params }: Pick<Problem, 'code' | 'params'>, status: number) => {
          const message = messageOf(code, caller.locale, params);
          return Response.json({ error: { code, message } }, { status });
        };
        if (caller.viewer.userId === null) {
          return refused({ code: 'UNAUTHENTICATED', params: {} }, 401);
        }
        const bytes = await bodyOf(request, mostBytes);
        if (!bytes) return refused({ code: 'FEED_UNPARSABLE', params: {} }, 413);
        const timeZone = new URL(request.url).searchParams.get('timeZone');
        try {
          const content = Buffer.from(bytes);
          const { id } = await importFile(contextFor(caller), communityId, content, timeZone);
          return Response.json({ id }, { status: 201 });
        } catch (error) {
          const [problem] = error instanceof Rejected ? error.problems : [];
          if (!problem) throw error;
          return refused(problem, 422);
        }
      },
    },
  ];
}
