import { type SpawnSyncOptionsWithStringEncoding, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A folder of this run's own. */
export const folder = mkdtempSync(join(tmpdir(), 'hoi-containers-'));

const options: SpawnSyncOptionsWithStringEncoding = {
  encoding: 'utf8',
  env: process.env,
  maxBuffer: 64 * 2 ** 20,
};

/** Whether a container engine answers here. */
export function hasEngine(): boolean {
  return spawnSync('docker', ['info'], options).status === 0;
}

/** Runs a command to its end and gives what it wrote; throws with everything when it fails. */
export function run(command: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, options);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout.trim();
}

/** The same beside what this process does itself, such as asking as a visitor. */
export function runAside(command: string, ...args: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      output += part;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve(output.trim());
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}`));
    });
  });
}

const succeeds = (...args: string[]) => spawnSync('docker', args, options).status === 0;

/** The base image, mended where it lacks libatomic, which Node 26 is linked against. */
export function nodeImage(): string {
  const image = process.env.NODE_IMAGE ?? 'node:26-bookworm-slim';
  if (succeeds('run', '--rm', '--network', 'none', image, 'node', '--version')) return image;
  return made('hoi-test-node', image, 'libatomic1');
}

/** The proxy's image, or where it cannot be fetched, Debian's build of the same program. */
export function proxyImage(): string {
  const image = 'caddy:2.10';
  if (succeeds('image', 'inspect', image) || succeeds('pull', '-q', image)) return image;
  return made('hoi-test-caddy', 'debian:bookworm-slim', 'caddy', [
    'ENV XDG_DATA_HOME=/data XDG_CONFIG_HOME=/config',
    'CMD ["caddy", "run", "--config", "/etc/caddy/Caddyfile", "--adapter", "caddyfile"]',
  ]);
}

/** The balancer's image, or where it cannot be fetched, Debian's build of the same program. */
export function balancerImage(): string {
  const image = 'haproxy:3.2';
  if (succeeds('image', 'inspect', image) || succeeds('pull', '-q', image)) return image;
  return made('hoi-test-haproxy', 'debian:bookworm-slim', 'haproxy', [
    'USER haproxy',
    'CMD ["haproxy", "-W", "-db", "-f", "/usr/local/etc/haproxy/haproxy.cfg"]',
  ]);
}

/** A registry of images, or where it cannot be fetched, Debian's build of the same program. */
export function registryImage(): string {
  const image = 'registry:2';
  if (succeeds('image', 'inspect', image) || succeeds('pull', '-q', image)) return image;
  return made('hoi-test-registry', 'debian:bookworm-slim', 'docker-registry', [
    // Debian's asks for a password.
    "RUN sed -i '/^auth:/,/path:/d' /etc/docker/registry/config.yml",
    'CMD ["docker-registry", "serve", "/etc/docker/registry/config.yml"]',
  ]);
}

function made(tag: string, base: string, program: string, lines: readonly string[] = []): string {
  if (succeeds('image', 'inspect', tag)) return tag;
  const file = join(folder, `${tag}.Dockerfile`);
  const install = `apt-get update -qq && apt-get install -y -qq --no-install-recommends ${program}`;
  const text = [`FROM ${base}`, `RUN ${install} && rm -rf /var/lib/apt/lists/*`, ...lines, ''];
  writeFileSync(file, text.join('\n'));
  run('docker', 'build', '-q', '--network', 'host', '-t', tag, '-f', file, folder);
  return tag;
}

/** Waits until something is so. */
export async function until(
  what: string,
  isDone: () => Promise<boolean>,
  withinMs = 240_000,
): Promise<void> {
  const end = Date.now() + withinMs;
  while (Date.now() < end) {
    if (await isDone().catch(() => false)) return;
    await sleep(200);
  }
  throw new Error(`${what} did not happen within ${withinMs / 1000} s`);
}

/** Throws unless two values are the same. */
export function equal(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Error(`expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  }
}
