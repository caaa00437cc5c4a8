import { once } from 'node:events';
import { connect } from 'node:net';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aGateway, type TestGateway, type TestReply } from './support/a-gateway.ts';
import { anIssuer, type TestIssuer } from './support/a-user-subgraph.ts';
import { aLibrary } from './support/library.ts';

const library = aLibrary();
let issuer: TestIssuer;
let gateway: TestGateway;
beforeAll(async () => {
  issuer = await anIssuer();
  gateway = await aGateway([...library.all, issuer.subgraph], {
    corsOrigins: ['https://friend.test'],
  });
});
afterAll(() => gateway[Symbol.asyncDispose]());
beforeEach(() => {
  for (const subgraph of library.all) subgraph.asked.length = 0;
});

const json = { 'content-type': 'application/json' };
const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = json) =>
  gateway.fetch('/graphql', { method: 'POST', body, headers });
const get = (parameters: Record<string, string>, headers: Record<string, string> = {}) =>
  gateway.fetch(`/graphql?${new URLSearchParams(parameters)}`, { headers });
async function codeOf(response: Response): Promise<string> {
  const text = await response.text();
  expect(text.length).toBeLessThan(4_096);
  return JSON.parse(text).errors[0].extensions.code;
}
const asked = () => library.all.flatMap((subgraph) => subgraph.asked);

