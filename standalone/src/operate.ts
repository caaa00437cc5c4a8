import { resolve } from 'node:path';
import { serviceUrl } from '@hoi/kit/migrate.ts';
import { openDataFolder, readSecrets, type Secrets } from './data-folder.ts';
import { runningInstance } from './instance-lock.ts';
import { clusterPaths } from './postgres/cluster.ts';
import { readPostmasterFile } from './postgres/orphan.ts';
import { startPostgres } from './postgres/start-postgres.ts';
import { complain } from './terminal.ts';
import { Unstartable } from './unstartable.ts';

/** What an operator's command works on: the accounts of one installation. */
export type Accounts = { readonly databaseUrl: string; readonly secrets: Secrets };

/** Runs an operator's command on a data folder, whether Hội is running on it or not. */
export async function operate(
  dataDir: string,
  command: (accounts: Accounts) => Promise<void>,
): Promise<void> {
  try {
    const path = resolve(dataDir);
    const running = await runningInstance(path).catch(() => {
      throw new Unstartable(
        `There is no data folder ${path}: start Hội once, or name it with --data.`,
      );
    });
    if (running) {
      const secrets = await readSecrets(path);
      const postmaster = await readPostmasterFile(clusterPaths(path).directory);
      if (!postmaster?.isReady)
        throw new Unstartable('Hội is just starting: try again in a moment.');
      const server = `postgres://127.0.0.1:${postmaster.port}/hoi`;
      await command({ databaseUrl: userUrl(server, secrets), secrets });
    } else {
      await using folder = await openDataFolder(path);
      await using postgres = await startPostgres({ dataDir: folder.path });
      await command({
        databaseUrl: userUrl(postgres.url, folder.secrets),
        secrets: folder.secrets,
      });
    }
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

function userUrl(server: string, { rolePasswords }: Secrets): string {
  return serviceUrl(server, 'user', rolePasswords.user);
}
