import type { Tx } from '@hoi/kit/database.ts';
import { Rejected } from '@hoi/kit/errors.ts';
import { expireOffers } from '../capacity/expire-offers.ts';
import { type Ledger, openLedger } from '../capacity/ledger.ts';
import { promoteWaiting } from '../capacity/promote-waiting.ts';
import {
  applySeatSums,
  beginSeatChange,
  findSeatCountersOfEvents,
  type HeldSeats,
} from '../capacity/seat.store.ts';
import { type EventRow, findEvents } from '../event/event.store.ts';
import { findStandings, noStanding, type Standing } from '../event/standing.store.ts';
import { findAwaiting, removeAwaiting } from '../guest/guest.store.ts';
import { findPeople } from '../person/person.store.ts';
import { findQuestions } from '../question/question.store.ts';
import { newTickets } from '../ticket/issue-tickets.ts';
import { addTickets, type TicketRow } from '../ticket/ticket.store.ts';
import { findTicketTypesOfEvents, type TicketTypeRow } from '../ticket-type/ticket-type.store.ts';
import { alone } from '../turns.ts';
import { type DecidedWish, decideWish, type Scene, type Wish } from './decide-wish.ts';
import { addRegistrations, countWaiting, type RegistrationRow } from './registration.store.ts';
import {
  announceRegistration,
  type RegistrationEvent,
  registrationFact,
  type Told,
} from './registration-fact.ts';

/** What came of a wish, and what its answer needs. */
export interface TakenWish {
  readonly row: RegistrationRow;
  readonly event: EventRow;
  readonly types: readonly TicketTypeRow[];
  readonly standing: Standing;
  /** Null where they are to be looked up. */
  readonly tickets: readonly TicketRow[] | null;
  /** The place in the queue; null unless it is known. */
  readonly position: number | null;
}

type Answer = TakenWish | Rejected | typeof alone;

/**
 * Takes wishes for one event in the order given, in one transaction: as if each had come alone, for the
 * price of one. Each gets its answer, or why it is refused.
 */
export function takeWishes(
  told: Told,
  wishes: readonly [Wish, ...Wish[]],
): Promise<readonly Answer[]> {
  const [
    {
      asked: { eventId },
    },
  ] = wishes;
  return told.database.transaction(async (tx) => {
    const seats = await beginSeatChange(tx, eventId);
    const event = seats && (await findEvents(tx, [eventId]))[0];
    if (!event) return wishes.map(() => new Rejected('NOT_FOUND', ['input', 'eventId']));
    if (await expireOffers(told, tx, seats)) await promoteWaiting(told, tx, seats);
    const scene = await readScene(tx, seats, event, wishes, told.clock.now());
    const decided = wishes.map((wish) => orRefusal(() => decideWish(scene, wish)));
    const written = await write(told, tx, { seats, ledger: scene.ledger }, wishes, decided);
    return written.map((one, at) => {
      if (one === alone || one instanceof Rejected) return one;
      const standing = scene.standings.get(wishes[at]?.userId ?? '') ?? noStanding(eventId);
      return { ...one, event, types: scene.types, standing };
    });
  });
}

type Written = Pick<TakenWish, 'row' | 'tickets' | 'position'>;

async function write(
  told: Told,
  tx: Tx,
  { seats, ledger }: { readonly seats: HeldSeats; readonly ledger: Ledger },
  wishes: readonly Wish[],
  decided: readonly (DecidedWish | Rejected | typeof alone)[],
): Promise<readonly (Written | Rejected | typeof alone)[]> {
  const taken = decided.filter(isDecided);
  const tickets = taken.flatMap(({ row, items }) =>
    row.status === 'CONFIRMED' ? newTickets(row, items) : [],
  );
  // Each goes on under the same id.
  const opened = new Set(wishes.flatMap(({ guest }) => guest?.registrationId ?? []));
  await removeAwaiting(
    tx,
    taken.flatMap(({ row }) => (opened.has(row.id) ? [row.id] : [])),
  );
  const [waiting] = await Promise.all([
    taken.some(({ row }) => row.status === 'WAITLISTED') ? countWaiting(tx, seats.eventId) : 0,
    applySeatSums(tx, ledger.sums()),
    addRegistrations(tx, taken),
    addTickets(tx, tickets),
  ]);
  const promoted = await takeTurns(told, tx, seats, taken);
  const isQueueMoved = promoted.size > 0;
  let last = waiting;
  const written = decided.map((one) => {
    if (!isDecided(one)) return one;
    const now = promoted.get(one.row.id);
    if (now) return { row: now, tickets: null, position: null };
    if (!one.mayStay) throw new Rejected('SOLD_OUT', ['input', 'tickets']);
    const isWaiting = one.row.status === 'WAITLISTED';
    if (isWaiting) last += 1;
    return {
      row: one.row,
      tickets: tickets.filter(({ registrationId }) => registrationId === one.row.id),
      position: isWaiting && !isQueueMoved ? last : null,
    };
  });
  await tell(told, tx, wishes, written);
  return written;
}

