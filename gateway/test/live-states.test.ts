import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { SubgraphClient } from '@hoi/kit/subgraph.ts';
import { createClient } from 'graphql-ws';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { aGateway, type TestGateway, type TestReply } from './support/a-gateway.ts';
import { anIssuer, hashOfKey, type TestIssuer } from './support/a-user-subgraph.ts';
import { type TestContext, testSubgraph } from './support/test-subgraph.ts';

/** A count that tests change, as a state topic and as a feed. */
function aCounter() {
  let value = 1;
  let changed = Promise.withResolvers<void>();
  const running: { topic: string; context: TestContext }[] = [];
  async function* values(topic: string, context: TestContext) {
    running.push({ topic, context });
    while (!context.signal.aborted) {
      yield { [topic]: { value, note: value < 0 ? null : `là ${value}` } };
      await changed.promise;
    }
  }
  const subgraph = testSubgraph(
    'counter',
    `type Query { a: Int }
     type Count { value: Int! note: String! }
     type Subscription { count(of: String): Count @tag(name: "state") feed(of: String): Count }`,
    {
      Subscription: {
        count: {
          subscribe: (_: unknown, __: unknown, context: TestContext) => values('count', context),
        },
        feed: {
          subscribe: (_: unknown, __: unknown, context: TestContext) => values('feed', context),
        },
      },
    },
  );
  return {
    subgraph,
    running,
    set(next: number) {
      value = next;
      changed.resolve();
      changed = Promise.withResolvers();
    },
  };
}

const counter = aCounter();
let issuer: TestIssuer;
let gateway: TestGateway;
beforeAll(async () => {
  issuer = await anIssuer();
  gateway = await aGateway([counter.subgraph, issuer.subgraph]);
});
afterAll(() => gateway[Symbol.asyncDispose]());
beforeEach(() => {
  counter.set(1);
  counter.running.length = 0;
});

