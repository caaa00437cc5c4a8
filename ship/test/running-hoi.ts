import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('../../standalone/src/main.ts', import.meta.url));

/** A whole platform, empty, on loopback. */
export interface RunningHoi extends AsyncDisposable {
  readonly url: string;
}

/** Starts the platform in a process of its own and waits until it serves. */
export async function startHoi(dataDir: string): Promise<RunningHoi> {
  const child = spawn(process.execPath, [main, '--port', '0', '--empty', '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { LC_ALL: 'C.UTF-8', PATH: '/usr/local/bin:/usr/bin:/bin' },
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      output += part;
      const found = /Open\s+(\S+)\n/.exec(output)?.[1];
      if (found) resolve(found);
    });
    child.once('close', () => reject(new Error(`it ended before it was ready:\n${output}`)));
  });
  return {
    url,
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
