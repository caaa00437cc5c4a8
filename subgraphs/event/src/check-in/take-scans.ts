import type { Clock } from '@hoi/kit/clock.ts';
import type { Database, Tx } from '@hoi/kit/database.ts';
import { Rejected } from '@hoi/kit/errors.ts';
import { newId } from '@hoi/kit/ids.ts';
import { findSeatCounters, type SeatCounterRow } from '../capacity/seat.store.ts';
import { type EventRow, findEvents } from '../event/event.store.ts';
import { findTicketsForScans, type TicketRow } from '../ticket/ticket.store.ts';
import { findTicketTypesOfEvents, type TicketTypeRow } from '../ticket-type/ticket-type.store.ts';
import { announceScans } from './announce-check-in.ts';
import {
  addCheckIns,
  type CheckInRow,
  findCheckInsByNonce,
  findLetIn,
  type TicketScan,
} from './check-in.store.ts';
import { type CheckInListRow, changeCheckInList } from './check-in-list.store.ts';
import type { DoorHand } from './door-hand.ts';
import { type Claim, refusalOf } from './scan-claim.ts';
import { headsOf, settleScans, stepOf, type Whereabouts } from './settle-scans.ts';
import { headsBy } from './settle-tickets.ts';

/** A scan at one list's door by somebody who may, its signature checked. */
export interface DoorScan {
  readonly listId: string;
  readonly eventId: string;
  readonly claim: Claim;
  readonly nonce: string;
  readonly fingerprint: string;
  readonly gate: string | null;
  readonly direction: CheckInRow['direction'];
  readonly hand: DoorHand;
}

/** What came of a scan, and what its answer needs. */
export interface TakenScan {
  readonly scan: CheckInRow;
  readonly ticket: TicketRow | null;
  readonly ticketType: TicketTypeRow | null;
  readonly previous: CheckInRow | null;
  readonly list: CheckInListRow;
  /** Of the event, or of the ticket types that the list is for. */
  readonly seats: readonly SeatCounterRow[];
}

/**
 * Takes scans of one list in the order given, in one transaction: as if each had come alone, for the
 * price of one. Each gets its answer, or why it is refused.
 */
export function takeScans(
  { database, clock }: { readonly database: Database; readonly clock: Clock },
  scans: readonly [DoorScan, ...DoorScan[]],
): Promise<readonly (TakenScan | Rejected)[]> {
  const [{ listId, eventId }] = scans;
  return database.transaction(async (tx) => {
    // Tickets before the list, as when they are revoked: else the two could wait for each other.
    const ticketIds = [...new Set(scans.flatMap(({ claim }) => claim.ticketId ?? []))].sort();
    const tickets = new Map((await findTicketsForScans(tx, ticketIds)).map((row) => [row.id, row]));
    // Scans of one list follow each other from here on.
    const list = await changeCheckInList(tx, listId);
    const found = await whatIsThere(tx, scans, list, ticketIds);
    const { decided, fresh } = decide(scans, { ...found, tickets, list }, clock.now());
    const passes = fresh.filter((row) => row.letIn);
    const [after] = await Promise.all([
      changeCheckInList(tx, listId, headsBy(passes)),
      addCheckIns(tx, fresh),
      announceScans(
        { database },
        tx,
        { listId, eventId },
        passes.flatMap(({ ticketId }) => (ticketId && tickets.get(ticketId)) || []),
      ),
    ]);
    return decided.map((scan) => {
      if (scan instanceof Rejected) return scan;
      const ticket = (scan.ticketId && tickets.get(scan.ticketId)) || null;
      const previous = (scan.previousId && found.byId.get(scan.previousId)) || null;
      const ticketType = (ticket && found.types.get(ticket.ticketTypeId)) ?? null;
      return { scan, ticket, ticketType, previous, list: after, seats: found.seats };
    });
  });
}

