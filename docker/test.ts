// `npm run test:containers`: builds the images, starts the platform from nothing with compose, and
// holds it to its promises. Skips with a sentence where no container engine answers.
// Longer than most: one list of promises over one installation, in the order in which they can be kept.
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildImage } from '#ship/release/build-image.ts';
import { smoke } from '#ship/release/smoke.ts';
import { ask } from './testing/ask.ts';
import { bootTasks } from './testing/boot-tasks.ts';
import {
  balancerImage,
  equal,
  folder,
  hasEngine,
  nodeImage,
  proxyImage,
  registryImage,
  run,
  runAside,
  until,
} from './testing/engine.ts';
import { hostWithEvent } from './testing/host.ts';
import { codeFrom } from './testing/mailbox.ts';
import { visitWhile } from './testing/visitors.ts';

// And the hundreds above it: 5060, 5061 and 6000 are among those that `fetch` never asks.
const port = 7000 + (process.pid % 90);
const url = `http://127.0.0.1:${port}`;
const services = ['gateway', 'user', 'community', 'event', 'notification', 'assistant'];
const images = [...services, 'migrate'];
const maxImageBytes = 250e6;
const readyGoalSeconds = 20;
const warmGoalSeconds = 15;
// Stands for a commit: in the layer of every service, and ignored by git.
const change = join(import.meta.dirname, '../kit/src/containers-test.log');
const envFile = join(folder, '.env');
const override = join(folder, 'compose.test.yaml');
Object.assign(process.env, {
  PORT: String(port),
  COMPOSE_PROJECT_NAME: 'hoi-test',
  COMPOSE_ENV_FILES: envFile,
});
/** Which files describe the installation, as docker/.env says it for a person. */
function useFiles(...files: readonly string[]): void {
  const paths = files.map((file) => join(import.meta.dirname, file));
  process.env.COMPOSE_FILE = [...paths, override].join(':');
}
const compose = (...args: string[]) => run('docker', 'compose', ...args);
const container = (service: string) => compose('ps', '-aq', service);
const inside = (service: string, script: string) =>
  run('docker', 'exec', container(service), 'node', '--input-type=module', '-e', script);
const isReady = async () => (await fetch(`${url}/readyz`)).ok;
const federated =
  '{ viewer { kind } events(first: 1) { totalCount nodes { community { name } } } }';

