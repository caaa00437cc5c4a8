import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { documentOf, operations } from '../src/graph/operations.ts';

const schema = buildSchema(
  readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'),
);

test.each(operations)('$name is valid on the public schema', ({ document }) => {
  expect(validate(schema, parse(document))).toEqual([]);
});

test('only the two confirmed writes are mutations', () => {
  const writes = operations.filter(({ document }) => document.startsWith('mutation'));
  expect(writes.map(({ name }) => name)).toEqual(['cancel-registration', 'register']);
});

test('an operation is named by its file and its text', () => {
  expect(operations).toHaveLength(9);
  for (const { name, document, hash } of operations) {
    expect(documentOf(name as 'register')).toBe(document);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  }
});
