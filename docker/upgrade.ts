// `npm run docker:upgrade`: brings the platform in containers to the source that is checked out. Builds,
// migrates, and replaces one service after the other: a new container starts beside the old one, which is
// told to end once the new one is healthy. With `-- --restart` it replaces without building.
import { spawn } from 'node:child_process';
import { argv } from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { services } from './services.ts';

const cwd = fileURLToPath(new URL('.', import.meta.url));
const healthyWithinMs = 180_000;

function docker(...args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn('docker', args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let complaint = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      output += part;
    });
    child.stderr.setEncoding('utf8').on('data', (part: string) => {
      complaint += part;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(output.trim());
      else reject(new Error(`docker ${args.join(' ')}\n${output}\n${complaint}`));
    });
  });
}
const compose = (...args: string[]) => docker('compose', ...args);
const containersOf = async (service: string) =>
  (await compose('ps', '-q', service)).split('\n').filter((id) => id !== '');

async function untilHealthy(ids: readonly string[]): Promise<void> {
  const end = Date.now() + healthyWithinMs;
  for (;;) {
    const format = '{{.State.Status}} {{.State.Health.Status}}';
    const states = (await docker('inspect', '-f', format, ...ids)).split('\n');
    if (states.every((state) => state === 'running healthy')) return;
    if (Date.now() > end) throw new Error(`not healthy: ${states.join(', ')}`);
    await sleep(250);
  }
}

const scaled = (service: string, count: number) =>
  compose('up', '-d', '--no-deps', '--no-recreate', '--scale', `${service}=${count}`, service);

/** Starts as many new containers as there are old ones; when they cannot serve, the old ones stay. */
async function replace(service: string): Promise<void> {
  const old = await containersOf(service);
  if (old.length === 0) return;
  await scaled(service, old.length * 2);
  const fresh = (await containersOf(service)).filter((id) => !old.includes(id));
  try {
    await untilHealthy(fresh);
  } catch (error) {
    await docker('rm', '-f', ...fresh);
    throw error;
  }
  // SIGTERM: it gives notice, finishes what it has begun, and ends.
  await docker('stop', ...old);
  await docker('rm', ...old);
  console.log(`${service} is replaced`);
}

/** A gateway that holds a port of the host leaves no place for a second one. */
async function holdsPort(): Promise<boolean> {
  const [id] = await containersOf('gateway');
  if (!id) return false;
  return (await docker('inspect', '-f', '{{json .HostConfig.PortBindings}}', id)).includes(
    'HostPort',
  );
}

if (!argv.includes('--restart')) {
  await compose('build');
  await compose('run', '--rm', 'migrate');
}
for (const service of services) await replace(service);
if (await holdsPort()) {
  console.log('the gateway holds the port itself: it is away until the new one serves');
  await compose('up', '-d', '--no-deps', '--force-recreate', '--wait', 'gateway');
} else {
  await replace('gateway');
}
console.log('every service runs from what is checked out');
