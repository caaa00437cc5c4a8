import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrationProblemsSince } from '../src/gate/migrations-since.ts';

let folder: string;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@localhost', ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
const write = (name: string, sql: string) =>
  writeFileSync(join(folder, 'subgraphs/event/migrations', name), sql);
const problems = (commit = 'HEAD') => migrationProblemsSince(commit, pathToFileURL(`${folder}/`));

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hoi migrations '));
  mkdirSync(join(folder, 'subgraphs/event/migrations'), { recursive: true });
  git('init', '-q');
  write('0000_init.sql', 'create table event.a (x int); drop table event.old;');
  git('add', '.');
  git('commit', '-qm', 'first');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what was there before is not looked at again', async () => {
  expect(await problems()).toEqual([]);
});

test('a new one that takes something away is refused, before and after it is committed', async () => {
  write('0001_less.sql', 'alter table event.a drop column x;');
  git('add', '.');
  const expected = ['subgraphs/event/migrations/0001_less.sql line 1 event.a: drops column x'];
  expect(await problems()).toEqual(expected);
  git('commit', '-qm', 'second');
  expect(await problems('HEAD~1')).toEqual(expected);
  expect(await problems()).toEqual([]);
});

test('one that has run somewhere may neither change nor go', async () => {
  write('0000_init.sql', 'create table event.a (x int, y int);');
  expect(await problems()).toEqual([
    'subgraphs/event/migrations/0000_init.sql is in HEAD already and may not change',
  ]);
  rmSync(join(folder, 'subgraphs/event/migrations/0000_init.sql'));
  expect(await problems()).toHaveLength(1);
});

test('a name that git would take for an option is no commit', async () => {
  expect(await problems('--output=x')).toEqual(['--output=x is no name of a commit']);
});
