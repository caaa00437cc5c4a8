import { type Problem, Rejected } from '@hoi/kit/errors.ts';
import { z } from 'zod';
import { maxPartySize } from '../capacity/seats.ts';
import type { EventRow } from '../event/event.store.ts';
import { line } from '../event/event-input.ts';
import { idInput } from '../id-input.ts';
import type { TicketTypeRow } from '../ticket-type/ticket-type.store.ts';

const ticketRequest = z
  .object({
    ticketTypeId: idInput('tkt'),
    quantity: z.number().int().min(1).max(maxPartySize),
    holderNames: z.array(line(80)).max(maxPartySize).nullish(),
  })
  .refine(({ quantity, holderNames }) => quantity < 1 || (holderNames?.length ?? 0) <= quantity, {
    path: ['holderNames'],
  });

/** A wish to come, as it is sent. */
export const registerSchema = z.object({
  eventId: idInput('evt'),
  tickets: z.array(ticketRequest).min(1).max(20).nullish(),
  joinWaitlist: z.boolean().nullish(),
});

/** Some tickets of one type, with the names that were given. */
export interface WantedItem {
  readonly ticketTypeId: string;
  readonly quantity: number;
  readonly holderNames: string[];
}

type Requests = z.output<typeof registerSchema>['tickets'];

/** What somebody asks for, if all of it can be had now; by default one of the first type. */
export function wantedItems(
  requests: Requests,
  event: EventRow,
  types: readonly TicketTypeRow[],
  now: Date,
): readonly WantedItem[] {
  const [first] = types;
  const wanted = requests ?? (first ? [{ ticketTypeId: first.id, quantity: 1 }] : []);
  const problems = wanted.flatMap((request, at) => problemsOf(request.ticketTypeId, at));
  const heads = wanted.reduce((sum, { quantity }) => sum + quantity, 0);
  if (heads > event.guestsPerRegistration + 1) problems.push(problem('INVALID', ['tickets']));
  if (heads === 0) problems.push(problem('NOT_ON_SALE', ['tickets']));
  const [problem1, ...rest] = problems;
  if (problem1) throw Rejected.all([problem1, ...rest]);
  return wanted.map(({ ticketTypeId, quantity, ...given }) => ({
    ticketTypeId,
    quantity,
    holderNames: [...(('holderNames' in given && given.holderNames) || [])],
  }));

  function problemsOf(ticketTypeId: string, at: number): Problem[] {
    const path = ['tickets', String(at), 'ticketTypeId'];
    const type = types.find(({ id }) => id === ticketTypeId);
    if (!type) return [problem('NOT_FOUND', path)];
    if (wanted.findIndex((other) => other.ticketTypeId === ticketTypeId) < at) {
      return [problem('INVALID', path)];
    }
    return isOnSale(type, now) ? [] : [problem('NOT_ON_SALE', path)];
  }
}

/** Whether a ticket type's time of sale is now. */
export function isOnSale({ salesStart, salesEnd }: TicketTypeRow, now: Date): boolean {
  return (salesStart === null || salesStart <= now) && (salesEnd === null || now < salesEnd);
}

function problem(code: Problem['code'], path: readonly string[]): Problem {
  return { code, path: ['input', ...path], params: {}, retryAfter: null };
}
