import { execFile } from 'node:child_process';
import { readFile, readlink, realpath, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Unstartable } from '../unstartable.ts';

const endWithinMs = 30_000;

/** What a running Postgres writes about itself into its data directory. */
export type PostmasterFile = {
  readonly pid: number;
  readonly port: number;
  readonly isReady: boolean;
};

/** Reads postmaster.pid; nothing when there is none or it is being written. */
export async function readPostmasterFile(directory: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(directory, 'postmaster.pid'), 'utf8').catch(() => '');
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === 'ready' };
}

/** Ends a Postgres that outlived a killed Hội, and clears a lock whose process is another program. */
export async function endOrphan(directory: string): Promise<void> {
  const found = await readPostmasterFile(directory);
  // A lock of a dead process is left to Postgres: it also looks for backends that still run.
  if (!found || !isAlive(found.pid)) return;
  if (!(await isPostgresOn(found.pid, directory))) {
    await rm(join(directory, 'postmaster.pid'), { force: true });
    return;
  }
  process.kill(found.pid, 'SIGINT');
  const deadline = Date.now() + endWithinMs;
  // The file goes last in a shutdown; a container whose first process reaps nobody keeps the pid.
  while (isAlive(found.pid) && (await readPostmasterFile(directory))?.pid === found.pid) {
    if (Date.now() > deadline) {
      throw new Unstartable(
        `A Postgres (process ${found.pid}) still uses ${directory} and does not end: end it, then start Hội again.`,
      );
    }
    await sleep(20);
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

async function isPostgresOn(pid: number, directory: string): Promise<boolean> {
  if (process.platform === 'linux') {
    // The postmaster works from inside its data directory.
    const workingDirectory = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
    return workingDirectory === (await realpath(directory));
  }
  const ps = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).catch(
    () => undefined,
  );
  return ps?.stdout.includes(directory) ?? false;
}
