import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A command of this package in a process of its own. */
export type Program = { output(): string; readonly exited: Promise<number | string> };

/** Starts a command of `src/`, as its npm script does. */
export function startProgram(name: string, args: readonly string[]): Program {
  const file = fileURLToPath(new URL(`../src/${name}`, import.meta.url));
  const child = spawn(process.execPath, [file, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { LC_ALL: 'C.UTF-8', PATH: '/usr/local/bin:/usr/bin:/bin' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      output += part;
    });
  }
  const exited = new Promise<number | string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  return { output: () => output, exited };
}
