// `npm run ship:deploy -- --stack <name> --release <file>`: ships a release that `ship:build` wrote,
// looks whether it really runs, and goes back to the last good one if it does not.
// With `--preview` it only says what would change.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pulumiCli } from './src/release/pulumi.ts';
import { releaseSchema } from './src/release/release.ts';
import { ship } from './src/release/ship.ts';

const { values } = parseArgs({
  options: {
    stack: { type: 'string' },
    release: { type: 'string' },
    preview: { type: 'boolean', default: false },
  },
});
if (!values.stack || !values.release) throw new Error('--stack and --release are needed');

const root = new URL('../', import.meta.url);
const log = (line: string) => console.log(line);
const release = releaseSchema.parse(JSON.parse(readFileSync(values.release, 'utf8')));
const directory = fileURLToPath(new URL('infra-pulumi', root));
const pulumi = pulumiCli({ directory, stack: values.stack }, { log });

if (values.preview) {
  await pulumi.preview(release);
} else {
  const patience = { withinMs: 20 * 60_000, everyMs: 5_000 };
  const { ended, problems } = await ship(release, { pulumi, root, patience, log });
  for (const problem of problems) console.error(`✗ ${problem}`);
  console.log(ended);
  if (ended !== 'SHIPPED') process.exitCode = 1;
}
