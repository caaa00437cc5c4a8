// `npm test`: the proofs of the stack. Says so, and ends well, where its packages are not installed.
// With INFRA_TEST_REPORT it also writes how many passed and failed there, as JSON.
import { globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { env, stdout } from 'node:process';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { howToInstall, isInstalled } from './installed.ts';

const here = import.meta.dirname;
const report = (counts: { passed: number; failed: number }) => {
  if (env.INFRA_TEST_REPORT) writeFileSync(env.INFRA_TEST_REPORT, JSON.stringify(counts));
};

if (isInstalled) {
  const files = globSync('test/*.test.ts', { cwd: here }).map((file) => join(here, file));
  // One process, so that each configuration is captured once.
  const tests = run({ files, isolation: 'none' });
  tests.on('test:summary', ({ file, counts }) => {
    if (file !== undefined) return;
    const failed = counts.tests - counts.passed - counts.skipped - counts.todo;
    report({ passed: counts.passed, failed });
    if (failed > 0) process.exitCode = 1;
  });
  tests.compose(new spec()).pipe(stdout);
} else {
  report({ passed: 0, failed: 0 });
  console.log(`The AWS stack is not tested: ${howToInstall}`);
}
