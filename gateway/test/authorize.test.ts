import { needsOf } from '@hoi/gateway/authorize/needs-of.ts';
import { takeRequirements } from '@hoi/gateway/authorize/requirements.ts';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { aGateway, compose, type TestGateway } from './support/a-gateway.ts';
import { anIssuer, type TestIssuer } from './support/a-user-subgraph.ts';
import { testSubgraph } from './support/test-subgraph.ts';

const shop = testSubgraph(
  'shop',
  `type Query {
     open: String
     mine: String @authenticated
     orders: [Order!]!
     things: [Thing!]!
     found: Found
     level: Level
     stamp: Stamp
     weights(first: Int): [Item!]!
   }
   type Mutation { order: String @requiresScopes(scopes: [["WRITE"]]) look: String @requiresScopes(scopes: [["READ", "AUDIT"], ["WRITE"]]) }
   type Subscription { sold: Int! @authenticated }
   type Order implements Thing @authenticated { id: ID! name: String total: Int @policy(policies: [["admin"]]) }
   interface Thing { name: String }
   type Item implements Thing @key(fields: "id") { id: ID! name: String cost: Int @policy(policies: [["admin"], ["bookkeeper"]]) }
   union Found = Order | Item
   enum Level @authenticated { LOW HIGH }
   scalar Stamp @policy(policies: [["nobody"]])`,
  {
    Query: {
      open: () => 'open',
      mine: () => 'mine',
      orders: () => [{ id: 'o', name: 'order', total: 5 }],
      things: () => [{ __typename: 'Item', id: 'i', name: 'item' }],
      found: () => ({ __typename: 'Item', id: 'i', name: 'item' }),
      level: () => 'LOW',
      stamp: () => 'x',
      weights: () => [{ id: 'i' }],
    },
    Mutation: { order: () => 'ordered', look: () => 'seen' },
    Item: { cost: () => 3 },
    Subscription: {
      sold: {
        async *subscribe() {
          yield { sold: 1 };
        },
      },
    },
  },
);
const price = testSubgraph(
  'price',
  `type Item @key(fields: "id") { id: ID! cost: Int @external price: Int @requires(fields: "cost") @policy(policies: [["admin"], ["bookkeeper"]]) offer: Offer }
   type Offer { until: String }`,
  {
    Item: {
      price: ({ cost }: { cost: number }) => cost * 2,
      offer: () => ({ until: 'noon' }),
    },
  },
);

let issuer: TestIssuer;
let gateway: TestGateway;
beforeAll(async () => {
  issuer = await anIssuer();
  const subgraphs = [issuer.subgraph, shop, price];
  // As a composer leaves it that does not ask for what a field is computed from.
  const sdl = compose(subgraphs).replace(/(price: Int .*?)@policy\(.*?\]\]\)/, '$1');
  expect(sdl).toMatch(/price: Int @join__field\(graph: PRICE, requires: "cost"\)\s*$/m);
  gateway = await aGateway(subgraphs, {
    supergraph: { sdl },
    policies: { bookkeeper: ({ userId }) => userId === 'usr_books' },
  });
});
afterAll(() => gateway[Symbol.asyncDispose]());
beforeEach(() => {
  for (const subgraph of [shop, price]) subgraph.asked.length = 0;
});

const as = async (claims: Record<string, unknown>) => ({
  authorization: `Bearer ${await issuer.token(claims)}`,
});
const people = {
  nobody: async () => ({}),
  reader: () => as({ sub: 'usr_1', scp: ['READ'] }),
  person: () => as({ sub: 'usr_1', scp: ['READ', 'WRITE'] }),
  bookkeeper: () => as({ sub: 'usr_books', scp: ['READ', 'WRITE'] }),
  admin: () => as({ sub: 'usr_2', adm: true }),
};
type Person = keyof typeof people;
const everybody = Object.keys(people) as Person[];
const signedIn = everybody.filter((one) => one !== 'nobody');

