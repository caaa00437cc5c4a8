import type { StopSignal } from '@hoi/kit/stop.ts';

/** Keeps one server that is slow from holding everything that the process has. */
export interface Bulkhead {
  /** Takes a place if there is one; each place is given back by `leave`. */
  tryEnter(): boolean;
  /** Waits for a place. Rejects with what `full` makes when too many wait already, and with the signal. */
  waitToEnter(signal: StopSignal): Promise<void>;
  leave(): void;
}

/** How much at once. */
export interface BulkheadOptions {
  readonly maxRunning: number;
  readonly maxWaiting: number;
  /** The error of whoever finds no place to wait. */
  readonly full: () => Error;
}

/** A bounded number of places and a bounded queue before them, first come, first served. */
export function createBulkhead({ maxRunning, maxWaiting, full }: BulkheadOptions): Bulkhead {
  let running = 0;
  const waiting = new Set<() => void>();

  function wait(signal: StopSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (waiting.size >= maxWaiting) {
        reject(full());
        return;
      }
      const admit = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        waiting.delete(admit);
        reject(signal.reason);
      };
      signal.addEventListener('abort', leave);
      waiting.add(admit);
    });
  }

  return {
    tryEnter() {
      if (running >= maxRunning) return false;
      running += 1;
      return true;
    },
    waitToEnter: wait,
    leave() {
      const [next] = waiting;
      if (!next) {
        running -= 1;
        return;
      }
      // The place goes on to the one who has waited longest.
      waiting.delete(next);
      next();
    },
  };
}
