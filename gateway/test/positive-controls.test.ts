import { readdirSync, readFileSync } from 'node:fs';
import { createDocuments } from '@hoi/gateway/documents.ts';
import { costOf } from '@hoi/gateway/guard/cost.ts';
import { defaultLimits } from '@hoi/gateway/guard/limits.ts';
import { loadGraph } from '@hoi/gateway/plan.ts';
import { getIntrospectionQuery } from 'graphql';
import { describe, expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const graphqlIn = (folder: string): [string, string][] =>
  readdirSync(new URL(folder, root))
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => [file, read(`${folder}${file}`)]);

// What our own programs ask is far below what anybody may ask.
const operations: [string, string][] = [
  ...Object.values<string>(JSON.parse(read('client/src/gql/persisted-documents.json'))).map(
    (document): [string, string] => [
      /(?:query|mutation|subscription) (\w+)/.exec(document)?.[1] ?? '?',
      document,
    ],
  ),
  ...graphqlIn('subgraphs/assistant/operations/'),
  ...graphqlIn('gateway/src/shell/'),
  ['the introspection of tools', getIntrospectionQuery({ inputValueDeprecation: true })],
];
const graph = await loadGraph(read('schema/supergraph.graphql'));
const documents = createDocuments(
  graph,
  ({ document, operationName }) => graph.plan(document, operationName),
  defaultLimits,
);

describe('the limits leave room for our own pages and tools', () => {
  test('a schema is read once, not fifty times over', () => {
    const fields = Array.from({ length: 50 }, (_, i) => `a${i}: fields { name type { name } }`);
    const query = `{ __schema { types { ${fields.join(' ')} } } }`;
    const { document, operation } = documents.prepare(query, null);
    const { schema, supergraphSchema } = graph;
    const price = () =>
      costOf(
        { schema, supergraphSchema, document, variables: {}, limits: defaultLimits },
        operation,
      );
    expect(price).toThrow(/introspection/);
  });

  test('there are pages', () => {
    expect(operations.length).toBeGreaterThan(30);
  });

  test.each(operations)('%s is allowed and can be planned', async (_name, query) => {
    const { document, operation, plan } = documents.prepare(query, null);
    const { schema, supergraphSchema } = graph;
    const cost = costOf(
      { schema, supergraphSchema, document, variables: { first: 100 }, limits: defaultLimits },
      operation,
    );
    expect(cost).toBeLessThan(defaultLimits.cost / 2);
    if (!query.includes('__schema')) {
      const { root, primary } = await plan();
      expect(root ?? primary).not.toBeNull();
    }
  });
});
