// One-off container: puts an archive from standard input into the empty database and media volume of
// a new installation, before its services start: `npm run docker:restore < hoi.tar.gz`.
import { stdin } from 'node:process';
import { readArchive } from '@hoi/kit/backup/archive.ts';
import { archiveHead } from '@hoi/kit/backup/installation.ts';
import { loadDatabase } from '@hoi/kit/backup/load-database.ts';
import { BackupProblem } from '@hoi/kit/backup/manifest.ts';
import { keepMedia } from '@hoi/kit/backup/media-files.ts';
import { keyHolders, required, serviceSchemas } from './services.ts';

async function restore(): Promise<void> {
  const archive = readArchive(stdin);
  const { manifest, secretKeys: keys } = await archiveHead(archive);
  const missing = keyHolders
    .filter((name) => keys[name] !== required(`SECRET_KEY_${name.toUpperCase()}`))
    .map((name) => `SECRET_KEY_${name.toUpperCase()}=${keys[name]}`);
  if (missing.length > 0) {
    throw new BackupProblem(
      `The backup has other keys than docker/.env, and its tickets and sessions need them. Put these lines there, then restore again:\n${missing.join('\n')}`,
    );
  }
  const files = loadDatabase(required('DATABASE_ADMIN_URL'), serviceSchemas(), manifest, archive);
  for await (const file of files) await keepMedia(required('MEDIA_DIR'), file);
  console.log(`restored the backup of ${manifest.madeAt}`);
}

try {
  await restore();
} catch (error) {
  if (!(error instanceof BackupProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
