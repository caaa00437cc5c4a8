/** How free seats go to those who wait. */
export type Policy = 'AUTOMATIC' | 'OFFER' | 'MANUAL';

/** Where somebody stands. */
export type Standing =
  | 'NONE'
  | 'PENDING_APPROVAL'
  | 'WAITLISTED'
  | 'OFFERED'
  | 'CONFIRMED'
  | 'DECLINED'
  | 'CANCELLED'
  | 'EXPIRED';

interface Party {
  standing: Standing;
  heads: number;
  passes: number;
  /** Of each ticket whether it is in; those that are missing are not. */
  isIn: boolean[];
}

/** A party that the door let in although nobody had registered. */
interface WalkIn {
  readonly heads: number;
  inside: number;
}

const live: ReadonlySet<Standing> = new Set([
  'PENDING_APPROVAL',
  'WAITLISTED',
  'OFFERED',
  'CONFIRMED',
]);

/** What an event with one ticket type should do, said as plainly as can be: no counters, no database. */
export class QueueModel {
  capacity: number | null;
  policy: Policy = 'AUTOMATIC';
  needsApproval = false;
  readonly parties: Party[];
  /** Persons, the first in line first. */
  queue: number[] = [];
  /** The latest last. */
  readonly walkIns: WalkIn[] = [];

  constructor(people: number, capacity: number | null) {
    this.capacity = capacity;
    this.parties = Array.from({ length: people }, () => ({
      standing: 'NONE' as const,
      heads: 0,
      passes: 0,
      isIn: [],
    }));
  }

  standing(person: number): Standing {
    return this.#party(person).standing;
  }

