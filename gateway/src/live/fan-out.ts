import type { Reply } from '../operation.ts';

/** Whoever hears a state. */
export interface StateListener {
  /** The newest state: at once when it is known, and then whenever it changes. */
  hear(reply: Reply): void;
  /** Nothing more comes. */
  end(): void;
}

/** One listener among those of a state. */
export interface Seat {
  readonly listener: StateListener;
  /** What it heard last. */
  heard: Reply | null;
}

/** Those who hear one state. */
export interface Audience {
  readonly seats: Set<Seat>;
  newest: Reply | null;
}

/** Tells states to their audiences. */
export interface FanOut {
  /** The audience's newest state has changed. */
  tell(audience: Audience): void;
}

// Some milliseconds of writing; in between, the process does what else there is to do.
const atOnce = 500;

/**
 * Tells each listener in turn, a few hundred at a time. A state that changes meanwhile is not told
 * twice: who has not heard yet hears the newest, and who has hears it afterwards.
 */
export function createFanOut(): FanOut {
  const waiting: Audience[] = [];
  const places = new WeakMap<Audience, Iterator<Seat>>();
  let isScheduled = false;

  /** Tells up to that many; gives how many it told. */
  function tellSome(audience: Audience, most: number): number {
    const place = places.get(audience);
    const { newest } = audience;
    let told = 0;
    if (!place || !newest) return told;
    while (told < most) {
      const { done, value: seat } = place.next();
      if (done) {
        places.delete(audience);
        break;
      }
      if (seat.heard === newest) continue;
      seat.heard = newest;
      seat.listener.hear(newest);
      told += 1;
    }
    return told;
  }

  function run(): void {
    isScheduled = false;
    let left = atOnce;
    for (let audience = waiting[0]; audience && left > 0; audience = waiting[0]) {
      left -= tellSome(audience, left);
      if (places.has(audience)) break;
      waiting.shift();
      // It changed while it was told: the first ones heard what is old now.
      if (isBehind(audience)) start(audience);
    }
    schedule();
  }

  function schedule(): void {
    if (isScheduled || waiting.length === 0) return;
    isScheduled = true;
    setImmediate(run);
  }

  function start(audience: Audience): void {
    places.set(audience, audience.seats.values());
    waiting.push(audience);
  }

  return {
    tell(audience) {
      if (!places.has(audience)) start(audience);
      schedule();
    },
  };
}

// The first to be told is the first to fall behind.
function isBehind({ seats, newest }: Audience): boolean {
  const [first] = seats;
  return first !== undefined && first.heard !== newest;
}
