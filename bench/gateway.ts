// `npm run bench:gateway`: Hội's gateway beside stock Apollo Gateway, Hive Gateway (JavaScript and
// Rust planner), Mercurius with JIT and a floor, over the same subgraphs. `--quick` takes a minute;
// `--real` compares over the platform's own subgraphs instead.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareAnswers } from './gateway/compare-answers.ts';
import {
  type GatewayName,
  gatewayNames,
  installPeers,
  type RunningGateway,
  startGateway,
  writeFiles,
  writeFloor,
} from './gateway/gateways.ts';
import { goalsOf } from './gateway/goals.ts';
import type { Load, Loaded } from './gateway/load.ts';
import { cpuMs, type Process, residentMb, startProcess } from './gateway/processes.ts';
import type { FromSubgraphs } from './gateway/subgraphs.ts';
import { issueTokens } from './gateway/tokens.ts';
import { bodyOf, type Size, sizes, tags } from './gateway/world.ts';
import { realBench } from './real/real.ts';
import { quantile, report } from './src/report.ts';

// `--only=hoi,floor` and `--sizes=heavy` leave the others out; what needs them is then not known.
const listed = (flag: string) =>
  process.argv
    .find((one) => one.startsWith(flag))
    ?.slice(flag.length)
    .split(',') ?? [];
const only = listed('--only=');
const chosenSizes = listed('--sizes=');
const isQuick = process.argv.includes('--quick');
const issuer = 'http://hoi.bench';
const connections = 32;
// A token for each caller: equal requests of one caller would measure coalescing, not a gateway.
const callers = 400;
const rounds = isQuick ? 2 : 3;
const seconds = isQuick ? 0.7 : 5;
const warmSeconds = isQuick ? 0.5 : 3;

/** One gateway under one query for some seconds. */
interface Slot extends Loaded {
  readonly perSecond: number;
  readonly cpuMsPerRequest: number;
  readonly residentMb: number;
}

async function measure(
  generator: Process,
  gateway: RunningGateway,
  size: Size,
  tokens: readonly string[],
  forSeconds: number,
): Promise<Slot> {
  const load: Load = {
    port: gateway.port,
    bodies: tags.map((tag) => bodyOf(size, tag)),
    tokens,
    connections,
    seconds: forSeconds,
  };
  const before = cpuMs(gateway.pid);
  const loaded = await generator.ask<Loaded>(load);
  return {
    ...loaded,
    perSecond: loaded.requests / loaded.seconds,
    cpuMsPerRequest: (cpuMs(gateway.pid) - before) / loaded.requests,
    residentMb: residentMb(gateway.pid),
  };
}

/** The middle of each figure over the rounds; the largest memory, the sum of failures. */
function middle(slots: readonly Slot[]) {
  const of = (pick: (slot: Slot) => number, digits: number) =>
    Number(quantile(slots.map(pick), 0.5).toFixed(digits));
  return {
    perSecond: of((slot) => slot.perSecond, 0),
    cpuMs: of((slot) => slot.cpuMsPerRequest, 3),
    p50Ms: of((slot) => slot.p50Ms, 1),
    p99Ms: of((slot) => slot.p99Ms, 1),
    residentMb: Math.max(...slots.map((slot) => slot.residentMb)),
    failed: slots.reduce((sum, slot) => sum + slot.failed, 0),
    bytes: slots[0]?.bytes ?? 0,
  };
}

/** What was measured, by query and gateway. */
export type Figures = Record<Size, Partial<Record<GatewayName, ReturnType<typeof middle>>>>;

/** What a comparison needs to run, started one after the other. */
async function start(stack: AsyncDisposableStack) {
  installPeers();
  const folder = mkdtempSync(join(tmpdir(), 'hoi-bench-'));
  stack.defer(() => rmSync(folder, { recursive: true }));
  const script = (name: string) => fileURLToPath(new URL(`gateway/${name}`, import.meta.url));
  const { tokens, jwks } = issueTokens(callers, issuer);
  const subgraphs = stack.use(startProcess(script('subgraphs.ts'), []));
  const started = await subgraphs.heard<FromSubgraphs>();
  const ports = 'ports' in started ? started.ports : {};
  subgraphs.tell({ jwks });
  const generator = stack.use(startProcess(script('load.ts'), []));
  const files = writeFiles(folder, ports);
  const gateways: RunningGateway[] = [];
  for (const name of gatewayNames.filter((one) => only.length === 0 || only.includes(one))) {
    const [first] = gateways;
    if (name === 'floor' && first) await writeFloor(files.floor, first, subgraphs, ports);
    gateways.push(stack.use(await startGateway(name, files, issuer)));
  }
  return { subgraphs, generator, gateways, tokens };
}

async function compare(): Promise<void> {
  await using stack = new AsyncDisposableStack();
  const { subgraphs, generator, gateways, tokens } = await start(stack);
  const answers = await compareAnswers(gateways, subgraphs, tokens[0] ?? '');
  console.table(answers);
  const figures: Figures = { heavy: {}, middle: {}, light: {} };
  for (const size of sizes.filter((one) => chosenSizes.length === 0 || chosenSizes.includes(one))) {
    const slots = new Map<GatewayName, Slot[]>(gateways.map(({ name }) => [name, []]));
    for (const gateway of gateways) await measure(generator, gateway, size, tokens, warmSeconds);
    for (let round = 0; round < rounds; round++) {
      for (const gateway of gateways) {
        const slot = await measure(generator, gateway, size, tokens, seconds);
        slots.get(gateway.name)?.push(slot);
      }
    }
    for (const [name, all] of slots) figures[size][name] = middle(all);
    console.log(
      `\n${size}: closed loop, ${connections} connections, ${callers} callers, median of ${rounds}`,
    );
    console.table(figures[size]);
  }
  const results = { connections, callers, rounds, seconds, answers, figures };
  report('gateway', results, goalsOf(figures, answers));
}

if (process.argv.includes('--real')) await realBench(isQuick);
else await compare();
