import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

test('a message says the same wherever it stands: the catalogues become one when the client runs', () => {
  const src = join(import.meta.dirname, '..');
  const translations = new Map<string, Set<string>>();
  for (const file of globSync('**/vi.po', { cwd: src })) {
    const text = readFileSync(join(src, file), 'utf8');
    for (const [, id = '', words = ''] of text.matchAll(/^msgid "(.+)"\nmsgstr "(.*)"$/gm)) {
      translations.set(id, (translations.get(id) ?? new Set()).add(words));
    }
  }
  expect(translations.size).toBeGreaterThan(100);
  expect([...translations].filter(([, words]) => words.size > 1)).toEqual([]);
});
