import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { freePort } from '@hoi/standalone/port.ts';
import { findBinaries } from '@hoi/standalone/postgres/binaries.ts';
import { clusterPaths, createCluster } from '@hoi/standalone/postgres/cluster.ts';
import { readPostmasterFile } from '@hoi/standalone/postgres/orphan.ts';
import { ended, run } from '@hoi/standalone/postgres/run.ts';
import { giveTo, systemUserFor } from '@hoi/standalone/postgres/system-user.ts';

/** A server that keeps its write-ahead log, or one that replays it. */
export interface ArchivingServer extends AsyncDisposable {
  readonly url: string;
}

/** Makes the cluster of a data folder, with a folder beside it for what is archived. */
export async function createArchivedCluster(dataDir: string): Promise<void> {
  const paths = clusterPaths(dataDir);
  await mkdir(join(dataDir, 'archive'), { recursive: true });
  const user = await systemUserFor(paths.directory);
  const binaries = await findBinaries({ user, copyTo: '/var/lib/hoi' });
  await createCluster(paths, { binaries, user, durable: false });
  if (user) await giveTo(user, join(dataDir, 'archive'));
}

/** Starts a Postgres on a data folder with further settings; the superuser's password is that of its cluster. */
export async function startArchiving(
  dataDir: string,
  settings: Readonly<Record<string, string>>,
): Promise<ArchivingServer> {
  const { directory, password, log } = clusterPaths(dataDir);
  const user = await systemUserFor(directory);
  const binaries = await findBinaries({ user, copyTo: '/var/lib/hoi' });
  const port = await freePort(0, '127.0.0.1');
  const all = {
    ...{ listen_addresses: '127.0.0.1', port: `${port}`, unix_socket_directories: '' },
    ...{ shared_buffers: '16MB', io_method: 'sync', fsync: 'off', timezone: 'UTC' },
    ...settings,
  };
  await rm(log, { force: true });
  const child = run({
    program: binaries.postgres,
    args: (seenAs) => [
      ...['-D', seenAs],
      ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ],
    dataDirectory: directory,
    user,
    logFile: log,
    endsWithUs: true,
  });
  const end = ended(child);
  const secret = (await readFile(password, 'utf8')).trim();
  while ((await readPostmasterFile(directory))?.isReady !== true) {
    if (child.exitCode !== null) throw new Error(await readFile(log, 'utf8'));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    url: `postgres://postgres:${secret}@127.0.0.1:${port}/postgres`,
    async [Symbol.asyncDispose]() {
      child.kill('SIGINT');
      await end;
    },
  };
}
