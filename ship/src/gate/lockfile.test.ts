import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lockfileProblems } from './lockfile.ts';
import { type Policy, policy } from './policy.ts';

const real = ['../../../', '../../', '../../../gateway/kernel/'].map((path) =>
  readFileSync(new URL(`${path}package-lock.json`, import.meta.url), 'utf8'),
);
const strict: Policy = { ...policy, licenceExceptions: [], installScripts: [], single: [] };
const good = {
  version: '1.0.0',
  resolved: 'https://registry.npmjs.org/x/-/x-1.0.0.tgz',
  integrity: `sha512-${'A'.repeat(86)}==`,
  license: 'MIT',
};

function problems(packages: Record<string, unknown>, rules = strict) {
  return lockfileProblems([JSON.stringify({ lockfileVersion: 3, packages })], rules);
}

test('what is installed now is allowed, and no permission is left over', () => {
  expect(lockfileProblems(real, policy)).toEqual([]);
});

test.each([
  ['from another host', { resolved: 'https://npm.example.org/x/-/x-1.0.0.tgz' }, 'comes from'],
  ['from a repository', { resolved: 'git+ssh://git@github.com/x/x.git#1' }, 'comes from'],
  ['without an address', { resolved: undefined }, 'has no address'],
  ['without encryption', { resolved: 'http://registry.npmjs.org/x/-/x-1.0.0.tgz' }, 'comes from'],
  ['without integrity', { integrity: undefined }, 'no SHA-512 integrity'],
  ['with a weak integrity', { integrity: 'sha1-AAAA' }, 'no SHA-512 integrity'],
  ['under a strong copyleft', { license: 'AGPL-3.0-only' }, 'is under AGPL-3.0-only'],
  ['under several at once', { license: 'MIT AND GPL-3.0-only' }, 'is under MIT AND GPL-3.0-only'],
  ['under no licence', { license: undefined }, 'is under no licence'],
  ['under words', { license: 'SEE LICENSE IN x' }, 'is under SEE LICENSE IN x'],
  ['with an install script', { hasInstallScript: true }, 'has an install script'],
])('a package %s is refused', (_what, change, expected) => {
  expect(problems({ 'node_modules/x': { ...good, ...change } })).toEqual([
    expect.stringContaining(expected),
  ]);
});

test('a choice of licences is allowed when one of them is', () => {
  const packages = { 'node_modules/x': { ...good, license: '(MIT OR GPL-3.0-only)' } };
  expect(problems(packages)).toEqual([]);
});

test('the Elastic licence is for the five packages of Apollo alone', () => {
  const elastic = { ...good, license: 'Elastic-2.0' };
  const rules = { ...strict, licenceExceptions: policy.licenceExceptions };
  const found = problems(
    { 'node_modules/@apollo/gateway': elastic, 'node_modules/@apollo/other': elastic },
    rules,
  );
  expect(found.filter((one) => one.includes('is under'))).toEqual([
    'node_modules/@apollo/other 1.0.0 is under Elastic-2.0',
  ]);
});

test('a second copy of graphql, another major and an old ws are refused, however deep', () => {
  const graphql = { ...good, version: '16.15.0' };
  expect(
    problems(
      {
        'node_modules/graphql': graphql,
        'node_modules/a/node_modules/graphql': { ...graphql, version: '17.0.0' },
        'node_modules/a/node_modules/ws': { ...good, version: '8.21.0' },
      },
      { ...strict, single: [{ name: 'graphql', range: '^16.15.0' }] },
    ),
  ).toEqual([
    expect.stringContaining('node_modules/a/node_modules/ws 8.21.0 is refused'),
    'graphql is there 2 times',
    'graphql 17.0.0 is not ^16.15.0',
  ]);
});

test('an alias is judged by the package behind it', () => {
  const packages = { 'node_modules/safe': { ...good, name: 'ws', version: '7.0.0' } };
  expect(problems(packages)).toEqual([expect.stringContaining('is refused (<8.21.1)')]);
});

test('a permission that nothing needs is a problem', () => {
  const rules = { ...strict, installScripts: ['gone'] };
  expect(problems({ 'node_modules/x': good }, rules)).toEqual([
    'the install script of gone is allowed but not there any more',
  ]);
});
