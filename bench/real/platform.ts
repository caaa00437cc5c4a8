import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { packageRoot as community } from '@hoi/community/subgraph.ts';
import { packageRoot as event } from '@hoi/event/subgraph.ts';
import { prepareDatabase, serviceUrl } from '@hoi/kit/migrate.ts';
import { freePort } from '@hoi/kit/testing/free-port.ts';
import { startPostgres } from '@hoi/standalone/postgres/start-postgres.ts';
import { packageRoot as user } from '@hoi/user/subgraph.ts';
import { peersFolder } from '../gateway/gateways.ts';
import { type Process, startProcess } from '../gateway/processes.ts';

/** A gateway and the subgraphs behind it; what they use of the processor is measured together. */
export interface Side {
  readonly port: number;
  readonly pids: Readonly<Record<string, number>>;
}

/** Both sides over one database. */
export interface Platform extends AsyncDisposable {
  readonly ours: Side;
  readonly stock: Side;
  /** What the services were told to log, mails above all. */
  readonly log: () => string;
  readonly eventDatabaseUrl: string;
}

const packages = { user, community, event };
type ServiceName = keyof typeof packages;
const serviceNames = Object.keys(packages) as ServiceName[];
const secret = 'x'.repeat(43);
const repository = fileURLToPath(new URL('../..', import.meta.url));
/** What a container runs. */
const asInContainer = join(repository, 'docker/start.ts');
/** Where tokens say they come from. */
const publicUrl = 'http://hoi.bench';

/** Starts the subgraphs that an event page needs, once as they are and once on Apollo Server. */
export async function startPlatform(): Promise<Platform> {
  const stack = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), 'hoi-bench-'));
  stack.defer(() => rmSync(folder, { recursive: true, force: true }));
  const cluster = stack.use(await startPostgres({ dataDir: join(folder, 'db'), durable: false }));
  await prepareDatabase(
    cluster.url,
    serviceNames.map((name) => ({ name, packageRoot: packages[name], password: secret })),
  );
  const addressOf = (name: ServiceName) => serviceUrl(cluster.url, name, secret);
  const mails: Process[] = [];

  async function services(isStock: boolean) {
    const started = serviceNames.map(async (name) => {
      const [port, stockPort] = [await freePort(), await freePort()];
      const env = {
        SERVICE: name,
        PORT: String(port),
        STOCK_PORT: String(stockPort),
        DATABASE_URL: addressOf(name),
        GATEWAY_KEY: secret,
        PUBLIC_URL: publicUrl,
        SECRET_KEY: secret,
        MEDIA_DIR: folder,
        DEV_MAILBOX: '1',
        LOG_LEVEL: 'warn',
      };
      const hook = fileURLToPath(new URL('stock-kit.ts', import.meta.url));
      const process = stack.use(
        startProcess(asInContainer, [], env, isStock ? ['--import', hook] : []),
      );
      mails.push(process);
      return { name, port: isStock ? stockPort : port, pid: process.pid };
    });
    return Promise.all(started);
  }

  const [own, plain] = [await services(false), await services(true)];
  const [ours, stock] = [
    startOurs(own, await freePort()),
    startStock(folder, plain, await freePort()),
  ];
  stack.use(ours.process);
  stack.use(stock.process);
  await Promise.all([ours.port, stock.port].map(untilServing));
  const sideOf = ({ port, process }: Started, services: readonly Service[]): Side => ({
    port,
    pids: {
      gateway: process.pid,
      ...Object.fromEntries(services.map(({ name, pid }) => [name, pid])),
    },
  });
  return {
    ours: sideOf(ours, own),
    stock: sideOf(stock, plain),
    log: () => mails.map((one) => one.output()).join(''),
    eventDatabaseUrl: addressOf('event'),
    [Symbol.asyncDispose]: () => stack.disposeAsync(),
  };
}

interface Service {
  readonly name: string;
  readonly port: number;
  readonly pid: number;
}

interface Started {
  readonly port: number;
  readonly process: Process;
}

function startOurs(services: readonly Service[], port: number): Started {
  const process = startProcess(asInContainer, [], {
    SERVICE: 'gateway',
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    LOG_LEVEL: 'error',
    // Two subgraphs that an event page has no use for are not there.
    ...subgraphEnv('notification', 9),
    ...subgraphEnv('assistant', 9),
    ...Object.assign({}, ...services.map((one) => subgraphEnv(one.name, one.port))),
  });
  return { port, process };
}

function startStock(folder: string, services: readonly Service[], port: number): Started {
  const supergraph = join(folder, 'supergraph.graphql');
  const sdl = readFileSync(join(repository, 'schema/supergraph.graphql'), 'utf8');
  const withAddresses = services.reduce(
    (text, one) =>
      text.replace(`url: "http://${one.name}"`, `url: "http://127.0.0.1:${one.port}/"`),
    sdl,
  );
  writeFileSync(supergraph, withAddresses);
  const process = startProcess(join(peersFolder, 'stock.js'), [supergraph, String(port)]);
  return { port, process };
}

const subgraphEnv = (name: string, port: number) => ({
  [`SUBGRAPH_${name.toUpperCase()}_URL`]: `http://127.0.0.1:${port}`,
  [`SUBGRAPH_${name.toUpperCase()}_KEY`]: secret,
});

/** Waits for an answer that needs all three subgraphs to be there. */
async function untilServing(port: number): Promise<void> {
  const body = JSON.stringify({
    query: '{ events(first: 1) { nodes { id } } community(slug: "none") { id } viewer { id } }',
  });
  for (let tries = 0; tries < 600; tries++) {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    }).catch(() => null);
    const text = (await response?.text()) ?? '';
    if (text.includes('"data":{') && !text.includes('"errors"')) return;
    await sleep(100);
  }
  throw new Error(`the side at ${port} does not answer`);
}
