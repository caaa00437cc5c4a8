import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import { type Client, createClient } from 'graphql-ws';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { aGateway, type TestGateway, type TestReply } from './support/a-gateway.ts';
import { anIssuer, hashOfKey, type TestIssuer } from './support/a-user-subgraph.ts';
import { aLibrary } from './support/library.ts';
import { type TestContext, testSubgraph } from './support/test-subgraph.ts';

const library = aLibrary();
let issuer: TestIssuer;
let gateway: TestGateway;
beforeAll(async () => {
  issuer = await anIssuer();
  gateway = await aGateway([...library.all, issuer.subgraph]);
});
afterAll(() => gateway[Symbol.asyncDispose]());

const wsUrl = (one: TestGateway = gateway) => `${one.url.replace('http', 'ws')}/graphql`;

/** A client, and how its socket was closed. */
function aClient(connectionParams: Record<string, unknown> = {}, one: TestGateway = gateway) {
  const closed = Promise.withResolvers<number>();
  let socket: WebSocket | undefined;
  const client: Client = createClient({
    url: wsUrl(one),
    webSocketImpl: WebSocket,
    connectionParams,
    retryAttempts: 0,
    onNonLazyError: () => undefined,
    on: {
      opened: (opened) => {
        socket = opened as WebSocket;
      },
      closed: (event) => closed.resolve((event as { code: number }).code),
    },
  });
  const results = (query: string, variables: Record<string, unknown> = {}) =>
    client.iterate({ query, variables }) as unknown as AsyncIterableIterator<TestReply>;
  async function first(query: string, variables: Record<string, unknown> = {}): Promise<TestReply> {
    for await (const result of results(query, variables)) return result;
    throw new Error('no result');
  }
  return { client, results, first, closed: closed.promise, socket: () => socket };
}

/** Why a socket is not opened; 'opened' when it is. */
const refusalOf = (socket: WebSocket): Promise<string> =>
  once(socket, 'open').then(
    () => 'opened',
    (error: Error) => error.message,
  );

describe('operations over a socket', () => {
  test('queries and mutations pass the same way as over HTTP', async () => {
    const { client, first } = aClient();
    expect(await first('{ latest { book { title } } }')).toMatchObject({
      data: { latest: { book: { title: 'Truyện Kiều' } } },
      extensions: { cost: { requestedQueryCost: 2 } },
    });
    expect(await first('mutation { rate(book: "b1", stars: 3) { stars } }')).toMatchObject({
      data: { rate: { stars: 3 } },
    });
    await client.dispose();
  });

  test('a subscription fetches the rest from other subgraphs for each event', async () => {
    const { client, results } = aClient();
    const seen: unknown[] = [];
    for await (const { data, errors } of results(
      'subscription { rated { stars book { title author { name } } } }',
    )) {
      expect(errors).toBeUndefined();
      seen.push(data?.rated);
    }
    expect(seen).toEqual([
      { stars: 1, book: { title: 'Bánh trôi nước', author: { name: 'Hồ Xuân Hương' } } },
      { stars: 2, book: { title: 'Truyện Kiều', author: { name: 'Nguyễn Du' } } },
      { stars: 3, book: { title: 'Văn chiêu hồn', author: { name: 'Nguyễn Du' } } },
    ]);
    await client.dispose();
  });

  test('an event whose rest fails still arrives, with the error at its place', async () => {
    library.book.fail = () => Promise.reject(new Error('down'));
    const { client, first } = aClient();
    const result = await first('subscription { rated { stars book { title } } }');
    library.book.fail = null;
    expect(result.data).toEqual({ rated: { stars: 1, book: null } });
    expect(result.errors).toEqual([
      expect.objectContaining({
        path: ['rated', 'book', 'title'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
      }),
    ]);
    await client.dispose();
  });

  test.each([
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    [`{ ${'a: __typename '.repeat(70)} }`, 'LIMIT_EXCEEDED'],
    ['{ books(first: 1000) { nodes { id } } }', 'BAD_USER_INPUT'],
    ['subscription { credentialRevoked }', 'GRAPHQL_VALIDATION_FAILED'],
  ])('%s is refused with a code, and the socket stays', async (query, code) => {
    const { client, first } = aClient();
    await expect(first(query)).rejects.toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ code }) }),
    ]);
    expect((await first('{ __typename }')).data).toEqual({ __typename: 'Query' });
    await client.dispose();
  });

  test('a socket takes fifty operations at once', async () => {
    const { client, results, first } = aClient();
    const open = Array.from({ length: 50 }, () => results('subscription { ticks }'));
    await Promise.all(open.map((one) => one.next()));
    await expect(first('{ __typename }')).rejects.toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ code: 'LIMIT_EXCEEDED' }) }),
    ]);
    await open[0]?.return?.();
    await expect
      .poll(() => first('{ __typename }').catch(() => null))
      .toMatchObject({
        data: { __typename: 'Query' },
      });
    await client.dispose();
  });

  test('a subscription that the client ends is ended upstream', async () => {
    let signal: AbortSignal | undefined;
    const source = testSubgraph(
      'source',
      'type Query { a: Int } type Subscription { silence: Int }',
      {
        Subscription: {
          silence: {
            async *subscribe(_: unknown, __: unknown, context: TestContext) {
              signal = context.signal;
              yield { silence: 1 };
              await new Promise(() => undefined);
            },
          },
        },
      },
    );
    await using own = await aGateway([source]);
    const { client, results } = aClient({}, own);
    const silence = results('subscription { silence }');
    await silence.next();
    expect(signal?.aborted).toBe(false);
    await silence.return?.();
    await expect.poll(() => signal?.aborted).toBe(true);
    await client.dispose();
  });

  test('a message that is too large or no message ends that socket alone', async () => {
    for (const [message, code] of [
      ['x'.repeat(70_000), 1009],
      ['{"type":', 4400],
    ] as const) {
      const socket = new WebSocket(wsUrl(), 'graphql-transport-ws');
      const closed = new Promise((resolve) => socket.once('close', resolve));
      await new Promise((resolve) => socket.once('open', resolve));
      socket.send(message);
      expect(await closed).toBe(code);
    }
    expect((await gateway.query('{ __typename }')).status).toBe(200);
  });

  test('a page of another site gets no socket', async () => {
    const socket = new WebSocket(wsUrl(), 'graphql-transport-ws', { origin: 'https://evil.test' });
    expect(await refusalOf(socket)).toContain('403');
  });
});

