import type { Tx } from '@hoi/kit/database.ts';
import { changeSeats, type SeatChange, type SeatCounterRow, takeSeats } from './seat.store.ts';
import { inLockOrder, maxPartySize, type Needs } from './seats.ts';

/** Whether a party got its seats: all of them, or none. */
export type Taking =
  /** It has them. */
  | 'TAKEN'
  /** There are some, but others wait for more of them: whose turn it is, the queue must tell. */
  | 'QUEUE'
  /** There are too few. */
  | 'FULL';

/**
 * Takes a party's seats, all or none, by one conditional update a counter. Those who wait do not
 * fit (every transaction that frees seats promotes the queue), so a party that fits takes no turn
 * from them; only where it may be a turn of somebody who is short of a few seats, the queue decides.
 */
export async function takeParty(tx: Tx, needs: Needs): Promise<Taking> {
  const ids = inLockOrder([...needs.keys()]);
  const heads = (id: string) => needs.get(id) ?? 0;
  // Sent together, to hold the event's counter for one trip less; the connection keeps their order.
  const rows = await Promise.all(ids.map((id) => takeSeats(tx, id, heads(id))));
  const isTaken = rows.every((row) => row !== null);
  if (isTaken && !rows.some((row) => mayPass(row, heads(row.id)))) return 'TAKEN';
  for (const row of rows) if (row) await changeSeats(tx, row.id, { confirmed: -heads(row.id) });
  return isTaken ? 'QUEUE' : 'FULL';
}

/** Adds a party's heads to one sum of all its counters, or takes them off. */
export async function changeParty(
  tx: Tx,
  needs: Needs,
  sum: keyof SeatChange,
  sign: 1 | -1,
): Promise<void> {
  await Promise.all(
    inLockOrder([...needs.keys()]).map((id) =>
      changeSeats(tx, id, { [sum]: sign * (needs.get(id) ?? 0) }),
    ),
  );
}

// Before the seats were taken there were fewer than the largest party needs, and somebody waits.
function mayPass({ capacity, confirmed, held, waiting }: SeatCounterRow, taken: number): boolean {
  return capacity !== null && waiting > 0 && capacity - confirmed - held + taken < maxPartySize;
}
