import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { openDatabase } from '../src/database.ts';
import { memoryPubSub, postgresPubSub } from '../src/pubsub.ts';
import { databaseLoginFromEnv } from '../src/service-env.ts';
import { createTestDatabase, type TestDatabase } from '../src/testing/test-database.ts';
import { type RdsStandIn, rdsStandIn } from './support/rds-stand-in.ts';

const sample = { name: 'sample', packageRoot: new URL('./sample/', import.meta.url) };
let databases: TestDatabase;
let rds: RdsStandIn;
let url: string;
let folder: string;

beforeAll(async () => {
  databases = await createTestDatabase([sample]);
  rds = await rdsStandIn(databases.urlOf('sample'));
  const address = new URL(databases.urlOf('sample'));
  address.hostname = 'localhost';
  address.port = String(rds.port);
  address.password = '';
  url = address.href;
  folder = await mkdtemp(join(tmpdir(), 'hoi-rds-'));
  await writeFile(join(folder, 'ca.pem'), rds.certificate);
});
afterAll(async () => {
  await rds[Symbol.asyncDispose]();
  await databases[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  vi.stubEnv('AWS_REGION', 'eu-central-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
  vi.stubEnv('DATABASE_AUTH', 'rds-iam');
  vi.stubEnv('DATABASE_CA_FILE', join(folder, 'ca.pem'));
});
afterEach(() => {
  vi.unstubAllEnvs();
});

test('each connection shows a token of its own for its role, over TLS', async () => {
  const before = rds.tokens.length;
  const login = await databaseLoginFromEnv(url);
  await using database = openDatabase({ url, login, pubsub: memoryPubSub(), poolSize: 2 });
  const sleepers = ['a', 'b'].map(() => database.read.execute('select pg_sleep(0.2)'));
  await Promise.all(sleepers);
  const shown = rds.tokens.slice(before).map((token) => new URL(`https://${token}`));
  expect(shown).toHaveLength(2);
  for (const { hostname, port, searchParams } of shown) {
    expect([hostname, port]).toEqual(['localhost', String(rds.port)]);
    expect(Object.fromEntries(searchParams)).toMatchObject({
      Action: 'connect',
      DBUser: 'hoi_sample',
      'X-Amz-Expires': '900',
      'X-Amz-Signature': expect.stringMatching(/^[0-9a-f]{64}$/),
      'X-Amz-Credential': expect.stringContaining('/eu-central-1/rds-db/'),
    });
  }
});

test('a connection that listens logs in the same way', async () => {
  const before = rds.tokens.length;
  await using pubsub = await postgresPubSub(url, await databaseLoginFromEnv(url));
  await pubsub.publish('topic');
  expect(rds.tokens.length).toBeGreaterThan(before);
});

test('a server whose certificate is not from an authority that is known is not spoken to', async () => {
  vi.stubEnv('DATABASE_CA_FILE', '');
  const before = rds.tokens.length;
  const login = await databaseLoginFromEnv(url);
  await using database = openDatabase({ url, login, pubsub: memoryPubSub(), poolSize: 1 });
  await expect(database.read.execute('select 1')).rejects.toThrow();
  expect(rds.tokens).toHaveLength(before);
});
