import { type Problem, Rejected } from '@hoi/kit/errors.ts';
import { z } from 'zod';
import { maxPartySize } from '../capacity/seats.ts';
import { rightsOf } from '../event/event.policy.ts';
import type { EventRow } from '../event/event.store.ts';
import { line } from '../event/event-input.ts';
import type { Standing } from '../event/standing.store.ts';
import { emailInput } from '../guest/guest.ts';
import { idInput } from '../id-input.ts';
import { answersInput } from '../question/check-answers.ts';
import { opens } from '../ticket-type/access-code.ts';
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
  referral: z.string().max(2_000).nullish(),
  accessCode: z.string().max(1_000).nullish(),
  answers: answersInput.nullish(),
});

/** The same by somebody without an account. */
export const guestSchema = registerSchema.extend({
  guest: z.object({ name: line(80), email: emailInput }),
});

/** Some tickets of one type, with the names that were given. */
export interface WantedItem {
  readonly ticketTypeId: string;
  readonly quantity: number;
  readonly holderNames: string[];
}

/** Who asks for tickets of an event, and what opens its hidden ones to them. */
export interface Asker {
  readonly standing: Standing;
  /** The hash of the access code they gave. */
  readonly codeHash: string | null;
  /** Whether a host asked them to come: nothing is hidden from them, or for members alone. */
  readonly isInvited?: boolean;
  /** Whether they come to every date of a series: sales that are yet to begin hold them back from none. */
  readonly isForSeries?: boolean;
}

type Requests = z.output<typeof registerSchema>['tickets'];

/** What somebody asks for, if all of it can be had now; by default one of the first type they may have. */
export function wantedItems(
  requests: Requests,
  event: EventRow,
  types: readonly TicketTypeRow[],
  asker: Asker,
  now: Date,
): readonly WantedItem[] {
  const shown = types.filter((type) => isShown(type, asker));
  const first = requests ? null : firstToHave(shown, event, asker, now);
  const wanted =
    requests ?? (first ? [{ ticketTypeId: first.id, quantity: first.minPerRegistration }] : []);
  const problems = wanted.flatMap((request, at) => problemsOf(request, at));
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

  function problemsOf(
    { ticketTypeId, quantity }: { readonly ticketTypeId: string; readonly quantity: number },
    at: number,
  ): Problem[] {
    const path = ['tickets', String(at), 'ticketTypeId'];
    const type = shown.find(({ id }) => id === ticketTypeId);
    if (!type) return [problem('NOT_FOUND', path)];
    if (wanted.findIndex((other) => other.ticketTypeId === ticketTypeId) < at) {
      return [problem('INVALID', path)];
    }
    const reason = reasonAgainst(type, asker);
    if (reason === 'CODE_INVALID') return [problem(reason, ['accessCode'])];
    if (reason) return [problem(reason, path)];
    if (!isOnSale(type, asker, now)) return [problem('NOT_ON_SALE', path)];
    return numberProblems(type, quantity, ['tickets', String(at), 'quantity']);
  }
}

/** The first ticket type that somebody may have now; a hidden one only where nothing else is left. */
function firstToHave(
  shown: readonly TicketTypeRow[],
  event: EventRow,
  asker: Asker,
  now: Date,
): TicketTypeRow | undefined {
  const free = shown.filter((type) => reasonAgainst(type, asker) === null);
  const fitting = free.filter(
    (type) =>
      isOnSale(type, asker, now) && type.minPerRegistration <= event.guestsPerRegistration + 1,
  );
  const isInView = (type: TicketTypeRow) => !type.isHidden || opens(asker.codeHash, type);
  // Where none can be had, the first tells why.
  return fitting.find(isInView) ?? fitting[0] ?? free[0];
}

function isOnSale(
  { salesStart, salesEnd }: TicketTypeRow,
  { isForSeries }: Asker,
  now: Date,
): boolean {
  const hasBegun = isForSeries || salesStart === null || salesStart <= now;
  return hasBegun && (salesEnd === null || now < salesEnd);
}

/** Whether somebody is shown a ticket type: hidden ones only to hosts, and for their access code. */
export function isShown(
  type: Pick<TicketTypeRow, 'isHidden' | 'accessCodeHash'>,
  { standing, codeHash, isInvited }: Asker,
): boolean {
  return isInvited || !type.isHidden || opens(codeHash, type) || rightsOf(standing).has('EDIT');
}

function reasonAgainst(
  type: TicketTypeRow,
  { standing, codeHash, isInvited }: Asker,
): Problem['code'] | null {
  if (isInvited || rightsOf(standing).has('EDIT')) return null;
  if (type.isMembersOnly && standing.communityRole === null) return 'MEMBERS_ONLY';
  return type.accessCodeHash !== null && !opens(codeHash, type) ? 'CODE_INVALID' : null;
}

function numberProblems(type: TicketTypeRow, quantity: number, path: readonly string[]): Problem[] {
  const { minPerRegistration: min, maxPerRegistration: max } = type;
  if (quantity < min) return [problem('TOO_FEW', path, { min })];
  return quantity > max ? [problem('TOO_MANY', path, { max })] : [];
}

function problem(
  code: Problem['code'],
  path: readonly string[],
  params: Problem['params'] = {},
): Problem {
  return { code, path: ['input', ...path], params, retryAfter: null };
}
