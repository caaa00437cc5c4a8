import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { type ForeignServer, foreignServer } from './support/foreign-server.ts';
import { gatewayProcess } from './support/gateway-process.ts';
import { steadyLoad } from './support/steady-load.ts';

// Gateways as processes of their own, in front of a subgraph that is told by this test what happens.
const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag"])
  type Query { ready: Boolean }
  type Mutation { add(number: Int!): Int }
  type News { isSnapshot: Boolean! items: [Int!]! }
  type Count { revision: Int! }
  type Subscription { news: News! count: Count! @tag(name: "state") }`;

/** What happened: a feed of numbers, each once, and their count as a state. */
let happened: number[] = [];
let changed = Promise.withResolvers<void>();
let subgraph: ForeignServer;
let folder: string;
let file: string;
let clients: Client[] = [];

/** Ends the clients of a test; declared after its gateways, it does so before those end. */
const clientsEnd = (): AsyncDisposable => ({
  async [Symbol.asyncDispose]() {
    for (const client of clients) await client.dispose();
  },
});

function happen(number: number): void {
  happened.push(number);
  changed.resolve();
  changed = Promise.withResolvers();
}

async function* news() {
  let told = happened.length;
  yield { news: { isSnapshot: true, items: [...happened] } };
  for (;;) {
    if (told === happened.length) await changed.promise;
    const items = happened.slice(told);
    told = happened.length;
    yield { news: { isSnapshot: false, items } };
  }
}

async function* counts() {
  for (;;) {
    yield { count: { revision: happened.length } };
    await changed.promise;
  }
}

function composed(extra = ''): string {
  const { supergraphSdl } = composeServices([
    { name: 'news', url: subgraph.url, typeDefs: parse(sdl + extra) },
  ]);
  return supergraphSdl ?? '';
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hoi-drain-'));
  file = join(folder, 'supergraph.graphql');
  subgraph = await foreignServer(sdl, {
    Query: { ready: () => true },
    Mutation: {
      add: async (_: unknown, { number }: { number: number }) => {
        await sleep(5);
        happen(number);
        return number;
      },
    },
    Subscription: { news: { subscribe: news }, count: { subscribe: counts } },
  });
  await writeFile(file, composed());
});
afterAll(async () => {
  await subgraph[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  happened = [];
  clients = [];
});

const env = () => ({ EVENTS_WS: subgraph.socketUrl });

/** A client like the web's: it comes back whenever its socket is closed, each time somewhat later. */
function aClient(url: () => string) {
  const closed: number[] = [];
  const client = createClient({
    url: () => `${url().replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: Number.POSITIVE_INFINITY,
    shouldRetry: () => true,
    retryWait: (retries) => sleep(50 * 2 ** Math.min(retries, 4) * (0.5 + Math.random())),
    on: { closed: (event) => closed.push((event as { code: number }).code) },
  });
  clients.push(client);
  return { client, closed };
}

/** What a listener knows, by what it was told: a snapshot replaces, items are added. */
function aListener(url: () => string) {
  const { client, closed } = aClient(url);
  const heard = { numbers: [] as number[], snapshots: 0, problems: [] as unknown[] };
  client.subscribe<{ news: { isSnapshot: boolean; items: number[] } }>(
    { query: 'subscription { news { isSnapshot items } }' },
    {
      next({ data }) {
        if (data?.news.isSnapshot) heard.snapshots += 1;
        heard.numbers = data?.news.isSnapshot
          ? data.news.items
          : [...heard.numbers, ...(data?.news.items ?? [])];
      },
      error: (error) => heard.problems.push(error),
      complete: () => heard.problems.push('complete'),
    },
  );
  return { heard, closed };
}

