import type { Tx } from '@hoi/kit/database.ts';
import type { DomainEvents } from '@hoi/kit/domain-events.ts';
import type { Context } from '../context.ts';
import {
  confirmWaiting,
  findRegistrationItems,
  findWaiting,
  type RegistrationRow,
  setPasses,
} from '../registration/registration.store.ts';
import { announceRegistration, registrationFact } from '../registration/registration-fact.ts';
import { issueTickets } from '../ticket/issue-tickets.ts';
import { type Party, type QueueOutcome, type QueueWalk, type Supply, walkQueue } from './queue.ts';
import { changeSeats, findSeatCountersOfEvent, type SeatCounterRow } from './seat.store.ts';
import { addNeeds, inLockOrder, needsOf } from './seats.ts';

/** How a place came to a registration. */
export type ConfirmedBy = DomainEvents['registration.confirmed']['by'];

/** How to go through a queue. */
export interface Promotion {
  /** How the place comes to each of them; by default from the queue. */
  readonly byOf?: (registrationId: string) => ConfirmedBy;
  /** Whether to look at everybody: after the capacity changed, who may be kept seats changes too. */
  readonly isThorough?: boolean;
}

const pageSize = 500;

/**
 * Gives free seats of an event to those who wait, and tells them. Runs in the transaction that
 * freed the seats, after its `beginSeatChange`, so a seat is never free while somebody waits who fits.
 */
export async function promoteWaiting(
  ctx: Context,
  tx: Tx,
  { eventId, endsAt }: { readonly eventId: string; readonly endsAt: Date },
  { byOf = () => 'PROMOTION', isThorough = false }: Promotion = {},
): Promise<readonly RegistrationRow[]> {
  // A place at an event that is over is none.
  const outcome = endsAt > ctx.clock.now() ? await walkWaiting(tx, eventId, { isThorough }) : null;
  if (!outcome) return [];
  const { promoted, passed, heldChange } = outcome;

  const heads = new Map<string, number>();
  for (const { needs } of promoted) addNeeds(heads, needs);
  for (const id of inLockOrder([...heads.keys(), ...heldChange.keys()])) {
    const seats = heads.get(id) ?? 0;
    const held = heldChange.get(id) ?? 0;
    await changeSeats(tx, id, { confirmed: seats, waiting: -seats, held });
  }
  await setPasses(tx, passed);
  if (promoted.length === 0) return [];

  const rows = await confirmWaiting(
    tx,
    promoted.map(({ id }) => id),
  );
  if (rows.length !== promoted.length) throw new Error('the queue moved while it was held');
  await issueTickets(tx, rows);
  for (const row of rows) announceRegistration(ctx, tx, row);
  await Promise.all(
    rows.map((row) => {
      const fact = { ...registrationFact(row), by: byOf(row.id) };
      return ctx.outbox.add(tx, 'registration.confirmed', row.id, fact);
    }),
  );
  return rows;
}

/** Goes through an event's queue and changes nothing; null when nobody waits for anything. */
export async function walkWaiting(
  tx: Tx,
  eventId: string,
  { isThorough }: { readonly isThorough: boolean },
): Promise<QueueOutcome | null> {
  const [own, ...types] = await findSeatCountersOfEvent(tx, eventId);
  if (!own?.isOpen || own.waiting === 0) return null;
  const walk = walkQueue(supplyOf(own), types.map(supplyOf));
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

async function partiesOf(tx: Tx, rows: readonly RegistrationRow[]): Promise<readonly Party[]> {
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

function supplyOf({ id, capacity, confirmed, waiting }: SeatCounterRow): Supply {
  const limit = capacity ?? Number.POSITIVE_INFINITY;
  return { id, capacity: limit, free: limit - confirmed, waiting };
}
