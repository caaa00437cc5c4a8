import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

/** A process of a bench; killed with it. */
export interface Process extends AsyncDisposable {
  readonly pid: number;
  /** Sends a message and waits for the next one that comes back. */
  ask<Answer>(message: object): Promise<Answer>;
  tell(message: object): void;
  /** The last of what it printed. */
  output(): string;
  /** The next message; rejects when the process ends instead. */
  heard<Answer>(): Promise<Answer>;
}

// USER_HZ, which /proc counts in; the same on every Linux that Node runs on.
const ticksPerSecond = 100;

/** Starts a script of Node with an environment of production. */
export function startProcess(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  flags: readonly string[] = [],
): Process {
  const child = spawn(process.execPath, [...nodeFlags(), ...flags, script, ...args], {
    env: { ...process.env, NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: 'true', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let output = '';
  child.stdout?.on('data', (chunk) => {
    output = (output + chunk).slice(-100_000);
  });
  let problem = '';
  child.stderr?.on('data', (chunk) => {
    problem = (problem + chunk).slice(-4000);
  });
  const failed = once(child, 'exit').then(([code]): never => {
    throw new Error(`a process of the bench ended (${code}): ${problem}`);
  });
  // Whoever is not waiting for an answer does not mind that it ends.
  failed.catch(() => undefined);
  const heard = async <Answer>() => {
    const [message] = await Promise.race([once(child, 'message'), failed]);
    return message as Answer;
  };
  return {
    pid: child.pid ?? 0,
    heard,
    output: () => output,
    tell: (message) => void child.send(message),
    ask<Answer>(message: object) {
      const answer = heard<Answer>();
      child.send(message);
      return answer;
    },
    async [Symbol.asyncDispose]() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      // A profile is written by a process that ends by itself.
      child.kill(process.env.BENCH_PROFILE ? 'SIGTERM' : 'SIGKILL');
      await Promise.race([ended, sleep(5_000).then(() => child.kill('SIGKILL'))]);
    },
  };
}

/** Starts our gateway for a supergraph file, as `npm run gateway` does. */
export function startOwnGateway(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Process {
  const script = fileURLToPath(new URL('../../gateway/src/main-supergraph.ts', import.meta.url));
  return startProcess(script, args, { MALLOC_ARENA_MAX: '1', ...env }, ['--max-semi-space-size=8']);
}

/** `BENCH_PROFILE=<folder>` has every process write a CPU profile there. */
function nodeFlags(): string[] {
  const folder = process.env.BENCH_PROFILE;
  return folder ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : [];
}

/** CPU time that a process and its threads have used, in ms. */
export function cpuMs(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: utime and stime, fields 14 and 15.
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticksPerSecond;
}

/** Memory of a process that is resident, in MB. */
export function residentMb(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024);
}
