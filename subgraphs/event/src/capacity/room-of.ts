import type { Tx } from '@hoi/kit/database.ts';
import { findSeatCountersOfEvents } from './seat.store.ts';
import type { Needs } from './seats.ts';

/** Takes a party's seats off what is free; says whether there were enough. */
export type Room = (needs: Needs) => boolean;

/** What is free at an event whose counter is held; seats that are kept for a large party may be given away. */
export async function roomOf(tx: Tx, eventId: string): Promise<Room> {
  const free = new Map(
    (await findSeatCountersOfEvents(tx, [eventId])).map(({ id, capacity, confirmed, offered }) => [
      id,
      (capacity ?? Number.POSITIVE_INFINITY) - confirmed - offered,
    ]),
  );
  return (needs) => {
    if (![...needs].every(([id, heads]) => (free.get(id) ?? 0) >= heads)) return false;
    for (const [id, heads] of needs) free.set(id, (free.get(id) ?? 0) - heads);
    return true;
  };
}
