import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import postgres from 'postgres';
import { inject } from 'vitest';
import { prepareDatabase, type ServiceSchema, serviceUrl } from '../migrate.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Connects as the superuser to the throw-away cluster of this test run. */
    postgresUrl: string;
  }
}

/** A migrated database of a test file's own; dropped when disposed of. */
export interface TestDatabase extends AsyncDisposable {
  readonly adminUrl: string;
  /** The address for one subgraph's role. */
  urlOf(service: string): string;
}

const password = 'test';

/** A database for some subgraphs, cloned from a template that is migrated once for all test files. */
export async function createTestDatabase(
  services: readonly Pick<ServiceSchema, 'name' | 'packageRoot'>[],
): Promise<TestDatabase> {
  const clusterUrl = inject('postgresUrl');
  const sql = postgres(clusterUrl, { max: 1, onnotice: () => undefined });
  const template = `template_${fingerprint(services)}`;
  const name = `test_${randomBytes(6).toString('hex')}`;
  try {
    await sql`select pg_advisory_lock(hashtext('hoi:template'))`;
    const [existing] = await sql`select from pg_database where datname = ${template}`;
    if (!existing) {
      const building = `${template}_building`;
      await sql`drop database if exists ${sql(building)} with (force)`;
      await sql`create database ${sql(building)}`;
      await prepareDatabase(
        databaseUrl(clusterUrl, building),
        services.map((one) => ({ ...one, password })),
      );
      await sql`alter database ${sql(building)} rename to ${sql(template)}`;
    }
    await sql`create database ${sql(name)} template ${sql(template)}`;
  } finally {
    await sql.end();
  }
  const adminUrl = databaseUrl(clusterUrl, name);
  return {
    adminUrl,
    urlOf: (service) => serviceUrl(adminUrl, service, password),
    async [Symbol.asyncDispose]() {
      const admin = postgres(clusterUrl, { max: 1, onnotice: () => undefined });
      await admin`drop database if exists ${admin(name)} with (force)`;
      await admin.end();
    },
  };
}

function databaseUrl(clusterUrl: string, database: string): string {
  const url = new URL(clusterUrl);
  url.pathname = `/${database}`;
  return url.href;
}

function fingerprint(services: readonly Pick<ServiceSchema, 'name' | 'packageRoot'>[]): string {
  const hash = createHash('sha256');
  hash.update(readFileSync(new URL('../../migrations/bus.sql', import.meta.url)));
  for (const { name, packageRoot } of services) {
    const folder = new URL('migrations/', packageRoot);
    hash.update(name);
    for (const file of readdirSync(folder)
      .filter((file) => file.endsWith('.sql'))
      .sort()) {
      hash.update(file).update(readFileSync(new URL(file, folder)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
