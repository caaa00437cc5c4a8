import type { DoorScan } from '#lib/door-feed.ts';

/** Points of the arrivals curve: times in seconds and how many were in by then. */
export interface Curve {
  readonly seconds: number[];
  readonly inside: number[];
}

/** How many were in over time, from the scans that still count; ends at `now`. */
export function arrivalsCurve(scans: readonly DoorScan[], now: number): Curve {
  const times = scans
    .filter(({ result, undoneAt }) => result === 'ADMITTED' && !undoneAt)
    .map(({ at }) => Date.parse(at) / 1000)
    .toSorted((a, b) => a - b);
  const [first] = times;
  if (first === undefined) return { seconds: [], inside: [] };
  const seconds = [first - 60, ...times, Math.max(now / 1000, times.at(-1) ?? first)];
  const inside = [0, ...times.map((_, index) => index + 1), times.length];
  return { seconds, inside };
}
