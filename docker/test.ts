// `npm run test:containers`: builds the images, starts the platform from nothing with compose, and
// holds it to its promises. Skips with a sentence where no container engine answers.
import { type SpawnSyncOptionsWithStringEncoding, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const port = 4900 + (process.pid % 90);
const url = `http://127.0.0.1:${port}`;
const services = ['gateway', 'user', 'community', 'event', 'notification', 'assistant'];
const folder = mkdtempSync(join(tmpdir(), 'hoi-containers-'));
const envFile = join(folder, '.env');
const override = join(folder, 'compose.test.yaml');
const options: SpawnSyncOptionsWithStringEncoding = {
  encoding: 'utf8',
  env: { ...process.env, PORT: String(port) },
  maxBuffer: 64 * 2 ** 20,
};

function run(command: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, options);
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`);
  return stdout.trim();
}
const compose = (...args: string[]) =>
  run(
    'docker',
    'compose',
    '-p',
    'hoi-test',
    '--env-file',
    envFile,
    '-f',
    'docker/compose.yaml',
    '-f',
    override,
    ...args,
  );
const container = (service: string) => compose('ps', '-aq', service);
const inside = (service: string, script: string) =>
  run('docker', 'exec', container(service), 'node', '--input-type=module', '-e', script);

interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly code?: string };
  }[];
}
async function ask(query: string): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(10_000),
  });
  return response.json() as Promise<Answer>;
}
async function until(
  what: string,
  isDone: () => Promise<boolean>,
  withinMs = 60_000,
): Promise<void> {
  const end = Date.now() + withinMs;
  while (Date.now() < end) {
    if (await isDone().catch(() => false)) return;
    await sleep(200);
  }
  throw new Error(`${what} did not happen within ${withinMs / 1000} s`);
}
const isReady = async () => (await fetch(`${url}/readyz`)).ok;
const federated =
  '{ viewer { kind } events(first: 1) { totalCount nodes { community { name } } } }';

let passed = 0;
let failed = 0;
async function check(name: string, work: () => Promise<void> | void): Promise<void> {
  try {
    await work();
    passed++;
    console.log(`✓ ${name}`);
  } catch (error) {
    failed++;
    console.error(`✗ ${name}\n  ${error instanceof Error ? error.message : error}`);
  }
}
function equal(actual: unknown, expected: unknown): void {
  if (JSON.stringify(actual) !== JSON.stringify(expected)) {
    throw new Error(`expected ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`);
  }
}

if (spawnSync('docker', ['info'], options).status !== 0) {
  console.log('No container engine answers here, so the containers were not tested.');
  process.exit(0);
}

/** The base image, mended where it lacks libatomic, which Node 26 is linked against. */
function nodeImage(): string {
  const image = process.env.NODE_IMAGE ?? 'node:26-bookworm-slim';
  const works = ['run', '--rm', '--network', 'none', image, 'node', '--version'];
  if (spawnSync('docker', works, options).status === 0) return image;
  const mended = join(folder, 'node.Dockerfile');
  const install = 'apt-get update -qq && apt-get install -y -qq --no-install-recommends libatomic1';
  writeFileSync(mended, `FROM ${image}\nRUN ${install} && rm -rf /var/lib/apt/lists/*\n`);
  run('docker', 'build', '-q', '--network', 'host', '-t', 'hoi-test-node', '-f', mended, folder);
  return 'hoi-test-node';
}

run(process.execPath, 'docker/make-env.ts', envFile);
// Builds reach the package registry the way this machine does.
const built = ['migrate', ...services];
const image = nodeImage();
writeFileSync(
  override,
  `services:\n${built.map((name) => `  ${name}: { build: { network: host, args: { NODE_IMAGE: ${image} } } }`).join('\n')}\n`,
);
try {
  console.log('building the images …');
  compose('build');
  const start = performance.now();
  compose('up', '-d');
  await until('the platform', isReady);
  console.log(`from nothing to ready in ${((performance.now() - start) / 1000).toFixed(1)} s`);

  await check('one answer comes from several subgraphs', async () => {
    const { data, errors } = await ask(federated);
    equal(errors, undefined);
    equal(data, { viewer: { kind: 'ANONYMOUS' }, events: { totalCount: 0, nodes: [] } });
  });
  for (const service of services) {
    await check(
      `${service} runs as nobody special, on a read-only root, and is healthy`,
      async () => {
        equal(run('docker', 'exec', container(service), 'id', '-u'), '1000');
        const state = '{{.HostConfig.ReadonlyRootfs}}';
        equal(run('docker', 'inspect', '-f', state, container(service)), 'true');
        await until(
          'health',
          async () =>
            run('docker', 'inspect', '-f', '{{.State.Health.Status}}', container(service)) ===
            'healthy',
        );
      },
    );
  }
  await check('a subgraph refuses whoever is not the gateway', () => {
    const script = `const r = await fetch('http://event:4001/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{__typename}"}' }); console.log(r.status)`;
    equal(inside('user', script), '401');
  });
  await check("a subgraph's role reaches its own schema only", () => {
    const script = `import postgres from 'postgres'; const sql = postgres(process.env.DATABASE_URL); const code = await sql\`select * from "user".session limit 1\`.then(() => 'read', (e) => e.code); await sql.end(); console.log(code)`;
    equal(inside('event', script), '42501');
  });
  await check('the client is served, and its page carries a title', async () => {
    const html = await (await fetch(url)).text();
    equal(/<title>[^<]+<\/title>/.test(html), true);
  });
  await check('without one subgraph the rest of the answer arrives', async () => {
    compose('stop', 'community');
    const { data, errors } = await ask('{ viewer { kind } communities(first: 1) { totalCount } }');
    equal(data ?? null, null);
    // A host that is gone may refuse at once or not answer at all.
    const code = errors?.[0]?.extensions?.code ?? '';
    equal(['SUBGRAPH_UNAVAILABLE', 'DEADLINE_EXCEEDED'].includes(code), true);
    equal((await ask('{ viewer { kind } }')).data, { viewer: { kind: 'ANONYMOUS' } });
    compose('start', 'community');
    await until(
      'recovery',
      async () => !(await ask('{ communities(first: 1) { totalCount } }')).errors,
    );
  });
  await check('SIGTERM lets a request in flight finish, and ends with 0', async () => {
    const id = container('gateway');
    const body = JSON.stringify({ query: federated });
    const headers = { 'content-type': 'application/json', 'content-length': body.length };
    const sent = request(`${url}/graphql`, { method: 'POST', headers });
    const answered = new Promise<number | undefined>((resolve, reject) => {
      sent.on('response', (response) => resolve(response.resume().statusCode));
      sent.on('error', reject);
    });
    await new Promise((resolve) => sent.write(body.slice(0, 10), resolve));
    await sleep(500);
    run('docker', 'kill', '-s', 'TERM', id);
    await sleep(500);
    sent.end(body.slice(10));
    equal(await answered, 200);
    const state = () => run('docker', 'inspect', '-f', '{{.State.Status}} {{.State.ExitCode}}', id);
    await until('the end', async () => state() === 'exited 0', 20_000);
  });
  await check('every subgraph ends with 0 on SIGTERM', () => {
    compose('stop');
    for (const service of services) {
      equal(
        [service, run('docker', 'inspect', '-f', '{{.State.ExitCode}}', container(service))],
        [service, '0'],
      );
    }
  });
} catch (error) {
  failed++;
  console.error(error instanceof Error ? error.message : error);
  console.error(
    spawnSync('docker', ['compose', '-p', 'hoi-test', 'logs', '--tail', '30'], options).stdout,
  );
} finally {
  spawnSync(
    'docker',
    [
      'compose',
      '-p',
      'hoi-test',
      '--env-file',
      envFile,
      '-f',
      'docker/compose.yaml',
      'down',
      '-v',
      '-t',
      '5',
    ],
    options,
  );
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
