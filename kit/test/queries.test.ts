import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runsUntilCompiled } from '../src/compiled-queries.ts';
import { Rejected } from '../src/errors.ts';
import type { Subgraph } from '../src/subgraph.ts';
import { callerFor, run } from '../src/testing/run.ts';
import { aSample, type Sample } from './support/sample.ts';

const typeDefs = parse(`
  type Query {
    executor(text: String): String any(of: Any): Any things: [Thing] page: ThingConnection missing: Holder refused: Int
    broken: Int twice(n: Int! = 4): Int lazy: Lazy odd: Odd word: Int
  }
  scalar Any
  union Odd = Holder | Lazy
  type Thing @key(fields: "id") { id: ID! size: Int }
  type ThingConnection { nodes: [Thing!]! totalCount: Int! }
  type Holder { never: Int! }
  type Lazy { size: Int }
`);

let counted = 0;
const resolvers = {
  Query: {
    executor: () => (new Error().stack?.includes('graphql-jit') ? 'compiled' : 'interpreted'),
    any: (_root: unknown, { of }: { of: unknown }) => of,
    things: () => [{ id: '1' }, Promise.reject(new Error('secret')), { id: '3' }],
    page: () => ({ nodes: [{ id: '1' }], totalCount: () => Promise.resolve(++counted && 7) }),
    missing: () => ({ never: null }),
    refused: () => {
      throw new Rejected('INVALID', ['first']);
    },
    broken: () => Promise.reject(new Error('select secret from table')),
    twice: (_root: unknown, { n }: { n: number }) => n * 2,
    lazy: () => ({ size: () => 1 }),
    odd: async () => ({ size: 1 }),
    word: () => 'secret',
  },
  Odd: {
    __resolveType() {
      throw new Error('select secret from table');
    },
  },
  Thing: {
    __resolveReference: ({ id }: { id: string }) => (id === 'gone' ? null : { id, size: 3 }),
  },
};

let sample: Sample;
let subgraph: Subgraph;
beforeAll(async () => {
  sample = await aSample();
  subgraph = await sample.subgraph(typeDefs, resolvers);
  // Whoever asks often brings the compiler.
  const executor = async () => (await ask('{ executor }')).data?.executor;
  await vi.waitUntil(async () => (await executor()) === 'compiled', {
    timeout: 60_000,
    interval: 1,
  });
});
afterAll(() => sample[Symbol.asyncDispose]());

const ask = (query: string, variables: Record<string, unknown> = {}) =>
  run(subgraph, callerFor(null), query, variables);

/** What is said at first, after a while, and by the compiled query. */
async function eachTime(query: string, variables: Record<string, unknown> = {}) {
  const said = new Set<string>();
  for (let times = 0; times < runsUntilCompiled + 3; times++) {
    said.add(JSON.stringify(await ask(query, variables)));
    // So much time there is between two queries that are compiled.
    if (times === runsUntilCompiled) await sleep(100);
  }
  return [...said].map((one) => JSON.parse(one));
}

const masked = { message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL' } };

test.each([
  ['{ things { id } }', { things: [{ id: '1' }, null, { id: '3' }] }, ['things', 1]],
  ['{ missing { never } }', { missing: null }, ['missing', 'never']],
  ['{ broken }', { broken: null }, ['broken']],
  ['{ lazy { size } }', { lazy: { size: null } }, ['lazy', 'size']],
  ['{ odd { ... on Lazy { size } } }', { odd: null }, ['odd']],
  ['{ word }', { word: null }, ['word']],
])(
  '%s tells what can be told, and no more, however often it is asked',
  async (query, data, path) => {
    expect(await eachTime(query)).toEqual([{ data, errors: [{ ...masked, path }] }]);
  },
);

test('what a caller did wrong is said to them, however often', async () => {
  const refused = {
    message: 'Check first.',
    path: ['refused'],
    extensions: { code: 'BAD_USER_INPUT' },
  };
  expect(await eachTime('{ refused }')).toEqual([{ data: { refused: null }, errors: [refused] }]);
  const isNull = {
    message: 'Argument "n" of non-null type "Int!" must not be null.',
    path: ['twice'],
    extensions: { code: 'BAD_USER_INPUT' },
  };
  const answers = await eachTime('query ($n: Int = 4) { twice(n: $n) }', { n: null });
  expect(answers).toEqual([{ data: { twice: null }, errors: [isNull] }]);
});

test.each([
  ['{ __proto__: executor }', {}, { ['__proto__']: 'interpreted' }],
  ['{ executor(text: "a text") }', {}, { executor: 'interpreted' }],
  ['query ($text: String = "a text") { executor(text: $text) }', {}, { executor: 'interpreted' }],
  ['query ($__proto__: String) { executor(text: $__proto__) }', {}, { executor: 'interpreted' }],
  ['query ($n: Int! = 5) { twice(n: $n) }', {}, { twice: 10 }],
  [
    'query ($is: Boolean!) { executor @include(if: $is) }',
    { is: true },
    { executor: 'interpreted' },
  ],
  [
    'query ($name: String!) { _entities(representations: [{ __typename: $name, id: 8 }]) { ... on Thing { id size } } }',
    { name: 'Thing' },
    { _entities: [{ id: '8', size: 3 }] },
  ],
  ['query ($x: Any) { any(of: [$x]) }', { x: 1 }, { any: [1] }],
  ['{ any(of: A_NAME) executor }', {}, { any: 'A_NAME', executor: 'interpreted' }],
  [
    '{ any(of: { key: A_NAME }) executor }',
    {},
    { any: { key: 'A_NAME' }, executor: 'interpreted' },
  ],
])('%s is left to graphql-js', async (query, variables, data) => {
  expect(await eachTime(query, variables)).toEqual([{ data }]);
});

test('names that objects have anyway are names like others', async () => {
  const query = '{ constructor: executor then: executor toString: executor class: executor }';
  const [first, last, ...others] = await eachTime(query);
  expect(others).toEqual([]);
  const names = ['constructor', 'then', 'toString', 'class'];
  const all = (how: string) => ({ data: Object.fromEntries(names.map((name) => [name, how])) });
  expect([first, last]).toEqual([all('interpreted'), all('compiled')]);
});

test('entities that are gone are null in their places', async () => {
  const query =
    'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Thing { id size } } }';
  const r = ['1', 'gone', '3'].map((id) => ({ __typename: 'Thing', id }));
  const _entities = [{ id: '1', size: 3 }, null, { id: '3', size: 3 }];
  expect(await eachTime(query, { r })).toEqual([{ data: { _entities } }]);
});

test('a connection counts when it is asked to, and only then', async () => {
  counted = 0;
  await eachTime('{ page { nodes { id } } }');
  expect(counted).toBe(0);
  const page = { totalCount: 7 };
  expect(await eachTime('{ page { totalCount } }')).toEqual([{ data: { page } }]);
  expect(counted).toBe(runsUntilCompiled + 3);
});
