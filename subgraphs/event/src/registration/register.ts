import type { Tx } from '@hoi/kit/database.ts';
import { parse, Rejected } from '@hoi/kit/errors.ts';
import { newId } from '@hoi/kit/ids.ts';
import { fold } from '@hoi/kit/text.ts';
import { type Locale, personOf } from '@hoi/kit/viewer.ts';
import type { z } from 'zod';
import { type ConfirmedBy, promoteWaiting } from '../capacity/promote-waiting.ts';
import {
  beginSeatChange,
  findSeatCountersOfEvent,
  nextQueueNumbers,
} from '../capacity/seat.store.ts';
import { type Needs, needsOf } from '../capacity/seats.ts';
import { changeParty, takeParty } from '../capacity/take-party.ts';
import type { Context } from '../context.ts';
import { standingOf } from '../event/authorize.ts';
import { canSee, isRegistrationOpen } from '../event/event.policy.ts';
import { type EventRow, findEvents } from '../event/event.store.ts';
import { findPeople } from '../person/person.store.ts';
import { issueTicketsFor } from '../ticket/issue-tickets.ts';
import { findTicketTypesOfEvents } from '../ticket-type/ticket-type.store.ts';
import { registerSchema, type WantedItem, wantedItems } from './register-input.ts';
import {
  addRegistration,
  findLiveRegistrations,
  type RegistrationRow,
  type RegistrationStatus,
} from './registration.store.ts';
import { announceRegistration, registrationFact } from './registration-fact.ts';

const eventPath = ['input', 'eventId'];
const ticketsPath = ['input', 'tickets'];
// What stands on the door list until the person's profile has arrived here.
const namelessGuest: Readonly<Record<Locale, string>> = { vi: 'Khách', en: 'Guest' };

/** Takes a place, joins the queue, or asks a host; one live registration for each person and event. */
export function register(ctx: Context, input: object): Promise<RegistrationRow> {
  const wish = parse(registerSchema, input);
  const userId = personOf(ctx.caller.viewer);
  return ctx.database.transaction(async (tx) => {
    const newcomer = await prepare(ctx, tx, userId, wish);
    const { event, items } = newcomer;
    const needs = needsOf(event.id, items);

    const seats = await beginSeatChange(tx, event.id);
    const [[existing], taking] = await Promise.all([
      findLiveRegistrations(tx, userId, [event.id]),
      event.requiresApproval ? null : takeParty(tx, needs),
    ]);
    if (existing) throw new Rejected('ALREADY_REGISTERED', eventPath);
    if (!seats?.isOpen) throw new Rejected('EVENT_CANCELLED', eventPath);

    if (taking === null) return askHost(newcomer, needs);
    if (taking === 'TAKEN') return confirm(newcomer, 'REGISTRATION');
    const canWait = event.waitlistEnabled && (wish.joinWaitlist ?? true);
    if (taking === 'FULL' && !canWait) throw new Rejected('SOLD_OUT', ticketsPath);
    await mustEverFit(tx, event.id, needs);
    return joinQueue(newcomer, needs, taking === 'QUEUE', canWait);
  });
}

interface Newcomer {
  readonly ctx: Context;
  readonly tx: Tx;
  readonly event: EventRow;
  readonly userId: string;
  readonly items: readonly WantedItem[];
  readonly ownName: string;
}

async function prepare(
  ctx: Context,
  tx: Tx,
  userId: string,
  { eventId, tickets }: z.output<typeof registerSchema>,
): Promise<Newcomer> {
  const event = await openEvent(ctx, tx, eventId);
  const [types, people] = await Promise.all([
    findTicketTypesOfEvents(tx, [event.id]),
    findPeople(tx, [userId]),
  ]);
  const items = wantedItems(tickets, event, types, ctx.clock.now());
  const ownName = people[0]?.displayName ?? namelessGuest[ctx.caller.locale];
  return { ctx, tx, event, userId, items, ownName };
}

