import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishClient } from '../src/release/publish-client.ts';

const image = `registry.example.org/hoi/gateway@sha256:${'a'.repeat(64)}`;
const fake = fileURLToPath(new URL('fake-commands.ts', import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hoi-publish-'));
  for (const name of ['docker', 'aws']) {
    const script = `#!/bin/sh\nexec '${process.execPath}' '${fake}' ${name} "$@"\n`;
    writeFileSync(join(folder, name), script, { mode: 0o755 });
  }
  mkdirSync(join(folder, 'image/app/client/dist/assets'), { recursive: true });
  writeFileSync(join(folder, 'image/app/client/dist/assets/main-1f.js'), 'new');
  mkdirSync(join(folder, 'bucket/assets'), { recursive: true });
  writeFileSync(join(folder, 'bucket/assets/main-0a.js'), 'old');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const publish = (isClosed = false) =>
  publishClient(image, 'bucket', {
    log: () => undefined,
    env: {
      PATH: `${folder}:/usr/bin:/bin`,
      FAKE_FOLDER: folder,
      FAKE_BUCKET_CLOSED: isClosed ? '1' : '0',
    },
  });
const calls = () => readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n');

test('the files of the image are there beside those of the release before, to be kept for a year', async () => {
  await publish();
  expect(readFileSync(join(folder, 'bucket/assets/main-1f.js'), 'utf8')).toBe('new');
  expect(existsSync(join(folder, 'bucket/assets/main-0a.js'))).toBe(true);
  expect(calls()[0]).toBe(`docker create ${image}`);
  expect(calls().at(-2)).toBe('docker rm container1');
  expect(calls().at(-1)).toContain('--cache-control public, max-age=31536000, immutable');
});

test('a bucket that takes nothing is an error, and no container is left', async () => {
  await expect(publish(true)).rejects.toThrow('aws ended with 1');
  expect(calls()).toContain('docker rm container1');
});
