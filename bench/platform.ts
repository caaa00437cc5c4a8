// `npm run bench:platform`: how fast a newcomer gets an answer, what standing still costs, and how
// import, search, check-in and a race for seats do on this machine.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '@hoi/kit/testing/free-port.ts';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { discover, naiveDiscover } from './platform/discover.ts';
import { treePssMb } from './src/memory.ts';
import { publishEvent, signIn } from './src/people.ts';
import { quantile, report } from './src/report.ts';
import { ask, startPlatform } from './src/running.ts';
import { raceForSeats } from './src/seats.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));
const events = fileURLToPath(new URL('../../shared/data/open', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'hoi-bench-'));
const isQuick = process.argv.includes('--quick');
const round = (ms: number) => Math.round(ms * 10) / 10;

/** A newcomer: an empty folder, an empty cache of packages, the README's two commands. */
async function fromNothing(): Promise<number | null> {
  if (isQuick) return null;
  const clone = join(folder, 'clone');
  spawnSync('git', ['clone', '-q', repository, clone]);
  const env = { ...process.env, npm_config_cache: join(folder, 'cache') };
  const start = performance.now();
  const { status, stderr } = spawnSync('npm', ['ci'], { cwd: clone, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const installed = performance.now() - start;
  const port = await freePort();
  await using platform = await startPlatform(
    clone,
    ['npm', 'start', '--', '--port', String(port), '--empty'],
    port,
    env,
  );
  console.log(
    `npm ci ${round(installed / 1000)} s, then ${round(platform.firstAnswerMs / 1000)} s to an answer`,
  );
  return (installed + platform.firstAnswerMs) / 1000;
}

/** From a check-in's request to the message that tells another client of it; beside it, a client that polls each second. */
async function checkIns(url: string, count: number): Promise<{ live: number[]; polled: number[] }> {
  const host = await signIn(url, 'host@bench.example.org');
  const event = await publishEvent(url, host, count + 10);
  const socket = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
  });
  let seen = -1;
  let seenAt = 0;
  const end = socket.subscribe<{ eventCounts: { checkedIn: number } }>(
    {
      query: 'subscription ($id: ID!) { eventCounts(eventId: $id) { checkedIn } }',
      variables: { id: event.id },
    },
    {
      next: ({ data }) => {
        seen = data?.eventCounts.checkedIn ?? seen;
        seenAt = performance.now();
      },
      error: (error) => console.error(error),
      complete: () => undefined,
    },
  );
  const live: number[] = [];
  const polled: number[] = [];
  for (let at = 0; at < count; at++) {
    const guest = await signIn(url, `guest${at}@bench.example.org`);
    const { register } = await ask<{ register: { registration: { tickets: { id: string }[] } } }>(
      url,
      'mutation ($input: RegisterInput!) { register(input: $input) { registration { tickets { id } } } }',
      { input: { eventId: event.id } },
      guest.token,
    );
    await sleep(300 + Math.random() * 700);
    const start = performance.now();
    const input = {
      listId: event.listId,
      ticketId: register.registration.tickets[0]?.id,
      nonce: `n${at}`,
    };
    await ask(
      url,
      'mutation ($input: CheckInInput!) { checkIn(input: $input) { result } }',
      { input },
      host.token,
    );
    while (seen < at + 1) await sleep(1);
    live.push(seenAt - start);
    // A poller that began at a random moment waits half a second on average.
    polled.push(Math.random() * 1000 + (performance.now() - start) / 2);
  }
  end();
  await socket.dispose();
  return { live, polled };
}

function importFrom(kind: string, path: string, data: string): number {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['run', '-s', 'import', '--', kind, path, '--data', data],
    { cwd: repository, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(stdout + stderr);
  console.log(stdout.trim().split('\n').slice(-4).join('\n'));
  return (performance.now() - start) / 1000;
}

try {
  console.log('from nothing …');
  const fromNothingS = await fromNothing();
  const data = join(folder, 'data');
  const port = await freePort();
  const command = [
    'npm',
    'start',
    '--',
    '--port',
    String(port),
    '--data',
    data,
    '--empty',
  ] as const;
  console.log('warm start …');
  await (await startPlatform(repository, command, port))[Symbol.asyncDispose]();
  const warm: number[] = [];
  for (let at = 0; at < 3; at++) {
    const platform = await startPlatform(repository, command, port);
    warm.push(platform.firstAnswerMs / 1000);
    await platform[Symbol.asyncDispose]();
  }
  await using platform = await startPlatform(repository, command, port);
  await sleep(15_000);
  const idleMb = treePssMb(platform.pid);
  console.log('check-ins …');
  const { live, polled } = await checkIns(platform.url, isQuick ? 5 : 30);
  let importS: number | null = null;
  if (existsSync(events)) {
    console.log('imports …');
    importS =
      importFrom('confs-tech', join(events, 'confs-tech'), data) +
      importFrom('meetup', join(events, 'rladies-meetup'), data);
  } else console.log('The real events are not beside the repository: imports are not measured.');
  console.log('discover …');
  await discover(platform.url, 20, 2);
  const search = await discover(platform.url, 20, isQuick ? 5 : 30);
  const naive = await naiveDiscover(data, isQuick ? 20 : 100);
  console.log('race for seats …');
  const race = await raceForSeats(50, 10);

  const results = {
    fromNothingS,
    warmStartS: warm,
    idleMb,
    importS,
    race,
    discoverMs: {
      p50: round(quantile(search, 0.5)),
      p99: round(quantile(search, 0.99)),
      queries: search.length,
    },
    discoverNaiveMs: { p50: round(quantile(naive, 0.5)), p99: round(quantile(naive, 0.99)) },
    checkInSeenMs: { p50: round(quantile(live, 0.5)), max: round(Math.max(...live)) },
    checkInPolledMs: { p50: round(quantile(polled, 0.5)), max: round(Math.max(...polled)) },
  };
  report('platform', results, [
    {
      goal: 'npm ci to first federated answer, empty cache',
      unit: 's',
      limit: 60,
      is: 'at most',
      value: fromNothingS && round(fromNothingS),
    },
    {
      goal: 'warm start to first federated answer (median of 3)',
      unit: 's',
      limit: 3,
      is: 'at most',
      value: round(quantile(warm, 0.5)),
    },
    {
      goal: 'idle memory, Postgres included',
      unit: 'MB',
      limit: 350,
      is: 'at most',
      value: idleMb,
    },
    {
      goal: 'import of both real data sets',
      unit: 's',
      limit: 30,
      is: 'at most',
      value: importS && round(importS),
    },
    {
      goal: 'discover at 20/s, p99',
      unit: 'ms',
      limit: 30,
      is: 'at most',
      value: results.discoverMs.p99,
    },
    {
      goal: 'check-in seen by another client, slowest',
      unit: 'ms',
      limit: 250,
      is: 'at most',
      value: results.checkInSeenMs.max,
    },
    {
      goal: '50 race for 10 seats: confirmed',
      unit: 'people',
      limit: 10,
      is: 'exactly',
      value: race.confirmed,
    },
    {
      goal: '50 race for 10 seats: waiting in order',
      unit: 'people',
      limit: 40,
      is: 'exactly',
      value: race.isQueueWhole ? race.waitlisted : null,
    },
    {
      goal: 'counters that differ from the rows',
      unit: '',
      limit: 0,
      is: 'exactly',
      value: race.differences,
    },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