test('an address holds so many sockets and streams, and may open others when it ends some', async () => {
  const own = aLibrary();
  const { subgraph } = await anIssuer();
  await using small = await aGateway([...own.all, subgraph], { maxSocketsPerAddress: 2 });
  const first = aClient({}, small);
  const ticks = first.results('subscription { ticks }');
  await ticks.next();
  const leave = new AbortController();
  const stream = () =>
    small.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: 'subscription { ticks }' }),
      signal: leave.signal,
    });
  const { body, status } = await stream();
  expect(status).toBe(200);
  // Somebody listens: fetch ends an answer that nobody reads once its memory is collected.
  const events = body?.getReader();
  expect((await events?.read())?.done).toBe(false);
  const refused = await stream();
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({
    errors: [{ extensions: { code: 'LIMIT_EXCEEDED', limit: { name: 'streams', max: 2 } } }],
  });
  const socket = new WebSocket(wsUrl(small), 'graphql-transport-ws');
  expect(await refusalOf(socket)).toContain('429');
  leave.abort();
  await expect
    .poll(() =>
      aClient({}, small)
        .first('{ __typename }')
        .catch(() => null),
    )
    .toMatchObject({ data: { __typename: 'Query' } });
  await first.client.dispose();
});

describe('who is at the other end', () => {
  const viewer = '{ viewer { id kind } }';

  test('is proved when the socket opens', async () => {
    const token = await issuer.token({ sub: 'usr_4' });
    const { client, first } = aClient({ authorization: `Bearer ${token}` });
    expect((await first(viewer)).data).toEqual({ viewer: { id: 'usr_4', kind: 'USER' } });
    await client.dispose();
  });

  test('a bad proof closes it with 4401', async () => {
    const { client, first, closed } = aClient({ authorization: 'Bearer nonsense' });
    await expect(first(viewer)).rejects.toMatchObject({ code: 4401 });
    expect(await closed).toBe(4401);
    await client.dispose();
  });

  test('revoking the session closes it with 4403', async () => {
    const token = await issuer.token({ sid: 'ses_live' });
    const { results, closed } = aClient({ authorization: `Bearer ${token}` });
    const ticks = results('subscription { ticks }');
    await ticks.next();
    issuer.revoke('ses_live');
    expect(await closed).toBe(4403);
  });

  test('the end of an API key closes it with 4401', async () => {
    const expiresAt = new Date(Date.now() + 3_000).toISOString();
    const known = { keyId: 'key_live', userId: 'usr_8', scopes: ['READ'], expiresAt };
    issuer.apiKeys.set(hashOfKey('hoi_live'), known);
    const { first, client, closed } = aClient({ authorization: 'Bearer hoi_live' });
    const ticks = client.iterate({ query: 'subscription { ticks }' });
    await ticks.next();
    expect((await first(viewer)).data).toEqual({ viewer: { id: 'usr_8', kind: 'API_KEY' } });
    expect(await closed).toBe(4401);
  });

  test('the end of the token closes it with 4401, unless a fresh one came before', async () => {
    const soon = () => Math.floor(Date.now() / 1000) + 2;
    const short = await issuer.token({ exp: soon(), sub: 'usr_6' });
    const lapsing = aClient({ authorization: `Bearer ${short}` });
    const renewed = aClient({ authorization: `Bearer ${short}` });
    await Promise.all(
      [lapsing, renewed].map(({ results }) => results('subscription { ticks }').next()),
    );
    const fresh = await issuer.token({ sub: 'usr_6' });
    renewed
      .socket()
      ?.send(JSON.stringify({ type: 'ping', payload: { authorization: `Bearer ${fresh}` } }));
    expect(await lapsing.closed).toBe(4401);
    expect((await renewed.first(viewer)).data).toEqual({ viewer: { id: 'usr_6', kind: 'USER' } });
    const other = await issuer.token({ sub: 'usr_7' });
    renewed
      .socket()
      ?.send(JSON.stringify({ type: 'ping', payload: { authorization: `Bearer ${other}` } }));
    expect(await renewed.closed).toBe(4403);
  });
});

