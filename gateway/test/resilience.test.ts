import type { GatewayOptions } from '@hoi/gateway/gateway.ts';
import { httpSubgraph } from '@hoi/gateway/subgraph-http.ts';
import { silentLogger } from '@hoi/kit/log.ts';
import { serveSubgraph } from '@hoi/kit/serve-subgraph.ts';
import { createClient } from 'graphql-ws';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { aGateway, type TestGateway } from './support/a-gateway.ts';
import { type FaultyWire, faultyWire } from './support/faulty-wire.ts';
import { type TestContext, type TestSubgraph, testSubgraph } from './support/test-subgraph.ts';

const key = 'a key of thirty-two characters!!';

/** Two subgraphs behind our own subgraph server; the wire to the first can be cut. */
interface World extends AsyncDisposable {
  readonly gateway: TestGateway;
  readonly wire: FaultyWire;
  readonly stock: TestSubgraph;
  /** Operations of `stock` that are running; each ends by `release` or when its caller goes. */
  readonly running: { readonly signal: AbortSignal; readonly release: () => void }[];
}

async function aWorld(options: Partial<GatewayOptions> = {}): Promise<World> {
  const running: World['running'] = [];
  const stock = testSubgraph(
    'stock',
    'type Query { count: Int held(id: Int): Int } type Mutation { take: Int }',
    {
      Query: {
        count: () => 7,
        held: (_: unknown, { id }: { id: number | null }, { signal }: TestContext) =>
          new Promise((resolve) => {
            running.push({ signal, release: () => resolve(id) });
          }),
      },
      Mutation: { take: () => 1 },
    },
  );
  const shop = testSubgraph('shop', 'type Query { name: String }', {
    Query: { name: () => 'Tiệm' },
  });
  const hosts = await Promise.all(
    [stock, shop].map((one) => serveSubgraph(one, { key, log: silentLogger, host: '127.0.0.1' })),
  );
  const wire = await faultyWire(`${hosts[0]?.url}`);
  const clients = [wire.url, `${hosts[1]?.url}`].map((url, at) =>
    httpSubgraph({ name: at === 0 ? 'stock' : 'shop', url, key }),
  );
  const gateway = await aGateway([stock, shop], { isOpen: true, ...options }, clients);
  return {
    ...{ gateway, wire, stock, running },
    async [Symbol.asyncDispose]() {
      for (const { release } of running) release();
      await gateway[Symbol.asyncDispose]();
      for (const client of clients) await client[Symbol.asyncDispose]();
      await wire[Symbol.asyncDispose]();
      for (const host of hosts) await host.close();
    },
  };
}

const neverOpens = { minRequests: Number.POSITIVE_INFINITY };
const codesOf = async ({ gateway }: World, query: string) =>
  (await gateway.query(query)).body.errors?.map(({ extensions }) => extensions.code) ?? [];

describe('a subgraph that loses connections', () => {
  test('is asked again for what can be asked twice, and never for a mutation', async () => {
    await using world = await aWorld();
    const { gateway, wire, stock } = world;
    wire.lose(1);
    expect((await gateway.query('{ count }')).body.data).toEqual({ count: 7 });
    expect(wire.requests).toBe(2);
    wire.lose(1);
    expect(await codesOf(world, 'mutation { take }')).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect(wire.requests).toBe(3);
    expect(stock.asked.filter(({ request }) => request.query.startsWith('mutation'))).toEqual([]);
  });

  test('is not asked more than a tenth more often for that', async () => {
    await using world = await aWorld({ guards: { breaker: neverOpens } });
    world.wire.lose(Number.POSITIVE_INFINITY);
    for (let at = 0; at < 200; at++) {
      expect(await codesOf(world, '{ count }')).toEqual(['SUBGRAPH_UNAVAILABLE']);
    }
    expect(world.wire.requests).toBeGreaterThan(200);
    expect(world.wire.requests).toBeLessThanOrEqual(200 + 20 + 10);
  });

  test('is left alone once it fails, while the rest of the graph answers, until it is back', async () => {
    await using world = await aWorld();
    const { gateway, wire } = world;
    wire.lose(Number.POSITIVE_INFINITY);
    // Enough for the breaker; what it lets through afterwards are single probes.
    for (let at = 0; at < 20; at++) await gateway.query('{ count }');
    const before = wire.requests;
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => gateway.query('{ name count }')),
    );
    for (const { body } of answers) {
      expect(body.data).toEqual({ name: 'Tiệm', count: null });
      expect(body.errors).toMatchObject([{ path: ['count'] }]);
    }
    expect(wire.requests - before).toBeLessThan(50);
    wire.lose(0);
    await expect.poll(async () => codesOf(world, '{ count }')).toEqual([]);
    expect((await gateway.query('{ count }')).body.data).toEqual({ count: 7 });
  });
});

