// `npm run restore -- <file.tar.gz> --data <new folder>`: an installation from a backup, in a folder of its own.
import { createReadStream } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readArchive } from '@hoi/kit/backup/archive.ts';
import { archiveHead } from '@hoi/kit/backup/installation.ts';
import { loadDatabase } from '@hoi/kit/backup/load-database.ts';
import { BackupProblem } from '@hoi/kit/backup/manifest.ts';
import { keepMedia } from '@hoi/kit/backup/media-files.ts';
import { openDataFolder, restoredKeys } from './data-folder.ts';
import { serviceSchemas } from './platform.ts';
import { startPostgres } from './postgres/start-postgres.ts';
import { complain, say } from './terminal.ts';
import { Unstartable } from './unstartable.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string' } },
});
const [file] = positionals;
try {
  if (!file || !values.data || positionals.length > 1) {
    throw new Unstartable(
      'Name the file and a new folder: npm run restore -- hoi-backup.tar.gz --data <new folder>',
    );
  }
  await restore(file, resolve(values.data));
  say(`Restored. Start it with: npm start -- --data ${values.data}`);
} catch (error) {
  complain(sentenceOf(error));
  process.exitCode = 1;
}

async function restore(from: string, path: string): Promise<void> {
  const names = await readdir(path).catch(() => []);
  if (names.length > 0) {
    throw new Unstartable(`${path} is not empty: nothing was changed; name a new folder.`);
  }
  const archive = readArchive(createReadStream(from));
  const { manifest, secretKeys } = await archiveHead(archive);
  say(`A backup of ${manifest.madeAt.slice(0, 16).replace('T', ' ')} UTC:`);
  try {
    await using folder = await openDataFolder(path, false, restoredKeys(secretKeys));
    await using postgres = await startPostgres({
      dataDir: path,
      onProgress: (step) => say(`  ${step}`),
    });
    const rest = loadDatabase(postgres.url, serviceSchemas(folder.secrets), manifest, archive);
    for await (const file of rest) await keepMedia(join(path, 'media'), file);
  } catch (error) {
    // Half an installation would look like a whole one.
    await rm(path, { recursive: true, force: true });
    throw error;
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof Unstartable || error instanceof BackupProblem) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOENT') return 'There is no such file.';
  if (code.startsWith('Z_') || (error instanceof Error && /tar|archive/i.test(error.message))) {
    return 'The file is damaged or not a backup of Hội: use another copy of it.';
  }
  return `It could not be restored: ${error instanceof Error ? error.message : error}`;
}