async function openEvent(ctx: Context, tx: Tx, eventId: string): Promise<EventRow> {
  const [event] = await findEvents(tx, [eventId]);
  if (!event) throw new Rejected('NOT_FOUND', eventPath);
  const standing = await standingOf(ctx, tx, eventId);
  if (!canSee(event, standing)) throw new Rejected('NOT_FOUND', eventPath);
  if (standing.registrationStatus) throw new Rejected('ALREADY_REGISTERED', eventPath);
  if (event.status === 'CANCELLED') throw new Rejected('EVENT_CANCELLED', eventPath);
  if (!isRegistrationOpen(event, ctx.clock.now())) {
    throw new Rejected('REGISTRATION_CLOSED', eventPath);
  }
  return event;
}

async function askHost(newcomer: Newcomer, needs: Needs): Promise<RegistrationRow> {
  const { ctx, tx } = newcomer;
  await changeParty(tx, needs, 'pending', 1);
  const row = await keep(newcomer, 'PENDING_APPROVAL');
  await ctx.outbox.add(tx, 'registration.pending', row.id, registrationFact(row));
  announceRegistration(ctx, tx, row);
  return row;
}

async function confirm(newcomer: Newcomer, by: ConfirmedBy): Promise<RegistrationRow> {
  const { ctx, tx, items } = newcomer;
  const row = await keep(newcomer, 'CONFIRMED');
  await Promise.all([
    issueTicketsFor(tx, row, items),
    ctx.outbox.add(tx, 'registration.confirmed', row.id, { ...registrationFact(row), by }),
  ]);
  announceRegistration(ctx, tx, row);
  return row;
}

/** Goes to the end of the queue; where seats are free, the queue tells whether it is this party's turn. */
async function joinQueue(
  newcomer: Newcomer,
  needs: Needs,
  hasFreeSeats: boolean,
  canWait: boolean,
): Promise<RegistrationRow> {
  const { ctx, tx, event } = newcomer;
  await changeParty(tx, needs, 'waiting', 1);
  const queueNo = await nextQueueNumbers(tx, event.id, 1);
  const row = await keep(newcomer, 'WAITLISTED', queueNo);
  if (hasFreeSeats) {
    const promoted = await promoteWaiting(
      ctx,
      tx,
      { eventId: event.id, endsAt: event.endsAt },
      { byOf: (id) => (id === row.id ? 'REGISTRATION' : 'PROMOTION') },
    );
    const own = promoted.find(({ id }) => id === row.id);
    if (own) return own;
    if (!canWait) throw new Rejected('SOLD_OUT', ticketsPath);
  }
  await ctx.outbox.add(tx, 'registration.waitlisted', row.id, registrationFact(row));
  announceRegistration(ctx, tx, row);
  return row;
}

// A party larger than the whole would wait for ever.
async function mustEverFit(tx: Tx, eventId: string, needs: Needs): Promise<void> {
  const counters = await findSeatCountersOfEvent(tx, eventId);
  const isTooLarge = counters.some(
    ({ id, capacity }) => capacity !== null && (needs.get(id) ?? 0) > capacity,
  );
  if (isTooLarge) throw new Rejected('SOLD_OUT', ticketsPath);
}

function keep(
  { ctx, tx, event, userId, items, ownName }: Newcomer,
  status: RegistrationStatus,
  queueNo: number | null = null,
): Promise<RegistrationRow> {
  const attendeeName = items[0]?.holderNames[0] ?? ownName;
  return addRegistration(
    tx,
    {
      id: newId('reg'),
      eventId: event.id,
      userId,
      status,
      quantity: items.reduce((sum, { quantity }) => sum + quantity, 0),
      attendeeName,
      attendeeFolded: fold(attendeeName),
      queueNo,
      createdAt: ctx.clock.now(),
    },
    items,
  );
}
