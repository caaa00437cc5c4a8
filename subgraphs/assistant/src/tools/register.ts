import { fold } from '@hoi/kit/text.ts';
import { z } from 'zod';
import { actionSummary } from '../action/action-summary.ts';
import type { Turn } from '../agent/turn.ts';
import { viewOf } from './event-view.ts';
import { type EventDetail, findEvent } from './find-event.ts';
import { defineTool, type EventView, type Problem } from './tool.ts';

/** A write that was offered. */
export interface Proposed {
  readonly proposed: 'REGISTER' | 'CANCEL_REGISTRATION';
  readonly event: EventView;
  readonly quantity: number;
  readonly willWait: boolean;
}

/** Prepares a registration; the person confirms it on a card. */
export const register = defineTool({
  name: 'register',
  description:
    'Offers to register the person for an event. Nothing happens until they confirm it on a card that is shown to them. `event` is its id or name.',
  isFinal: true,
  schema: z.object({
    event: z.string().min(1).max(200).optional(),
    quantity: z.number().int().min(1).max(100).optional().describe('People, by default 1.'),
    ticket: z
      .string()
      .max(120)
      .optional()
      .describe('Name of the ticket type, if there are several.'),
  }),
  async run({ event: reference, quantity = 1, ticket }, turn): Promise<Proposed | Problem> {
    if (!turn.situation.isSignedIn) return { problem: 'SIGN_IN' };
    const event = await findEvent(turn, reference);
    if ('problem' in event) return event;
    const type = ticketTypeOf(event, ticket);
    const problem = problemWith(event, quantity, turn);
    if (problem) return { ...problem, candidates: [viewOf(turn, event)] };
    const remaining = [type?.remaining, event.counts.remaining].filter(
      (left) => left !== null && left !== undefined,
    );
    const willWait = remaining.some((left) => left < quantity);
    turn.propose({
      kind: 'REGISTER',
      eventId: event.id,
      ticketTypeId: type && (quantity > 1 || ticket) ? type.id : null,
      quantity,
      summary: actionSummary(
        {
          kind: 'REGISTER',
          quantity,
          willWait,
          event,
          ticket: type,
          thisYear: turn.situation.now.year,
        },
        turn.situation.locale,
      ),
    });
    return { proposed: 'REGISTER', event: viewOf(turn, event), quantity, willWait };
  },
});

function ticketTypeOf({ ticketTypes }: EventDetail, name: string | undefined) {
  const wanted = name && fold(name);
  const named = wanted && ticketTypes.find((type) => fold(type.name).includes(wanted));
  const open = ticketTypes.find(({ status }) => status === 'ON_SALE' || status === 'WAITLIST');
  return named || open || ticketTypes[0] || null;
}

function problemWith(event: EventDetail, quantity: number, turn: Turn): Problem | null {
  const { now } = turn.situation;
  if (event.viewerRegistration && event.viewerRegistration.status !== 'CANCELLED') {
    if (event.viewerRegistration.status !== 'DECLINED') return { problem: 'ALREADY_REGISTERED' };
  }
  if (Date.parse(event.endsAt) <= now.epochMilliseconds) return { problem: 'EVENT_OVER' };
  const closesAt = event.registrationClosesAt;
  if (
    event.status !== 'PUBLISHED' ||
    event.registrationMode !== 'OPEN' ||
    (closesAt !== null && Date.parse(closesAt) <= now.epochMilliseconds)
  ) {
    return {
      problem: 'REGISTRATION_CLOSED',
      ...(event.externalUrl && { externalUrl: event.externalUrl }),
    };
  }
  const max = 1 + event.guestsPerRegistration;
  return quantity > max ? { problem: 'TOO_MANY', max } : null;
}
