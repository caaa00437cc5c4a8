/** What a caller may spend. */
export interface BudgetOptions {
  readonly maximum: number;
  /** Points that come back each second. */
  readonly restoreRate: number;
}

/** Where a caller's budget stands; the shape of `extensions.cost.throttleStatus`. */
export interface ThrottleStatus {
  readonly maximumAvailable: number;
  readonly currentlyAvailable: number;
  readonly restoreRate: number;
}

/** Charges costs to leaky buckets, one for each caller. */
export interface Budget {
  /** Takes points, or says how long to wait for them. */
  charge(key: string, points: number): { readonly retryAfterSeconds: number | null };
  /** Gives points back that were not needed. */
  refund(key: string, points: number): void;
  status(key: string): ThrottleStatus;
}

interface Bucket {
  available: number;
  at: number;
}

/** Of the newer generation; about twice as many callers are known. */
const maxBuckets = 50_000;

/** Budgets in this process's memory. */
export function createBudget(
  { maximum, restoreRate }: BudgetOptions,
  now: () => number = () => performance.now(),
): Budget {
  // Who was not seen while the newer ones filled up has a full budget again.
  let buckets = new Map<string, Bucket>();
  let older = new Map<string, Bucket>();

  function bucketOf(key: string) {
    const at = now();
    const bucket = buckets.get(key) ?? moved(key, at);
    bucket.available = Math.min(
      maximum,
      bucket.available + ((at - bucket.at) / 1000) * restoreRate,
    );
    bucket.at = at;
    return bucket;
  }

  /** The bucket of somebody who is not among the newer ones. */
  function moved(key: string, at: number): Bucket {
    if (buckets.size >= maxBuckets) {
      older = buckets;
      buckets = new Map();
    }
    const bucket = older.get(key) ?? { available: maximum, at };
    buckets.set(key, bucket);
    return bucket;
  }

  return {
    charge(key, points) {
      const bucket = bucketOf(key);
      const missing = points - bucket.available;
      if (missing > 0) return { retryAfterSeconds: Math.ceil(missing / restoreRate) };
      bucket.available -= points;
      return { retryAfterSeconds: null };
    },
    refund(key, points) {
      const bucket = bucketOf(key);
      bucket.available = Math.min(maximum, bucket.available + points);
    },
    status: (key) => ({
      maximumAvailable: maximum,
      currentlyAvailable: Math.floor(bucketOf(key).available),
      restoreRate,
    }),
  };
}
