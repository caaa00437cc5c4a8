// Starts what the AWS stack would have ECS start: the captured task definitions, in the engine here.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { howToInstall } from '../../infra-pulumi/installed.ts';
import { services as subgraphs } from '../services.ts';
import { ask } from './ask.ts';
import { balancerImage, equal, folder, registryImage, run, runAside, until } from './engine.ts';
import { hostWithEvent } from './host.ts';
import { codeFrom } from './mailbox.ts';
import { composeService, password, taskDefinitions } from './task-definitions.ts';
import { visitWhile } from './visitors.ts';

type Check = (name: string, work: () => Promise<void> | void) => Promise<void>;

const project = 'hoi-test-tasks';
const file = join(folder, 'tasks.compose.json');
const flags = ['compose', '-p', project, '-f', file];
const compose = (...args: string[]) => run('docker', ...flags, ...args);
const administrator = 'hoi_admin';

/** Checks that the captured tasks of both profiles boot, serve and drain; says so where they cannot be captured. */
export async function bootTasks(check: Check, port: number): Promise<void> {
  const tasks = taskDefinitions('standard');
  if (!tasks) {
    console.log(`The task definitions of the AWS stack were not started: ${howToInstall}`);
    return;
  }
  const registry = `127.0.0.1:${port + 1}`;
  const around = {
    registry: { image: registryImage(), ports: [`${registry}:5000`] },
    database: database(),
    balancer: balancer(port),
  };
  write(around);
  try {
    compose('up', '-d', '--wait', 'registry', 'database');
    await until('the registry', async () => (await fetch(`http://${registry}/v2/`)).ok);
    const containers = tasks.flatMap((task) =>
      task.containerDefinitions.map((definition) => ({ task, definition })),
    );
    const services = containers.map(({ task, definition }) => {
      const image = pushed(definition.image, registry);
      return [definition.name, composeService(definition, task, image)] as const;
    });
    write({ ...around, ...Object.fromEntries(services) });
    const names = services.map(([name]) => name).filter((name) => name !== 'migrate');
    await check('the migration task lets the roles of the services in by token alone', migrate);
    await check('the captured tasks boot, two of each, and are healthy', () => boot(names));
    for (const { task, definition } of containers.filter(({ definition }) =>
      names.includes(definition.name),
    )) {
      await check(`${task.family} has what was captured, and no more`, () => {
        equal(inside(definition.name), {
          ids: definition.user,
          capabilities: '0000000000000000',
          root: 'EROFS',
          tmp: 'written',
          memory: definition.memory * 2 ** 20,
          cpus: task.cpu / 1024,
        });
      });
    }
    await check('a task that is told to end drains: nothing fails, no change goes unseen', () =>
      drain(names, port),
    );
    compose('rm', '-fsv', ...names);
    const image = Object.fromEntries(services.map(([name, { image }]) => [name, image]));
    write({ ...around, ...sharedTask(image) });
    await check('all containers of `lean` share one task: they boot, answer and end with 0', () =>
      bootShared(names, port),
    );
  } finally {
    compose('down', '-v', '-t', '5', '--remove-orphans');
    rmSync(file);
  }
}

function write(services: Record<string, unknown>): void {
  writeFileSync(file, JSON.stringify({ services }));
}

function database() {
  return {
    image: 'postgres:18-bookworm',
    environment: { POSTGRES_PASSWORD: password, PGDATA: '/var/lib/postgresql/data' },
    healthcheck: {
      test: ['CMD', 'pg_isready', '-h', '127.0.0.1'],
      interval: '1s',
      retries: 60,
    },
  };
}

/** In the place of AWS's load balancer, which asks the gateways the same question. */
function balancer(port: number) {
  const rules = join(import.meta.dirname, '../haproxy.cfg');
  return {
    image: balancerImage(),
    ports: [`127.0.0.1:${port}:8080`],
    volumes: [`${rules}:/usr/local/etc/haproxy/haproxy.cfg:ro`],
  };
}