test.each<[string, string, readonly Person[]]>([
  ['a field', '{ mine }', signedIn],
  ['a field beside an open one', '{ open mine }', signedIn],
  ['a field under an alias', '{ open: mine }', signedIn],
  ['a field in a fragment', '{ ...F } fragment F on Query { ... on Query { mine } }', signedIn],
  [
    'a field that a variable leaves out',
    'query ($no: Boolean = false) { open mine @include(if: $no) }',
    signedIn,
  ],
  ['a type', '{ orders { id } }', signedIn],
  ['a field of a type', '{ orders { total } }', ['admin']],
  ['an interface that a guarded type may stand behind', '{ things { name } }', signedIn],
  [
    'an open type of an interface that composition guards',
    '{ things { ... on Item { name } } }',
    signedIn,
  ],
  [
    'a fragment on a guarded type of an interface',
    '{ things { ... on Order { name } } }',
    signedIn,
  ],
  [
    'a guarded field behind an interface',
    '{ things { ... on Thing { ... on Order { total } } } }',
    ['admin'],
  ],
  ['an open member of a union', '{ found { __typename ... on Item { id } } }', everybody],
  ['a guarded member of a union', '{ found { ... on Order { id } } }', signedIn],
  ['an enum', '{ level }', signedIn],
  ['a scalar that nobody may have', '{ stamp }', []],
  ['one of two policies', '{ weights { cost } }', ['bookkeeper', 'admin']],
  [
    'a field that another subgraph computes from a guarded one',
    '{ weights { price } }',
    ['bookkeeper', 'admin'],
  ],
  ['the same type without that field', '{ weights { id offer { until } } }', everybody],
  ['scopes', 'mutation { order }', ['person', 'bookkeeper', 'admin']],
  ['one set of scopes of two', 'mutation { look }', ['person', 'bookkeeper', 'admin']],
  ['the schema', '{ __schema { queryType { name } } }', everybody],
])('%s is for whom it says', async (_what, query, allowed) => {
  for (const name of everybody) {
    shop.asked.length = 0;
    const { status, body } = await gateway.query(query, {}, await people[name]());
    const codes = [...new Set(body.errors?.map(({ extensions }) => extensions.code))];
    if (allowed.includes(name)) expect([name, codes]).toEqual([name, []]);
    else {
      const code = name === 'nobody' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      expect([name, codes, status]).toEqual([name, [code], name === 'nobody' ? 401 : 403]);
      // Nothing of it ran.
      expect(shop.asked).toHaveLength(0);
    }
  }
});

test('the refusal says which part of the operation it is about', async () => {
  const { body } = await gateway.query('{ open a: mine orders { n: name } }');
  expect(body.errors?.map(({ path }) => path)).toEqual([['a'], ['orders']]);
});

