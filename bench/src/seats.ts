import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkCounters } from '@hoi/event/capacity/check-counters.ts';
import { packageRoot } from '@hoi/event/subgraph.ts';
import { httpSubgraph } from '@hoi/gateway/subgraph-http.ts';
import { openDatabase } from '@hoi/kit/database.ts';
import { graphFetch, resultOf } from '@hoi/kit/graph-document.ts';
import { newId } from '@hoi/kit/ids.ts';
import { prepareDatabase, serviceUrl } from '@hoi/kit/migrate.ts';
import { memoryPubSub } from '@hoi/kit/pubsub.ts';
import type { SubgraphClient } from '@hoi/kit/subgraph.ts';
import { freePort } from '@hoi/kit/testing/free-port.ts';
import { callerFor } from '@hoi/kit/testing/run.ts';
import type { Caller } from '@hoi/kit/viewer.ts';
import { startPostgres } from '@hoi/standalone/postgres/start-postgres.ts';

/** What came of the race. */
export interface Race {
  readonly confirmed: number;
  readonly waitlisted: number;
  /** Whether the queue's places are 1, 2, 3 … without a gap. */
  readonly isQueueWhole: boolean;
  /** Counters that differ from the rows, and people who wait beside free seats. */
  readonly differences: number;
  readonly ms: number;
}

type Answer = Record<string, { registration?: Place; event?: { id: string } }>;

async function send(
  client: SubgraphClient,
  caller: Caller,
  query: string,
  variables: Record<string, unknown>,
): Promise<Answer> {
  const signal = AbortSignal.timeout(30_000);
  const result = resultOf(await client.execute(graphFetch(query, variables), caller, signal));
  if (result.errors) throw new Error(JSON.stringify(result.errors));
  // The operations here ask for nothing else.
  return result.data as Answer;
}

const register = `mutation ($input: RegisterInput!) {
  register(input: $input) { registration { id status waitlistPosition } userErrors { code } }
}`;

/** Lets many people register at once for a few seats, over two event services on one database. */
export async function raceForSeats(people: number, seats: number): Promise<Race> {
  const folder = await mkdtemp(join(tmpdir(), 'hoi-bench-'));
  const secret = 'x'.repeat(43);
  await using cluster = await startPostgres({ dataDir: join(folder, 'db'), durable: true });
  await prepareDatabase(cluster.url, [{ name: 'event', packageRoot, password: secret }]);
  const databaseUrl = serviceUrl(cluster.url, 'event', secret);
  const services = await Promise.all([1, 2].map(() => startService(databaseUrl, secret, folder)));
  try {
    const host = callerFor(newId('usr'));
    const [first] = services;
    if (!first) throw new Error('no service');
    const input = {
      title: 'Race',
      format: 'IN_PERSON',
      timeZone: 'UTC',
      capacity: seats,
      startsAtLocal: '2030-01-01T19:00',
      endsAtLocal: '2030-01-01T21:00',
    };
    const made = await send(
      first.client,
      host,
      'mutation ($input: CreateEventInput!) { createEvent(input: $input) { event { id } } }',
      { input },
    );
    const eventId = made.createEvent?.event?.id;
    await send(
      first.client,
      host,
      'mutation ($id: ID!) { publishEvent(id: $id) { event { id } } }',
      { id: eventId },
    );
    const start = performance.now();
    const answers = await Promise.all(
      Array.from({ length: people }, (_, at) => {
        const service = services[at % services.length] ?? first;
        return send(service.client, callerFor(newId('usr')), register, { input: { eventId } });
      }),
    );
    const ms = performance.now() - start;
    const places = answers.flatMap(({ register }) => register?.registration ?? []);
    const database = openDatabase({ url: databaseUrl, pubsub: memoryPubSub() });
    const { differences, undersold } = await checkCounters(database);
    const queue = await database.read.execute<{ queue_no: string }>(
      "select queue_no from event.registration where status = 'WAITLISTED' order by queue_no",
    );
    await database[Symbol.asyncDispose]();
    return {
      confirmed: places.filter(({ status }) => status === 'CONFIRMED').length,
      waitlisted: places.filter(({ status }) => status === 'WAITLISTED').length,
      isQueueWhole: new Set(queue.map((row) => row.queue_no)).size === people - seats,
      differences: differences.length + undersold.length,
      ms: Math.round(ms),
    };
  } finally {
    for (const service of services) await service[Symbol.asyncDispose]();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Place {
  readonly status: string;
}

async function startService(databaseUrl: string, secret: string, folder: string) {
  const port = await freePort();
  // What a container runs.
  const main = fileURLToPath(new URL('../../docker/start.ts', import.meta.url));
  const child = spawn(process.execPath, [main], {
    env: {
      ...process.env,
      SERVICE: 'event',
      PORT: String(port),
      DATABASE_URL: databaseUrl,
      GATEWAY_KEY: secret,
      PUBLIC_URL: 'http://localhost',
      SECRET_KEY: secret,
      MEDIA_DIR: folder,
      LOG_LEVEL: 'error',
    },
    stdio: 'inherit',
  });
  const client = httpSubgraph({ name: 'event', url: `http://127.0.0.1:${port}`, key: secret });
  while (!(await client.isReady().catch(() => false))) {
    if (child.exitCode !== null) throw new Error('an event service ended before it was ready');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    client,
    async [Symbol.asyncDispose]() {
      await client[Symbol.asyncDispose]();
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}