/** Puts an image where tasks get it from, and gives its reference by digest. */
function pushed(captured: string, registry: string): string {
  const repository = captured.replace(/^[^/]+\//, '').replace(/@.*/, '');
  const tag = `${registry}/${repository}:test`;
  run('docker', 'tag', repository.replace('/', '-'), tag);
  run('docker', 'push', '-q', tag);
  const digests = run('docker', 'image', 'inspect', '-f', '{{join .RepoDigests "\\n"}}', tag);
  const digest = digests.split('\n').find((each) => each.startsWith(`${registry}/`));
  if (!digest) throw new Error(`${tag} has no digest`);
  run('docker', 'rmi', tag);
  return digest;
}

/** Runs statements as a role of the database, in the image of the migration; gives the last one's rows. */
function sql(role: string, database: string, ...statements: readonly string[]): unknown {
  const url = `postgres://${role}:${password}@database:5432/${database}`;
  const script = `
    import postgres from 'postgres';
    const sql = postgres(process.env.URL, { onnotice: () => undefined });
    let rows = [];
    for (const statement of JSON.parse(process.env.STATEMENTS)) rows = await sql.unsafe(statement);
    console.log(JSON.stringify(rows));
    await sql.end();`;
  const environment = ['-e', `URL=${url}`, '-e', `STATEMENTS=${JSON.stringify(statements)}`];
  const program = ['migrate', '--input-type=module', '-e', script];
  return JSON.parse(compose('run', '--rm', '-T', ...environment, ...program));
}

/** As on RDS: the administrator is no superuser, and may give out the role that lets tokens in. */
function migrate(): void {
  sql(
    'postgres',
    'postgres',
    'create role rds_iam',
    `create role ${administrator} login createrole createdb password '${password}'`,
    `grant rds_iam to ${administrator} with admin option`,
    `create database hoi owner ${administrator}`,
  );
  // The one extension that takes a superuser; RDS lets its administrator have it.
  sql('postgres', 'hoi', 'create extension earthdistance cascade');
  compose('run', '--rm', '-T', 'migrate');
  // The second time it finds everything done.
  compose('run', '--rm', '-T', 'migrate');
  const roles = subgraphs.map((name) => `hoi_${name}`);
  const letIn = `select rolname, rolpassword from pg_authid where rolname like 'hoi_%' and rolname <> '${administrator}' and pg_has_role(oid, 'rds_iam', 'member') order by 1`;
  equal(
    sql('postgres', 'hoi', letIn),
    roles.toSorted().map((rolname) => ({ rolname, rolpassword: null })),
  );
  // There are no tokens here.
  sql('postgres', 'hoi', ...roles.map((role) => `alter role ${role} password '${password}'`));
}

async function boot(names: readonly string[]): Promise<void> {
  const start = performance.now();
  compose(
    'up',
    '-d',
    '--wait',
    'balancer',
    ...names.flatMap((name) => ['--scale', `${name}=2`]),
    ...names,
  );
  const seconds = (performance.now() - start) / 1000;
  console.log(`  ${names.length * 2} tasks are healthy after ${seconds.toFixed(1)} s`);
}

/** The task of `lean`: its containers reach each other on their own loopback. */
function sharedTask(image: Readonly<Record<string, unknown>>) {
  const task = taskDefinitions('lean')?.find(({ family }) => family !== 'hoi-migrate');
  const containers = task?.containerDefinitions.map((definition) => {
    const { name } = definition;
    const network = name === 'gateway' ? {} : { network_mode: 'service:gateway' };
    return [name, { ...composeService(definition, task, `${image[name]}`), ...network }] as const;
  });
  return Object.fromEntries(containers ?? []);
}

async function bootShared(names: readonly string[], port: number): Promise<void> {
  compose('up', '-d', '--wait', 'balancer', ...names);
  const { data, errors } = await ask(
    `http://127.0.0.1:${port}`,
    '{ viewer { kind } events(first: 1) { totalCount } communities(first: 1) { totalCount } }',
  );
  equal([data?.viewer, errors], [{ kind: 'ANONYMOUS' }, undefined]);
  const ids = names.flatMap(tasksOf);
  equal(ids.length, 6);
  await runAside('docker', 'stop', ...ids);
  for (const id of ids) {
    const state = await runAside('docker', 'inspect', '-f', '{{.Name}} {{.State.ExitCode}}', id);
    equal(state.split(' ')[1], '0');
  }
}

const tasksOf = (name: string) => compose('ps', '-aq', name).split('\n');

/** What a container finds about itself. */
function inside(name: string): unknown {
  const script = `
    import { existsSync, readFileSync, writeFileSync } from 'node:fs';
    const attempt = (path) => { try { writeFileSync(path, 'x'); return 'written'; } catch ({ code }) { return code; } };
    const cgroup = (file) => readFileSync('/sys/fs/cgroup/' + file, 'utf8').trim();
    const isFirst = existsSync('/sys/fs/cgroup/memory');
    const [quota, period] = isFirst
      ? [cgroup('cpu/cpu.cfs_quota_us'), cgroup('cpu/cpu.cfs_period_us')]
      : cgroup('cpu.max').split(' ');
    console.log(JSON.stringify({
      ids: process.getuid() + ':' + process.getgid(),
      capabilities: /CapEff:\\s+(\\w+)/.exec(readFileSync('/proc/1/status', 'utf8'))[1],
      root: attempt('/app/x'),
      tmp: attempt('/tmp/x'),
      memory: Number(cgroup(isFirst ? 'memory/memory.limit_in_bytes' : 'memory.max')),
      cpus: quota / period,
    }));`;
  const [id = ''] = tasksOf(name);
  return JSON.parse(run('docker', 'exec', id, 'node', '--input-type=module', '-e', script));
}

/** Ends one task of each service after the other, as a deployment does, while people use the platform. */
async function drain(names: readonly string[], port: number): Promise<void> {
  const url = `http://127.0.0.1:${port}`;
  await until('the platform', async () => (await fetch(`${url}/readyz`)).ok);
  const codeFor = codeFrom(() => compose('logs', '--no-log-prefix', 'user'));
  const place = await hostWithEvent(url, codeFor);
  const { requests, failures, changes, unseen, messages } = await visitWhile(
    { url, ...place },
    async () => {
      for (const name of names) {
        const [id = ''] = tasksOf(name);
        await runAside('docker', 'stop', id);
        const state = await runAside('docker', 'inspect', '-f', '{{.State.ExitCode}}', id);
        equal([name, state], [name, '0']);
        await runAside('docker', 'start', id);
        await until('health', async () => (await healthOf(id)) === 'healthy');
      }
    },
  );
  console.log(`  ${requests} requests, ${changes} changes, ${messages} messages`);
  equal(failures, []);
  equal(unseen, 0);
  if (changes < 10) throw new Error(`only ${changes} changes were made`);
}

const healthOf = (id: string) =>
  runAside('docker', 'inspect', '-f', '{{.State.Health.Status}}', id);
