/** What a forecast is made of. */
export interface TurnoutFacts {
  readonly confirmed: number;
  readonly checkedIn: number;
  /** How long the event has gone on; negative before its start. */
  readonly sinceStartMs: number;
  readonly isOver: boolean;
  readonly past: readonly {
    readonly confirmed: number;
    readonly checkedIn: number;
    /** Those who came later than the event has gone on now. */
    readonly later: number;
  }[];
}

/** How many will have come in the end, and what that is from. */
export interface Forecast {
  readonly expected: number;
  readonly showRate: number;
  readonly basedOnEvents: number;
}

// What is taken for known before there is a past event: as if 30 people had been expected once, of
// whom 75 % came. Each past event outweighs it a little more.
const commonShowRate = 0.75;
const commonWeight = 30;
const minuteMs = 60_000;
// The share of those who come that is in by then; between two points, a straight line.
const commonArrivals = [
  [-90 * minuteMs, 0],
  [-30 * minuteMs, 0.2],
  [0, 0.6],
  [30 * minuteMs, 0.9],
  [90 * minuteMs, 1],
] as const;

/**
 * Those who are in, and of the others as many as would still come: with a show rate s and a share f of
 * arrivals that is over by now, somebody who is not in yet still comes with s(1−f) / (1−sf) (Bayes).
 */
export function forecastTurnout(facts: TurnoutFacts): Forecast | null {
  const { confirmed, checkedIn, past } = facts;
  if (confirmed === 0) return null;
  const sum = (of: (one: (typeof past)[number]) => number) =>
    past.reduce((total, one) => total + of(one), 0);
  const came = sum((one) => Math.min(one.checkedIn, one.confirmed));
  const showRate =
    (came + commonShowRate * commonWeight) / (sum((one) => one.confirmed) + commonWeight);
  const usualLate = 1 - arrivedBy(facts.sinceStartMs);
  const late =
    (sum((one) => one.later) + usualLate * commonWeight) /
    (sum((one) => one.checkedIn) + commonWeight);
  const stillComes = facts.isOver ? 0 : (showRate * late) / (1 - showRate * (1 - late));
  const missing = Math.max(0, confirmed - checkedIn);
  return {
    expected: Math.round(checkedIn + missing * stillComes),
    showRate,
    basedOnEvents: past.length,
  };
}

function arrivedBy(sinceStartMs: number): number {
  let [fromMs, fromShare]: readonly [number, number] = commonArrivals[0];
  for (const [toMs, toShare] of commonArrivals) {
    if (sinceStartMs <= toMs) {
      const part = toMs === fromMs ? 0 : (sinceStartMs - fromMs) / (toMs - fromMs);
      return Math.max(0, fromShare + part * (toShare - fromShare));
    }
    fromMs = toMs;
    fromShare = toShare;
  }
  return 1;
}
