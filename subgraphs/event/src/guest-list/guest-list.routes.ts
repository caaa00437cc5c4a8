import { Rejected } from '@hoi/kit/errors.ts';
import { isId } from '@hoi/kit/ids.ts';
import { type ErrorCode, messageOf } from '@hoi/kit/messages.ts';
import type { Route } from '@hoi/kit/subgraph.ts';
import { type Caller, personOf } from '@hoi/kit/viewer.ts';
import type { Context } from '../context.ts';
import { bodyOf } from '../upload/body-of.ts';
import { sayGuestProblem } from './guest-words.ts';
import { type GuestListReport, type GuestListWish, importGuestList } from './import-guest-list.ts';

const mostBytes = 2_000_000;
const mostProblems = 200;

/**
 * `POST /uploads/guest-lists/:eventId` takes a CSV file of guests from Luma, Eventbrite or Meetup: a dry
 * run, unless `confirm=true`. `whenFull` says what becomes of those for whom there is no room: `WAIT` or
 * `LEAVE_OUT`. With `notify=true` the people get mails of where they stand.
 */
export function guestListRoutes(contextFor: (caller: Caller) => Context): readonly Route[] {
  return [
    {
      method: 'POST',
      path: '/uploads/guest-lists/:eventId',
      async handle(request, caller, { eventId = '' }) {
        try {
          const report = await importGuestList(
            contextFor(caller),
            await wishOf(request, caller, eventId),
          );
          return Response.json(said(report, caller));
        } catch (error) {
          const [problem] = error instanceof Rejected ? error.problems : [];
          if (!problem) throw error;
          const { code, params } = problem;
          const message = messageOf(code, caller.locale, params);
          return Response.json({ error: { code, message } }, { status: statuses[code] ?? 422 });
        }
      },
    },
  ];
}

const statuses: Partial<Record<ErrorCode, number>> = { UNAUTHENTICATED: 401, TOO_LONG: 413 };

async function wishOf(request: Request, caller: Caller, eventId: string): Promise<GuestListWish> {
  personOf(caller.viewer);
  if (!isId('evt', eventId)) throw new Rejected('NOT_FOUND');
  const bytes = await bodyOf(request, mostBytes);
  if (!bytes) throw new Rejected('GUEST_LIST_UNPARSABLE');
  const asked = new URL(request.url).searchParams;
  return {
    ...{ eventId, bytes },
    isDryRun: asked.get('confirm') !== 'true',
    isTold: asked.get('notify') === 'true',
    whenFull: asked.get('whenFull') === 'LEAVE_OUT' ? 'LEAVE_OUT' : 'WAIT',
  };
}

/** A report in the caller's language. */
function said({ problems, ...report }: GuestListReport, { locale }: Caller) {
  return {
    ...report,
    problemCount: problems.length,
    problems: problems.slice(0, mostProblems).map((problem) => ({
      ...{ line: problem.line, code: problem.code },
      message: sayGuestProblem(problem, locale),
    })),
  };
}
