import { afterAll, beforeAll, expect, test } from 'vitest';
import { aGateway, type TestGateway } from './support/a-gateway.ts';
import { hostileDocuments, type Target } from './support/hostile-documents.ts';
import { testSubgraph } from './support/test-subgraph.ts';

const target: Target = {
  list: 'things(first: 10)',
  type: 'Thing',
  again: 'similar',
  leaf: 'title',
  far: 'owner { name }',
};
const things = (count: number) => Array.from({ length: count }, (_, id) => ({ id, title: 'Một' }));
const subgraphs = [
  testSubgraph(
    'things',
    `type Query { things(first: Int!): [Thing!]! @listSize(slicingArguments: ["first"]) }
     type Thing @key(fields: "id") { id: ID! title: String similar: [Thing!]! owner: Owner }
     type Owner @key(fields: "id") { id: ID! }`,
    {
      Query: { things: (_: unknown, { first }: { first: number }) => things(first) },
      Thing: {
        similar: () => things(3),
        owner: () => ({ id: 'o' }),
        __resolveReference: ({ id }: { id: string }) => ({ id, title: 'Một' }),
      },
    },
  ),
  testSubgraph('owners', 'type Owner @key(fields: "id") { id: ID! name: String }', {
    Owner: { __resolveReference: ({ id }: { id: string }) => ({ id, name: 'Lan' }) },
  }),
];
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await aGateway(subgraphs);
});
afterAll(() => gateway[Symbol.asyncDispose]());

// How long each may take is for `npm run bench:hostile`; here is what they may bring about.
test.each(Object.entries(hostileDocuments))(
  '%s: answered or refused, never more',
  async (_name, make) => {
    const response = await gateway.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: make(target, 1),
    });
    const text = await response.text();
    expect(response.status).toBeLessThan(500);
    const { errors } = JSON.parse(text);
    if (!errors) return;
    expect(text.length).toBeLessThan(4_096);
    expect(errors[0].extensions.code).toMatch(/^[A-Z_]+$/);
    expect(text).not.toMatch(/Did you mean|node_modules|\.ts:|at \w+ \(/);
    // The gateway goes on.
    expect(
      (await gateway.query('{ things(first: 2) { title owner { name } } }')).body.data,
    ).toEqual({
      things: [
        { title: 'Một', owner: { name: 'Lan' } },
        { title: 'Một', owner: { name: 'Lan' } },
      ],
    });
  },
);
