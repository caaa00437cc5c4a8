import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isOneOf } from '../src/is-one-of.ts';
import { aSample, type Sample } from './support/sample.ts';

let sample: Sample;
beforeAll(async () => {
  sample = await aSample();
});
afterAll(() => sample[Symbol.asyncDispose]());

const awkward = ['', 'NULL', 'a,b', '{x}', '"', '\\', '\\"', "'; drop", ' ', 'Hà Nội', '👋'];

test('finds just the values that were named, whatever is in them', async () => {
  const found = async (values: readonly string[]) => {
    const rows = await sample.database.read.execute<{ word: string }>(
      sql`select word from jsonb_array_elements_text(${JSON.stringify(awkward)}::jsonb) as word
        where ${isOneOf(sql`word`, values)}`,
    );
    return rows.map(({ word }) => word);
  };
  expect(await found(awkward)).toEqual(awkward);
  for (const word of awkward) expect(await found([word, 'other'])).toEqual([word]);
  expect(await found([])).toEqual([]);
});
