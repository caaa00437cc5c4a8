import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';

/** One subgraph's share of the database. */
export interface ServiceSchema {
  /** The schema; its login role is `hoi_<name>`. */
  readonly name: string;
  /** Holds the subgraph's `migrations/`. */
  readonly packageRoot: URL;
  /** The role's password; set anew at each run, which is how it is rotated. Null where it brings tokens of IAM. */
  readonly password: string | null;
}

const extensions = ['unaccent', 'pg_trgm', 'cube', 'earthdistance', 'btree_gin'];

/** The login role of a subgraph. */
export function roleOf(service: string): string {
  return `hoi_${service}`;
}

/** The address of the database for one subgraph's role. */
export function serviceUrl(adminUrl: string, service: string, password: string): string {
  const url = new URL(adminUrl);
  url.username = roleOf(service);
  url.password = password;
  return url.href;
}

/**
 * Brings a database up to date as its administrator: extensions, the bus, and for each subgraph a
 * login role that can touch its own schema only, and the migrations not yet run. Safe to repeat, and
 * to run from several processes at once.
 */
export async function prepareDatabase(
  adminUrl: string,
  services: readonly ServiceSchema[],
  onProgress: (step: string) => void = () => undefined,
): Promise<void> {
  const sql = postgres(adminUrl, { max: 1, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(hashtext('hoi:prepare'))`;
    for (const extension of extensions) {
      await sql`create extension if not exists ${sql(extension)} with schema public`;
    }
    await sql.unsafe(await readFile(new URL('../migrations/bus.sql', import.meta.url), 'utf8'));
    await sql`revoke all on all functions in schema bus from public`;
    const db = drizzle(postgres(adminUrl, { max: 1, onnotice: () => undefined }));
    try {
      for (const service of services) {
        onProgress(service.name);
        await prepareRole(sql, service);
        await migrate(db, {
          migrationsFolder: fileURLToPath(new URL('migrations', service.packageRoot)),
          migrationsSchema: service.name,
          migrationsTable: 'migration',
        });
      }
    } finally {
      await db.$client.end();
    }
  } finally {
    await sql.end();
  }
}

async function prepareRole(sql: postgres.Sql, { name, password }: ServiceSchema): Promise<void> {
  const role = sql(roleOf(name));
  const schema = sql(name);
  const [existing] = await sql`select from pg_roles where rolname = ${roleOf(name)}`;
  if (!existing) await sql`create role ${role} login`;
  if (password === null) {
    // RDS lets the members of this role of its own in by token.
    await sql`grant rds_iam to ${role}`;
  } else {
    // DDL takes no parameters; the password is quoted by the server itself.
    const [quoted] = await sql<[{ literal: string }]>`select quote_literal(${password}) as literal`;
    await sql.unsafe(`alter role "${roleOf(name)}" with login password ${quoted.literal}`);
  }
  await sql`create schema if not exists ${schema}`;
  await sql`grant usage on schema ${schema} to ${role}`;
  await sql`alter default privileges in schema ${schema} grant select, insert, update, delete on tables to ${role}`;
  await sql`alter default privileges in schema ${schema} grant usage on sequences to ${role}`;
  await sql`grant usage on schema bus to ${role}`;
  await sql`grant execute on all functions in schema bus to ${role}`;
}