test('it is the same over a socket', async () => {
  const socket = createClient({
    url: `${gateway.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
  });
  for (const query of ['{ mine }', 'subscription { sold }']) {
    const first = async () => {
      for await (const result of socket.iterate({ query })) return result;
      return null;
    };
    await expect(first()).rejects.toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  }
  await socket.dispose();
});

test('many types behind an interface, nested deep, cost no more than they are', async () => {
  const many = Array.from(
    { length: 30 },
    (_, at) => `type T${at} implements Node { next: Node id: ID @authenticated }`,
  );
  const wide = testSubgraph(
    'wide',
    `interface Node { next: Node id: ID } type Query { node: Node } ${many.join('\n')}`,
    {},
  );
  await using own = await aGateway([wide]);
  const query = `{ ${'n: node { '.repeat(1)}${'next { '.repeat(15)}id${' }'.repeat(16)} }`;
  expect((await own.query(query)).status).toBe(401);
});

test.each([
  ['not imported', '', '@federation__authenticated', '@federation__policy'],
  [
    'imported under others',
    '{ name: "@authenticated", as: "@signedIn" }, { name: "@policy", as: "@rule" }',
    '@signedIn',
    '@rule',
  ],
])('the directives count when they are %s names', async (_how, imports, authenticated, policy) => {
  const name = 'renamed';
  const typeDefs = `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key" ${imports}])
    type Query { open: String mine: String ${authenticated} ours: String ${policy}(policies: [["admin"]]) }`;
  const renamed = { ...testSubgraph(name, 'type Query { open: String }', {}), typeDefs };
  await using own = await aGateway([issuer.subgraph, renamed]);
  expect((await own.query('{ mine }')).status).toBe(401);
  expect((await own.query('{ ours }', {}, await people.person())).status).toBe(403);
});

test('a link may give a specification another name', () => {
  const sdl = compose([shop])
    .replace(
      /@link\(url: "https:\/\/specs.apollo.dev\/policy\/v0.1"/,
      '@link(as: "rule", url: "https://specs.apollo.dev/policy/v0.1"',
    )
    .replaceAll('@policy', '@rule')
    .replaceAll('policy__Policy', 'rule__Policy');
  const taken = takeRequirements(sdl);
  expect(taken?.requirements).toEqual(takeRequirements(compose([shop]))?.requirements);
  expect(taken?.sdl).not.toContain('rule');
});

test('what another subgraph computes for all types of an interface needs what they need', () => {
  const shelf = testSubgraph(
    'shelf',
    `type Query { media: [Media!]! }
     interface Media @key(fields: "id") { id: ID! secret: Int }
     type Book implements Media @key(fields: "id") { id: ID! secret: Int @authenticated }`,
    {},
  );
  const scores = testSubgraph(
    'scores',
    `type Media @key(fields: "id") @interfaceObject {
       id: ID! secret: Int @external score: Int @requires(fields: "secret") @authenticated
     }`,
    {},
  );
  const sdl = compose([shelf, scores]).replaceAll(/(score: Int .*?)@authenticated/g, '$1');
  expect(needing(sdl)('{ media { id } }')).toEqual([]);
  expect(needing(sdl)('{ media { score } }')).toContain('media,score');
});

/** Where an operation over a supergraph needs something. */
function needing(sdl: string): (query: string) => string[] {
  const taken = takeRequirements(sdl);
  const schema = buildSchema(taken?.sdl ?? '', { assumeValid: true });
  return (query) => {
    const document = parse(query);
    const operation = getOperationAST(document);
    if (!taken || !operation) throw new Error('there is nothing to look at');
    return needsOf(schema, taken.requirements, document, operation).map(({ path }) => path.join());
  };
}

test('a type is guarded wherever it may stand, though composition did not say so of its interface', () => {
  const only = testSubgraph(
    'only',
    `type Query { things: [Thing!]! found: Found }
     interface Thing { name: String }
     interface Rare { name: String }
     union Found = Order | Item
     type Order implements Thing & Rare @authenticated { name: String }
     type Item { name: String }`,
    {},
  );
  // As another composer leaves it.
  const sdl = compose([only]).replace(
    /(interface Thing|interface Rare)([^{]*?)@authenticated/g,
    '$1$2',
  );
  const pathsOf = needing(sdl);
  expect(takeRequirements(sdl)?.requirements.of.has('Thing')).toBe(false);
  expect(pathsOf('{ things { name } }')).toEqual(['things,name']);
  expect(pathsOf('{ found { ... on Rare { name } } }')).toEqual(['found,name']);
  expect(pathsOf('{ found { ... on Order { name } } }')).toEqual(['found']);
  expect(pathsOf('{ found { ... on Item { name } } }')).toEqual([]);
});

test('what a field costs counts under another name of its directive', async () => {
  const typeDefs = `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
      import: [{ name: "@cost", as: "@price" }, { name: "@listSize", as: "@atMost" }])
    type Query { dear: Int @price(weight: 7) many: [Thing] @atMost(assumedSize: 9) }
    type Thing { name: String }`;
  const dear = { ...testSubgraph('dear', 'type Query { dear: Int }', {}), typeDefs };
  await using own = await aGateway([dear]);
  const { body } = await own.query('{ dear many { name } }');
  expect(body.extensions?.cost.requestedQueryCost).toBe(16);
});
