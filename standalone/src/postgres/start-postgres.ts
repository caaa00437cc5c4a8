import type { ChildProcess } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { freePort } from '../port.ts';
import { Unstartable } from '../unstartable.ts';
import { type Binaries, findBinaries } from './binaries.ts';
import { type ClusterPaths, clusterPaths, createCluster, hasCluster } from './cluster.ts';
import { endOrphan, readPostmasterFile } from './orphan.ts';
import { ended, run } from './run.ts';
import { serverSettings } from './settings.ts';
import { giveTo, type SystemUser, systemUserFor } from './system-user.ts';

const database = 'hoi';
// Recovery after a power cut replays at most max_wal_size.
const readyWithinMs = 120_000;
const stopWithinMs = 30_000;

/** A running embedded Postgres; disposing of it shuts it down and waits for its end. */
export type EmbeddedPostgres = AsyncDisposable & {
  /** Connects as the superuser to the database `hoi`. */
  readonly url: string;
  readonly port: number;
  /** Fulfils when the server has ended, asked or not. */
  readonly ended: Promise<number | string>;
};

/** How to start the embedded Postgres. */
export type StartPostgresOptions = {
  /** The data folder; the cluster lives in `postgres` inside it. */
  readonly dataDir: string;
  /** Told once, in a few words, what takes long. */
  readonly onProgress?: (message: string) => void;
  /** False only for throw-away test clusters: nothing is synced to disk. */
  readonly durable?: boolean;
};

/** Starts the embedded Postgres of a data folder, making its cluster at the first start. */
export async function startPostgres({
  dataDir,
  onProgress,
  durable = true,
}: StartPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = resolve(dataDir);
  await mkdir(folder, { recursive: true, mode: 0o711 }).catch((error) => {
    throw new Unstartable(`The data folder ${folder} cannot be made (${error.code}).`);
  });
  const paths = clusterPaths(folder);
  const isThere = await hasCluster(paths);
  const user = await systemUserFor(paths.directory);
  const binaries = await findBinaries({ user, copyTo: user ? '/var/lib/hoi' : folder });
  await rm(paths.log, { force: true });
  if (!isThere) {
    onProgress?.('Preparing the database (first start only)');
    await createCluster(paths, { binaries, user, durable });
  } else {
    await endOrphan(paths.directory);
    if (user) await giveTo(user, paths.directory);
  }
  return serve({ paths, binaries, user, durable });
}

type Server = {
  readonly paths: ClusterPaths;
  readonly binaries: Binaries;
  readonly user: SystemUser | undefined;
  readonly durable: boolean;
};

async function serve(server: Server): Promise<EmbeddedPostgres> {
  const { paths, binaries, user, durable } = server;
  const deadline = Date.now() + readyWithinMs;
  for (;;) {
    const port = await freePort(0, '127.0.0.1');
    const child = run({
      program: binaries.postgres,
      args: (dataDirectory) => ['-D', dataDirectory, ...serverSettings({ port, durable })],
      dataDirectory: paths.directory,
      user,
      logFile: paths.log,
      endsWithUs: true,
    });
    const end = ended(child);
    if (await isReady(child, paths.directory, deadline)) {
      const password = (await readFile(paths.password, 'utf8')).trim();
      const url = await createDatabase(`postgres://postgres:${password}@127.0.0.1:${port}`);
      return { url, port, ended: end, [Symbol.asyncDispose]: () => stop(child, end) };
    }
    const log = await readFile(paths.log, 'utf8').catch(() => '');
    // Another program took the port meanwhile, or backends of a killed server are about to end.
    const isPassing = /could not bind|shared memory block .* in use/.test(log);
    if (!isPassing || Date.now() > deadline) {
      await stop(child, end);
      throw new Unstartable(
        `The database in ${paths.directory} does not start; the reason is in ${paths.log}.`,
      );
    }
    await rm(paths.log, { force: true });
    await sleep(100);
  }
}

async function isReady(child: ChildProcess, directory: string, deadline: number): Promise<boolean> {
  while (child.exitCode === null && child.signalCode === null && Date.now() < deadline) {
    const postmaster = await readPostmasterFile(directory);
    if (postmaster?.pid === child.pid && postmaster?.isReady) return true;
    await sleep(10);
  }
  return false;
}

async function createDatabase(server: string): Promise<string> {
  const sql = postgres(`${server}/postgres`, { max: 1, onnotice: () => undefined });
  try {
    const found = await sql`SELECT FROM pg_database WHERE datname = ${database}`;
    if (found.length === 0) await sql`CREATE DATABASE ${sql(database)}`;
  } finally {
    await sql.end();
  }
  return `${server}/${database}`;
}

async function stop(child: ChildProcess, end: Promise<number | string>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  // SIGINT is Postgres' fast shutdown: connections are closed, everything is written.
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGQUIT'), stopWithinMs);
  await end;
  clearTimeout(timer);
}
