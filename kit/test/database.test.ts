import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Reader } from '../src/database.ts';
import { aSample, type Sample } from './support/sample.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await aSample();
});
afterAll(() => sample[Symbol.asyncDispose]());

async function connectionOf(reader: Reader): Promise<number> {
  const [row] = await reader.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  if (!row) throw new Error('there is no row');
  return row.pid;
}

test('what is looked up at one moment shares two connections', async () => {
  const used = await Promise.all(
    Array.from({ length: 20 }, () => connectionOf(sample.database.lookUp)),
  );
  expect(new Set(used).size).toBe(2);
});

test('a transaction has one connection, and is told when it asks for another', async () => {
  const [first, second] = await sample.database.transaction(async (tx) => [
    await connectionOf(tx),
    await connectionOf(tx),
  ]);
  expect(first).toBe(second);
  const outside = sample.database.transaction(() => connectionOf(sample.database.read));
  await expect(outside).rejects.toMatchObject({ cause: { message: /its own connection/ } });
  const nested = sample.database.transaction(() =>
    sample.database.transaction((tx) => connectionOf(tx)),
  );
  await expect(nested).rejects.toThrow('its own connection');
  // Two at once are no matter.
  const both = [1, 2].map(() => sample.database.transaction((tx) => connectionOf(tx)));
  expect(new Set(await Promise.all(both)).size).toBe(2);
});
