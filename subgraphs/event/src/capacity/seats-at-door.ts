import type { Tx } from '@hoi/kit/database.ts';
import { changeParty } from './change-party.ts';
import { findSeatCountersOfEvents, forceSeats } from './seat.store.ts';
import type { Needs } from './seats.ts';

/** How a door takes seats for a party. */
export interface DoorSeats {
  readonly needs: Needs;
  /** Whether seats that are kept for a large party may be given away, as a host may. */
  readonly mayTakeHeld: boolean;
  /** Whether to take them though there are none. */
  readonly mayOverfill: boolean;
}

/**
 * Takes a party's seats at the door, in the transaction that holds the event's counter. Gives whether
 * there were enough; where there were not, they are taken only if the door may overfill.
 */
export async function takeSeatsAtDoor(
  tx: Tx,
  eventId: string,
  { needs, mayTakeHeld, mayOverfill }: DoorSeats,
): Promise<'TAKEN' | 'OVERFILLED' | 'FULL'> {
  const counters = await findSeatCountersOfEvents(tx, [eventId]);
  const short = counters.filter(({ id, capacity, confirmed, held, offered }) => {
    const free =
      (capacity ?? Number.POSITIVE_INFINITY) - confirmed - offered - (mayTakeHeld ? 0 : held);
    return free < (needs.get(id) ?? 0);
  });
  if (short.length > 0 && !mayOverfill) return 'FULL';
  await forceSeats(
    tx,
    short.map(({ id }) => id),
  );
  await changeParty(tx, needs, 'confirmed', 1);
  return short.length > 0 ? 'OVERFILLED' : 'TAKEN';
}
