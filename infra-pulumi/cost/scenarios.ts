import { collector, graphOf } from '../proof/captures.ts';
import { estimate, type Line, total } from './estimate.ts';
import { type Traffic, traffics } from './traffic.ts';

/** A size of the platform under a load, and what it should not exceed. */
export interface Scenario {
  readonly name: string;
  readonly config: Readonly<Record<string, string>>;
  readonly traffic: Traffic;
  readonly goalUsd: number | null;
}

/** What the price is told of. */
export const scenarios: readonly Scenario[] = [
  { name: 'lean, 1 M a day', config: { profile: 'lean' }, traffic: traffics['1 M'], goalUsd: 150 },
  { name: 'standard, 1 M a day', config: {}, traffic: traffics['1 M'], goalUsd: 300 },
  {
    name: 'standard large, 100 M a day',
    config: { size: 'large', valkey: 'true', nat: 'perAz', collector },
    traffic: traffics['100 M'],
    goalUsd: null,
  },
];

/** What a scenario costs in a month. */
export async function priceOfScenario({
  config,
  traffic,
}: Scenario): Promise<{ readonly lines: readonly Line[]; readonly usd: number }> {
  const lines = estimate(await graphOf(config), traffic);
  return { lines, usd: Math.round(total(lines) * 100) / 100 };
}
