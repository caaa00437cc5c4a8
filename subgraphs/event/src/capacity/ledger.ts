import type { HeldSeats, SeatCounterRow, SeatSums } from './seat.store.ts';
import { maxPartySize, type Needs } from './seats.ts';

/** Whether a party got its seats: all of them, or none. */
export type Taking =
  /** It has them. */
  | 'TAKEN'
  /** There are some, but others wait for more of them: whose turn it is, the queue must tell. */
  | 'QUEUE'
  /** There are too few. */
  | 'FULL';

/** The seats of one event while its counter is held: what several parties take, written at once. */
export interface Ledger {
  readonly isOpen: boolean;
  /** Takes a party's seats, all or none. */
  take(needs: Needs): Taking;
  /** Puts a party at the end of the queue; gives its number. */
  wait(needs: Needs): number;
  /** Counts a party that a host is to decide on, or has decided on. */
  ask(needs: Needs, sign?: 1 | -1): void;
  /** Whether a party could get seats if nobody else had any. */
  couldFit(needs: Needs): boolean;
  /** What changed, by counter. */
  sums(): readonly SeatSums[];
}

type Sums = { -readonly [Name in keyof SeatSums]: SeatSums[Name] };

const nothing = { confirmed: 0, held: 0, offered: 0, waiting: 0, pending: 0, queued: 0 };

/**
 * Opens the ledger of an event whose counter is held. Those who wait do not fit (whatever frees seats
 * promotes the queue), so a party that fits takes no turn from them; only where it may be a turn of
 * somebody who is short of a few seats, or whom a host has yet to choose, the queue decides.
 */
export function openLedger(seats: HeldSeats, counters: readonly SeatCounterRow[]): Ledger {
  const changes = new Map<string, Sums>(counters.map(({ id }) => [id, { id, ...nothing }]));
  const at = (id: string) => {
    const counter = counters.find((one) => one.id === id);
    const change = changes.get(id);
    if (!counter || !change) throw new Error(`${id} has no seat counter`);
    return { counter, change };
  };
  const freeAt = (id: string): number => {
    const { counter, change } = at(id);
    const { capacity, confirmed, held, offered } = counter;
    return (capacity ?? Number.POSITIVE_INFINITY) - confirmed - held - offered - change.confirmed;
  };
  // Before the seats were taken there were fewer than the largest party needs, and somebody waits.
  const mayPass = (id: string): boolean => {
    const { counter, change } = at(id);
    if (counter.waiting + change.waiting <= 0) return false;
    return seats.waitlistPromotion === 'MANUAL' || freeAt(id) < maxPartySize;
  };
  const add = (needs: Needs, sum: 'confirmed' | 'waiting' | 'pending', sign: 1 | -1) => {
    for (const [id, heads] of needs) at(id).change[sum] += sign * heads;
  };
  return {
    isOpen: seats.isOpen,
    take(needs) {
      if (![...needs].every(([id, heads]) => freeAt(id) >= heads)) return 'FULL';
      if ([...needs.keys()].some(mayPass)) return 'QUEUE';
      add(needs, 'confirmed', 1);
      return 'TAKEN';
    },
    wait(needs) {
      add(needs, 'waiting', 1);
      const { counter, change } = at(seats.eventId);
      change.queued += 1;
      return counter.queueTail + change.queued;
    },
    ask: (needs, sign = 1) => add(needs, 'pending', sign),
    couldFit: (needs) =>
      [...needs].every(([id, heads]) => heads <= (at(id).counter.capacity ?? heads)),
    sums: () =>
      [...changes.values()].filter((one) =>
        Object.values(one).some((value) => typeof value === 'number' && value !== 0),
      ),
  };
}
