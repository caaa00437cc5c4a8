import { Rejected } from '@hoi/kit/errors.ts';
import type { Caller, Locale } from '@hoi/kit/viewer.ts';
import type { z } from 'zod';
import type { Ledger } from '../capacity/ledger.ts';
import { needsOf } from '../capacity/seats.ts';
import { canSee, isBeforeClosing, isRegistrationOpen } from '../event/event.policy.ts';
import type { EventRow } from '../event/event.store.ts';
import { noStanding, type Standing } from '../event/standing.store.ts';
import { checkAnswers } from '../question/check-answers.ts';
import type { Answers, QuestionRow } from '../question/question.store.ts';
import type { TicketTypeRow } from '../ticket-type/ticket-type.store.ts';
import { alone } from '../turns.ts';
import { sourceName } from '../view/source-name.ts';
import { newRegistrationRow } from './new-registration-row.ts';
import { type registerSchema, type WantedItem, wantedItems } from './register-input.ts';
import type { NewRegistration, RegistrationRow } from './registration.store.ts';
import { headsOf } from './update-registration.ts';

/** A wish to come, and whose it is. */
export interface Wish {
  readonly caller: Caller;
  readonly userId: string;
  readonly asked: z.output<typeof registerSchema>;
  /** The hash of the access code that was given. */
  readonly codeHash: string | null;
  /** Of somebody without an account: their name, and the registration that waited for their mail to be opened, if one did. */
  readonly guest?: { readonly name: string; readonly registrationId: string | null };
  /** What brings them past what is hidden or for members, and maybe past the host's yes. */
  readonly invitation?: { readonly skipsApproval: boolean };
  /** Whether it is one of a wish for all dates of a series. */
  readonly isForSeries?: boolean;
}

/** What an event and those who ask for places stand like, while its counter is held. */
export interface Scene {
  readonly event: EventRow;
  readonly types: readonly TicketTypeRow[];
  readonly questions: readonly QuestionRow[];
  readonly ledger: Ledger;
  /** By person; whoever gets a registration stands differently from then on. */
  readonly standings: Map<string, Standing>;
  readonly names: ReadonlyMap<string, string>;
  readonly now: Date;
  /** The registrations of guests that wait for their mails to be opened. */
  readonly opened: ReadonlySet<string>;
  /** Whether there is one wish only: all of it can be undone. */
  readonly isAlone: boolean;
}

/** What becomes of a wish. */
export interface DecidedWish extends NewRegistration {
  /** Whether seats are free, but the queue must tell whose turn it is. */
  readonly isForQueue: boolean;
  /** Whether it may stay in the queue where it is not its turn. */
  readonly mayStay: boolean;
}

const eventPath = ['input', 'eventId'];
const ticketsPath = ['input', 'tickets'];
// What stands on the door list until the person's profile has arrived here.
const namelessGuest: Readonly<Record<Locale, string>> = { vi: 'Khách', en: 'Guest' };

/**
 * Decides on one wish as the event stands after those before it: a place, a turn in the queue or a
 * question to the host. Where the queue tells whether somebody has to wait who will not, they must be
 * `alone`, so that all can be undone.
 */
export function decideWish(scene: Scene, wish: Wish): DecidedWish | typeof alone {
  const { event, ledger } = scene;
  const items = mayAsk(scene, wish);
  const answers = checkAnswers(wish.asked.answers ?? [], {
    questions: scene.questions,
    stages: ['REGISTRATION'],
    heads: headsOf(items),
    before: null,
  });
  const asking = { ...wish, items, answers };
  const needs = needsOf(event.id, items);
  if (!wish.invitation?.skipsApproval && needsApproval(scene, items)) {
    ledger.ask(needs);
    return decided(newRegistration(scene, asking, 'PENDING_APPROVAL'));
  }
  const taking = ledger.take(needs);
  if (taking === 'TAKEN') return decided(newRegistration(scene, asking, 'CONFIRMED'));
  const mayStay = event.waitlistEnabled && (wish.asked.joinWaitlist ?? true);
  if (taking === 'FULL' && !mayStay) throw new Rejected('SOLD_OUT', ticketsPath);
  // A party larger than the whole would wait for ever.
  if (!ledger.couldFit(needs)) throw new Rejected('SOLD_OUT', ticketsPath);
  if (!mayStay && !scene.isAlone) return alone;
  const waiting = newRegistration(scene, asking, 'WAITLISTED', ledger.wait(needs));
  return { ...waiting, isForQueue: taking === 'QUEUE', mayStay };
}

const decided = (registration: NewRegistration): DecidedWish => ({
  ...registration,
  isForQueue: false,
  mayStay: true,
});

function mayAsk({ event, types, ledger, standings, now, opened }: Scene, wish: Wish) {
  const awaited = wish.guest?.registrationId;
  if (awaited && !opened.has(awaited)) {
    throw new Rejected('LINK_INVALID', ['token']);
  }
  const standing = standings.get(wish.userId) ?? noStanding(event.id);
  if (!wish.invitation && !canSee(event, standing)) throw new Rejected('NOT_FOUND', eventPath);
  if (standing.registrationStatus) throw new Rejected('ALREADY_REGISTERED', eventPath);
  if (event.status === 'CANCELLED') throw new Rejected('EVENT_CANCELLED', eventPath);
  // Whoever comes to every date has asked for all of them before most can open.
  const isOpen = wish.isForSeries ? isBeforeClosing : isRegistrationOpen;
  if (!isOpen(event, now)) throw new Rejected('REGISTRATION_CLOSED', eventPath);
  if (event.isSeriesOnly && !wish.isForSeries) throw new Rejected('SERIES_ONLY', eventPath);
  if (!ledger.isOpen) throw new Rejected('EVENT_CANCELLED', eventPath);
  const isInvited = wish.invitation !== undefined;
  const { codeHash, isForSeries = false } = wish;
  const asker = { standing, codeHash, isInvited, isForSeries };
  return wantedItems(wish.asked.tickets, event, types, asker, now);
}

function needsApproval({ event, types }: Scene, items: readonly WantedItem[]): boolean {
  return (
    event.requiresApproval ||
    items.some(({ ticketTypeId }) => types.find(({ id }) => id === ticketTypeId)?.requiresApproval)
  );
}

interface Asking extends Wish {
  readonly items: readonly WantedItem[];
  readonly answers: Answers | null;
}

function newRegistration(
  { event, names, now, standings }: Scene,
  { userId, caller, asked, items, answers, guest }: Asking,
  status: RegistrationRow['status'],
  queueNo: number | null = null,
): NewRegistration {
  const ownName = names.get(userId) ?? guest?.name ?? namelessGuest[caller.locale];
  const attendeeName = items[0]?.holderNames[0] ?? ownName;
  const before = standings.get(userId) ?? noStanding(event.id);
  standings.set(userId, { ...before, userId, registrationStatus: status });
  return {
    items,
    row: newRegistrationRow(
      {
        ...(guest?.registrationId && { id: guest.registrationId }),
        eventId: event.id,
        ...{ userId, status, attendeeName, queueNo, answers },
        source: 'WEB',
        quantity: items.reduce((sum, { quantity }) => sum + quantity, 0),
        referral: sourceName(asked.referral),
      },
      now,
    ),
  };
}
