// `npm run backup -- <file.tar.gz> [--data <folder>]`: everything of an installation in one file, whether it runs or not.
import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeArchive } from '@hoi/kit/backup/archive.ts';
import { installationFiles } from '@hoi/kit/backup/installation.ts';
import { services } from './data-folder.ts';
import { operate } from './operate.ts';
import { complain, say } from './terminal.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { data: { type: 'string', default: '.data' } },
});
const [file] = positionals;
if (!file || positionals.length > 1) {
  complain('Name the file: npm run backup -- hoi-backup.tar.gz [--data <folder>]');
  process.exitCode = 1;
} else {
  await operate(values.data, async ({ path, adminUrl, secrets }) => {
    const unfinished = `${file}.unfinished`;
    try {
      const to = createWriteStream(unfinished, { mode: 0o600, flags: 'w' });
      await writeArchive(
        installationFiles({
          adminUrl,
          services,
          secretKeys: secrets.secretKeys,
          mediaDir: join(path, 'media'),
        }),
        to,
      );
      await rename(unfinished, file);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
    const megabytes = ((await stat(file)).size / 1e6).toFixed(1);
    say(
      `${file} holds everything of this Hội (${megabytes} MB), its keys too: keep it as safe as the data folder.`,
    );
    say(`To bring it back: npm run restore -- ${file} --data <new folder>`);
  });
}
