import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { packageRoot as event } from '@hoi/event/subgraph.ts';
import { systemClock } from '@hoi/kit/clock.ts';
import { openDatabase } from '@hoi/kit/database.ts';
import { prepareDatabase, serviceUrl } from '@hoi/kit/migrate.ts';
import { memoryPubSub } from '@hoi/kit/pubsub.ts';
import { freePort } from '@hoi/kit/testing/free-port.ts';
import { startPostgres } from '@hoi/standalone/postgres/start-postgres.ts';
import { createSecrets } from '@hoi/user/secrets.ts';
import { accessTokens } from '@hoi/user/signing-key/access-token.ts';
import { signingKeyStore } from '@hoi/user/signing-key/signing-key.store.ts';
import { openSigningKeys } from '@hoi/user/signing-key/signing-keys.ts';
import { packageRoot as user } from '@hoi/user/subgraph.ts';
import postgres from 'postgres';
import { cpuMs, type Process, startProcess } from '../gateway/processes.ts';

/** The platform that a crowd comes to: a gateway, the people's service, and two of events. */
export interface Platform extends AsyncDisposable {
  readonly port: number;
  /** Raw SQL as the administrator. */
  readonly sql: postgres.Sql;
  readonly eventDatabaseUrl: string;
  /** Tokens as people get them who sign in. */
  tokensFor(userIds: readonly string[]): Promise<readonly string[]>;
  /** The CPU time in ms that each kind of process has used. */
  cpu(): Readonly<Record<string, number>>;
}

const secret = Buffer.alloc(32, 9).toString('base64url');
const publicUrl = 'http://hoi.bench';
/** What a container runs. */
const asInContainer = fileURLToPath(new URL('../../docker/start.ts', import.meta.url));

/** Starts it on a database that keeps what it says it keeps. */
export async function startPlatform(): Promise<Platform> {
  await using stack = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), 'hoi-bench-'));
  stack.defer(() => rmSync(folder, { recursive: true, force: true }));
  const cluster = stack.use(await startPostgres({ dataDir: join(folder, 'db'), durable: true }));
  await prepareDatabase(cluster.url, [
    { name: 'user', packageRoot: user, password: secret },
    { name: 'event', packageRoot: event, password: secret },
  ]);
  const sql = postgres(cluster.url, { max: 20, onnotice: () => undefined });
  stack.defer(() => sql.end());
  // As with a notification service, the bus keeps what is told of registrations.
  await sql`insert into bus.subscription select 'hoi_bench', unnest(array['registration.confirmed',
    'registration.waitlisted']::text[])`;

  const start = (name: 'user' | 'event', port: number) =>
    stack.use(
      startProcess(asInContainer, [], {
        SERVICE: name,
        PORT: String(port),
        SHARE_PORT: '1',
        DATABASE_URL: serviceUrl(cluster.url, name, secret),
        GATEWAY_KEY: secret,
        PUBLIC_URL: publicUrl,
        SECRET_KEY: secret,
        MEDIA_DIR: folder,
        LOG_LEVEL: 'error',
      }),
    );
  const ports = { user: await freePort(), event: await freePort() };
  const people = start('user', ports.user);
  const events = [start('event', ports.event), start('event', ports.event)];
  const port = await freePort();
  const gateway = stack.use(
    startProcess(asInContainer, [], {
      SERVICE: 'gateway',
      PORT: String(port),
      PUBLIC_URL: publicUrl,
      LOG_LEVEL: 'error',
      ...subgraphEnv('user', ports.user),
      ...subgraphEnv('event', ports.event),
      // Nothing that registers asks the others.
      ...subgraphEnv('community', 9),
      ...subgraphEnv('notification', 9),
      ...subgraphEnv('assistant', 9),
    }),
  );
  await untilServing(port);
  const kept = stack.move();
  return {
    port,
    sql,
    eventDatabaseUrl: serviceUrl(cluster.url, 'event', secret),
    tokensFor: (userIds) => tokensFor(serviceUrl(cluster.url, 'user', secret), userIds),
    cpu: () => ({
      gateway: cpuMs(gateway.pid),
      user: cpuMs(people.pid),
      event: events.reduce((sum, { pid }: Process) => sum + cpuMs(pid), 0),
      load: process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000,
    }),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

const subgraphEnv = (name: string, port: number) => ({
  [`SUBGRAPH_${name.toUpperCase()}_URL`]: `http://127.0.0.1:${port}`,
  [`SUBGRAPH_${name.toUpperCase()}_KEY`]: secret,
});

async function tokensFor(url: string, userIds: readonly string[]): Promise<readonly string[]> {
  await using database = openDatabase({ url, pubsub: memoryPubSub(), poolSize: 1 });
  const parts = { database, store: signingKeyStore(database), clock: systemClock };
  const keys = await openSigningKeys({ ...parts, secrets: createSecrets(secret) });
  const tokens = accessTokens(keys, publicUrl, systemClock);
  const issued: string[] = [];
  for (const [at, userId] of userIds.entries()) {
    const grant = { userId, sessionId: `ses_${at}`, isAdmin: false };
    issued.push((await tokens.issue(grant)).accessToken);
  }
  return issued;
}

async function untilServing(port: number): Promise<void> {
  const body = JSON.stringify({ query: '{ events(first: 1) { nodes { id } } viewer { id } }' });
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
  throw new Error('the platform does not answer');
}
