import type { Criteria } from './criteria.ts';
import type { TallyRow } from './facets.ts';

const slowMs = 8;
const freshMs = 30_000;
const keptMs = 120_000;
const mostKept = 500;

/** Counts of searches that are kept. */
export interface KeptTallies {
  /** Those kept, or new ones. */
  count(criteria: Criteria): Promise<readonly TallyRow[]>;
  /** Those kept, however old; null when there are none. */
  known(criteria: Criteria): readonly TallyRow[] | null;
}

/** Counts of searches; those that take long are kept for a while. */
export function keptTallies(
  count: (criteria: Criteria) => Promise<readonly TallyRow[]>,
): KeptTallies {
  const kept = new Map<
    string,
    {
      readonly at: number;
      readonly rows: Promise<readonly TallyRow[]>;
      known: readonly TallyRow[] | null;
    }
  >();

  function countAnew(key: string, criteria: Criteria): Promise<readonly TallyRow[]> {
    const start = performance.now();
    const rows = count(criteria);
    const tally = { at: start, rows, known: kept.get(key)?.known ?? null };
    kept.delete(key);
    kept.set(key, tally);
    const oldest = kept.keys().next().value;
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    const drop = () => {
      if (kept.get(key)?.rows === rows) kept.delete(key);
    };
    // What is quick to count is counted anew: it shall show the caller's own change at once.
    rows.then((counted) => {
      tally.known = counted;
      if (performance.now() - start < slowMs) drop();
    }, drop);
    return rows;
  }

  return {
    count(criteria) {
      const key = keyOf(criteria);
      const before = kept.get(key);
      const age = performance.now() - (before?.at ?? Number.NEGATIVE_INFINITY);
      if (before && age < freshMs) return before.rows;
      const rows = countAnew(key, criteria);
      // Nobody waits for what is only a little old.
      return before && age < keptMs ? before.rows : rows;
    },
    known: (criteria) => kept.get(keyOf(criteria))?.known ?? null,
  };
}

/** Equal for searches that differ only by what facets count, the viewer, or a minute. */
function keyOf({ text, from, to, topics, communityIds, near, box, hasSpots }: Criteria): string {
  const minute = (at: Date) => Math.floor(at.getTime() / 60_000);
  // From now on is the same wish a minute later.
  const isFromNow = from && Math.abs(from.getTime() - Date.now()) < 60_000;
  const times = [isFromNow ? 'now' : from && minute(from), to && minute(to)];
  return JSON.stringify([text?.tsquery, times, topics, communityIds, near, box, hasSpots]);
}