test('a gateway that is told to end answers everything, and its listeners miss nothing', async () => {
  await using first = await gatewayProcess(file, { ...env(), DRAIN_NOTICE_MS: '4000' });
  await using second = await gatewayProcess(file, env());
  await using _clients = clientsEnd();
  let current = first.url;
  const watching = new AbortController();
  // A load balancer: it goes by /readyz.
  const balancer = (async () => {
    while (!watching.signal.aborted) {
      const answer = await fetch(`${first.url}/readyz`).catch(() => null);
      if (answer?.status !== 200) current = second.url;
      await sleep(20);
    }
  })();
  const load = steadyLoad({
    target: () => current,
    otherwise: () => second.url,
    query: '{ ready }',
    expected: '200 {"data":{"ready":true}',
  });
  const listeners = Array.from({ length: 20 }, () => aListener(() => current));
  // Mutations over a socket, one after the other: none may be lost or done twice.
  const { client: writer } = aClient(() => current);
  let isWriting = true;
  let written = 0;
  const writing = (async () => {
    while (isWriting) {
      const query = `mutation { add(number: ${written}) }`;
      const { value } = await writer.iterate({ query }).next();
      expect(value).toMatchObject({ data: { add: written } });
      written += 1;
    }
  })();

  await expect.poll(() => load.answered.get(first.url) ?? 0).toBeGreaterThan(50);
  await expect.poll(() => listeners.every(({ heard }) => heard.numbers.length > 10)).toBe(true);
  expect(await first.end()).toBe(0);
  await expect.poll(() => load.answered.get(second.url) ?? 0).toBeGreaterThan(50);
  const before = written;
  await expect.poll(() => written).toBeGreaterThan(before + 10);
  isWriting = false;
  await writing;
  await load.stop();
  watching.abort();
  await balancer;

  expect(load.failures).toEqual([]);
  const all = Array.from({ length: written }, (_, at) => at);
  expect(happened).toEqual(all);
  for (const { heard, closed } of listeners) {
    await expect.poll(() => heard.numbers).toEqual(all);
    expect(heard.problems).toEqual([]);
    // The socket was told to go, and the next one began with what had been missed. 1006: they came
    // back before the balancer had noticed.
    expect(closed.filter((code) => code !== 1006)).toEqual([1001]);
    expect(heard.snapshots).toBe(2);
  }
});

test('a new supergraph takes over with no failed request and no dropped subscription', async () => {
  await using gateway = await gatewayProcess(file, env());
  await using _clients = clientsEnd();
  const load = steadyLoad({
    target: () => gateway.url,
    query: '{ ready }',
    expected: '200 {"data":{"ready":true}',
  });
  const listeners = Array.from({ length: 5 }, () => aListener(() => gateway.url));
  const revisions: number[] = [];
  aClient(() => gateway.url).client.subscribe<{ count: { revision: number } }>(
    { query: 'subscription { count { revision } }' },
    {
      next: ({ data }) => revisions.push(data?.count.revision ?? -1),
      error: (error) => expect.unreachable(String(error)),
      complete: () => undefined,
    },
  );
  let happening = 0;
  for (const name of ['one', 'two', 'three', 'four', 'five']) {
    for (let at = 0; at < 3; at++) happen(happening++);
    await writeFile(`${file}.new`, composed(` extend type Query { ${name}: Int }`));
    await rename(`${file}.new`, file);
    await expect
      .poll(async () => {
        const answer = await fetch(`${gateway.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: `{ __type(name: "Query") { fields { name } } }` }),
        });
        return answer.text();
      })
      .toContain(`"${name}"`);
    const answered = load.answered.get(gateway.url) ?? 0;
    await expect.poll(() => load.answered.get(gateway.url)).toBeGreaterThan(answered + 20);
  }
  happen(happening++);
  const all = Array.from({ length: happening }, (_, at) => at);
  for (const { heard, closed } of listeners) {
    await expect.poll(() => heard.numbers).toEqual(all);
    expect(heard).toMatchObject({ snapshots: 1, problems: [] });
    expect(closed).toEqual([]);
  }
  await expect.poll(() => revisions.at(-1)).toBe(happening);
  expect(revisions).toEqual([...revisions].sort((one, other) => one - other));
  await load.stop();
  expect(load.failures).toEqual([]);
});
