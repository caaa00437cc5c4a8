import { z } from 'zod';
import type { ArchiveFile } from './archive.ts';
import { dumpDatabase } from './dump-database.ts';
import { BackupProblem, files, type Manifest, manifestSchema } from './manifest.ts';
import { mediaFiles } from './media-files.ts';

/** What an installation is made of. */
export interface InstallationParts {
  readonly adminUrl: string;
  readonly services: readonly string[];
  /** What each service encrypts and signs its own things with, by service. */
  readonly secretKeys: Readonly<Record<string, string>>;
  readonly mediaDir: string;
}

/** Everything of an installation, in the order in which a restore needs it. */
export async function* installationFiles(parts: InstallationParts): AsyncGenerator<ArchiveFile> {
  let isFirst = true;
  for await (const file of dumpDatabase(parts.adminUrl, parts.services)) {
    yield file;
    if (isFirst) yield { name: files.keys, bytes: Buffer.from(JSON.stringify(parts.secretKeys)) };
    isFirst = false;
  }
  yield* mediaFiles(parts.mediaDir);
}

/** Reads how an archive begins; the rest is left to be read. */
export async function archiveHead(
  archive: AsyncGenerator<ArchiveFile>,
): Promise<{ readonly manifest: Manifest; readonly secretKeys: Record<string, string> }> {
  const manifest = manifestSchema.safeParse(await jsonOf(archive, files.manifest));
  if (!manifest.success) {
    throw new BackupProblem('The archive was made by a newer Hội: update this one first.');
  }
  const secretKeys = z.record(z.string(), z.string()).parse(await jsonOf(archive, files.keys));
  return { manifest: manifest.data, secretKeys };
}

async function jsonOf(archive: AsyncGenerator<ArchiveFile>, name: string): Promise<unknown> {
  const { value: file, done } = await archive.next();
  if (done || file.name !== name) throw new BackupProblem('This is not a backup of Hội.');
  return JSON.parse(file.bytes.toString());
}