  /** The code it is refused with, or null. */
  register(person: number, heads: number, willWait: boolean): string | null {
    if (live.has(this.standing(person))) return 'ALREADY_REGISTERED';
    if (this.needsApproval) {
      Object.assign(this.#party(person), { standing: 'PENDING_APPROVAL', heads, passes: 0 });
      return null;
    }
    return this.#admit(person, heads, willWait);
  }

  approve(person: number, isToWait = false): string | null {
    if (this.standing(person) !== 'PENDING_APPROVAL') return 'INVALID_TRANSITION';
    const { heads } = this.#party(person);
    // A host may let a party wait that is larger than the whole: they can make it larger.
    this.#join(person, heads);
    this.#promote(isToWait ? undefined : person);
    return null;
  }

  /** Gives up or takes away whatever somebody has. */
  end(person: number, standing: 'CANCELLED' | 'DECLINED'): string | null {
    if (!live.has(this.standing(person))) return 'INVALID_TRANSITION';
    this.#leave(person, standing);
    this.#promote();
    return null;
  }

  respond(person: number, isYes: boolean): string | null {
    const standing = this.standing(person);
    if (standing === 'EXPIRED') return 'OFFER_EXPIRED';
    if (standing !== 'OFFERED') return 'INVALID_TRANSITION';
    if (isYes) this.#party(person).standing = 'CONFIRMED';
    else this.#leave(person, 'CANCELLED');
    this.#promote();
    return null;
  }

  /** Gives one of somebody's tickets to another; a host may where hosts decide who comes. */
  transfer(person: number, to: number, isByHost: boolean): string | null {
    const [giver, taker] = [this.#party(person), this.#party(to)];
    if (this.needsApproval && !isByHost) return 'APPROVAL_REQUIRED';
    if (giver.isIn[giver.heads - 1]) return 'TICKET_USED';
    const isFull = taker.heads >= 10;
    const isIn = taker.standing === 'CONFIRMED';
    if (live.has(taker.standing) && (!isIn || isFull)) return 'ALREADY_REGISTERED';
    if (person === to) return 'INVALID';
    Object.assign(taker, { standing: 'CONFIRMED', heads: isIn ? taker.heads + 1 : 1, passes: 0 });
    giver.heads -= 1;
    giver.isIn.length = Math.min(giver.isIn.length, giver.heads);
    if (giver.heads === 0) giver.standing = 'CANCELLED';
    this.#promote();
    return null;
  }

  /** An offer's time is up. */
  expire(person: number): void {
    if (this.standing(person) !== 'OFFERED') return;
    this.#leave(person, 'EXPIRED');
    this.#promote();
  }

  /** A host lets somebody in. */
  choose(person: number): string | null {
    if (this.standing(person) !== 'WAITLISTED') return 'INVALID_TRANSITION';
    const party = this.#party(person);
    if (party.heads > this.#free()) return 'SOLD_OUT';
    this.#leave(person, this.policy === 'OFFER' ? 'OFFERED' : 'CONFIRMED');
    this.#promote();
    return null;
  }

  /** The door gives seats that nobody has, was offered or is kept; over the capacity by somebody's word. */
  letWalkIn(heads: number, isOver: boolean): string | null {
    const held = this.queue
      .map((person) => this.#party(person))
      .filter(({ passes }) => passes >= 5)
      .reduce((sum, party) => sum + party.heads, 0);
    if (heads > this.#free() - held && !isOver) return 'NO_ROOM';
    this.walkIns.push({ heads, inside: heads });
    return null;
  }

  /** A host takes the place of the latest walk-in away. */
  sendAway(): void {
    this.walkIns.pop();
    this.#promote();
  }

  /** One head of the latest walk-in who is in was not let in after all. */
  undoWalkIn(): string | null {
    const party = this.walkIns.findLast(({ inside }) => inside > 0);
    if (!party) return 'NOTHING_TO_UNDO';
    party.inside -= 1;
    return null;
  }

  /** The door approves somebody who waits, and lets the first heads of their party in. */
  admit(person: number, heads: number, isOver: boolean): string | null {
    const party = this.#party(person);
    const { standing } = party;
    if (standing === 'CONFIRMED' || !live.has(standing)) return 'INVALID_TRANSITION';
    if (heads > party.heads) return 'INVALID';
    const own = standing === 'OFFERED' ? party.heads : 0;
    if (party.heads > this.#free() + own && !isOver) return 'NO_ROOM';
    this.#leave(person, 'CONFIRMED');
    party.isIn = Array.from({ length: heads }, () => true);
    this.#promote();
    return null;
  }

  /** What scanning somebody's first ticket comes to. */
  scan(person: number): string {
    const party = this.#party(person);
    if (party.standing !== 'CONFIRMED') return 'NO_TICKET';
    if (party.isIn[0]) return 'ALREADY_IN';
    party.isIn[0] = true;
    return 'ADMITTED';
  }

  /** That the last ticket which is in was let in is taken back. */
  undo(person: number): string | null {
    const party = this.#party(person);
    const at = party.isIn.lastIndexOf(true);
    if (at < 0) return 'NOTHING_TO_UNDO';
    party.isIn[at] = false;
    return null;
  }

  /** Of each ticket that somebody has, whether it is in. */
  inside(person: number): readonly boolean[] {
    const { standing, heads, isIn } = this.#party(person);
    if (standing !== 'CONFIRMED') return [];
    return Array.from({ length: heads }, (_, at) => isIn[at] ?? false);
  }

  setCapacity(capacity: number | null): string | null {
    if (capacity !== null && capacity < this.taken()) return 'CAPACITY_BELOW_CONFIRMED';
    this.capacity = capacity;
    this.#promote();
    return null;
  }

  setPolicy(policy: Policy): void {
    this.policy = policy;
    this.#promote();
  }

  /** Seats that somebody has or was offered. */
  taken(): number {
    const seated = this.parties.filter(
      ({ standing }) => standing === 'CONFIRMED' || standing === 'OFFERED',
    );
    return [...seated, ...this.walkIns].reduce((sum, { heads }) => sum + heads, 0);
  }

  #party(person: number): Party {
    const party = this.parties[person];
    if (!party) throw new Error(`there is no person ${person}`);
    return party;
  }

  #free(): number {
    return (this.capacity ?? Number.POSITIVE_INFINITY) - this.taken();
  }

  /** The newcomer goes to the end of the queue, and the queue tells whether it is their turn. */
  #admit(person: number, heads: number, willWait: boolean): string | null {
    const before = structuredClone({ parties: this.parties, queue: this.queue });
    const isTooLarge = heads > (this.capacity ?? heads);
    this.#join(person, heads);
    this.#promote(person);
    const isIn = this.standing(person) === 'CONFIRMED';
    if (isIn || (willWait && !isTooLarge)) return null;
    this.queue = before.queue;
    for (const [at, party] of before.parties.entries()) Object.assign(this.#party(at), party);
    return 'SOLD_OUT';
  }

  #join(person: number, heads: number): void {
    Object.assign(this.#party(person), { standing: 'WAITLISTED', heads, passes: 0 });
    this.queue.push(person);
  }

  #leave(person: number, standing: Standing): void {
    Object.assign(this.#party(person), { standing, passes: 0, isIn: [] });
    this.queue = this.queue.filter((one) => one !== person);
  }

  /** In order to those who fit; who is passed five times has seats kept. `newcomer` did not wait. */
  #promote(newcomer?: number): void {
    const room = { free: this.#free(), kept: 0 };
    const short: Party[] = [];
    for (const person of [...this.queue]) {
      const party = this.#party(person);
      const mayTake = this.policy !== 'MANUAL' || person === newcomer;
      if (party.heads > room.free - room.kept) this.#passOver(party, short, room);
      else if (!mayTake) room.kept += party.heads;
      else {
        countPasses(short, room);
        room.free -= party.heads;
        const isOffer = this.policy === 'OFFER' && person !== newcomer;
        this.#leave(person, isOffer ? 'OFFERED' : 'CONFIRMED');
      }
    }
  }

  #passOver(party: Party, short: Party[], room: { kept: number }): void {
    // Nothing is kept for a party that is larger than the whole.
    if (party.heads > (this.capacity ?? party.heads)) party.passes = 0;
    else {
      short.push(party);
      if (party.passes >= 5) room.kept += party.heads;
    }
  }
}

function countPasses(short: readonly Party[], room: { readonly free: number; kept: number }): void {
  for (const party of short) {
    if (party.passes >= 5 || party.heads <= room.free - room.kept) continue;
    party.passes += 1;
    if (party.passes === 5) room.kept += party.heads;
  }
}
