// `npm run cost`: what the platform costs a month, from the resources that the program makes, a price
// table and assumed traffic. `-- --accept "<why it rose>"` records it as accepted.
import { parseArgs } from 'node:util';
import { readBaseline, risen, writeBaseline } from './cost/baseline.ts';
import { prices } from './cost/prices.ts';
import { assumptions } from './cost/traffic.ts';
import { howToInstall, isInstalled } from './installed.ts';

if (!isInstalled) {
  console.error(`The stack cannot be priced: ${howToInstall}`);
  process.exit(1);
}
const { priceOfScenario, scenarios } = await import('./cost/scenarios.ts');
const { values } = parseArgs({ options: { accept: { type: 'string' } } });
const now: Record<string, number> = {};

for (const scenario of scenarios) {
  const { lines, usd } = await priceOfScenario(scenario);
  now[scenario.name] = usd;
  console.log(`\n${scenario.name}`);
  for (const { part, usd: each } of lines.filter((line) => line.usd >= 0.01)) {
    console.log(`  ${part.padEnd(30)}${each.toFixed(2).padStart(12)}`);
  }
  const goal =
    scenario.goalUsd === null
      ? ''
      : `   goal ≤ ${scenario.goalUsd}: ${usd <= scenario.goalUsd ? 'met' : 'MISSED'}`;
  console.log(`  ${'USD a month'.padEnd(30)}${usd.toFixed(2).padStart(12)}${goal}`);
  for (const sentence of assumptions(scenario.traffic)) console.log(`  · ${sentence}`);
}
console.log(
  `\nPrices of ${prices.region}, written down from memory on ${prices.writtenOn} and not verified.`,
);

if (values.accept) {
  const accepted = Object.entries(now).map(([name, usd]) => [
    name,
    { usd, note: values.accept ?? '' },
  ]);
  writeBaseline(Object.fromEntries(accepted));
} else {
  const problems = risen(now, readBaseline());
  for (const problem of problems) console.error(`✗ ${problem}: say why with --accept`);
  if (problems.length > 0) process.exitCode = 1;
}
