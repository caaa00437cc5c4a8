import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { foreignSubgraph } from '@hoi/gateway/foreign-subgraph.ts';
import { httpSubgraph } from '@hoi/gateway/subgraph-http.ts';
import { graphDocument, graphFetch, resultOf } from '@hoi/kit/graph-document.ts';
import { silentLogger } from '@hoi/kit/log.ts';
import { serveSubgraph } from '@hoi/kit/serve-subgraph.ts';
import type { GraphResult, SubgraphClient } from '@hoi/kit/subgraph.ts';
import { callerFor, run } from '@hoi/kit/testing/run.ts';
import { signCaller } from '@hoi/kit/viewer.ts';
import { afterAll, describe, expect, test } from 'vitest';
import { aGateway } from './support/a-gateway.ts';
import { aLibrary } from './support/library.ts';
import { type TestContext, testSubgraph } from './support/test-subgraph.ts';

const key = 'a key of thirty-two characters!!';
const ended: string[] = [];
const pictures = { asked: 0, gate: Promise.withResolvers<void>() };

function aWorker() {
  return testSubgraph(
    'worker',
    `type Query { who: String! greet(name: String!): String! fail: String slow: String }
     type Mutation { cookie: Boolean! }
     type Subscription { count(to: Int!): Int! forever: Int! who: String! refused: Int! }`,
    {
      Query: {
        who: (_: unknown, __: unknown, { caller }: TestContext) => JSON.stringify(caller.viewer),
        greet: (_: unknown, { name }: { name: string }) => `Chào ${name}`,
        fail: () => {
          throw new Error('no');
        },
        slow: (_: unknown, __: unknown, { signal }: TestContext) =>
          new Promise((resolve) => {
            signal.addEventListener('abort', () => {
              ended.push('slow');
              resolve('aborted');
            });
          }),
      },
      Mutation: {
        cookie: (_: unknown, __: unknown, { setCookies }: TestContext) =>
          setCookies.push('a=1', 'b=2'),
      },
      Subscription: {
        count: {
          async *subscribe(_: unknown, { to }: { to: number }) {
            for (let count = 1; count <= to; count += 1) yield { count };
          },
        },
        forever: {
          async *subscribe(_: unknown, __: unknown, { signal }: TestContext) {
            signal.addEventListener('abort', () => ended.push('forever'), { once: true });
            for (let forever = 0; ; forever += 1) {
              yield { forever };
              await new Promise((resolve) => setTimeout(resolve, 5));
            }
          },
        },
        who: {
          async *subscribe(_: unknown, __: unknown, { caller }: TestContext) {
            yield { who: `${caller.viewer.userId}` };
          },
        },
        refused: {
          subscribe() {
            throw new Error('not for you');
          },
        },
      },
    },
    [
      {
        method: 'GET',
        path: '/files/:name.txt',
        handle: async (request, caller, { name }) =>
          new Response(`${name} for ${caller.viewer.userId} at ${request.url}`, {
            status: 203,
            headers: { 'content-type': 'text/plain', etag: '"1"' },
          }),
      },
      {
        method: 'GET',
        path: '/picture',
        async handle() {
          pictures.asked += 1;
          await pictures.gate.promise;
          return new Response(new Uint8Array(2_000_000));
        },
      },
      {
        method: 'POST',
        path: '/files',
        handle: async (request) =>
          Response.json({
            bytes: (await request.arrayBuffer()).byteLength,
            type: request.headers.get('content-type'),
          }),
      },
    ],
  );
}

const worker = aWorker();
const served = await serveSubgraph(worker, { key, log: silentLogger, host: '127.0.0.1' });
const overHttp = httpSubgraph({ name: 'worker', url: served.url, key });
afterAll(async () => {
  await overHttp[Symbol.asyncDispose]();
  await served.close();
});

const signal = () => new AbortController().signal;
async function collect(results: AsyncIterable<GraphResult>): Promise<GraphResult[]> {
  const all: GraphResult[] = [];
  for await (const result of results) all.push(result);
  return all;
}

