// `npm run gate`: what is installed, what may never be committed, and, with `-- --since <commit>`,
// whether the migrations added since then can be applied while the version before them runs.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { lockfileProblems } from './src/gate/lockfile.ts';
import { migrationProblemsSince } from './src/gate/migrations-since.ts';
import { policy } from './src/gate/policy.ts';
import { secretProblems } from './src/gate/secrets.ts';

const { values } = parseArgs({ options: { since: { type: 'string' } } });
const root = new URL('../', import.meta.url);

function* trackedFiles() {
  const names = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' });
  for (const path of names.split('\0').filter((name) => name !== '')) {
    yield { path, text: readFileSync(new URL(encodeURI(path), root), 'latin1') };
  }
}

const problems = [
  ...lockfileProblems(
    ['', 'ship/', 'gateway/kernel/'].map((folder) =>
      readFileSync(new URL(`${folder}package-lock.json`, root), 'utf8'),
    ),
    policy,
  ),
  ...(await secretProblems(trackedFiles())),
  ...(values.since ? await migrationProblemsSince(values.since, root) : []),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log('packages, secrets and migrations: nothing to object to');
