/** Points of the arrivals curve: times in seconds and how many were in by then. */
export interface Curve {
  readonly seconds: number[];
  readonly inside: number[];
}

/** How many came in within five minutes. */
export interface Arrival {
  readonly at: string;
  readonly checkedIn: number;
}

const stepSeconds = 300;

/** How many were in over time; ends at `now` with how many are in now, which may be later news. */
export function arrivalsCurve(arrivals: readonly Arrival[], checkedIn: number, now: number): Curve {
  const [first] = arrivals;
  if (!first) return { seconds: [], inside: [] };
  const seconds = [Date.parse(first.at) / 1000];
  const inside = [0];
  let sum = 0;
  for (const { at, checkedIn: people } of arrivals) {
    const start = Date.parse(at) / 1000;
    // Nobody came between: the line stays flat up to here.
    if (start > (seconds.at(-1) ?? start)) {
      seconds.push(start);
      inside.push(sum);
    }
    sum += people;
    seconds.push(Math.min(start + stepSeconds, Math.max(now / 1000, start + 1)));
    inside.push(sum);
  }
  if (now / 1000 > (seconds.at(-1) ?? 0)) {
    seconds.push(now / 1000);
    inside.push(checkedIn);
  }
  return { seconds, inside };
}
