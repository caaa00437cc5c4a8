import type { Line } from './estimate.ts';
import { prices } from './prices.ts';
import type { Traffic } from './traffic.ts';
import { usageOf } from './usage.ts';

/** CloudFront: requests and what goes out, above what is free. */
export function edgeLines(traffic: Traffic): readonly Line[] {
  const { edgeRequests, gibOut } = usageOf(traffic);
  const { cdn } = prices;
  const millions = Math.max(0, edgeRequests / 1e6 - cdn.freeMillionRequests);
  return [
    { part: 'edge requests', usd: millions * cdn.millionRequests },
    { part: 'edge traffic', usd: tiered(Math.max(0, gibOut - cdn.freeGib)) },
  ];
}

function tiered(gib: number): number {
  let [usd, from] = [0, 0];
  for (const { upTo, each } of prices.cdn.gib) {
    usd += Math.max(0, Math.min(gib, upTo) - from) * each;
    from = upTo;
  }
  return usd;
}
