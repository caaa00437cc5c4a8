// `npm run dev`: the server, started again at each change, behind vite, which reloads the client.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { viteCommand } from './client-build.ts';
import { developmentUrl } from './dev-urls.ts';
import { say } from './terminal.ts';

const client = fileURLToPath(new URL('../../client/', import.meta.url));
const server = fileURLToPath(new URL('dev-server.ts', import.meta.url));

const children = [
  spawn(
    process.execPath,
    ['--watch', '--watch-preserve-output', server, ...process.argv.slice(2)],
    { stdio: 'inherit' },
  ),
  spawn(
    process.execPath,
    [
      viteCommand(),
      '--port',
      new URL(developmentUrl).port,
      '--strictPort',
      '--clearScreen',
      'false',
    ],
    { stdio: ['ignore', 'inherit', 'inherit'], cwd: client },
  ),
];
say(`Open ${developmentUrl} once both are up.`);

// Ctrl-C reaches the children by itself; SIGTERM reaches only us.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => {
  for (const child of children) child.kill('SIGTERM');
});
for (const child of children) {
  child.once('exit', (code) => {
    for (const other of children) other.kill('SIGTERM');
    process.exitCode ??= code ?? 0;
  });
}
