import postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareDatabase } from '../src/migrate.ts';
import { createTestDatabase, type TestDatabase } from '../src/testing/test-database.ts';

const sample = { name: 'sample', packageRoot: new URL('./sample/', import.meta.url) };
let databases: TestDatabase;
let sql: postgres.Sql;

beforeAll(async () => {
  databases = await createTestDatabase([sample]);
  sql = postgres(databases.adminUrl, { max: 1, onnotice: () => undefined });
  // What RDS has from the start.
  await sql`do $$ begin create role rds_iam; exception when duplicate_object then null; end $$`;
});
afterAll(async () => {
  await sql.end();
  await databases[Symbol.asyncDispose]();
});

test('a service without a password is let in by the tokens of IAM', async () => {
  const isLetIn = async () => {
    const [row] = await sql`select pg_has_role('hoi_sample', 'rds_iam', 'member') as member`;
    return row?.member;
  };
  expect(await isLetIn()).toBe(false);
  await prepareDatabase(databases.adminUrl, [{ ...sample, password: null }]);
  await prepareDatabase(databases.adminUrl, [{ ...sample, password: null }]);
  expect(await isLetIn()).toBe(true);
});
