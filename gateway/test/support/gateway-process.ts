import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../src/main-supergraph.ts', import.meta.url));

/** A gateway in a process of its own. */
export interface GatewayProcess extends AsyncDisposable {
  /** Without the path. */
  readonly url: string;
  /** SIGTERM; gives the exit code. */
  end(): Promise<number | null>;
}

/** Starts the entry for any supergraph on a free port, and waits until it serves. */
export async function gatewayProcess(
  supergraph: string,
  env: Record<string, string> = {},
): Promise<GatewayProcess> {
  const args = [main, '--supergraph', supergraph, '--port', '0', '--open'];
  const child = spawn(process.execPath, args, {
    env: { LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const [line] = (await Promise.race([
    once(child.stdout, 'data'),
    exited.then((code) => {
      throw new Error(`the gateway ended with ${code} before it served`);
    }),
  ])) as [Buffer];
  return {
    url: new URL(String(line).trim()).origin,
    end() {
      child.kill('SIGTERM');
      return exited;
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
