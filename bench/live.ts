// `npm run bench:live`: counts that change four times a second, delivered to thousands of listeners
// on this machine: source → gateway → client. Beside it a floor that only writes, the graphql-ws
// server as it comes, and Hive Gateway. `--quick` takes a minute; `--only=one,many` and `--clients=4000` take a part.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { composeServices } from '@apollo/composition';
import { freePort } from '@hoi/kit/testing/free-port.ts';
import { parse } from 'graphql';
import { installPeers, peersFolder } from './gateway/gateways.ts';
import { type Process, startOwnGateway, startProcess } from './gateway/processes.ts';
import { type CrowdOptions, type Figures, measure, openCrowd, round } from './live/crowd.ts';
import { report } from './src/report.ts';

const option = (name: string) =>
  process.argv.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
const isQuick = process.argv.includes('--quick');
const only = option('only')?.split(',');
const seconds = isQuick ? 4 : 12;
const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hoi-bench-live-'));

const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@tag"])
  type Query { ready: Int }
  type EventCounts { confirmed: Int! checkedIn: Int! revision: Int! at: Float! }
  type Subscription { eventCounts(eventId: String!): EventCounts! @tag(name: "state") }`;

const source = startProcess(script('./live/source.ts'), []);
const { port: sourcePort } = await source.heard<{ port: number }>();
const supergraphFile = join(folder, 'supergraph.graphql');
const url = `http://127.0.0.1:${sourcePort}/graphql`;
const { supergraphSdl } = composeServices([{ name: 'counts', url, typeDefs: parse(sdl) }]);
writeFileSync(supergraphFile, supergraphSdl ?? '');

type Start = (port: number) => Promise<Process>;

const ours: Start = async (port) => {
  const args = ['--supergraph', supergraphFile, '--port', String(port), '--open'];
  const gateway = startOwnGateway(args);
  while (!gateway.output().includes('/graphql')) await sleep(50);
  return gateway;
};
const serverOf =
  (file: string): Start =>
  async (port) => {
    const env = { PORT: String(port), SOURCE_WS: url.replace('http', 'ws') };
    const server = startProcess(script(file), [], env);
    await server.heard();
    return server;
  };
const naive = serverOf('./live/naive.ts');
const floor = serverOf('./live/floor.ts');
const hive: Start = async (port) => {
  installPeers();
  const args = [supergraphFile, String(port)];
  const server = startProcess(join(peersFolder, 'hive-live.js'), args);
  await server.heard();
  return server;
};

async function one(
  name: string,
  start: Start,
  order: Omit<CrowdOptions, 'port'>,
): Promise<Figures | null> {
  if (only && !only.includes(name)) return null;
  const port = await freePort();
  await using server = await start(port);
  await using crowd = await openCrowd({ ...order, port });
  const figures = await measure(server, crowd, order.clients, seconds);
  console.log(`${name} (${order.kind}, ${order.events} events): ${JSON.stringify(figures)}`);
  return figures;
}

/** Kills the gateway under its clients; how long until every one hears again, from the new one's start. */
async function herd(clients: number): Promise<number | null> {
  if (only && !only.includes('herd')) return null;
  const port = await freePort();
  const first = await ours(port);
  await using crowd = await openCrowd({ kind: 'ws', port, clients, events: 1 });
  await Promise.all(crowd.all.map((process) => process.ask({ do: 'forget' })));
  await first[Symbol.asyncDispose]();
  await Promise.all(crowd.all.map((process) => process.ask({ do: 'forget' })));
  const start = performance.now();
  await using _second = await ours(port);
  const back = await Promise.all(
    crowd.all.map((process) => process.ask<{ silent: number }>({ do: 'all back' })),
  );
  const took = (performance.now() - start) / 1000;
  return back.every(({ silent }) => silent === 0) ? round(took) : null;
}

function mostClients(): number {
  const wanted = Number(option('clients') ?? (isQuick ? 1_000 : 10_000));
  const limit = Number(spawnSync('sh', ['-c', 'ulimit -n'], { encoding: 'utf8' }).stdout);
  const most = Math.min(wanted, Math.floor((limit - 500) / 200) * 200);
  if (most < wanted) console.log(`${most} clients, for the open-file limit of ${limit}.`);
  return most;
}

try {
  const most = mostClients();
  const few = Math.min(most, 1_000);
  const topics = Math.min(1_000, most / 10);
  const results = {
    one: await one('one', ours, { kind: 'ws', clients: most, events: 1 }),
    floor: await one('floor', floor, { kind: 'ws', clients: most, events: 1 }),
    many: await one('many', ours, { kind: 'ws', clients: most, events: topics }),
    sse: await one('sse', ours, { kind: 'sse', clients: most, events: 1 }),
    backS: await herd(most),
    few: await one('few', ours, { kind: 'ws', clients: few, events: 1 }),
    naiveFew: await one('naiveFew', naive, { kind: 'ws', clients: few, events: 1 }),
    hiveFew: await one('hiveFew', hive, { kind: 'ws', clients: few, events: 1 }),
    // It is saturated before that many: what it leaves silent is counted.
    naive: isQuick ? null : await one('naive', naive, { kind: 'ws', clients: most, events: 1 }),
  };
  const { backS } = results;
  const silent = [results.one, results.many, results.sse].reduce(
    (sum, figures) => sum + (figures?.silent ?? 0),
    0,
  );
  const atMost = (goal: string, unit: string, limit: number, value: number | null | undefined) =>
    ({ goal, unit, limit, is: 'at most', value: value ?? null }) as const;
  report('live', results, [
    atMost(`${most} on one event: p99`, 'ms', 150, results.one?.p99Ms),
    atMost('CPU of the gateway a message', 'µs', 12, results.one?.cpuUsAMessage),
    atMost('memory of the gateway', 'MB', 300, results.one?.rssMb),
    { goal: 'clients that heard nothing', unit: '', limit: 0, is: 'exactly', value: silent },
    atMost('all back after a restart', 's', 10, backS),
    atMost(`${most} over ${topics} events: p99`, 'ms', 300, results.many?.p99Ms),
    atMost(`${most} over server-sent events: p99`, 'ms', 150, results.sse?.p99Ms),
  ]);
} finally {
  await source[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
}
