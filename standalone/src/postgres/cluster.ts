import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Unstartable } from '../unstartable.ts';
import type { Binaries } from './binaries.ts';
import { ended, run } from './run.ts';
import { giveTo, type SystemUser } from './system-user.ts';

const major = '18';

/** The files of one embedded Postgres inside a data folder. */
export type ClusterPaths = {
  readonly directory: string;
  readonly unfinished: string;
  readonly password: string;
  readonly log: string;
};

/** Names the files of the embedded Postgres in a data folder. */
export function clusterPaths(dataDir: string): ClusterPaths {
  return {
    directory: join(dataDir, 'postgres'),
    unfinished: join(dataDir, 'postgres.unfinished'),
    password: join(dataDir, 'postgres.password'),
    log: join(dataDir, 'postgres.log'),
  };
}

/** Says whether a cluster is there; refuses a folder that is not a whole cluster of our version. */
export async function hasCluster({ directory, password }: ClusterPaths): Promise<boolean> {
  const names = await readdir(directory).catch((error) => {
    if (error.code === 'ENOENT') return undefined;
    throw new Unstartable(
      `The database in ${directory} cannot be read (${error.code}): start Hội as the user it belongs to, or choose another folder with --data.`,
    );
  });
  if (!names || names.length === 0) return false;
  if (!names.includes('PG_VERSION') || !existsSync(join(directory, 'global', 'pg_control'))) {
    throw new Unstartable(
      `${directory} is not a complete database: nothing was changed; put back a backup, or move the folder away and start again for an empty one.`,
    );
  }
  const version = (await readFile(join(directory, 'PG_VERSION'), 'utf8')).trim();
  if (version !== major) {
    throw new Unstartable(
      `The database in ${directory} was made by Postgres ${version}, and this Hội runs Postgres ${major}: use the Hội that made it to back it up, then restore it into a new folder.`,
    );
  }
  if (!existsSync(password)) {
    throw new Unstartable(
      `${password} is missing, so the database beside it cannot be opened: put the file back from a backup.`,
    );
  }
  return true;
}

/** Makes a new cluster beside its final place, and moves it there when it is whole. */
export async function createCluster(
  { directory, unfinished, password, log }: ClusterPaths,
  options: { binaries: Binaries; user: SystemUser | undefined; durable: boolean },
): Promise<void> {
  const { binaries, user, durable } = options;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  await writeFile(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
  // initdb reads the password as the account it runs under, which may not enter the data folder.
  await using secret = await readableCopy(password, user);
  if (user) await giveTo(user, unfinished);
  const initdb = run({
    program: binaries.initdb,
    dataDirectory: unfinished,
    user,
    logFile: log,
    args: (dataDirectory) => [
      ...['--pgdata', dataDirectory, '--username', 'postgres', '--pwfile', secret.path],
      ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C', '--data-checksums'],
      ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
      ...(durable ? [] : ['--no-sync']),
    ],
    endsWithUs: true,
  });
  const code = await ended(initdb);
  if (code !== 0) {
    throw new Unstartable(
      `The database could not be made in ${directory} (initdb ended with ${code}); the reason is in ${log}.`,
    );
  }
  await rename(unfinished, directory);
}

async function readableCopy(
  file: string,
  user: SystemUser | undefined,
): Promise<{ path: string } & AsyncDisposable> {
  const folder = await mkdtemp(join(tmpdir(), 'hoi-'));
  const path = join(folder, 'password');
  await writeFile(path, await readFile(file), { mode: 0o600 });
  if (user) await giveTo(user, folder);
  return {
    path,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}
