/** How many operations a process takes on at once, by how well it keeps up. */
export interface InFlightLimit {
  /** How many run now. */
  running(): number;
  /** Whether there is room for one more. */
  hasRoom(): boolean;
  begin(): void;
  end(): void;
  /** Learns how late the process is: what was to happen now should have happened that long ago. */
  observe(lateMs: number): void;
}

/** Bounds of the limit. */
export interface InFlightLimitOptions {
  readonly max: number;
  /** What is taken on however late everything is, so that short hiccups of a machine refuse nobody. */
  readonly min: number;
}

// Later than this, and more work makes everybody wait longer.
const tooLateMs = 250;

/**
 * Falls by a fifth below what runs for each look at which the process was late, and rises again
 * step by step: additive increase, multiplicative decrease.
 */
export function createInFlightLimit({ max, min }: InFlightLimitOptions): InFlightLimit {
  let limit = max;
  let running = 0;
  const least = Math.min(min, max);
  return {
    running: () => running,
    hasRoom: () => running < limit,
    begin() {
      running += 1;
    },
    end() {
      running -= 1;
    },
    observe(lateMs) {
      limit =
        lateMs > tooLateMs
          ? Math.max(least, Math.floor(Math.min(limit, running) * 0.8))
          : Math.min(max, limit + Math.ceil(max / 50));
    },
  };
}
