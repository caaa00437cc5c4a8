// Holds the two executors together on many random graphs, operations and answers; prints where they
// differ. `npm run test:executor -- --cases 20000 --seed 7` runs the same cases again.
import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { chooser } from '@hoi/kit/testing/random-query.ts';
import { executorCase } from './support/executor-case.ts';

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '2000' }, seed: { type: 'string' } },
});
const cases = Number(values.cases);
const seed = Number(values.seed ?? randomInt(1_000_000));
const casesOfOneGraph = 20;
const maxShown = 10;
const print = (text: string) => process.stdout.write(`${text}\n`);

const answered = { FAST: 0, REFERENCE: 0, invalid: 0 };
let differing = 0;
for (let number = 0; number < cases; number += 1) {
  const graph = seed + Math.floor(number / casesOfOneGraph);
  const result = await executorCase(graph, chooser(seed * 1_000_003 + number));
  answered[result.executor ?? 'invalid'] += 1;
  if (result.differences.length === 0) continue;
  differing += 1;
  if (differing > maxShown) continue;
  print(`\ncase ${number}, graph ${graph}, fault ${result.fault}\n${result.query}`);
  for (const difference of result.differences) print(difference);
}
print(JSON.stringify({ cases, seed, ...answered, differences: differing }));
process.exitCode = differing === 0 ? 0 : 1;
