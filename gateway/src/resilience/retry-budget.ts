/** How many requests may be repeated: a share of those that were made, so that repeats never add up. */
export interface RetryBudget {
  /** A request was made. */
  deposit(): void;
  /** Whether one may be repeated now; takes it from the budget. */
  withdraw(): boolean;
}

/** Bounds of a budget. */
export interface RetryBudgetOptions {
  /** Repeats for each request. */
  readonly share?: number;
  /** Repeats that a quiet time leaves for later, and that there are at first. */
  readonly reserve?: number;
}

/** A token bucket as in Finagle: of any number of requests, at most that share and the reserve are repeated. */
export function createRetryBudget({
  share = 0.1,
  reserve = 10,
}: RetryBudgetOptions = {}): RetryBudget {
  let tokens = reserve;
  return {
    deposit() {
      tokens = Math.min(reserve, tokens + share);
    },
    withdraw() {
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
