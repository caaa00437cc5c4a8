import { existsSync } from 'node:fs';

/** Whether the packages of the stack are there; they are not among those of the platform. */
export const isInstalled = existsSync(`${import.meta.dirname}/node_modules/@pulumi/pulumi`);

/** What to do where they are not. */
export const howToInstall = 'run "npm ci --prefix infra-pulumi" first.';
