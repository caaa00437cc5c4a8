import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type {} from './kit/src/testing/test-database.ts';
import { startPostgres } from './standalone/src/postgres/start-postgres.ts';

/** Starts one throw-away Postgres for all integration tests, and removes it after them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hoi-test-'));
  const postgres = await startPostgres({ dataDir, durable: false });
  project.provide('postgresUrl', postgres.url);
  return async () => {
    await postgres[Symbol.asyncDispose]();
    await rm(dataDir, { recursive: true, force: true });
  };
}
