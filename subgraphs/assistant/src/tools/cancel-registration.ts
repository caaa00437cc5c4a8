import { fold } from '@hoi/kit/text.ts';
import { z } from 'zod';
import { actionSummary } from '../action/action-summary.ts';
import { viewOf } from './event-view.ts';
import { type OwnRegistration, ownRegistrations } from './my-registrations.ts';
import type { Proposed } from './register.ts';
import { defineTool, type Problem } from './tool.ts';

/** Prepares giving a registration up; the person confirms it on a card. */
export const cancelRegistration = defineTool({
  name: 'cancel_registration',
  description:
    "Offers to give up one of the person's registrations. Nothing happens until they confirm it on a card that is shown to them. `event` is the event's id or name.",
  isFinal: true,
  schema: z.object({ event: z.string().min(1).max(200).optional() }),
  async run({ event: reference }, turn): Promise<Proposed | Problem> {
    if (!turn.situation.isSignedIn) return { problem: 'SIGN_IN' };
    const upcoming = (await ownRegistrations(turn)).filter(
      ({ event }) => Date.parse(event.endsAt) > turn.situation.now.epochMilliseconds,
    );
    const wanted = reference ?? turn.situation.eventId ?? undefined;
    const matches = wanted ? matching(upcoming, wanted) : upcoming;
    const [registration] = matches;
    if (!registration) return { problem: 'NOT_REGISTERED', ...(reference && { name: reference }) };
    if (matches.length > 1) {
      return {
        problem: wanted ? 'AMBIGUOUS' : 'WHICH_EVENT',
        ...(reference && { name: reference }),
        candidates: matches.slice(0, 5).map(({ event }) => viewOf(turn, event)),
      };
    }
    const { event, quantity } = registration;
    turn.propose({
      kind: 'CANCEL_REGISTRATION',
      eventId: event.id,
      registrationId: registration.id,
      quantity,
      summary: actionSummary(
        { kind: 'CANCEL_REGISTRATION', quantity, event, thisYear: turn.situation.now.year },
        turn.situation.locale,
      ),
    });
    return {
      proposed: 'CANCEL_REGISTRATION',
      event: viewOf(turn, event),
      quantity,
      willWait: false,
    };
  },
});

function matching(registrations: readonly OwnRegistration[], wanted: string): OwnRegistration[] {
  const byId = registrations.filter(({ event }) => event.id === wanted);
  if (byId.length > 0) return byId;
  const name = fold(wanted);
  const exact = registrations.filter(({ event }) => fold(event.title) === name);
  if (exact.length > 0) return exact;
  return registrations.filter(({ event }) => {
    const title = fold(event.title);
    return title.includes(name) || (title.length > 3 && name.includes(title));
  });
}