/** Lets the queue tell whose turn it is; gives those of the newcomers who got seats by it. */
async function takeTurns(
  told: Told,
  tx: Tx,
  seats: HeldSeats,
  taken: readonly DecidedWish[],
): Promise<ReadonlyMap<string, RegistrationRow>> {
  const entitled = new Set(taken.filter((one) => one.isForQueue).map(({ row }) => row.id));
  if (entitled.size === 0) return new Map();
  const rows = await promoteWaiting(told, tx, seats, {
    entitled,
    byOf: (id) => (entitled.has(id) ? 'REGISTRATION' : 'PROMOTION'),
  });
  return new Map(rows.filter(({ id }) => entitled.has(id)).map((row) => [row.id, row]));
}

const isDecided = (one: DecidedWish | Rejected | typeof alone): one is DecidedWish =>
  one !== alone && !(one instanceof Rejected);

async function tell(
  told: Told,
  tx: Tx,
  wishes: readonly Wish[],
  written: readonly (Written | Rejected | typeof alone)[],
): Promise<void> {
  const entries = written.flatMap((one, at) => {
    if (one === alone || one instanceof Rejected) return [];
    announceRegistration(told, tx, one.row);
    // Those whom the queue let in were told of by it.
    const event = one.tickets && eventOf(one.row);
    const caller = wishes[at]?.caller;
    return event ? [{ ...event, aggregate: one.row.id, ...(caller && { caller }) }] : [];
  });
  await told.outbox.addAll(tx, entries);
}

function eventOf(row: RegistrationRow): RegistrationEvent {
  const fact = registrationFact(row);
  if (row.status === 'CONFIRMED') {
    return { type: 'registration.confirmed', data: { ...fact, by: 'REGISTRATION' } };
  }
  return {
    type: row.status === 'PENDING_APPROVAL' ? 'registration.pending' : 'registration.waitlisted',
    data: fact,
  };
}

/** The event and those who ask for places, as a transaction sees them. */
export async function readScene(
  tx: Tx,
  seats: HeldSeats,
  event: EventRow,
  wishes: readonly Wish[],
  now: Date,
): Promise<Scene> {
  const userIds = wishes.map(({ userId }) => userId);
  const awaited = wishes.flatMap(({ guest }) => guest?.registrationId ?? []);
  const [types, questions, counters, standings, people, opened] = await Promise.all([
    findTicketTypesOfEvents(tx, [event.id]),
    findQuestions(tx, [event.id]),
    findSeatCountersOfEvents(tx, [event.id]),
    findStandings(
      tx,
      userIds.map((userId) => ({ userId, eventId: event.id })),
    ),
    findPeople(tx, userIds),
    awaited.length > 0 ? findAwaiting(tx, awaited) : new Set<string>(),
  ]);
  return {
    event,
    types,
    questions,
    ledger: openLedger(seats, counters),
    standings: new Map(standings.map((standing) => [standing.userId, standing])),
    names: new Map(people.map(({ userId, displayName }) => [userId, displayName])),
    ...{ now, opened },
    isAlone: wishes.length === 1,
  };
}

function orRefusal<Value>(decide: () => Value): Value | Rejected {
  try {
    return decide();
  } catch (error) {
    if (error instanceof Rejected) return error;
    throw error;
  }
}