describe('a subgraph that hangs', () => {
  test('holds no more than its own places, and turns away who finds no room', async () => {
    await using world = await aWorld({ guards: { maxRunning: 2, maxWaiting: 1 } });
    const { gateway, running } = world;
    const asked = [1, 2].map((id) => gateway.query(`{ held(id: ${id}) }`));
    await expect.poll(() => running.length).toBe(2);
    const settled: unknown[] = [];
    // One of these waits, whichever comes first; the other finds no room.
    const more = [3, 4].map(async (id) => {
      const { body } = await gateway.query(`{ held(id: ${id}) }`);
      settled.push(body.errors?.[0]?.extensions.code ?? body.data?.held);
    });
    await expect.poll(() => settled).toEqual(['OVERLOADED']);
    expect((await gateway.query('{ name }')).body.data).toEqual({ name: 'Tiệm' });
    expect(running).toHaveLength(2);
    for (const { release } of running) release();
    await expect.poll(() => running.length).toBe(3);
    running[2]?.release();
    await Promise.all([...asked, ...more]);
    expect((await Promise.all(asked)).map(({ body }) => body.data)).toEqual([
      { held: 1 },
      { held: 2 },
    ]);
    expect(settled).toHaveLength(2);
  });
});

describe('a gateway with more to do than it may', () => {
  test('turns the newest away with 503 and when to come back, over every transport', async () => {
    await using world = await aWorld({ inFlight: { max: 2, min: 2 } });
    const { gateway, running } = world;
    const asked = [1, 2].map((id) => gateway.query(`{ held(id: ${id}) }`));
    await expect.poll(() => running.length).toBe(2);
    const refused = await gateway.query('{ name }');
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.body).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] });
    const client = createClient({
      url: `${gateway.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
    });
    await expect(client.iterate({ query: '{ name }' }).next()).rejects.toMatchObject([
      { extensions: { code: 'OVERLOADED' } },
    ]);
    const readiness = await gateway.fetch('/readyz');
    expect(readiness.status).toBe(503);
    expect(await readiness.json()).toMatchObject({ isShedding: true });
    expect((await gateway.fetch('/livez')).status).toBe(200);
    for (const { release } of running) release();
    const answers = await Promise.all(asked);
    expect(answers.map(({ body }) => body.data)).toEqual([{ held: 1 }, { held: 2 }]);
    expect((await gateway.query('{ name }')).body.data).toEqual({ name: 'Tiệm' });
    await expect.poll(async () => (await gateway.fetch('/readyz')).status).toBe(200);
    await client.dispose();
  });

  test('counts an operation until its last part has gone out', async () => {
    await using world = await aWorld({ inFlight: { max: 1, min: 1 } });
    const { gateway, running } = world;
    const asked = gateway.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'multipart/mixed' },
      body: JSON.stringify({ query: '{ name ... @defer { held(id: 1) } }' }),
    });
    await expect.poll(() => running.length).toBe(1);
    expect((await gateway.query('{ name }')).status).toBe(503);
    running[0]?.release();
    expect(await (await asked).text()).toContain('"held":1');
    await expect.poll(async () => (await gateway.query('{ name }')).status).toBe(200);
  });
});

describe('a client that goes away', () => {
  test('ends what the subgraph does for it, over HTTP', async () => {
    await using world = await aWorld({ guards: { maxRunning: 1, maxWaiting: 0 } });
    const { gateway, running } = world;
    const leave = new AbortController();
    const asked = gateway
      .fetch('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ held }' }),
        signal: leave.signal,
      })
      .catch((error: unknown) => error);
    await expect.poll(() => running.length).toBe(1);
    expect(running[0]?.signal.aborted).toBe(false);
    leave.abort();
    await asked;
    await expect.poll(() => running[0]?.signal.aborted).toBe(true);
    // Its place is free again.
    await expect.poll(async () => codesOf(world, '{ count }')).toEqual([]);
  });

  test('ends what the subgraph does for it, over a WebSocket', async () => {
    await using world = await aWorld();
    const { gateway, running } = world;
    const client = createClient({
      url: `${gateway.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      onNonLazyError: () => undefined,
    });
    const asked = client
      .iterate({ query: '{ held }' })
      .next()
      .catch((error: unknown) => error);
    await expect.poll(() => running.length).toBe(1);
    client.terminate();
    await asked;
    await expect.poll(() => running[0]?.signal.aborted).toBe(true);
    await client.dispose();
  });
});

describe('a gateway that starts while a subgraph is down', () => {
  test('serves what it can, and says which one is missing', async () => {
    const shop = testSubgraph('shop', 'type Query { name: String }', {
      Query: { name: () => 'Tiệm' },
    });
    const stock = testSubgraph('stock', 'type Query { count: Int }', {});
    const clients = [shop, httpSubgraph({ name: 'stock', url: 'http://127.0.0.1:9', key })];
    for (const [readyPatienceMs, status] of [
      [0, 200],
      [600_000, 503],
    ] as const) {
      await using gateway = await aGateway(
        [shop, stock],
        { isOpen: true, readyPatienceMs },
        clients,
      );
      const readiness = await gateway.fetch('/readyz');
      expect(readiness.status).toBe(status);
      expect(await readiness.json()).toMatchObject({ subgraphs: { shop: true, stock: false } });
      expect((await gateway.query('{ name count }')).body).toMatchObject({
        data: { name: 'Tiệm', count: null },
        errors: [{ path: ['count'], extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }],
      });
    }
    await clients[1]?.[Symbol.asyncDispose]?.();
  });
});
