import { chown, lstat, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Unstartable } from '../unstartable.ts';

/** The account that Postgres runs under when we are root, because it refuses root. */
export type SystemUser = { readonly uid: number; readonly gid: number };

/** The account for a cluster: its owner, or `postgres` or `nobody`; none unless we are root. */
export async function systemUserFor(clusterDir: string): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(clusterDir).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const accounts = (await readFile('/etc/passwd', 'utf8'))
    .split('\n')
    .map((line) => line.split(':'));
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = accounts.find((account) => account[0] === name) ?? [];
    // macOS writes nobody as -2; the kernel wants it unsigned.
    if (uid && gid) return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
  }
  throw new Unstartable(
    'Postgres does not run as root and there is no account "postgres" or "nobody"; start Hội as a normal user.',
  );
}

/** Gives a folder and all in it to an account. */
export async function giveTo(user: SystemUser, path: string): Promise<void> {
  await chown(path, user.uid, user.gid);
  if (!(await lstat(path)).isDirectory()) return;
  for (const name of await readdir(path)) await giveTo(user, join(path, name));
}
