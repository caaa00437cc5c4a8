import { hash } from 'node:crypto';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { aGateway, compose, type TestGateway } from './support/a-gateway.ts';
import { testSubgraph } from './support/test-subgraph.ts';

const shop = testSubgraph(
  'shop',
  `type Query { item(id: ID!): Item basket: String now: Int! }
   type Mutation { buy: String }
   type Item @key(fields: "id") { id: ID! name: String! }`,
  {
    Query: {
      item: (_: unknown, { id }: { id: string }) => ({ id, name: `item ${id}` }),
      basket: () => 'mine',
      now: () => 1,
    },
    Mutation: { buy: () => 'bought' },
  },
);
const sdl = `${compose([shop])}
# public: {"shop":{"Query":{"item":60,"now":0},"Item":{"id":60,"name":30}}}
`;
const texts = {
  item: 'query Item($id: ID!) { item(id: $id) { name } }',
  now: '{ now }',
  basket: '{ basket }',
  buy: 'mutation { buy }',
};
const nameOf = (text: string) => hash('sha256', text);
const persistedDocuments = new Map(Object.values(texts).map((text) => [nameOf(text), text]));

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await aGateway([shop], { supergraph: { sdl }, persistedDocuments });
});
afterAll(() => gateway[Symbol.asyncDispose]());

const address = (text: string, variables: object = {}) =>
  `/graphql/${nameOf(text)}?variables=${encodeURIComponent(JSON.stringify(variables))}`;
const post = (path: string, body: object, on = gateway) =>
  on.fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const codesOf = async (response: Response) => {
  const { errors = [] } = (await response.json()) as {
    errors?: { extensions: { code: string } }[];
  };
  return errors.map(({ extensions }) => extensions.code);
};

test('a document is named in the address, by GET and by POST', async () => {
  const variables = { id: 'a' };
  const data = { item: { name: 'item a' } };
  expect(await (await gateway.fetch(address(texts.item, variables))).json()).toEqual({ data });
  const posted = await post(`/graphql/${nameOf(texts.item)}`, { variables });
  expect(await posted.json()).toMatchObject({ data, extensions: { cost: {} } });
  const named = await post('/graphql', { documentId: `sha256:${nameOf(texts.item)}`, variables });
  expect(await named.json()).toMatchObject({ data });
});

test('everybody may keep what is public as long as its fields say; the rest is asked about again', async () => {
  const item = await gateway.fetch(address(texts.item, { id: 'a' }));
  expect(item.headers.get('cache-control')).toBe('public, max-age=30');
  expect(item.headers.get('vary')).toContain('accept-language');
  expect(item.headers.get('ratelimit-remaining')).toBeNull();
  for (const text of [texts.now, texts.basket]) {
    const one = await gateway.fetch(address(text));
    expect(one.headers.get('cache-control')).toBe('private, no-cache');
  }
  const byText = await gateway.fetch(`/graphql?query=${encodeURIComponent(texts.now)}`);
  expect(byText.headers.get('cache-control')).toBe('no-store');
  expect(byText.headers.get('etag')).toBeNull();
});

test('what everybody may keep is kept for each origin by itself', async () => {
  const origin = 'https://friend.test';
  await using own = await aGateway([shop], {
    ...{ supergraph: { sdl }, persistedDocuments },
    corsOrigins: [origin],
  });
  const path = address(texts.item, { id: 'a' });
  const first = await own.fetch(path, { headers: { origin } });
  const etag = `${first.headers.get('etag')}`;
  const again = await own.fetch(path, { headers: { origin, 'if-none-match': etag } });
  expect([first.status, again.status]).toEqual([200, 304]);
  for (const { headers } of [first, again]) {
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('vary')?.split(', ')).toContain('origin');
  }
});

test('who has an answer already is told that it still holds', async () => {
  const first = await gateway.fetch(address(texts.item, { id: 'a' }));
  const etag = `${first.headers.get('etag')}`;
  const again = await gateway.fetch(address(texts.item, { id: 'a' }), {
    headers: { 'if-none-match': `W/"other", ${etag}` },
  });
  expect(again.status).toBe(304);
  expect(again.headers.get('etag')).toBe(etag);
  expect(await again.text()).toBe('');
  const other = await gateway.fetch(address(texts.item, { id: 'b' }), {
    headers: { 'if-none-match': etag },
  });
  expect(other.status).toBe(200);
});

test('an answer with errors is kept by nobody', async () => {
  shop.fail = () => Promise.reject(new Error('down'));
  const failed = await gateway.fetch(address(texts.basket));
  shop.fail = null;
  expect(failed.headers.get('cache-control')).toBe('no-store');
});

test('the same guards stand before it', async () => {
  expect((await gateway.fetch(address(texts.buy))).status).toBe(405);
  expect(await codesOf(await gateway.fetch(address(texts.item)))).toEqual(['BAD_USER_INPUT']);
  expect((await gateway.fetch('/graphql/nonsense')).status).toBe(400);
  const unknown = await gateway.fetch(address('{ __typename }'), {
    headers: { accept: 'application/graphql-response+json' },
  });
  expect(unknown.status).toBe(404);
  expect(await codesOf(unknown)).toEqual(['PERSISTED_QUERY_NOT_FOUND']);
  expect((await post('/graphql', { documentId: 7 })).status).toBe(400);
  expect((await post('/graphql', [{ query: '{ now }' }])).status).toBe(400);
});

test("Apollo's clients send the hash first, and the text when nobody knows it", async () => {
  const query = 'query Later { now }';
  const extensions = { persistedQuery: { version: 1, sha256Hash: nameOf(query) } };
  const first = await post('/graphql', { extensions });
  expect(await first.json()).toMatchObject({ errors: [{ message: 'PersistedQueryNotFound' }] });
  const wrong = await post('/graphql', { query: '{ basket }', extensions });
  expect(wrong.status).toBe(400);
  const taught = await post('/graphql', { query, extensions });
  expect(await taught.json()).toMatchObject({ data: { now: 1 } });
  expect(await (await post('/graphql', { extensions })).json()).toMatchObject({ data: { now: 1 } });
});

test('with the safelist nothing else runs, over any transport', async () => {
  await using own = await aGateway([shop], {
    supergraph: { sdl },
    persistedDocuments,
    isSafelist: true,
  });
  expect((await own.query(texts.now)).body.data).toEqual({ now: 1 });
  expect((await own.query('{ now  }')).body.errors?.[0]?.extensions.code).toBe(
    'OPERATION_NOT_ALLOWED',
  );
  const query = '{ other: now }';
  const extensions = { persistedQuery: { version: 1, sha256Hash: nameOf(query) } };
  for (const body of [{ query, extensions }, { extensions }]) {
    expect(await codesOf(await post('/graphql', body, own))).toEqual(['OPERATION_NOT_ALLOWED']);
  }
  const socket = createClient({
    url: `${own.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
  });
  const over = async (text: string) => {
    for await (const result of socket.iterate({ query: text })) return result;
    return null;
  };
  expect(await over(texts.now)).toMatchObject({ data: { now: 1 } });
  await expect(over('{ now  }')).rejects.toMatchObject([
    { extensions: { code: 'OPERATION_NOT_ALLOWED' } },
  ]);
  await socket.dispose();
});