test.each([
  ['revoked', 4403],
  ['over', 4401],
])(
  'a client whose session is %s runs nothing more, though it does not leave',
  async (end, code) => {
    const sid = `ses_${end}`;
    const exp = end === 'over' ? Math.floor(Date.now() / 1000) + 3 : undefined;
    const authorization = `Bearer ${await issuer.token({ sid, ...(exp && { exp }) })}`;
    const socket = new WebSocket(wsUrl(), 'graphql-transport-ws');
    const told = new Promise((resolve) => {
      socket.close = resolve;
    });
    const heard: { id?: string; type: string }[] = [];
    socket.on('message', (data) => heard.push(JSON.parse(`${data}`)));
    const types = (id: string) => heard.filter((one) => one.id === id).map(({ type }) => type);
    const send = (message: object) => socket.send(JSON.stringify(message));
    const key = (id: string) =>
      send({ type: 'subscribe', id, payload: { query: 'mutation { key }' } });
    const ran = () =>
      issuer.subgraph.asked.filter(({ request }) => request.query.includes('{key}'));
    issuer.subgraph.asked.length = 0;
    await once(socket, 'open');
    send({ type: 'connection_init', payload: { authorization } });
    await expect.poll(() => heard).toHaveLength(1);
    key('before');
    await expect.poll(() => types('before')).toEqual(['next', 'complete']);
    expect(ran()).toHaveLength(1);
    if (end === 'revoked') issuer.revoke(sid);
    expect(await told).toBe(code);
    key('after');
    send({
      type: 'ping',
      payload: { authorization: `Bearer ${await issuer.token({ sid: 'ses_x' })}` },
    });
    key('again');
    WebSocket.prototype.close.call(socket);
    await once(socket, 'close');
    expect(ran()).toHaveLength(1);
  },
);

test('closing tells sockets to go away, finishes what is running and frees the port', async () => {
  const slow = Promise.withResolvers<void>();
  const own = aLibrary();
  const closing = await aGateway([...own.all, (await anIssuer()).subgraph]);
  const started = Promise.withResolvers<void>();
  own.person.fail = async () => {
    started.resolve();
    await slow.promise;
    return { data: { me: { name: 'late' } } };
  };
  const { results, closed } = aClient({}, closing);
  await results('subscription { ticks }').next();
  const running = closing.query('{ me { name } }');
  await started.promise;
  const ended = closing.gateway.close();
  expect(await closed).toBe(1001);
  slow.resolve();
  expect((await running).body.data).toEqual({ me: { name: 'late' } });
  await ended;
  const again = createServer();
  await new Promise<void>((resolve, reject) => {
    again.once('error', reject);
    again.listen(Number(new URL(closing.url).port), '127.0.0.1', resolve);
  });
  again.close();
});

test('closing cuts off in the end who does not answer, and who has said nothing yet', async () => {
  const closing = await aGateway([...library.all, issuer.subgraph]);
  const socket = new WebSocket(wsUrl(closing), 'graphql-transport-ws');
  const told = new Promise((resolve) => {
    socket.close = resolve;
  });
  await once(socket, 'open');
  // Before the handshake of TLS.
  const { port } = await closing.gateway.listen({ tls: { cert: '', key: '' } });
  const silent = connect(port, '127.0.0.1');
  silent.on('error', () => undefined);
  await once(silent, 'connect');
  // Whoever comes later and is answered comes after it.
  const other = connect(port, '127.0.0.1').end('no TLS');
  await once(other.resume(), 'close');
  const cut = [once(socket, 'close'), once(silent, 'close')];
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const ended = closing.gateway.close();
  expect(await told).toBe(1001);
  vi.advanceTimersByTime(15_000);
  vi.useRealTimers();
  await ended;
  await Promise.all(cut);
});
