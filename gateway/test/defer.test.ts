import { chooser } from '@hoi/kit/testing/random-query.ts';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aGateway, type TestGateway } from './support/a-gateway.ts';
import { deferralCase } from './support/deferral-case.ts';
import { aLibrary } from './support/library.ts';
import { joinParts, type Part, readParts } from './support/read-parts.ts';

const library = aLibrary();
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await aGateway(library.all);
});
afterAll(() => gateway[Symbol.asyncDispose]());
beforeEach(() => {
  for (const subgraph of library.all) subgraph.fail = null;
});

const inParts = 'multipart/mixed, application/graphql-response+json';

function ask(query: string, variables: object = {}, accept = inParts): Promise<Response> {
  return gateway.fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query, variables }),
  });
}

async function partsOf(query: string, variables: object = {}): Promise<readonly Part[]> {
  const response = await ask(query, variables);
  expect(response.headers.get('content-type')).toBe('multipart/mixed; boundary="-"');
  return Array.fromAsync(readParts(response));
}

const slow = `{ book(id: "b2") { title ... @defer(label: "reviews") { stars weight } author { name } } }`;

test('what waits for a slow subgraph comes later, the rest at once', async () => {
  const held = Promise.withResolvers<void>();
  library.review.fail = async () => {
    await held.promise;
    return { data: { _entities: [{ stars: [2, 5], weight: 800 }] } };
  };
  const parts = readParts(await ask(slow));
  const { value: first } = await parts.next();
  expect(first).toEqual({
    data: { book: { title: 'Truyện Kiều', author: { name: 'Nguyễn Du' } } },
    pending: [{ id: '0', path: ['book'], label: 'reviews' }],
    hasNext: true,
  });
  held.resolve();
  const { value: second } = await parts.next();
  expect(second).toMatchObject({
    incremental: [{ id: '0', data: { stars: [2, 5], weight: 800 } }],
    completed: [{ id: '0' }],
    hasNext: false,
    extensions: { cost: { requestedQueryCost: expect.any(Number) } },
  });
  expect(await parts.next()).toEqual({ value: undefined, done: true });
});

test('each item of a list has its place; fragments within fragments come after them', async () => {
  const parts = await partsOf(`
    query { books(first: 3) { nodes { title ...More @defer } } }
    fragment More on Book { pages author { ...Name @defer(label: "name") } }
    fragment Name on Person { name }`);
  expect(parts[0]?.pending).toHaveLength(3);
  expect(parts[1]?.pending?.map(({ path }) => path)).toEqual(
    [0, 1, 2].map((index) => ['books', 'nodes', index, 'author']),
  );
  const plain = await gateway.query(
    '{ books(first: 3) { nodes { title pages author { name } } } }',
  );
  expect(joinParts(parts)).toEqual(plain.body.data);
});

test.each([
  ['the client does not read parts', slow, {}, 'application/json'],
  [
    'the client reads an older form',
    slow,
    {},
    'multipart/mixed;deferSpec=20220824, application/json',
  ],
  ['a condition says no', slow.replace('label: "reviews"', 'if: false'), {}, inParts],
  [
    'a variable says no',
    slow
      .replace('{ book', 'query ($later: Boolean!) { book')
      .replace('label: "reviews"', 'if: $later'),
    { later: false },
    inParts,
  ],
  [
    'it changes something',
    'mutation { rename(id: "p1", name: "A") { id ... @defer { secret } } }',
    {},
    inParts,
  ],
])('all comes at once when %s', async (_why, query, variables, accept) => {
  const response = await ask(query, variables, accept);
  expect(response.headers.get('content-type')).toContain('json');
  const { data, errors } = (await response.json()) as { data: object; errors?: unknown };
  expect(errors).toBeUndefined();
  expect(Object.values(Object.values(data)[0] as object)).not.toContain(undefined);
});

test('a variable that says yes defers', async () => {
  const query = slow
    .replace('{ book', 'query ($later: Boolean!) { book')
    .replace('label: "reviews"', 'if: $later');
  expect(await partsOf(query, { later: true })).toHaveLength(2);
});

test('an error of a deferred part comes with that part, and takes no more than it must', async () => {
  const parts = await partsOf(
    `{ books { nodes { title ... @defer(label: "weak") { broken } ... @defer(label: "strict") { strict } } } }`,
  );
  const [first, ...others] = parts;
  expect(first?.errors).toBeUndefined();
  const errors = others.flatMap(({ incremental = [], completed = [] }) =>
    [...incremental, ...completed].flatMap((one) => one.errors ?? []),
  );
  expect(errors).toMatchObject([
    { path: ['books', 'nodes', 1, 'broken'], extensions: { code: 'INTERNAL' } },
    { path: ['books', 'nodes', 2, 'strict'] },
  ]);
  const weak = joinParts(parts)?.books as { nodes: { title: string; broken: string | null }[] };
  expect(weak.nodes.map(({ broken }) => broken)).toEqual(['fine b1', null, 'fine b3', 'fine b4']);
});

test('a subgraph that is down costs the deferred part alone', async () => {
  library.review.fail = () => Promise.reject(new Error('down'));
  const [first, second] = await partsOf('{ book(id: "b2") { title ... @defer { weight } } }');
  expect(first?.data).toEqual({ book: { title: 'Truyện Kiều' } });
  expect(second).toMatchObject({
    incremental: [
      {
        data: { weight: null },
        errors: [{ path: ['book', 'weight'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
      },
    ],
    hasNext: false,
  });
});

test('an operation that may not run is refused as any other', async () => {
  const response = await ask('{ book(id: "b2") { ... @defer(when: 1) { title } } }');
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({
    errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
  });
});

test('whatever is deferred, all parts together are the answer', async () => {
  let compared = 0;
  for (let seed = 0; seed < 12; seed += 1) {
    const choose = chooser(seed);
    for (let round = 0; round < 25; round += 1) {
      const { query, isPlanned, answer, joined } = await deferralCase(seed, choose);
      if (answer === null) continue;
      expect(joined, query).toEqual(answer);
      compared += isPlanned ? 1 : 0;
    }
  }
  expect(compared).toBeGreaterThan(60);
}, 120_000);
