import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { cpuMs, type Process, residentMb, startProcess } from '../gateway/processes.ts';

/** What was measured of one server under its listeners. */
export interface Figures {
  readonly clients: number;
  readonly messages: number;
  readonly p50Ms: number | null;
  readonly p99Ms: number | null;
  /** Processor time of the server for each message that arrived, in µs. */
  readonly cpuUsAMessage: number | null;
  /** Share of one core, in percent. */
  readonly cpuShare: number | null;
  readonly rssMb: number;
  /** Clients that heard nothing while it was measured. */
  readonly silent: number;
}

/** Listeners in processes of their own. */
export interface Crowd extends AsyncDisposable {
  readonly all: readonly Process[];
}

/** Who listens to what. */
export interface CrowdOptions {
  readonly kind: 'ws' | 'sse';
  readonly port: number;
  readonly clients: number;
  /** Topics that the clients are spread over. */
  readonly events: number;
}

const generators = 2;
const settleMs = 2_000;

/** One decimal place. */
export const round = (value: number | null) =>
  value === null || Number.isNaN(value) ? null : Math.round(value * 10) / 10;

/** Opens listeners; those that hear nothing within a time are left as they are. */
export async function openCrowd({ clients, ...order }: CrowdOptions): Promise<Crowd> {
  const script = fileURLToPath(new URL('./listeners.ts', import.meta.url));
  const all = Array.from({ length: generators }, () => startProcess(script, []));
  const each = clients / generators;
  await Promise.all(
    all.map((one, at) =>
      one.ask({ do: 'open', order: { ...order, clients: each, from: at * each } }),
    ),
  );
  return {
    all,
    async [Symbol.asyncDispose]() {
      for (const one of all) await one[Symbol.asyncDispose]();
    },
  };
}

interface Part {
  readonly messages: number;
  readonly silent: number;
  readonly p50: number | null;
  readonly p99: number | null;
}

/** Measures for some seconds how messages of a server arrive, and what that costs it. */
export async function measure(
  server: Process,
  { all }: Crowd,
  clients: number,
  seconds: number,
): Promise<Figures> {
  await sleep(settleMs);
  const before = cpuMs(server.pid);
  await Promise.all(all.map((one) => one.ask({ do: 'measure' })));
  const start = performance.now();
  let rssMb = 0;
  for (let second = 0; second < seconds; second++) {
    await sleep(1_000);
    rssMb = Math.max(rssMb, residentMb(server.pid));
  }
  const cpu = cpuMs(server.pid) - before;
  const elapsed = performance.now() - start;
  const parts = await Promise.all(all.map((one) => one.ask<Part>({ do: 'stop' })));
  const messages = parts.reduce((sum, part) => sum + part.messages, 0);
  // The slower half speaks for both.
  const worst = (of: (part: Part) => number | null) =>
    Math.max(...parts.map((part) => of(part) ?? Number.NaN));
  return {
    clients,
    messages,
    p50Ms: round(worst(({ p50 }) => p50)),
    p99Ms: round(worst(({ p99 }) => p99)),
    cpuUsAMessage: round(messages > 0 ? (cpu * 1000) / messages : null),
    cpuShare: round((cpu / elapsed) * 100),
    rssMb,
    silent: parts.reduce((sum, part) => sum + part.silent, 0),
  };
}
