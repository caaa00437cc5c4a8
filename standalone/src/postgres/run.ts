import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, constants, existsSync, openSync } from 'node:fs';
import type { SystemUser } from './system-user.ts';

const setpriv = '/usr/bin/setpriv';

/** What starts one Postgres program on a data directory. */
export type Run = {
  readonly program: string;
  /** Arguments, given the path under which the program sees the data directory. */
  readonly args: (dataDirectory: string) => readonly string[];
  readonly dataDirectory: string;
  readonly user: SystemUser | undefined;
  readonly logFile: string;
  /** Ends the program when we die, however we die. */
  readonly endsWithUs?: boolean;
};

/** Starts a Postgres program under the right account, with its output in the log file. */
export function run({
  program,
  args,
  dataDirectory,
  user,
  logFile,
  endsWithUs,
}: Run): ChildProcess {
  const log = openSync(logFile, 'a', 0o600);
  // A path below a 0700 folder (/root) is closed to the account, an inherited descriptor is not.
  const handle =
    user && process.platform === 'linux'
      ? openSync(dataDirectory, constants.O_RDONLY | constants.O_DIRECTORY)
      : undefined;
  const seenAs = handle === undefined ? dataDirectory : '/proc/self/fd/3';
  const command = [program, ...args(seenAs)];
  if (endsWithUs && existsSync(setpriv)) command.unshift(setpriv, '--pdeathsig', 'INT', '--');
  const [first = program, ...rest] = command;
  try {
    return spawn(first, rest, {
      ...user,
      cwd: '/',
      // Its own process group: Ctrl-C in the terminal is for us, who stop it when all is drained.
      detached: true,
      stdio: ['ignore', log, log, ...(handle === undefined ? [] : [handle])],
      // A locale of the person that is not installed would stop initdb.
      ...(process.platform === 'win32' ? {} : { env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' } }),
    });
  } finally {
    closeSync(log);
    if (handle !== undefined) closeSync(handle);
  }
}

/** Waits for a program's end and gives its exit code, or the signal that ended it. */
export function ended(child: ChildProcess): Promise<number | string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
}