describe.each<[string, SubgraphClient]>([
  ['in this process', worker],
  ['over HTTP', overHttp],
])('a subgraph %s', (_where, client) => {
  test('answers operations with variables', async () => {
    const query = 'query Q($name: String!) { hello: greet(name: $name) }';
    const fetch = graphFetch(query, { name: 'Hội' }, 'Q');
    const answer = await client.execute(fetch, callerFor(null), signal());
    const { setCookies } = answer;
    expect(resultOf(answer)).toEqual({ data: { hello: 'Chào Hội' } });
    expect(setCookies).toEqual([]);
  });

  test('is told who calls, for each request', async () => {
    const { data } = await run(client, callerFor('usr_9'), '{ who }');
    expect(JSON.parse(`${data?.who}`)).toMatchObject({ kind: 'USER', userId: 'usr_9' });
    const own = await collect(
      client.subscribe({ query: 'subscription { who }' }, callerFor('usr_8'), signal()),
    );
    expect(own).toEqual([{ data: { who: 'usr_8' } }]);
  });

  test('hands on errors and cookies', async () => {
    expect(await run(client, callerFor(null), '{ fail }')).toMatchObject({
      data: { fail: null },
      errors: [{ path: ['fail'] }],
    });
    const { setCookies } = await client.execute(
      graphFetch('mutation { cookie }'),
      callerFor(null),
      signal(),
    );
    expect(setCookies).toEqual(['a=1', 'b=2']);
  });

  test('stops when it is told to', async () => {
    ended.length = 0;
    const abort = new AbortController();
    const asked = worker.asked.length;
    const asking = client
      .execute(graphFetch('{ slow }'), callerFor(null), abort.signal)
      .catch(() => null);
    await expect.poll(() => worker.asked.length).toBeGreaterThan(asked);
    abort.abort();
    await expect.poll(() => ended).toContain('slow');
    await asking;
  });

  test('streams subscriptions, several at once, to their end', async () => {
    const query = 'subscription ($to: Int!) { count(to: $to) }';
    const counts = await Promise.all(
      [3, 5].map((to) =>
        collect(client.subscribe({ query, variables: { to } }, callerFor(null), signal())),
      ),
    );
    expect(counts.map((one) => one.map(({ data }) => data?.count))).toEqual([
      [1, 2, 3],
      [1, 2, 3, 4, 5],
    ]);
  });

  test('ends a subscription that nobody reads any more', async () => {
    ended.length = 0;
    const abort = new AbortController();
    const query = 'subscription { forever }';
    for await (const { data } of client.subscribe({ query }, callerFor(null), abort.signal)) {
      if (data?.forever === 2) abort.abort();
    }
    await expect.poll(() => ended).toContain('forever');
  });

  test('gives a refused subscription as one result with errors', async () => {
    const query = 'subscription { refused }';
    const results = await collect(client.subscribe({ query }, callerFor(null), signal()));
    expect(results).toHaveLength(1);
    expect(results[0]?.errors).toHaveLength(1);
  });

  test('serves plain routes, and only its own', async () => {
    const answer = await client.fetch(
      new Request('https://hoi.test/files/a%20b.txt?x=1'),
      callerFor('usr_1'),
    );
    expect(answer?.status).toBe(203);
    expect(answer?.headers.get('etag')).toBe('"1"');
    expect(await answer?.text()).toBe('a%20b for usr_1 at https://hoi.test/files/a%20b.txt?x=1');
    expect(await client.fetch(new Request('https://hoi.test/other'), callerFor(null))).toBeNull();
    const upload = await client.fetch(
      new Request('https://hoi.test/files', {
        method: 'POST',
        body: new Uint8Array(300_000),
        headers: { 'content-type': 'image/png' },
      }),
      callerFor('usr_1'),
    );
    expect(await upload?.json()).toEqual({ bytes: 300_000, type: 'image/png' });
  });

  test('says whether it is ready', async () => {
    expect(await client.isReady()).toBe(true);
  });
});

