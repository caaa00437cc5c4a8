import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '@hoi/community/subgraph.ts';
import { prepareDatabase, serviceUrl } from '@hoi/kit/migrate.ts';
import { giveTo, systemUserFor } from '@hoi/standalone/postgres/system-user.ts';
import postgres from 'postgres';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createArchivedCluster, startArchiving } from './archiving-server.ts';

let folder: string;
beforeEach(async () => {
  // Postgres runs under another account when we are root, and its archive lies in here.
  folder = await mkdtemp(join(tmpdir(), 'hoi-point-in-time-'));
  const user = await systemUserFor(folder);
  if (user) await giveTo(user, folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** What docs/operations/restore.md says for a database that was spoiled by hand at a known time. */
test('a database comes back as it was a moment before the mistake, with what was written after the backup', async () => {
  const dataDir = join(folder, 'database');
  const archive = join(dataDir, 'archive');
  await createArchivedCluster(dataDir);
  let target: string;
  {
    await using server = await startArchiving(dataDir, {
      wal_level: 'replica',
      archive_mode: 'on',
      archive_command: `cp %p "${archive}/%f"`,
    });
    const community = { name: 'community', packageRoot, password: 'secret' };
    await prepareDatabase(server.url, [community]);
    await using sql = connect(server.url);
    const found = (name: string) =>
      sql`insert into community.migration (hash, created_at) values (${name}, 0)`;

    await found('before the backup');
    await sql`select pg_backup_start('rehearsal', true)`;
    await cp(join(dataDir, 'postgres'), join(folder, 'base'), {
      recursive: true,
      filter: (path) => !/postgres\/(postmaster\.(pid|opts)|pg_wal\/.+)$/.test(path),
    });
    const [stop] = await sql`select labelfile from pg_backup_stop()`;
    await writeFile(join(folder, 'base', 'backup_label'), `${stop?.labelfile}`);

    await found('after the backup');
    const [{ now } = { now: '' }] = await sql`select clock_timestamp()::text as now`;
    target = now;
    await sql`drop schema community cascade`;
    // On a quiet server a segment is archived when it is full, or when one asks.
    await sql`select pg_switch_wal()`;
    await expect
      .poll(async () => (await sql`select last_archived_wal from pg_stat_archiver`)[0])
      .toMatchObject({ last_archived_wal: expect.any(String) });
  }

  const restored = join(folder, 'restored');
  await cp(join(folder, 'base'), join(restored, 'postgres'), { recursive: true });
  await cp(join(dataDir, 'postgres.password'), join(restored, 'postgres.password'));
  await writeFile(join(restored, 'postgres', 'recovery.signal'), '');
  const user = await systemUserFor(folder);
  if (user) await giveTo(user, restored);
  await using server = await startArchiving(restored, {
    restore_command: `cp "${archive}/%f" %p`,
    recovery_target_time: target,
    recovery_target_action: 'promote',
  });
  await using sql = connect(server.url);
  const rows = await sql`select hash from community.migration where created_at = 0 order by id`;
  expect(rows.map(({ hash }) => hash)).toEqual(['before the backup', 'after the backup']);
  // Roles are part of it: the service signs in as it did.
  await using own = connect(serviceUrl(server.url, 'community', 'secret'));
  expect(await own`select 1 as one`).toEqual([{ one: 1 }]);
});

function connect(url: string): postgres.Sql & AsyncDisposable {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  return Object.assign(sql, { [Symbol.asyncDispose]: () => sql.end() });
}