function decide(
  scans: readonly DoorScan[],
  found: Omit<Awaited<ReturnType<typeof whatIsThere>>, 'seats'> & {
    readonly tickets: ReadonlyMap<string, TicketRow>;
    readonly list: CheckInListRow;
  },
  now: Date,
) {
  const fresh: CheckInRow[] = [];
  const decided = scans.map((one) => {
    const known = found.byNonce.get(one.nonce);
    // Another ticket under a used nonce must not be let in by the first one's answer.
    if (known && known.fingerprint !== one.fingerprint) {
      return new Rejected('IDEMPOTENCY_REPLAY_MISMATCH', ['input', 'nonce']);
    }
    if (known) return known;
    const ticket = (one.claim.ticketId && found.tickets.get(one.claim.ticketId)) || null;
    const row = newScan(one, ticket, found, now);
    found.byNonce.set(row.nonce, row);
    found.byId.set(row.id, row);
    if (row.letIn && row.ticketId) {
      const isInside = row.direction === 'IN';
      found.places.set(row.ticketId, { isInside, byId: row.id, since: row.at });
    }
    fresh.push(row);
    return row;
  });
  return { decided, fresh };
}

async function whatIsThere(
  tx: Tx,
  scans: readonly [DoorScan, ...DoorScan[]],
  list: CheckInListRow,
  ids: string[],
) {
  const [{ eventId }] = scans;
  const nonces = scans.map(({ nonce }) => nonce);
  const [known, passes, seats, types, [event]] = await Promise.all([
    findCheckInsByNonce(tx, list.id, nonces),
    findLetIn(tx, list.id, ids),
    findSeatCounters(tx, list.ticketTypeIds ?? [eventId]),
    findTicketTypesOfEvents(tx, [eventId]),
    findEvents(tx, [eventId]),
  ]);
  if (!event) throw new Error(`${eventId} is gone, its lists are not`);
  return {
    byNonce: new Map(known.map((row) => [row.nonce, row])),
    places: placesOf(passes, list.mayReenter),
    byId: new Map([...known, ...passes].map((row) => [row.id, row])),
    seats,
    types: new Map(types.map((type) => [type.id, type])),
    event,
  };
}

/** Where a ticket is, and when its latest pass was. */
interface Place extends Whereabouts {
  readonly since: Date;
}

function placesOf(passes: readonly TicketScan[], mayReenter: boolean): Map<string, Place> {
  const scans = passes.map(({ undoneAt, ...row }) => ({ ...row, isUndone: undoneAt !== null }));
  const latest = new Map<string, Date>();
  for (const { ticketId, at } of passes) {
    const known = latest.get(ticketId);
    if (!known || known < at) latest.set(ticketId, at);
  }
  const { whereabouts } = settleScans(scans, mayReenter);
  return new Map(
    [...whereabouts].map(([id, one]) => [id, { ...one, since: latest.get(id) ?? new Date(0) }]),
  );
}

function newScan(
  { claim, nonce, fingerprint, gate, direction, hand }: DoorScan,
  ticket: TicketRow | null,
  {
    list,
    event,
    places,
  }: {
    readonly list: CheckInListRow;
    readonly event: EventRow;
    readonly places: ReadonlyMap<string, Place>;
  },
  now: Date,
): CheckInRow {
  const refusal = refusalOf(ticket, claim, { event, list }, { at: now, direction });
  const isOurs = ticket?.eventId === event.id;
  const place = isOurs ? places.get(ticket.id) : undefined;
  const step = refusal
    ? { result: refusal, previousId: null }
    : stepOf(direction, place, list.mayReenter);
  const letIn = headsOf(step) !== 0;
  return {
    id: newId('chk'),
    listId: list.id,
    eventId: event.id,
    ticketId: isOurs ? ticket.id : null,
    direction,
    result: step.result,
    gate,
    nonce,
    fingerprint,
    byUserId: hand.userId,
    deviceId: hand.deviceId,
    // Clocks of two processes differ: a pass comes after those that it was decided by.
    at: letIn && place && place.since >= now ? new Date(place.since.getTime() + 1) : now,
    revision: list.revision,
    undoneAt: null,
    undoneBy: null,
    undoReason: null,
    previousId: step.previousId,
    letIn,
    device: null,
    recordedAt: now,
  };
}
