// `npm run bench:hostile`: documents that are meant to hurt, 50 a second, beside good traffic of 200 a
// second and a canary every 25 ms. Then a few of them once against stock Apollo Gateway.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import {
  type Hostile,
  hostileDocuments,
  type Target,
} from '../gateway/test/support/hostile-documents.ts';
import { peersFolder, type RunningGateway, startGateway, writeFiles } from './gateway/gateways.ts';
import { startProcess } from './gateway/processes.ts';
import type { FromSubgraphs } from './gateway/subgraphs.ts';
import { issueTokens } from './gateway/tokens.ts';
import { bodyOf, tags } from './gateway/world.ts';
import { quantile, report } from './src/report.ts';

const isQuick = process.argv.includes('--quick');
const issuer = 'http://hoi.bench';
const seconds = isQuick ? 6 : 40;
const goodPerSecond = 200;
const hostilePerSecond = 50;
const canaryEveryMs = 25;
const target: Target = {
  list: 'events(tag: "tag-1", first: 10)',
  type: 'Event',
  again: 'similar',
  leaf: 'title',
  far: 'host { name bio }',
};
const round = (ms: number) => Math.round(ms * 10) / 10;

interface Sent {
  readonly ms: number;
  readonly status: number;
  readonly bytes: number;
  readonly isRefused: boolean;
}

async function send(port: number, body: ReturnType<Hostile>, token?: string): Promise<Sent> {
  const start = performance.now();
  try {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body,
      signal: AbortSignal.timeout(15_000),
    });
    const text = await response.text();
    const isRefused = text.startsWith('{"errors"');
    return {
      ms: performance.now() - start,
      status: response.status,
      bytes: text.length,
      isRefused,
    };
  } catch {
    return { ms: performance.now() - start, status: 0, bytes: 0, isRefused: false };
  }
}

/** Sends at a fixed rate, whether or not earlier ones are answered. */
async function atRate(perSecond: number, forSeconds: number, one: (at: number) => Promise<Sent>) {
  const running: Promise<Sent>[] = [];
  const start = performance.now();
  for (let at = 0; at < perSecond * forSeconds; at++) {
    const wait = start + (at * 1000) / perSecond - performance.now();
    if (wait > 0) await sleep(wait);
    running.push(one(at));
  }
  return Promise.all(running);
}

const hostile = Object.entries(hostileDocuments);

/** Which hostile document was being handled when the canary waited longest. */
async function stalls(port: number): Promise<Record<string, number>> {
  const longest: Record<string, number> = {};
  for (const [name, make] of hostile) {
    const stop = new AbortController();
    const waits: number[] = [];
    const canary = (async () => {
      while (!stop.signal.aborted) {
        waits.push((await send(port, '{"query":"{ __typename }"}')).ms);
        await sleep(canaryEveryMs);
      }
    })();
    await sleep(2 * canaryEveryMs);
    await send(port, make(target, 1_000_000));
    await sleep(2 * canaryEveryMs);
    stop.abort();
    await canary;
    longest[name] = round(Math.max(...waits));
  }
  return longest;
}

async function storm(gateway: RunningGateway, tokens: readonly string[]) {
  const { port } = gateway;
  const body = (at: number) => bodyOf('middle', tags[at % tags.length] ?? '');
  await atRate(goodPerSecond, 2, (at) => send(port, body(at), tokens[at % tokens.length]));
  const refusals: Record<string, Sent[]> = {};
  const [good, canary, bad] = await Promise.all([
    atRate(goodPerSecond, seconds, (at) => send(port, body(at), tokens[at % tokens.length])),
    atRate(1000 / canaryEveryMs, seconds, () => send(port, '{"query":"{ __typename }"}')),
    atRate(hostilePerSecond, seconds, async (at) => {
      const [name, make] = hostile[at % hostile.length] ?? [];
      if (!name || !make) throw new Error('there are hostile documents');
      const sent = await send(port, make(target, at));
      refusals[name] ??= [];
      refusals[name].push(sent);
      return sent;
    }),
  ]);
  return { good, canary, bad, refusals };
}

/** Stock Apollo Gateway and the documents that it cannot bear, one each. */
async function stock(start: () => Promise<RunningGateway>) {
  if (!existsSync(join(peersFolder, 'node_modules'))) {
    console.log('Stock Apollo Gateway is not installed: run npm run bench:gateway once.');
    return null;
  }
  const stalled: Record<string, number> = {};
  for (const name of [
    'fragments in fragments',
    'fields that must be compared',
    'introspection in introspection',
  ]) {
    await using gateway = await start();
    const attack = send(gateway.port, hostileDocuments[name]?.(target, 1) ?? '');
    await sleep(100);
    stalled[name] = round((await send(gateway.port, '{"query":"{ __typename }"}')).ms);
    await Promise.race([attack, sleep(100)]);
  }
  return stalled;
}

const folder = mkdtempSync(join(tmpdir(), 'hoi-bench-hostile-'));
try {
  const script = fileURLToPath(new URL('gateway/subgraphs.ts', import.meta.url));
  await using subgraphs = startProcess(script, []);
  const started = await subgraphs.heard<FromSubgraphs>();
  const { tokens, jwks } = issueTokens(100, issuer);
  subgraphs.tell({ jwks });
  const files = writeFiles(folder, 'ports' in started ? started.ports : {});
  await using gateway = await startGateway('hoi', files, issuer);
  const { good, canary, bad, refusals } = await storm(gateway, tokens);
  const perDocument = await stalls(gateway.port);
  const refused = bad.filter(({ isRefused }) => isRefused);
  const ms = (sent: readonly Sent[], share: number) =>
    round(
      quantile(
        sent.map((one) => one.ms),
        share,
      ),
    );
  const table = Object.fromEntries(
    Object.entries(refusals).map(([name, sent]) => [
      name,
      {
        status: sent[0]?.status,
        refused: sent[0]?.isRefused,
        p50Ms: ms(sent, 0.5),
        maxMs: ms(sent, 1),
        canaryMs: perDocument[name],
      },
    ]),
  );
  console.table(table);
  const naive = await stock(() => startGateway('stock', files, issuer));
  const results = {
    good: { sent: good.length, p50Ms: ms(good, 0.5), p99Ms: ms(good, 0.99) },
    canary: { p50Ms: ms(canary, 0.5), p99Ms: ms(canary, 0.99), maxMs: ms(canary, 1) },
    hostile: table,
    canaryBesideStockMs: naive,
  };
  report('hostile', results, [
    { goal: 'good traffic, p99', unit: 'ms', limit: 300, is: 'at most', value: results.good.p99Ms },
    {
      goal: 'good requests that failed',
      unit: '',
      limit: 0,
      is: 'exactly',
      value: good.filter(({ status }) => status !== 200).length,
    },
    {
      goal: 'longest wait of the canary in the storm',
      unit: 'ms',
      limit: 400,
      is: 'at most',
      value: results.canary.maxMs,
    },
    {
      goal: 'longest wait of the canary beside one document',
      unit: 'ms',
      limit: 400,
      is: 'at most',
      value: Math.max(...Object.values(perDocument)),
    },
    { goal: 'longest refusal', unit: 'ms', limit: 500, is: 'at most', value: ms(refused, 1) },
    {
      goal: 'largest refusal',
      unit: 'bytes',
      limit: 4_096,
      is: 'at most',
      value: Math.max(...refused.map(({ bytes }) => bytes)),
    },
    {
      goal: 'answers of 5xx, or none',
      unit: '',
      limit: 0,
      is: 'exactly',
      value: bad.filter(({ status }) => status === 0 || status >= 500).length,
    },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