describe('a subgraph that is reached directly', () => {
  const { hash, text: query } = graphDocument('{ who }');
  const body = JSON.stringify({ hash, query, variables: {} });
  const post = (headers: Record<string, string>, path = '/graphql') =>
    fetch(new URL(path, served.url), { method: 'POST', body, headers });
  const signed = (over: Partial<Parameters<typeof signCaller>[2]> = {}, now = Date.now()) =>
    signCaller(
      key,
      callerFor('usr_1'),
      { subgraph: 'worker', method: 'POST', path: '/graphql', body, ...over },
      now,
    );

  test('answers what the gateway signed', async () => {
    expect((await post({ 'x-hoi-caller': signed() })).status).toBe(200);
  });

  test('asks for the text of a document that it does not know, and believes no other hash', async () => {
    const send = async (request: object) => {
      const text = JSON.stringify(request);
      const headers = { 'x-hoi-caller': signed({ body: text }) };
      const init = { method: 'POST', body: text, headers };
      return (await fetch(new URL('/graphql', served.url), init)).status;
    };
    const { hash: other } = graphDocument('{ who again: who }');
    expect(await send({ hash: other, variables: {} })).toBe(428);
    expect(await send({ hash: other, query, variables: {} })).toBe(428);
    expect(await send({ hash: other, query: '{ who again: who }', variables: {} })).toBe(200);
    expect(await send({ hash: other, variables: {} })).toBe(200);
  });

  test.each([
    ['nothing', {}],
    ['an invention', { 'x-hoi-caller': `${Date.now()}.e30.AAAA` }],
    ['another body', { 'x-hoi-caller': signed({ body: '{}' }) }],
    ['another method', { 'x-hoi-caller': signed({ method: 'GET' }) }],
    ['another path', { 'x-hoi-caller': signed({ path: '/plain' }) }],
    ['another subgraph', { 'x-hoi-caller': signed({ subgraph: 'user' }) }],
    ['a signature that is too old', { 'x-hoi-caller': signed({}, Date.now() - 31_000) }],
    ['an identity without proof', { 'x-user-id': 'usr_1', authorization: 'Bearer x' }],
  ])('refuses %s with 401', async (_what, headers) => {
    const asked = worker.asked.length;
    expect((await post(headers as Record<string, string>)).status).toBe(401);
    expect(worker.asked).toHaveLength(asked);
  });

  test('says that it lives to anybody, and nothing else', async () => {
    expect((await fetch(new URL('/livez', served.url))).status).toBe(200);
    expect((await fetch(new URL('/readyz', served.url))).status).toBe(200);
    for (const path of ['/routes', '/plain', '/files/a.txt', '/']) {
      expect((await fetch(new URL(path, served.url))).status).toBe(401);
    }
  });

  test('with the wrong key gets no subscription', async () => {
    const stranger = httpSubgraph({ name: 'worker', url: served.url, key: 'another key' });
    const results = await collect(
      stranger.subscribe({ query: 'subscription { who }' }, callerFor('usr_1'), signal()),
    );
    expect(results).toEqual([
      { errors: [expect.objectContaining({ message: 'Ask the gateway.' })] },
    ]);
    await stranger[Symbol.asyncDispose]();
  });
});

test('a gateway over HTTP subgraphs answers as over its own, and goes on when one dies', async () => {
  const library = aLibrary();
  const hosts = await Promise.all(
    library.all.map((one) => serveSubgraph(one, { key, log: silentLogger, host: '127.0.0.1' })),
  );
  const clients = library.all.map(({ name }, index) =>
    httpSubgraph({ name, url: `${hosts[index]?.url}`, key }),
  );
  const gateway = await aGateway(library.all, {}, clients);
  const query = '{ latest { stars book { title author { name } } by { name } } }';
  expect((await gateway.query(query)).body.data).toEqual({
    latest: {
      stars: 5,
      book: { title: 'Truyện Kiều', author: { name: 'Nguyễn Du' } },
      by: { name: 'Hồ Xuân Hương' },
    },
  });
  await hosts[0]?.close();
  const { body } = await gateway.query(query);
  expect(body.data).toEqual({
    latest: { stars: 5, book: { title: 'Truyện Kiều', author: null }, by: null },
  });
  expect(new Set(body.errors?.map(({ extensions }) => extensions.code))).toEqual(
    new Set(['SUBGRAPH_UNAVAILABLE']),
  );
  await gateway[Symbol.asyncDispose]();
  for (const client of clients) await client[Symbol.asyncDispose]();
  for (const host of hosts) await host.close();
});

test('files that nobody takes hold no connection to their subgraph', async () => {
  const own = httpSubgraph({ name: 'worker', url: served.url, key });
  await using gateway = await aGateway([worker], {}, [own]);
  const abort = new AbortController();
  // More than there are connections to a subgraph.
  const left = Array.from({ length: 80 }, () =>
    gateway.fetch('/picture', { signal: abort.signal }).catch(() => 'left'),
  );
  await expect.poll(() => pictures.asked).toBe(64);
  abort.abort();
  expect(new Set(await Promise.all(left))).toEqual(new Set(['left']));
  // All places are taken: a question gets no further, and is given up in time.
  expect(await own.isReady()).toBe(false);
  pictures.gate.resolve();
  for (let at = 0; at < 80; at += 1) {
    const { status } = await gateway.fetch('/picture', { method: 'HEAD' });
    expect(status).toBe(200);
  }
  const picture = await gateway.fetch('/picture');
  expect((await picture.bytes()).length).toBe(2_000_000);
  expect(await own.isReady()).toBe(true);
  await own[Symbol.asyncDispose]();
});

test('keys of a foreign `user` come over one connection', async () => {
  let sockets = 0;
  const server = createServer((_request, response) => response.end('{"keys":[]}'));
  server.keepAliveTimeout = 0;
  server.on('connection', () => {
    sockets += 1;
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const user = foreignSubgraph({ name: 'user', url: `http://127.0.0.1:${port}/graphql` });
  const keys = new Request('https://hoi.test/.well-known/jwks.json');
  for (let at = 0; at < 5; at += 1) {
    expect(await (await user.fetch(keys, callerFor(null)))?.json()).toEqual({ keys: [] });
  }
  expect(sockets).toBe(1);
  await user[Symbol.asyncDispose]();
  server.close();
});
