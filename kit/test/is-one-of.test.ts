import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../src/database.ts';
import { isOneOf } from '../src/is-one-of.ts';
import { memoryPubSub } from '../src/pubsub.ts';
import { createTestDatabase, type TestDatabase } from '../src/testing/test-database.ts';

let databases: TestDatabase;
let database: Database;

beforeAll(async () => {
  databases = await createTestDatabase([
    { name: 'sample', packageRoot: new URL('./sample/', import.meta.url) },
  ]);
  database = openDatabase({ url: databases.urlOf('sample'), pubsub: memoryPubSub() });
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  await databases[Symbol.asyncDispose]();
});

const awkward = ['', 'NULL', 'a,b', '{x}', '"', '\\', '\\"', "'; drop", ' ', 'Hà Nội', '👋'];

test('finds just the values that were named, whatever is in them', async () => {
  const found = async (values: readonly string[]) => {
    const rows = await database.read.execute<{ word: string }>(
      sql`select word from jsonb_array_elements_text(${JSON.stringify(awkward)}::jsonb) as word
        where ${isOneOf(sql`word`, values)}`,
    );
    return rows.map(({ word }) => word);
  };
  expect(await found(awkward)).toEqual(awkward);
  for (const word of awkward) expect(await found([word, 'other'])).toEqual([word]);
  expect(await found([])).toEqual([]);
});
