// npm run score -w @hoi/assistant [-- <utterances.jsonl> [<predictions.jsonl>]]
// Writes what the rule model makes of each utterance and prints the table of the shared scorer.

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Prediction, predict, type Utterance } from '../test/predict.ts';

const shared = fileURLToPath(new URL('../../../../shared/assistant/', import.meta.url));
const [input = join(shared, 'utterances.jsonl'), output = join(tmpdir(), 'hoi-predictions.jsonl')] =
  process.argv.slice(2);

if (!existsSync(input)) {
  console.error(`There is no ${input}. Name a file of utterances as the first argument.`);
  process.exit(1);
}
const utterances: Utterance[] = readFileSync(input, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const predictions: Prediction[] = [];
for (const utterance of utterances) predictions.push(await predict(utterance));
writeFileSync(output, `${predictions.map((one) => JSON.stringify(one)).join('\n')}\n`);
console.log(`${predictions.length} predictions in ${output}`);
const scorer = join(shared, 'score.mjs');
if (existsSync(scorer)) {
  const env = { FAILS: '1' };
  process.stdout.write(execFileSync(process.execPath, [scorer, input, output], { env }));
}
