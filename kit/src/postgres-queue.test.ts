import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import queue from './postgres-queue.ts';

const source = (file: string) =>
  readFileSync(
    createRequire(import.meta.url)
      .resolve('postgres')
      .replace(/cjs.*/, `src/${file}`),
  );

test('postgres.js has the queue that is replaced; another version wants to be looked at', () => {
  const hash = createHash('sha256').update(source('queue.js')).digest('hex');
  expect(hash).toBe('15e6345adb6708bf3b99ad39fc2231c2fb61de5f6cba4b7a7a6be881482a4ec3');
});

test('it does what the replaced one does, whatever happens to it', async () => {
  const { default: original } = await import(
    `data:text/javascript,${encodeURIComponent(source('queue.js').toString())}`
  );
  const [own, other] = [queue<number>([1, 2]), original([1, 2])];
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  for (let step = 0; step < 20_000; step += 1) {
    const item = random(40);
    const kind = random(3);
    const did = (one: typeof own) =>
      kind === 0 ? one.push(item) : kind === 1 ? one.remove(item) : one.length > 0 && one.shift();
    expect([did(own), own.length]).toEqual([did(other), other.length]);
  }
});

test('who imports postgres.js with the hooks gets it', () => {
  const program = `
    import { registerHooks } from 'node:module';
    registerHooks({ load(url, context, next) { console.log(url); return next(url, context); } });
    await import('postgres');`;
  const loadedWith = (...flags: readonly string[]) =>
    execFileSync(process.execPath, [...flags, '--input-type=module', '--eval', program], {
      cwd: import.meta.dirname,
      encoding: 'utf8',
    });
  const hooks = new URL('import-hooks.ts', import.meta.url).href;
  expect(loadedWith('--import', hooks)).toContain('/kit/src/postgres-queue.ts');
  expect(loadedWith()).not.toContain('/kit/src/postgres-queue.ts');
});
