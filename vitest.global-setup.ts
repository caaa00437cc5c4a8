import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {} from '@hoi/kit/testing/test-database.ts';
import { startPostgres } from '@hoi/standalone/postgres/start-postgres.ts';
import type { TestProject } from 'vitest/node';

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
