import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { freePort } from './free-port.ts';

const program = ['valkey-server', 'redis-server'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);

/** Whether this machine has a Valkey or Redis server; says so when it has none. */
export const hasValkey = program !== undefined;
if (!hasValkey) {
  process.stderr.write('No valkey-server or redis-server is installed: Valkey is not tested.\n');
}

/** A Valkey server of a test, which keeps nothing; it can be away for a while. */
export interface ValkeyServer extends AsyncDisposable {
  readonly url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** A server at a free port of this machine; not started yet. */
export async function valkeyServer(): Promise<ValkeyServer> {
  const port = await freePort();
  let server: ChildProcess | null = null;
  async function stop(): Promise<void> {
    if (!server || server.exitCode !== null) return;
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
  }
  return {
    url: `redis://127.0.0.1:${port}`,
    async start() {
      const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
      server = spawn(`${program}`, args, { stdio: ['ignore', 'pipe', 'ignore'] });
      for await (const line of server.stdout ?? [])
        if (`${line}`.includes('eady to accept')) return;
      throw new Error('the server did not start');
    },
    stop,
    [Symbol.asyncDispose]: stop,
  };
}
