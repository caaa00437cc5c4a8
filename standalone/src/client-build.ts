import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { glob, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Unstartable } from './unstartable.ts';

const client = fileURLToPath(new URL('../../client/', import.meta.url));
const sources = [
  'client/{src,public,build}/**/*.*',
  'client/{index.html,package.json,vite.config.ts,lingui.config.ts}',
  'ticket-code/src/**/*.ts',
];

/** The folder of the built client; builds it when it is missing or older than its sources. */
export async function builtClient(
  onProgress: (message: string) => void,
  signal: AbortSignal,
): Promise<string> {
  const dist = join(client, 'dist');
  if (await isUpToDate(join(dist, 'index.html'))) return dist;
  onProgress('Building the web client (first start, or it has changed)');
  await build(signal);
  return dist;
}

async function isUpToDate(built: string): Promise<boolean> {
  if (!existsSync(built)) return false;
  const { mtimeMs } = await stat(built);
  for await (const path of glob(sources, { cwd: join(client, '..') })) {
    if ((await stat(join(client, '..', path))).mtimeMs > mtimeMs) return false;
  }
  return true;
}

/** The path of vite's command, as the client has it installed. */
export function viteCommand(): string {
  try {
    const manifest = createRequire(join(client, 'package.json')).resolve('vite/package.json');
    return join(dirname(manifest), 'bin', 'vite.js');
  } catch {
    throw new Unstartable(
      'The web client is not built and vite is not installed: run "npm ci" without --omit=dev.',
    );
  }
}

// A process of its own: the bundler's memory is gone when it is done.
function build(signal: AbortSignal): Promise<void> {
  const args = [viteCommand(), 'build', '--logLevel', 'error'];
  const vite = spawn(process.execPath, args, {
    cwd: client,
    stdio: ['ignore', 'pipe', 'pipe'],
    signal,
  });
  let output = '';
  for (const stream of [vite.stdout, vite.stderr]) {
    stream.setEncoding('utf8').on('data', (part) => {
      output += part;
    });
  }
  return new Promise((resolve, reject) => {
    vite.once('error', reject);
    vite.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Unstartable(`The web client could not be built: ${firstLines(output)}`));
    });
  });
}

function firstLines(output: string): string {
  const lines = output
    .trim()
    .split('\n')
    .filter((line) => !/^\s+at /.test(line));
  return `${lines.slice(0, 8).join('\n')}\n"npm run build -w @hoi/client" shows the rest.`;
}
