// `npm run bench:statements`: what a statement costs a service after many others, with the queue that
// kit/src/import-hooks.ts puts into postgres.js and with the one that it has itself. `--quick` runs fewer.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '@hoi/standalone/postgres/start-postgres.ts';
import { startProcess } from './gateway/processes.ts';
import { report } from './src/report.ts';

const rounds = process.argv.includes('--quick') ? 3 : 10;
const statements = 25_000;
const script = fileURLToPath(new URL('statements/client.ts', import.meta.url));
const hooks = fileURLToPath(import.meta.resolve('@hoi/kit/import-hooks.ts'));

/** CPU of one client in µs a statement, round by round. */
async function measure(url: string, flags: readonly string[]): Promise<readonly number[]> {
  await using client = startProcess(script, [url, String(rounds), String(statements)], {}, flags);
  return await client.heard<readonly number[]>();
}

const folder = mkdtempSync(join(tmpdir(), 'hoi-bench-'));
try {
  await using cluster = await startPostgres({ dataDir: join(folder, 'db'), durable: false });
  const ours = await measure(cluster.url, ['--import', hooks]);
  const theirs = await measure(cluster.url, []);
  console.table(
    ours.map((own, round) => ({
      statements: (round + 1) * statements,
      'own queue, µs': own,
      'postgres.js, µs': theirs[round],
    })),
  );
  // The first round is of code that is not compiled yet.
  const growth = (figures: readonly number[]) =>
    Math.round(((figures.at(-1) ?? 0) / (figures[1] ?? 1)) * 100) / 100;
  report('statements', { rounds, statements, ours, theirs, growthOfTheirs: growth(theirs) }, [
    {
      goal: 'CPU of the last statements against the first',
      unit: '×',
      limit: 1.2,
      is: 'at most',
      value: growth(ours),
    },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
