// `npm run check`: format and lint, types, unused code, generated code in step with its sources,
// packages that may be installed, no credentials.
// Each step says what it is; the first failing one ends the run with its output.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { isInstalled } from './ship/installed.ts';

const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' };

function run(command: string, args: readonly string[], cwd = '.'): void {
  const { status, stdout, stderr } = spawnSync(command, args, { env, cwd, encoding: 'utf8' });
  if (status === 0) return;
  console.error(`${stdout}${stderr}`);
  console.error(`check failed: ${command} ${args.join(' ')}`);
  process.exit(1);
}

function step(name: string, work: () => void): void {
  const start = performance.now();
  work();
  console.log(`✓ ${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}

/** The state of everything that is generated; changes when a source moved on without it. */
function generated(): string {
  const files = globSync([
    'schema/{supergraph,api}.graphql',
    'subgraphs/*/src/*.generated.ts',
    'subgraphs/*/migrations/**',
    'client/src/gql/**',
    'client/src/locales/**',
    'gateway/src/execute/fast/kernel.wasm',
  ]).sort();
  const hash = createHash('sha256');
  for (const file of files.filter((file) => /\.\w+$/.test(file))) {
    hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** For what has packages of its own. */
const skipped = (name: string, folder: string) =>
  console.log(`– ${name}: skipped, run "npm ci --prefix ${folder}" first`);
const hasCompiler = existsSync('gateway/kernel/node_modules');

step('format and lint', () => run('biome', ['ci', '--error-on-warnings', '.']));
step('generated code is in step', () => {
  const before = generated();
  run('npm', ['run', '-s', 'generate']);
  if (hasCompiler) run('npm', ['run', '-s', 'generate:kernel']);
  for (const config of globSync('subgraphs/*/drizzle.config.ts')) {
    run('drizzle-kit', ['generate', '--name', 'changed'], config.replace(/\/[^/]+$/, ''));
  }
  if (generated() === before) return;
  console.error('Generated code was out of step. It is made anew: look at it and commit it.');
  process.exit(1);
});
step('types', () => run('turbo', ['run', 'typecheck', '--output-logs=errors-only']));
step('types of the root', () => run('tsc', ['-p', '.']));
if (!hasCompiler) skipped('the kernel is in step', 'gateway/kernel');
if (existsSync('infra-pulumi/node_modules')) {
  step('types of the AWS stack', () => run('tsc', ['-p', 'infra-pulumi']));
} else skipped('types of the AWS stack', 'infra-pulumi');
step('unused code', () => run('knip', []));
if (isInstalled) {
  step('types of the pipeline', () => run('tsc', ['-p', 'ship']));
  step('packages and secrets', () => run('node', ['ship/gate.ts']));
} else skipped('types of the pipeline, packages and secrets', 'ship');
