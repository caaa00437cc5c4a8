// One-off container: writes everything of the installation, its keys too, to standard output as one
// archive, while the platform runs: `npm run docker:backup > hoi.tar.gz`.
import { stdout } from 'node:process';
import { writeArchive } from '@hoi/kit/backup/archive.ts';
import { installationFiles } from '@hoi/kit/backup/installation.ts';
import { keyHolders, required, services } from './services.ts';

const secretKeys = Object.fromEntries(
  keyHolders.map((name) => [name, required(`SECRET_KEY_${name.toUpperCase()}`)]),
);
const parts = {
  adminUrl: required('DATABASE_ADMIN_URL'),
  services,
  secretKeys,
  mediaDir: required('MEDIA_DIR'),
};
await writeArchive(installationFiles(parts), stdout);
