import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A Hội in a process of its own, on a folder that is removed with it. */
export type Hoi = AsyncDisposable & { readonly url: string };

/** Starts a Hội as `npm start` does, on a free port; `content` is `--empty` or `--demo`. */
export async function startHoi(content: '--empty' | '--demo'): Promise<Hoi> {
  const dataDir = await mkdtemp(join(tmpdir(), 'hoi e2e '));
  const main = fileURLToPath(import.meta.resolve('@hoi/standalone/main.ts'));
  const child = spawn(process.execPath, [main, '--port', '0', '--data', dataDir, content], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { LC_ALL: 'C.UTF-8', PATH: '/usr/local/bin:/usr/bin:/bin' },
  });
  const exited = new Promise((resolve) => child.once('close', resolve));
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (part: string) => {
        output += part;
        const found = /ready\.[\s\S]*?Open\s+(\S+)\n/.exec(output)?.[1];
        if (found) resolve(found);
      });
    }
    child.once('error', reject);
    child.once('close', () => reject(new Error(`Hội ended before it was ready:\n${output}`)));
  });
  return {
    url,
    async [Symbol.asyncDispose]() {
      child.kill('SIGTERM');
      await exited;
      // Whoever reads why a journey failed wants to know what the platform said to it.
      for (const line of output.split('\n')) {
        if (line.includes('"level":50')) process.stderr.write(`${line}\n`);
      }
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
