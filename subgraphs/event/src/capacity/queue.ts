// Who gets freed seats (ARCHITECTURE, "Capacity and queue"): strict order among those who fit. A
// party is passed when somebody behind it takes seats at a counter where it is short; a party that
// was passed five times has seats kept for it, at every counter it needs, until it fits.
import { addNeeds, type Needs } from './seats.ts';

/** How often a party may be passed before seats are kept for it. */
export const maxPasses = 5;

/** A waiting registration. */
export interface Party {
  readonly id: string;
  readonly needs: Needs;
  /** How often it was passed. */
  readonly passes: number;
}

/** What a counter has: seats that nobody has or was offered, and heads that wait for some. */
export interface Supply {
  readonly id: string;
  /** Infinity where there is no limit. */
  readonly capacity: number;
  /** Infinity where there is no limit. */
  readonly free: number;
  readonly waiting: number;
}

/** What came of going through the queue. */
export interface QueueOutcome {
  /** Those who get seats, in order. */
  readonly promoted: readonly Party[];
  /** Those whose passes changed, with how many there are by now. */
  readonly passed: readonly { readonly id: string; readonly passes: number }[];
  /** By how much the seats kept for parties change at each counter. */
  readonly heldChange: ReadonlyMap<string, number>;
}

/** Going through the queue of one event. */
export interface QueueWalk {
  /** Looks at the next party in the queue. */
  offer(party: Party): void;
  /** Whether nobody further back can get seats. */
  isOver(): boolean;
  outcome(): QueueOutcome;
}

/**
 * Starts at the head of an event's queue; every party needs seats of the event and of a ticket type.
 * Where not everybody may take seats by themselves, those of one who would fit are set aside.
 */
export function walkQueue(
  eventSupply: Supply,
  typeSupplies: readonly Supply[],
  mayTake: (party: Party) => boolean = () => true,
): QueueWalk {
  const supplies = [eventSupply, ...typeSupplies];
  const capacity = new Map(supplies.map((supply) => [supply.id, supply.capacity]));
  const free = new Map(supplies.map((supply) => [supply.id, supply.free]));
  const ahead = new Map(supplies.map((supply) => [supply.id, supply.waiting]));
  const kept = new Map<string, number>();
  const heldChange = new Map<string, number>();
  const promoted: Party[] = [];
  const forgiven: string[] = [];
  const skipped: { party: Party; passes: number }[] = [];
  const available = (counterId: string) => (free.get(counterId) ?? 0) - (kept.get(counterId) ?? 0);
  const fits = ({ needs }: Party) =>
    [...needs].every(([counterId, heads]) => available(counterId) >= heads);

  const isHopeless = ({ needs }: Party) =>
    [...needs].some(([counterId, heads]) => (capacity.get(counterId) ?? 0) < heads);

  function pass(taker: Party): void {
    for (const one of skipped) {
      if (one.passes >= maxPasses || !isShort(one.party, taker)) continue;
      one.passes += 1;
      if (one.passes < maxPasses) continue;
      addNeeds(kept, one.party.needs);
      addNeeds(heldChange, one.party.needs);
    }
  }

  // Nothing is kept for a party that is larger than the whole: it would block everybody for ever.
  function skipHopeless(party: Party): void {
    if (party.passes === 0) return;
    if (party.passes >= maxPasses) addNeeds(heldChange, party.needs, -1);
    forgiven.push(party.id);
  }

  const isShort = ({ needs }: Party, taker: Party) =>
    [...needs].some(
      ([counterId, heads]) => taker.needs.has(counterId) && available(counterId) < heads,
    );

  const isExhausted = ({ id }: Supply) => (ahead.get(id) ?? 0) <= 0 || available(id) <= 0;
  return {
    offer(party) {
      addNeeds(ahead, party.needs, -1);
      const hasKept = party.passes >= maxPasses;
      if (fits(party) && !mayTake(party)) addNeeds(kept, party.needs);
      else if (fits(party)) {
        promoted.push(party);
        if (hasKept) addNeeds(heldChange, party.needs, -1);
        pass(party);
        addNeeds(free, party.needs, -1);
      } else if (isHopeless(party)) {
        skipHopeless(party);
      } else {
        skipped.push({ party, passes: party.passes });
        if (hasKept) addNeeds(kept, party.needs);
      }
    },
    isOver: () => isExhausted(eventSupply) || typeSupplies.every(isExhausted),
    outcome: () => ({
      promoted,
      passed: [
        ...forgiven.map((id) => ({ id, passes: 0 })),
        ...skipped
          .filter(({ party, passes }) => passes > party.passes)
          .map(({ party, passes }) => ({ id: party.id, passes })),
      ],
      heldChange,
    }),
  };
}