/** Says how long something took; a goal is no promise, since it depends on the machine. */
async function timed(what: string, goalSeconds: number | null, work: () => Promise<void> | void) {
  const start = performance.now();
  await work();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${what}: ${seconds} s${goalSeconds === null ? '' : ` (goal ${goalSeconds} s)`}`);
}

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
if (!hasEngine()) {
  console.log('No container engine answers here, so the containers were not tested.');
  process.exit(0);
}

run(process.execPath, 'docker/make-env.ts', envFile);
const node = nodeImage();
// Builds reach the package registry the way this machine does. Mails are read in the log.
const overrides = images.map(
  (name) => `  ${name}: { build: { network: host, args: { NODE_IMAGE: ${node} } } }`,
);
const atUser = `  user: { build: { network: host, args: { NODE_IMAGE: ${node} } }, environment: { DEV_MAILBOX: 1 } }`;
const lines = overrides.map((line) => (line.startsWith('  user:') ? atUser : line));
writeFileSync(override, `services:\n${lines.join('\n')}\n`);
useFiles('compose.yaml');
try {
  console.log('building the images …');
  // What an interrupted run left has other passwords.
  compose('down', '-v', '-t', '5');
  await timed('images', null, () => void compose('build'));
  await timed('images, nothing changed', warmGoalSeconds, () => void compose('build'));
  await timed('images, a file of the kit changed', warmGoalSeconds, () => {
    writeFileSync(change, `${Date.now()}`);
    compose('build');
  });
  rmSync(change);
  compose('build');
  await timed('from nothing to ready', readyGoalSeconds, async () => {
    compose('up', '-d');
    await until('the platform', isReady);
  });

  await check(
    'every image is at most 250 MB, and has neither a shell nor a package manager',
    () => {
      for (const name of images) {
        const bytes = Number(run('docker', 'image', 'inspect', '-f', '{{.Size}}', `hoi-${name}`));
        console.log(`  ${name}: ${Math.round(bytes / 1e6)} MB`);
        if (bytes > maxImageBytes) throw new Error(`${name} has ${Math.round(bytes / 1e6)} MB`);
      }
      const script = `import { existsSync } from 'node:fs'; console.log(['/bin/sh', '/usr/bin/env', '/usr/local/bin/npm'].filter(existsSync))`;
      equal(inside('gateway', script), '[]');
    },
  );

  await check('one answer comes from several subgraphs', async () => {
    const { data, errors } = await ask(url, federated);
    equal(errors, undefined);
    equal(data, { viewer: { kind: 'ANONYMOUS' }, events: { totalCount: 0, nodes: [] } });
  });
  for (const service of services) {
    await check(
      `${service} runs as nobody special, on a read-only root, and is healthy`,
      async () => {
        equal(inside(service, 'console.log(process.getuid())'), '1000');
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
    const { data, errors } = await ask(
      url,
      '{ viewer { kind } communities(first: 1) { totalCount } }',
    );
    equal(data ?? null, null);
    // A host that is gone may refuse at once or not answer at all.
    const code = errors?.[0]?.extensions?.code ?? '';
    equal(['SUBGRAPH_UNAVAILABLE', 'DEADLINE_EXCEEDED'].includes(code), true);
    equal((await ask(url, '{ viewer { kind } }')).data, { viewer: { kind: 'ANONYMOUS' } });
    compose('start', 'community');
    await until(
      'recovery',
      async () => !(await ask(url, '{ communities(first: 1) { totalCount } }')).errors,
    );
  });
  await check('a backup comes back in a new installation: tables, keys and pictures', async () => {
    const keys = async () => (await fetch(`${url}/.well-known/jwks.json`)).text();
    const before = await keys();
    inside(
      'event',
      `import { writeFileSync } from 'node:fs'; writeFileSync('/srv/media/kept', 'x')`,
    );
    const backup = spawnSync('docker', ['compose', 'run', '--rm', '-T', 'backup'], {
      maxBuffer: 64 * 2 ** 20,
    });
    equal([backup.status, backup.status === 0 ? '' : `${backup.stderr}`], [0, '']);
    compose('down', '-v', '-t', '5');
    compose('up', '-d', '--wait', 'database');
    const restore = spawnSync('docker', ['compose', 'run', '--rm', '-T', 'restore'], {
      encoding: 'utf8',
      input: backup.stdout,
    });
    equal([restore.status, restore.status === 0 ? '' : restore.stderr], [0, '']);
    compose('up', '-d');
    await until('the platform', isReady);
    equal(await keys(), before);
    const script = `import { readFileSync } from 'node:fs'; console.log(readFileSync('/srv/media/kept', 'utf8'))`;
    equal(inside('event', script), 'x');
  });
  await check('a query, a mutation and a subscription answer', async () => {
    equal(await smoke(url), []);
  });
  await check('the same source gives the same digest, which a registry gives back', async () => {
    const registry = `127.0.0.1:${port + 200}`;
    const where = ['--network', 'hoi-test_default', '-p', `${registry}:5000`];
    run('docker', 'run', '-d', '--name', 'hoi-test-registry', ...where, registryImage());
    try {
      await until('the registry', async () => (await fetch(`http://${registry}/v2/`)).ok);
      const build = {
        ...{ service: 'notification', madeAt: 1_700_000_000, nodeImage: node, network: 'host' },
        tag: `${registry}/hoi/notification:test`,
      };
      const first = await buildImage(build);
      const again = await buildImage({ ...build, isFromNothing: true });
      equal(again, first);
      run('docker', 'rmi', '-f', build.tag, first);
      run('docker', 'pull', '-q', first);
      equal(run('docker', 'run', '--rm', '--network', 'none', first, '-p', '6 * 7'), '42');
    } finally {
      run('docker', 'rm', '-f', '-v', 'hoi-test-registry');
    }
  });
  await check(
    'each service is replaced under load: nothing fails, no change goes unseen',
    async () => {
      const secure = `https://localhost:${port + 100}`;
      Object.assign(process.env, {
        // The proxy's own authority has signed its certificate.
        NODE_TLS_REJECT_UNAUTHORIZED: '0',
        ...{ SITE: 'localhost', TLS: 'tls internal', PROXY_IMAGE: proxyImage() },
        BALANCER_IMAGE: balancerImage(),
        ...{ HTTPS_PORT: `${port + 100}`, HTTP_PORT: `${port + 300}` },
      });
      useFiles('compose.yaml', 'compose.https.yaml');
      compose('up', '-d', '--remove-orphans');
      await until('the proxy', async () => (await fetch(`${secure}/readyz`)).ok);
      const codeFor = codeFrom(() => compose('logs', '--no-log-prefix', 'user'));
      const { token, eventId, slug } = await hostWithEvent(secure, codeFor);
      const before = services.map(container);
      const visit = await visitWhile({ url: secure, token, eventId, slug }, () =>
        runAside(process.execPath, 'docker/upgrade.ts', '--restart'),
      );
      const { requests, failures, changes, unseen, messages } = visit;
      console.log(`  ${requests} requests, ${changes} changes, ${messages} messages`);
      equal(failures, []);
      equal(unseen, 0);
      if (changes < 10) throw new Error(`only ${changes} changes were made`);
      for (const [index, service] of services.entries()) {
        if (container(service) === before[index]) throw new Error(`${service} was not replaced`);
      }
    },
  );
  useFiles('compose.yaml');
  compose('up', '-d', '--remove-orphans');
  await until('the platform', isReady);
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
  compose('down', '-v', '-t', '5', '--remove-orphans');
  await bootTasks(check, port + 100);
} catch (error) {
  failed++;
  console.error(error instanceof Error ? error.message : error);
  console.error(
    spawnSync('docker', ['compose', 'logs', '--tail', '30'], { encoding: 'utf8' }).stdout,
  );
} finally {
  compose('down', '-v', '-t', '5', '--remove-orphans');
  rmSync(change, { force: true });
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
