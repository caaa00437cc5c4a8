import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expandOnlyProblems } from './migrations.ts';

/** What is wrong with the migrations that a working tree has and a commit has not. */
export async function migrationProblemsSince(
  commit: string,
  root: URL,
): Promise<readonly string[]> {
  if (!/^[\w./~^-]+$/.test(commit) || commit.startsWith('-')) {
    return [`${commit} is no name of a commit`];
  }
  const changes = execFileSync(
    'git',
    [
      'diff',
      '--no-renames',
      '--name-status',
      '-z',
      commit,
      '--',
      ':(glob)subgraphs/*/migrations/*.sql',
    ],
    { cwd: root, encoding: 'utf8' },
  ).split('\0');
  const problems: string[] = [];
  for (let index = 0; index + 1 < changes.length; index += 2) {
    const [status, path = ''] = changes.slice(index, index + 2);
    if (status !== 'A') {
      // What ran somewhere never runs again, so a change would reach new installations only.
      problems.push(`${path} is in ${commit} already and may not change`);
      continue;
    }
    const found = await expandOnlyProblems(readFileSync(new URL(path, root), 'utf8'));
    problems.push(...found.map((problem) => `${path} ${problem}`));
  }
  return problems;
}
