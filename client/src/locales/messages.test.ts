// @vitest-environment node
import { getCatalogs } from '@lingui/cli/api';
import { getConfig } from '@lingui/conf';
import { expect, test } from 'vitest';

const root = `${import.meta.dirname}/../..`;

test('every message on every page has a Vietnamese and an English text', async () => {
  const config = getConfig({ cwd: root });
  const missing: string[] = [];
  for (const catalog of await getCatalogs(config)) {
    const used = Object.entries((await catalog.collect()) ?? {});
    const [en, vi] = [await catalog.read('en'), await catalog.read('vi')];
    for (const [id, { message }] of used) {
      if (!en?.[id])
        missing.push(`${catalog.path}: run "npm run extract -w client" for "${message}"`);
      else if (!vi?.[id]?.translation) missing.push(`${catalog.path}: vi lacks "${message}"`);
    }
  }
  expect(missing).toEqual([]);
}, 60_000);