function aClient(authorization?: string) {
  const client = createClient({
    url: `${gateway.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: authorization ? { authorization: `Bearer ${authorization}` } : {},
    retryAttempts: 0,
    onNonLazyError: () => undefined,
  });
  return {
    client,
    listen: (query: string) =>
      client.iterate({ query }) as unknown as AsyncIterableIterator<TestReply>,
  };
}
const heard = async (results: AsyncIterableIterator<TestReply>, field = 'count') =>
  ((await results.next()).value as TestReply | undefined)?.data?.[field];

describe('a state', () => {
  // Another state for each test: one lingers for a moment after its last listener.
  let made = 0;
  let query: string;
  beforeEach(() => {
    query = `subscription { count(of: "${made++}") { value } }`;
  });

  test('is asked for once, whoever listens, and each begins with the newest', async () => {
    const [one, other] = [aClient(), aClient()];
    const first = one.listen(query);
    expect(await heard(first)).toEqual({ value: 1 });
    counter.set(2);
    expect(await heard(first)).toEqual({ value: 2 });
    const second = other.listen(query);
    expect(await heard(second)).toEqual({ value: 2 });
    counter.set(3);
    expect(await Promise.all([heard(first), heard(second)])).toEqual([{ value: 3 }, { value: 3 }]);
    expect(counter.running).toHaveLength(1);
    await Promise.all([one.client.dispose(), other.client.dispose()]);
  });

  test('goes on for the others when one leaves, and ends a moment after the last', async () => {
    const [one, other] = [aClient(), aClient()];
    const [first, second] = [one.listen(query), other.listen(query)];
    await Promise.all([heard(first), heard(second)]);
    await first.return?.();
    counter.set(5);
    expect(await heard(second)).toEqual({ value: 5 });
    await second.return?.();
    expect(counter.running[0]?.context.signal.aborted).toBe(false);
    await expect
      .poll(() => counter.running[0]?.context.signal.aborted, { timeout: 60_000 })
      .toBe(true);
    await Promise.all([one.client.dispose(), other.client.dispose()]);
  });

  test('is shared by nobody with other rights, another operation or other variables', async () => {
    const nobody = aClient();
    const people = await Promise.all(
      ['usr_1', 'usr_2', 'usr_1'].map(async (sub) => aClient(await issuer.token({ sub }))),
    );
    const asked = [
      nobody.listen(query),
      nobody.listen('subscription { count(of: "y") { value } }'),
      nobody.listen(query.replace('value', 'note')),
      ...people.map(({ listen }) => listen(query)),
    ];
    await Promise.all(asked.map((one) => heard(one)));
    expect(counter.running.map(({ context }) => context.caller.viewer.userId).sort()).toEqual(
      [null, null, null, 'usr_1', 'usr_2'].sort(),
    );
    await Promise.all([nobody, ...people].map(({ client }) => client.dispose()));
  });

  test('carries errors at their places', async () => {
    const { client, listen } = aClient();
    const results = listen('subscription { count(of: "e") { value note } }');
    await results.next();
    counter.set(-1);
    const { value } = await results.next();
    expect(value).toMatchObject({ data: { count: null }, errors: [{ path: ['count', 'note'] }] });
    await client.dispose();
  });

  test('reaches clients under ids of any length and letters', async () => {
    const socket = new WebSocket(
      `${gateway.url.replace('http', 'ws')}/graphql`,
      'graphql-transport-ws',
    );
    const messages: { id?: string; type: string; payload?: TestReply }[] = [];
    socket.on('message', (data) => messages.push(JSON.parse(`${data}`)));
    await new Promise((resolve) => socket.once('open', resolve));
    socket.send('{"type":"connection_init"}');
    await expect.poll(() => messages.length).toBe(1);
    const ids = ['1', 'một "hai"\n', '𝄞'.repeat(40), '2'];
    for (const id of ids)
      socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query } }));
    await expect.poll(() => messages.length).toBe(1 + ids.length);
    counter.set(7);
    await expect.poll(() => messages.length).toBe(1 + 2 * ids.length);
    const latest = messages.slice(-ids.length);
    expect(latest.map(({ id }) => id).sort()).toEqual([...ids].sort());
    expect(
      latest.every(({ payload }) => JSON.stringify(payload?.data) === '{"count":{"value":7}}'),
    ).toBe(true);
    socket.close();
  });
});

test('a feed is never joined on its way', async () => {
  const [one, other] = [aClient(), aClient()];
  const query = 'subscription { feed { value } }';
  await heard(one.listen(query), 'feed');
  await heard(other.listen(query), 'feed');
  expect(counter.running).toHaveLength(2);
  await Promise.all([one.client.dispose(), other.client.dispose()]);
});

describe('server-sent events', () => {
  const headers = { accept: 'text/event-stream', 'content-type': 'application/json' };
  const open = (query: string, more: Record<string, string> = {}) =>
    gateway.fetch('/graphql', {
      method: 'POST',
      headers: { ...headers, ...more },
      body: JSON.stringify({ query }),
    });

  async function* lines(response: Response) {
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      for (let at = text.indexOf('\n\n'); at >= 0; at = text.indexOf('\n\n')) {
        const event = text.slice(0, at);
        text = text.slice(at + 2);
        if (!event.startsWith(':')) yield event;
      }
    }
  }

  test('carry a state, shared with sockets', async () => {
    const { client, listen } = aClient();
    const query = 'subscription { count(of: "sse") { value } }';
    await heard(listen(query));
    const response = await open(query);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const events = lines(response);
    expect((await events.next()).value).toBe('event: next\ndata: {"data":{"count":{"value":1}}}');
    counter.set(4);
    expect((await events.next()).value).toBe('event: next\ndata: {"data":{"count":{"value":4}}}');
    expect(counter.running).toHaveLength(1);
    await events.return(undefined);
    await client.dispose();
  });

  test('carry feeds and queries, which complete', async () => {
    const feed = lines(await open('subscription { feed { value } }'));
    expect((await feed.next()).value).toContain('{"data":{"feed":{"value":1}}}');
    await feed.return(undefined);
    const query = [];
    for await (const event of lines(await open('{ __typename }'))) query.push(event.split('\n')[0]);
    expect(query).toEqual(['event: next', 'event: complete']);
  });

  test('are not for queries and mutations of clients that take JSON too', async () => {
    const accept = 'application/graphql-response+json, application/json, text/event-stream';
    const response = await open('{ __typename }', { accept });
    expect(response.headers.get('content-type')).toContain('application/graphql-response+json');
    expect(await response.json()).toMatchObject({ data: { __typename: 'Query' } });
    const count = lines(await open('subscription { count { value } }', { accept }));
    expect((await count.next()).value).toContain('"count":{"value":1}');
    await count.return(undefined);
  });

  test('end when the session is revoked; what is refused is refused before', async () => {
    const token = await issuer.token({ sid: 'ses_sse' });
    const events = lines(
      await open('subscription { count { value } }', { authorization: `Bearer ${token}` }),
    );
    await events.next();
    issuer.revoke('ses_sse');
    expect(await events.next()).toEqual({ done: true, value: undefined });
    const refused = await open('subscription { nothing }');
    expect(refused.headers.get('content-type')).toContain('application/graphql-response+json');
  });

  test('end with the API key', async () => {
    const expiresAt = new Date(Date.now() + 3_000).toISOString();
    const known = { keyId: 'key_sse', userId: 'usr_8', scopes: ['READ'], expiresAt };
    issuer.apiKeys.set(hashOfKey('hoi_sse'), known);
    const authorization = 'Bearer hoi_sse';
    const events = lines(await open('subscription { count { value } }', { authorization }));
    expect((await events.next()).done).toBe(false);
    expect(await events.next()).toEqual({ done: true, value: undefined });
  });

  test('of a client that left while its proof was checked give their place back', async () => {
    const proving = Promise.withResolvers<void>();
    const held = Promise.withResolvers<void>();
    const slow: SubgraphClient = {
      ...issuer.subgraph,
      async fetch(...asked) {
        proving.resolve();
        await held.promise;
        return issuer.subgraph.fetch(...asked);
      },
    };
    await using own = await aGateway(
      [counter.subgraph, issuer.subgraph],
      // Of a connection that is over, only the proxy before us knows the address.
      { maxSocketsPerAddress: 1, trustedHops: 1 },
      [counter.subgraph, slow],
    );
    const left = Promise.withResolvers<void>();
    const server = createServer((request, response) => {
      response.once('close', left.resolve);
      own.gateway.handle(request, response);
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const body = JSON.stringify({ query: 'subscription { count { value } }' });
    const authorization = `Bearer ${await issuer.token()}`;
    const leaving = new AbortController();
    const ask = (url: string, signal: AbortSignal) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { ...headers, authorization, 'x-forwarded-for': '203.0.113.9' },
        body,
        signal,
      });
    const first = ask(`http://127.0.0.1:${port}`, leaving.signal).catch(() => null);
    await proving.promise;
    leaving.abort();
    await Promise.all([first, left.promise]);
    held.resolve();
    const second = await ask(own.url, new AbortController().signal);
    expect(second.status).toBe(200);
    await second.body?.cancel();
    server.close();
  });
});
