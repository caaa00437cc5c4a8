import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = globSync('{kit,gateway,standalone,subgraphs/*}/src/**/*.ts', { cwd: root });

/** The variables that the code declares for `readEnv`, which alone reads the environment. */
function declared(): string[] {
  const texts = sources.map((file) => readFileSync(`${root}${file}`, 'utf8'));
  const readers = texts.filter((text) => text.includes('readEnv('));
  const names = readers.flatMap((text) => [
    ...[...text.matchAll(/\b([A-Z][A-Z0-9_]+): (?:z\.|optional)/g)].map(([, name]) => `${name}`),
    ...[...text.matchAll(/`([A-Z_]+)\$\{name\.toUpperCase\(\)\}([A-Z_]+)`/g)].map(
      ([, before, after]) => `${before}<NAME>${after}`,
    ),
  ]);
  return [...new Set(names)].sort();
}

test('docs/configuration.md lists every variable that a process reads, and no other', () => {
  const page = readFileSync(`${root}docs/configuration.md`, 'utf8');
  const listed = [...page.matchAll(/^\| `([A-Z0-9_<>]+)` \|/gm)].map(([, name]) => `${name}`);
  expect(listed.toSorted()).toEqual(declared());
  expect(listed.length).toBeGreaterThan(30);
});

test('nothing but kit/src/env.ts reads the environment', () => {
  const readers = sources.filter((file) =>
    /process\.env\b/.test(readFileSync(`${root}${file}`, 'utf8')),
  );
  expect(readers.filter((file) => !file.endsWith('.test.ts'))).toEqual(['kit/src/env.ts']);
});
