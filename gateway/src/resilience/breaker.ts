/** Keeps requests from a server that fails, so that they fail at once and it can recover. */
export interface Breaker {
  /** A pass for one request, to be given back with how it went; null when none may go out. */
  enter(): Pass | null;
  succeeded(pass: Pass): void;
  failed(pass: Pass): void;
  /** Nobody waited for the answer, so it says nothing. */
  left(pass: Pass): void;
}

/** When a request went out, counted in changes of the breaker's state. */
export type Pass = number;

/** When a breaker opens, and for how long. */
export interface BreakerOptions {
  /** Fewer requests say nothing about a server. */
  readonly minRequests?: number;
  readonly failureShare?: number;
  /** What happened longer ago than twice this does not count. */
  readonly periodMs?: number;
  /** How long it stays open at first; twice as long each time that the probe fails. */
  readonly openMs?: number;
  readonly maxOpenMs?: number;
  /** Milliseconds that only grow. */
  readonly now?: () => number;
  /** From 0 to 1. */
  readonly random?: () => number;
}

interface Period {
  requests: number;
  failures: number;
}

const nothing = (): Period => ({ requests: 0, failures: 0 });

/**
 * Opens when half of the recent requests failed. After a while it lets a single one through, the
 * probe; its success closes the breaker, its failure opens it for longer.
 */
export function createBreaker(options: BreakerOptions = {}): Breaker {
  const { minRequests = 10, failureShare = 0.5, periodMs = 5_000 } = options;
  const { openMs = 500, maxOpenMs = 2_000 } = options;
  const { now = () => performance.now(), random = Math.random } = options;
  let state: 'CLOSED' | 'OPEN' | 'PROBING' = 'CLOSED';
  // A request that went out before a change says nothing about what came after.
  let changes = 0;
  let current = nothing();
  let previous = nothing();
  let periodEnds = now() + periodMs;
  let openUntil = 0;
  let probesLost = 0;

  function change(next: typeof state): void {
    state = next;
    changes += 1;
  }

  function open(): void {
    // Gateways that opened together do not come back together.
    openUntil = now() + Math.min(maxOpenMs, openMs * 2 ** probesLost) * (0.5 + random() / 2);
    change('OPEN');
  }

  function note(failures: 0 | 1): void {
    const time = now();
    if (time >= periodEnds) {
      previous = time < periodEnds + periodMs ? current : nothing();
      current = nothing();
      periodEnds = time + periodMs;
    }
    current.requests += 1;
    current.failures += failures;
    const requests = current.requests + previous.requests;
    const failed = current.failures + previous.failures;
    if (requests >= minRequests && failed >= requests * failureShare) open();
  }

  return {
    enter() {
      if (state === 'CLOSED') return changes;
      if (state === 'PROBING' || now() < openUntil) return null;
      change('PROBING');
      return changes;
    },
    succeeded(pass) {
      if (pass !== changes) return;
      if (state === 'CLOSED') {
        note(0);
        return;
      }
      probesLost = 0;
      current = nothing();
      previous = nothing();
      change('CLOSED');
    },
    failed(pass) {
      if (pass !== changes) return;
      if (state === 'CLOSED') {
        note(1);
        return;
      }
      probesLost += 1;
      open();
    },
    left(pass) {
      // The next one is the probe.
      if (pass === changes && state === 'PROBING') change('OPEN');
    },
  };
}
