import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ArchiveFile } from './archive.ts';
import { files } from './manifest.ts';

/** The pictures of a folder. They never change, so those of later than the database's moment do no harm. */
export async function* mediaFiles(folder: string): AsyncGenerator<ArchiveFile> {
  for (const name of await readdir(folder).catch(() => [])) {
    const bytes = await readFile(join(folder, name)).catch(() => null);
    if (bytes) yield { name: `${files.media}${name}`, bytes };
  }
}

/** Puts a picture of an archive into a folder; other files are left. */
export async function keepMedia(folder: string, { name, bytes }: ArchiveFile): Promise<void> {
  if (!name.startsWith(files.media)) return;
  await mkdir(folder, { recursive: true });
  // The last part alone: an archive of somebody else's must not write outside the folder.
  await writeFile(join(folder, basename(name)), bytes);
}
