import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { serviceUrl } from '@hoi/kit/migrate.ts';
import { openDataFolder, readSecrets, type Secrets, type Service } from './data-folder.ts';
import { runningInstance } from './instance-lock.ts';
import { clusterPaths } from './postgres/cluster.ts';
import { readPostmasterFile } from './postgres/orphan.ts';
import { startPostgres } from './postgres/start-postgres.ts';
import { complain } from './terminal.ts';
import { Unstartable } from './unstartable.ts';

/** What an operator's command works on: one installation. */
export type Installation = {
  /** Its data folder. */
  readonly path: string;
  readonly secrets: Secrets;
  /** The database as its superuser. */
  readonly adminUrl: string;
  /** The database for one service's role. */
  urlOf(service: Service): string;
};

/** Runs an operator's command on a data folder, whether Hội is running on it or not. */
export async function operate(
  dataDir: string,
  command: (installation: Installation) => Promise<void>,
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
      const password = (await readFile(clusterPaths(path).password, 'utf8')).trim();
      const adminUrl = `postgres://postgres:${password}@127.0.0.1:${postmaster.port}/hoi`;
      await command(installation(path, adminUrl, secrets));
    } else {
      await using folder = await openDataFolder(path);
      await using postgres = await startPostgres({ dataDir: folder.path });
      await command(installation(path, postgres.url, folder.secrets));
    }
  } catch (error) {
    complain(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}

function installation(path: string, adminUrl: string, secrets: Secrets): Installation {
  return {
    path,
    secrets,
    adminUrl,
    urlOf: (service) => serviceUrl(adminUrl, service, secrets.rolePasswords[service]),
  };
}
