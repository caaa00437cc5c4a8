import type { Tx } from '@hoi/kit/database.ts';
import { changeSeats, type SeatChange } from './seat.store.ts';
import { inLockOrder, type Needs } from './seats.ts';

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
