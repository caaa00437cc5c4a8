// `npm run bench:check-in`: ten phones at the doors of an event with 50,000 tickets, 200 scans a second
// of signed codes through the gateway, while a dashboard watches; then ten phones that scan one ticket at
// the same moment. Beside it, what a first version would do on the same database: look, then write, then
// count again.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from '@hoi/kit/testing/free-port.ts';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { cpuMsByProgram } from './check-in/cpu-time.ts';
import { anEventWithTickets } from './check-in/make-tickets.ts';
import { naiveDoor } from './check-in/naive-door.ts';
import { openSql } from './check-in/open-sql.ts';
import { codesOf, staffOf } from './check-in/staff.ts';
import { signIn } from './src/people.ts';
import { quantile, report } from './src/report.ts';
import { ask, startPlatform } from './src/running.ts';

const repository = fileURLToPath(new URL('..', import.meta.url));
const isQuick = process.argv.includes('--quick');
const tickets = 50_000;
const phones = 10;
const perSecond = 200;
const seconds = isQuick ? 8 : 60;
const races = isQuick ? 20 : 100;
const round = (ms: number) => Math.round(ms * 10) / 10;
const folder = mkdtempSync(join(tmpdir(), 'hoi-bench-'));

type Scan = (ticket: number, phone: number) => Promise<string>;

/** Scans at a fixed rate, whether or not earlier ones have answered; ms from when each was due. */
async function scanAtDoors(scan: Scan, from: number, howLong: number): Promise<number[]> {
  const results: Promise<number>[] = [];
  const start = performance.now();
  for (let at = 0; at < perSecond * howLong; at++) {
    const due = start + (at * 1_000) / perSecond;
    await sleep(Math.max(0, due - performance.now()));
    const scanned = scan(from + at, at % phones);
    results.push(
      scanned.then((result) => {
        if (result !== 'ADMITTED') throw new Error(`ticket ${from + at} came to ${result}`);
        return performance.now() - due;
      }),
    );
  }
  return Promise.all(results);
}

/** All phones scan one ticket at once, again and again; gives how many let it in, for each ticket. */
async function race(scan: Scan, from: number): Promise<number[]> {
  const admitted: number[] = [];
  for (let at = 0; at < races; at++) {
    const results = await Promise.all(
      Array.from({ length: phones }, (_, phone) => scan(from + at, phone)),
    );
    admitted.push(results.filter((result) => result === 'ADMITTED').length);
  }
  return admitted;
}

const cpuNow = (pid: number) =>
  new Map([...cpuMsByProgram(pid), ['this load', process.cpuUsage().user / 1_000] as const]);
const cpuSince = (
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  scans: number,
) =>
  Object.fromEntries(
    [...after].map(([name, ms]) => [name, round((ms - (before.get(name) ?? 0)) / scans)]),
  );
const figures = (samples: readonly number[]) => ({
  p50: round(quantile(samples, 0.5)),
  p99: round(quantile(samples, 0.99)),
  max: round(Math.max(...samples)),
  scans: samples.length,
});
const once = (admitted: readonly number[]) => admitted.filter((count) => count === 1).length;

try {
  const data = join(folder, 'data');
  const port = await freePort();
  await using platform = await startPlatform(
    repository,
    ['npm', 'start', '--', '--port', String(port), '--data', data, '--empty'],
    port,
  );
  const { url } = platform;
  await using sql = openSql(data);
  const host = await signIn(url, 'host@bench.example.org');
  const send = (query: string, variables: object) => ask(url, query, variables, host.token);
  console.log(`${tickets} tickets …`);
  const event = await anEventWithTickets(send, sql.sql, tickets);
  const staff = await staffOf(url, host, event.id, phones);
  const warmUp = 2 * perSecond;
  const scanned = warmUp + perSecond * seconds + races;
  const codes = await codesOf(url, host, event.id, scanned);

  const dashboard = createClient({
    url: `${url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${host.token}` },
  });
  let seen = 0;
  const unwatch = dashboard.subscribe<{ checkInFeed: { counts: { checkedIn: number } } }>(
    {
      query: `subscription ($id: ID!) { checkInFeed(listId: $id) {
        isSnapshot revision counts { expected checkedIn } items { id result at ticket { holderName } } } }`,
      variables: { id: event.listId },
    },
    {
      next: ({ data }) => {
        seen = data?.checkInFeed.counts.checkedIn ?? seen;
      },
      error: (error) => console.error(error),
      complete: () => undefined,
    },
  );

  const scan: Scan = async (ticket, phone) => {
    const input = { listId: event.listId, code: codes[ticket], nonce: randomUUID() };
    const { checkIn } = await ask<{ checkIn: { result: string | null; userErrors: object[] } }>(
      url,
      `mutation ($input: CheckInInput!) { checkIn(input: $input) {
        result ticket { id holderName ticketType { name } } previous { at gate }
        counts { expected checkedIn revision } userErrors { code message } } }`,
      { input },
      staff[phone]?.token,
    );
    return checkIn.result ?? JSON.stringify(checkIn.userErrors);
  };
  console.log('scans …');
  await scanAtDoors(scan, 0, warmUp / perSecond);
  const before = cpuNow(platform.pid);
  const samples = await scanAtDoors(scan, warmUp, seconds);
  const cpuMsAScan = cpuSince(before, cpuNow(platform.pid), samples.length);
  console.log('races …');
  const admitted = await race(scan, warmUp + samples.length);
  const expected = warmUp + samples.length + races;
  for (let at = 0; seen < expected && at < 100; at++) await sleep(50);
  unwatch();
  await dashboard.dispose();

  console.log('the naive way …');
  const naiveScan = await naiveDoor(sql.sql, event);
  const naiveFrom = tickets / 2;
  const naiveSamples = await scanAtDoors(naiveScan, naiveFrom, Math.min(seconds, 20));
  const naiveAdmitted = await race(naiveScan, naiveFrom + naiveSamples.length);

  report(
    'check-in',
    {
      tickets,
      phones,
      perSecond,
      scanMs: figures(samples),
      // What a scan costs; unlike its time, the same on a busy machine.
      cpuMsAScan,
      dashboardSaw: seen,
      naiveScanMs: figures(naiveSamples),
      naiveRacesAdmittedOnce: `${once(naiveAdmitted)} of ${races}`,
      naiveMostAdmitted: Math.max(...naiveAdmitted),
    },
    [
      {
        goal: `${perSecond} scans/s over ${phones} phones, ${tickets} tickets, p99`,
        unit: 'ms',
        limit: 60,
        is: 'at most',
        value: figures(samples).p99,
      },
      {
        goal: `tickets let in once when ${phones} phones scan them at the same moment`,
        unit: 'tickets',
        limit: races,
        is: 'exactly',
        value: once(admitted),
      },
      {
        goal: 'people inside, as the dashboard was told',
        unit: 'people',
        limit: expected,
        is: 'exactly',
        value: seen,
      },
    ],
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
