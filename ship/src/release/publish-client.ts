import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CommandOptions, runCommand } from './run-command.ts';

/**
 * Puts the files of the client that a gateway image carries where the CDN reads them, before that
 * gateway serves pages that name them. Their names hold a hash of what is in them, so those of the
 * release before stay: its pages are open in browsers still.
 */
export async function publishClient(
  gatewayImage: string,
  bucket: string,
  options: CommandOptions,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hoi-client-'));
  const assets = join(folder, 'assets');
  const quiet = { ...options, log: () => undefined };
  try {
    const id = (await runCommand('docker', ['create', gatewayImage], quiet)).trim();
    try {
      await runCommand('docker', ['cp', `${id}:/app/client/dist/assets`, assets], options);
    } finally {
      await runCommand('docker', ['rm', id], quiet);
    }
    await runCommand(
      'aws',
      [
        ...['s3', 'sync', assets, `s3://${bucket}/assets`, '--only-show-errors', '--size-only'],
        ...['--cache-control', 'public, max-age=31536000, immutable'],
      ],
      options,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
