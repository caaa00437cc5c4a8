import { z } from 'zod';
import type { Turn } from '../agent/turn.ts';
import type { Operations } from '../graph/operations.ts';
import { viewOf } from './event-view.ts';
import { defineTool, type EventView, type Problem } from './tool.ts';

type Person = NonNullable<Operations['my-registrations'][1]['viewer']['user']>;
/** One of the person's registrations, as the graph gives it. */
export type OwnRegistration = Person['registrations']['nodes'][number];

/** A registration as models see it. */
export interface RegistrationView {
  readonly event: EventView;
  readonly status: string;
  readonly quantity: number;
  readonly waitlistPosition: number | null;
}

const active = new Set(['CONFIRMED', 'WAITLISTED', 'PENDING_APPROVAL']);
const mostPages = 5;

/** Lists what the person goes to. */
export const myRegistrations = defineTool({
  name: 'my_registrations',
  description:
    "Lists the person's own registrations and tickets, between two instants if given; never anybody else's.",
  schema: z.object({
    from: z.iso.datetime({ offset: true }).optional(),
    to: z.iso.datetime({ offset: true }).optional(),
  }),
  async run({ from, to }, turn): Promise<{ registrations: RegistrationView[] } | Problem> {
    if (!turn.situation.isSignedIn) return { problem: 'SIGN_IN' };
    const start = from ?? turn.situation.now.toInstant().toString({ smallestUnit: 'second' });
    const own = await ownRegistrations(turn);
    const registrations = own
      .filter(
        ({ event }) =>
          Date.parse(event.endsAt) > Date.parse(start) &&
          (!to || Date.parse(event.startsAt) < Date.parse(to)),
      )
      .sort((a, b) => Date.parse(a.event.startsAt) - Date.parse(b.event.startsAt))
      .slice(0, 20)
      .map(({ event, status, quantity, waitlistPosition }) => ({
        event: viewOf(turn, event),
        status,
        quantity,
        waitlistPosition,
      }));
    return { registrations };
  },
});

/** The person's registrations that still hold or wait for a place. */
export async function ownRegistrations(turn: Turn): Promise<OwnRegistration[]> {
  const own: OwnRegistration[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page++) {
    const answer: Operations['my-registrations'][1] = await turn.graph.execute(
      'my-registrations',
      { first: 100, after },
      turn.caller,
      { signal: turn.signal },
    );
    const registrations = answer.viewer.user?.registrations;
    if (!registrations) return own;
    own.push(...registrations.nodes.filter(({ status }) => active.has(status)));
    if (!registrations.pageInfo.hasNextPage) return own;
    after = registrations.pageInfo.endCursor;
  }
  return own;
}
