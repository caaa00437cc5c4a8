import type { Tx } from '@hoi/kit/database.ts';
import type { DomainEvents } from '@hoi/kit/domain-events.ts';
import {
  confirmWaiting,
  findRegistrationItems,
  findWaiting,
  offerToWaiting,
  type RegistrationRow,
  setPasses,
} from '../registration/registration.store.ts';
import { registrationFact, type Told, tellOf } from '../registration/registration-fact.ts';
import { issueTickets } from '../ticket/issue-tickets.ts';
import { type Party, type QueueOutcome, type QueueWalk, type Supply, walkQueue } from './queue.ts';
import {
  changeSeats,
  findSeatCountersOfEvents,
  type HeldSeats,
  type SeatCounterRow,
} from './seat.store.ts';
import { addNeeds, inLockOrder, needsOf } from './seats.ts';

/** How a place came to a registration. */
export type ConfirmedBy = DomainEvents['registration.confirmed']['by'];

/** How to go through a queue. */
export interface Promotion {
  /** How the place comes to each of them; by default from the queue. */
  readonly byOf?: (registrationId: string) => ConfirmedBy;
  /** Whether to look at everybody: after the capacity changed, who may be kept seats changes too. */
  readonly isThorough?: boolean;
  /** Those who are given seats whatever the policy: they did not wait for them. */
  readonly entitled?: ReadonlySet<string>;
}

const pageSize = 500;
const nobody: ReadonlySet<string> = new Set();

/**
 * Gives or offers free seats of an event to those who wait, as its policy says, and tells them. Runs in
 * the transaction that freed the seats, after its `beginSeatChange`, so a seat is never free while
 * somebody waits who would get it by themselves.
 */
export async function promoteWaiting(
  ctx: Told,
  tx: Tx,
  seats: Pick<HeldSeats, 'eventId' | 'endsAt' | 'waitlistPromotion' | 'offerMinutes'>,
  { byOf = () => 'PROMOTION', isThorough = false, entitled = nobody }: Promotion = {},
): Promise<readonly RegistrationRow[]> {
  const { eventId, endsAt, waitlistPromotion: policy } = seats;
  const mayTake = policy === 'MANUAL' ? ({ id }: Party) => entitled.has(id) : undefined;
  // A place at an event that is over is none.
  const outcome =
    endsAt > ctx.clock.now() ? await walkWaiting(tx, eventId, { isThorough, mayTake }) : null;
  if (!outcome) return [];
  const isOffered = ({ id }: Party) => policy === 'OFFER' && !entitled.has(id);
  const [offered = [], given = []] = [true, false].map((is) =>
    outcome.promoted.filter((party) => isOffered(party) === is),
  );
  await changeQueueSeats(tx, { given, offered, heldChange: outcome.heldChange });
  await setPasses(tx, outcome.passed);
  await offerSeats(ctx, tx, offered, seats);
  return giveSeats(ctx, tx, given, byOf);
}

async function changeQueueSeats(
  tx: Tx,
  {
    given,
    offered,
    heldChange,
  }: {
    readonly given: readonly Party[];
    readonly offered: readonly Party[];
    readonly heldChange: ReadonlyMap<string, number>;
  },
): Promise<void> {
  const confirmed = sumOf(given);
  const kept = sumOf(offered);
  for (const id of inLockOrder([...confirmed.keys(), ...kept.keys(), ...heldChange.keys()])) {
    const [taken = 0, offers = 0] = [confirmed.get(id), kept.get(id)];
    const held = heldChange.get(id) ?? 0;
    await changeSeats(tx, id, {
      ...{ confirmed: taken, offered: offers },
      ...{ waiting: -taken - offers, held },
    });
  }
}

function sumOf(parties: readonly Party[]): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { needs } of parties) addNeeds(sums, needs);
  return sums;
}

/** Gives places to parties whose seats have been counted, and tells them. */
export async function giveSeats(
  ctx: Told,
  tx: Tx,
  parties: readonly Pick<Party, 'id'>[],
  byOf: (registrationId: string) => ConfirmedBy,
): Promise<readonly RegistrationRow[]> {
  if (parties.length === 0) return [];
  const rows = await confirmWaiting(
    tx,
    parties.map(({ id }) => id),
  );
  if (rows.length !== parties.length) throw new Error('the queue moved while it was held');
  await issueTickets(tx, rows);
  await tellOf(ctx, tx, rows, (row) => ({
    type: 'registration.confirmed',
    data: { ...registrationFact(row), by: byOf(row.id) },
  }));
  return rows;
}

/** Offers seats that have been counted to parties, for as long as the event says, and tells them. */
export async function offerSeats(
  ctx: Told,
  tx: Tx,
  parties: readonly Pick<Party, 'id'>[],
  { endsAt, offerMinutes }: Pick<HeldSeats, 'endsAt' | 'offerMinutes'>,
): Promise<readonly RegistrationRow[]> {
  if (parties.length === 0) return [];
  const offeredAt = ctx.clock.now();
  const until = new Date(offeredAt.getTime() + offerMinutes * 60_000);
  const rows = await offerToWaiting(
    tx,
    parties.map(({ id }) => id),
    { offeredAt, offerExpiresAt: until < endsAt ? until : endsAt },
  );
  if (rows.length !== parties.length) throw new Error('the queue moved while it was held');
  await tellOf(ctx, tx, rows, (row) => ({
    type: 'registration.offered',
    data: { ...registrationFact(row), expiresAt: expiryOf(row) },
  }));
  return rows;
}

const expiryOf = ({ offerExpiresAt }: RegistrationRow) =>
  (offerExpiresAt ?? new Date(0)).toISOString();

/** Goes through an event's queue and changes nothing; null when nobody waits for anything. */
export async function walkWaiting(
  tx: Tx,
  eventId: string,
  {
    isThorough,
    mayTake,
  }: { readonly isThorough: boolean; readonly mayTake?: ((party: Party) => boolean) | undefined },
): Promise<QueueOutcome | null> {
  const [own, ...types] = await findSeatCountersOfEvents(tx, [eventId]);
  if (!own?.isOpen || own.waiting === 0) return null;
  const walk = walkQueue(supplyOf(own), types.map(supplyOf), mayTake);
  await goThrough(tx, eventId, walk, isThorough);
  return walk.outcome();
}

async function goThrough(tx: Tx, eventId: string, walk: QueueWalk, isThorough: boolean) {
  let afterQueueNo = 0;
  for (;;) {
    const page = await findWaiting(tx, eventId, afterQueueNo, pageSize);
    for (const party of await partiesOf(tx, page)) {
      if (!isThorough && walk.isOver()) return;
      walk.offer(party);
    }
    const last = page.at(-1)?.queueNo;
    if (page.length < pageSize || !last) return;
    afterQueueNo = last;
  }
}

/** Registrations as the queue sees them. */
export async function partiesOf(
  tx: Tx,
  rows: readonly RegistrationRow[],
): Promise<readonly Party[]> {
  const items = Map.groupBy(
    await findRegistrationItems(
      tx,
      rows.map(({ id }) => id),
    ),
    (item) => item.registrationId,
  );
  return rows.map(({ id, eventId, passes }) => ({
    id,
    passes,
    needs: needsOf(eventId, items.get(id) ?? []),
  }));
}

function supplyOf({ id, capacity, confirmed, offered, waiting }: SeatCounterRow): Supply {
  const limit = capacity ?? Number.POSITIVE_INFINITY;
  return { id, capacity: limit, free: limit - confirmed - offered, waiting };
}
