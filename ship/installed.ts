// The packages of `ship/` are not among those of the platform. Loaded before one of its commands, this
// says so where they are missing.
import { existsSync } from 'node:fs';
import { argv, exit } from 'node:process';

/** Whether the packages of the gate and of the pipeline are there. */
export const isInstalled = existsSync(`${import.meta.dirname}/node_modules/libpg-query`);

/** What to do where they are not. */
export const howToInstall = 'run "npm ci --prefix ship" first.';

if (!isInstalled && argv[1]?.startsWith(import.meta.dirname)) {
  console.error(`The packages of the pipeline are missing: ${howToInstall}`);
  exit(1);
}