describe('a request that is not right', () => {
  test.each([
    ['no JSON', '{"query":', 400, 'BAD_REQUEST'],
    ['a list', '[{"query":"{ me { name } }"}]', 400, 'BAD_REQUEST'],
    ['no query', '{"variables":{}}', 400, 'BAD_REQUEST'],
    [
      'variables that are no object',
      '{"query":"{ me { name } }","variables":[1]}',
      400,
      'BAD_REQUEST',
    ],
    ['a number', '7', 400, 'BAD_REQUEST'],
    ['bytes that are no text', new Uint8Array([0x22, 0xff, 0xfe, 0x22]), 400, 'BAD_REQUEST'],
    [
      'too much',
      JSON.stringify({ query: '{ me { name } }', x: 'x'.repeat(70_000) }),
      413,
      'PAYLOAD_TOO_LARGE',
    ],
  ])('with %s gets a clear error', async (_what, body, status, code) => {
    const response = await post(body);
    expect(response.status).toBe(status);
    expect(await codeOf(response)).toBe(code);
    expect((await gateway.query('{ latest { stars } }')).body.data).toBeDefined();
  });

  test.each([
    ['text/plain', 415],
    ['application/x-www-form-urlencoded', 415],
    ['multipart/form-data; boundary=x', 415],
    ['application/json; charset=utf-16', 415],
    ['application/json; charset=utf-8', 200],
  ])('of the type %s gets %i', async (type, status) => {
    const response = await post('{"query":"{ latest { stars } }"}', { 'content-type': type });
    expect(response.status).toBe(status);
  });

  test.each([
    ['syntax', '{ me {', 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{ latestt { stars } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'the entities of a subgraph',
      '{ _entities(representations: []) { __typename } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['the schema of a subgraph', '{ _service { sdl } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a hidden field', '{ apiKeyViewer(hash: "x") { userId } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'two operations and no name',
      'query A { me { name } } query B { me { name } }',
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['a missing variable', 'query ($id: ID!) { person(id: $id) { name } }', 'BAD_USER_INPUT'],
    [
      'a circle of fragments',
      '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a reserved variable',
      'query ($representations: ID!) { person(id: $representations) { name } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
  ])('with %s reaches no subgraph and gives nothing away', async (_what, query, code) => {
    const { status, body } = await gateway.query(query);
    expect(status).toBe(200);
    expect(body.errors?.[0]?.extensions.code).toBe(code);
    expect(JSON.stringify(body)).not.toMatch(/Did you mean/);
    expect(asked()).toEqual([]);
    const strict = await post(JSON.stringify({ query }), {
      ...json,
      accept: 'application/graphql-response+json',
    });
    expect(strict.status).toBe(400);
    expect(strict.headers.get('content-type')).toMatch(/graphql-response/);
  });

  test('that is not HTTP ends that connection alone', async () => {
    const { port } = new URL(gateway.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write('BREW /pot HTCPCP/1.0\r\n\r\n');
    const text = await new Promise<string>((resolve) =>
      socket.once('data', (data) => resolve(`${data}`)),
    );
    expect(text).toMatch(/^HTTP\/1\.1 400 /);
    expect((await gateway.query('{ latest { stars } }')).status).toBe(200);
  });

  const upgrade = 'host: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n';
  test.each([
    ['that is not HTTP', 'BREW /pot HTCPCP/1.0\r\n\r\n', 400],
    ['for a socket elsewhere', `GET /nothing HTTP/1.1\r\n${upgrade}\r\n`, 404],
    [
      'for a socket of another site',
      `GET /graphql HTTP/1.1\r\n${upgrade}origin: https://evil.test\r\n\r\n`,
      403,
    ],
    ['for a socket too many', `GET /graphql HTTP/1.1\r\n${upgrade}\r\n`, 429],
  ])('%s keeps no connection, though the client does not close it', async (_what, text, status) => {
    await using full = await aGateway(library.all, { maxSocketsPerAddress: 0 });
    const { port } = new URL(full.url);
    const socket = connect({ host: '127.0.0.1', port: Number(port), allowHalfOpen: true });
    socket.on('error', () => undefined);
    socket.write(text);
    const [[answer]] = await Promise.all([once(socket, 'data'), once(socket, 'end')]);
    expect(`${answer}`).toContain(`HTTP/1.1 ${status} `);
    // Nobody is there any more.
    const isGone = () => {
      if (!socket.destroyed) socket.write('more');
      return socket.destroyed;
    };
    await expect.poll(isGone).toBe(true);
  });

  test('by another method is told which', async () => {
    const response = await gateway.fetch('/graphql', { method: 'PUT' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST');
  });

  test('to an unknown address gets 404, and a bug 500 without its cause', async () => {
    expect((await gateway.fetch('/nothing')).status).toBe(404);
    expect((await gateway.fetch('/%2f/evil.test/graphql')).status).toBe(404);
    const { body } = await gateway.query('{ boom }');
    expect(body.errors).toEqual([
      {
        message: 'Something went wrong on our side.',
        path: ['boom'],
        extensions: { code: 'INTERNAL' },
      },
    ]);
  });
});

describe('limits', () => {
  const fragments = (depth: number) =>
    `{ ...F0 } ${Array.from({ length: depth }, (_, i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`).join(' ')} fragment F${depth} on Query { me { name } }`;
  const hostile: [string, string, string][] = [
    ['tokens', `{ ${'me { name } '.repeat(400)} }`, 'tokens'],
    ['nesting', `{ book(id: ${'['.repeat(50)}${']'.repeat(50)}) { id } }`, 'nesting'],
    ['depth', `{ me ${'{ books { author '.repeat(12)} { name } ${'} }'.repeat(12)} }`, 'depth'],
    ['fragments that double', fragments(40), 'selections'],
    [
      'aliases',
      `{ ${Array.from({ length: 70 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
      'aliases',
    ],
    [
      'root fields',
      `{ ${Array.from({ length: 30 }, (_, i) => `a${i}: __typename`).join(' ')} }`,
      'rootFields',
    ],
    ['directives', `{ me { ${'name @skip(if: false) '.repeat(70)} } }`, 'directives'],
    [
      'introspection twice',
      '{ a: __schema { types { name } } b: __schema { types { name } } }',
      'rootFields',
    ],
    [
      'cost',
      '{ books(first: 100) { nodes { author { books { author { books { author { books { id } } } } } } } } }',
      'cost',
    ],
  ];

  test.each(hostile)(
    'a document of too much (%s) is refused before it is planned',
    async (_what, query, name) => {
      const answers = [await post(JSON.stringify({ query })), await get({ query })];
      for (const response of answers) {
        expect(response.status).toBe(400);
        const body = (await response.json()) as TestReply;
        const { code, limit } = body.errors?.[0]?.extensions ?? {};
        expect({ code, limit }).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: { name } });
        const { max, actual } = limit as { max: number; actual: number };
        expect(actual).toBeGreaterThan(max);
      }
      expect(asked()).toEqual([]);
    },
  );

  test('a fragment that is spread two hundred times is counted each time', async () => {
    const query = `{ ...F } fragment F on Query { ${'...G '.repeat(200)} } fragment G on Query { ${'me { name } '.repeat(80)} }`;
    const { status, body } = await gateway.query(query);
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions.limit).toMatchObject({ name: 'selections' });
  });

  test.each([
    ['in the document', '{ books(first: 101) { nodes { id } } }', {}],
    ['in a variable', 'query ($n: Int) { books(first: $n) { nodes { id } } }', { n: 5_000 }],
    ['in a default', 'query ($n: Int = 5000) { books(first: $n) { nodes { id } } }', {}],
    ['below zero', '{ books(first: -1) { nodes { id } } }', {}],
  ])('a list that is too long, %s, is refused', async (_where, query, variables) => {
    const { status, body } = await gateway.query(query, variables);
    expect(status).toBe(400);
    expect(body.errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_USER_INPUT',
      limit: { name: 'listSize' },
    });
    expect(asked()).toEqual([]);
  });

  test('the schema can be read', async () => {
    const { body } = await gateway.query(getIntrospectionQuery());
    expect(body.errors).toBeUndefined();
    expect(JSON.stringify(body.data)).toContain('Magazine');
    expect(JSON.stringify(body.data)).not.toMatch(/ApiKeyViewer|_Entity/);
  });

  test('cost is told, refunded, and refused when the caller has spent it all', async () => {
    await using small = await aGateway(library.all, { budget: { maximum: 40, restoreRate: 1 } });
    const query = '{ books(first: 20) { nodes { id } } }';
    const first = await small.query(query);
    // One list object and twenty books at most; there are four.
    expect(first.body.extensions?.cost).toMatchObject({
      requestedQueryCost: 21,
      actualQueryCost: 6,
      throttleStatus: { maximumAvailable: 40, restoreRate: 1 },
    });
    expect(first.headers.get('ratelimit-limit')).toBe('40');
    let refused = first;
    for (let tries = 0; refused.status === 200 && tries < 10; tries += 1)
      refused = await small.query(query);
    expect(refused.status).toBe(429);
    expect(refused.body.errors?.[0]?.extensions.code).toBe('RATE_LIMITED');
    expect(refused.body.errors?.[0]?.message).toMatch(/costs 21 points and you have \d+ left/);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  test('cost can be asked for alone: nothing runs, and one point is charged', async () => {
    const budget = { maximum: 400, restoreRate: 0.001 };
    await using small = await aGateway(library.all, { budget });
    const preview = (body: object) =>
      small.fetch('/graphql', {
        method: 'POST',
        headers: { ...json, 'x-cost-only': '1' },
        body: JSON.stringify(body),
      });
    const query = 'query ($first: Int!) { books(first: $first) { nodes { id } } }';
    for (const [first, cost] of [
      [20, 21],
      [7, 8],
    ]) {
      const answer = await preview({ query, variables: { first } });
      expect(answer.status).toBe(200);
      expect(await answer.json()).toMatchObject({
        data: null,
        extensions: { cost: { requestedQueryCost: cost, actualQueryCost: 1 } },
      });
    }
    expect(asked()).toEqual([]);
    const { headers } = await small.query('{ __typename }');
    expect(headers.get('ratelimit-remaining')).toBe('397');
    expect(await codeOf(await preview({ query: '{ nothing }' }))).toBe('GRAPHQL_VALIDATION_FAILED');
  });
});

describe('other sites', () => {
  test('of the list may ask, others may not, and ours always may', async () => {
    const ask = (origin: string) => post('{"query":"{ latest { stars } }"}', { ...json, origin });
    const friend = await ask('https://friend.test');
    expect(friend.status).toBe(200);
    expect(friend.headers.get('access-control-allow-origin')).toBe('https://friend.test');
    expect((await ask(gateway.url)).status).toBe(200);
    const evil = await ask('https://evil.test');
    expect(evil.status).toBe(403);
    expect(await codeOf(evil)).toBe('ORIGIN_NOT_ALLOWED');
    expect(evil.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('are answered when they ask whether they may', async () => {
    const preflight = await gateway.fetch('/graphql', {
      method: 'OPTIONS',
      headers: { origin: 'https://friend.test', 'access-control-request-method': 'POST' },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-headers')).toMatch(/authorization/);
  });

  test('cannot make a browser read for a person by an address', async () => {
    expect((await get({ query: '{ latest { stars } }' })).status).toBe(200);
    const cookie = { cookie: 'hoi_session=secret' };
    const forged = await get({ query: '{ latest { stars } }' }, cookie);
    expect(forged.status).toBe(403);
    expect(await codeOf(forged)).toBe('CSRF_PREVENTED');
    const own = await get(
      { query: '{ latest { stars } }' },
      { ...cookie, 'apollo-require-preflight': '1' },
    );
    expect(own.status).toBe(200);
  });

  test('cannot change anything by an address', async () => {
    const response = await get({ query: 'mutation { rename(id: "p1", name: "x") { name } }' });
    expect(response.status).toBe(405);
    expect(asked()).toEqual([]);
  });

  test('never see our answers framed or sniffed', async () => {
    const { headers } = await post('{"query":"{ latest { stars } }"}');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
  });
});
