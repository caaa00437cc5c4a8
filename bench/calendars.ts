// `npm run bench:calendars`: a calendar of 10,000 events is taken in by the real service on a real Postgres, and
// rules become 10,000 dates; beside each the way one would write it first. `-- --events 500` for a quick look.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { datesOf } from '@hoi/event/series/recurrence.ts';
import { readRule } from '@hoi/event/series/rule.ts';
import { createEventSubgraph, packageRoot } from '@hoi/event/subgraph.ts';
import { diskMediaStore } from '@hoi/event/upload/media-store.ts';
import { newId } from '@hoi/kit/ids.ts';
import { silentLogger } from '@hoi/kit/log.ts';
import { prepareDatabase, serviceUrl } from '@hoi/kit/migrate.ts';
import { memoryPubSub } from '@hoi/kit/pubsub.ts';
import type { Subgraph } from '@hoi/kit/subgraph.ts';
import { callerFor, run } from '@hoi/kit/testing/run.ts';
import { startPostgres } from '@hoi/standalone/postgres/start-postgres.ts';
import postgres from 'postgres';
import { RRuleTemporal } from 'rrule-temporal';
import { makeCalendar } from './calendars/make-calendar.ts';
import { report } from './src/report.ts';

const { values } = parseArgs({ options: { events: { type: 'string', default: '10000' } } });
const eventCount = Number(values.events);
const dateCount = 10_000;
const naiveEvents = Math.min(eventCount, 300);
const owner = newId('usr');
const caller = callerFor(owner);
const round = (value: number) => Math.round(value * 100) / 100;

const timed = async <Value>(work: () => Promise<Value> | Value) => {
  const started = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - started) / 1_000 };
};

async function ask(subgraph: Subgraph, query: string, variables: Record<string, unknown>) {
  const { data, errors } = await run(subgraph, caller, query, variables);
  if (errors || !data) throw new Error(JSON.stringify(errors));
  return data;
}

type Row = { id: string; status: string; total: number; created: number; skipped: number };

async function settled(subgraph: Subgraph, id: string): Promise<Row> {
  const query = 'query ($id: ID!) { feedImport(id: $id) { id status total created skipped } }';
  for (;;) {
    const { feedImport } = await ask(subgraph, query, { id });
    if ((feedImport as Row).status !== 'RUNNING') return feedImport as Row;
    await sleep(20);
  }
}

async function lookAt(subgraph: Subgraph, communityId: string, text: string): Promise<Row> {
  const url = `http://localhost/calendar/imports/${communityId}?timeZone=UTC`;
  const response = await subgraph.fetch(new Request(url, { method: 'POST', body: text }), caller);
  if (response?.status !== 201) throw new Error(await response?.text());
  return settled(subgraph, ((await response.json()) as { id: string }).id);
}

async function takeIn(subgraph: Subgraph, id: string): Promise<Row> {
  const confirm = `mutation ($id: ID!) { confirmFeedImport(input: { id: $id }) { import { id } userErrors { code } } }`;
  await ask(subgraph, confirm, { id });
  return settled(subgraph, id);
}

/** Each event by the two mutations that a person would make it with. */
async function oneByOne(subgraph: Subgraph, communityId: string): Promise<void> {
  const create =
    'mutation ($input: CreateEventInput!) { createEvent(input: $input) { event { id } } }';
  const publish = 'mutation ($id: ID!) { publishEvent(id: $id) { event { id } } }';
  for (let at = 0; at < naiveEvents; at++) {
    const input = {
      communityId,
      title: `Event ${at}`,
      description: 'x'.repeat(300),
      format: 'IN_PERSON',
      startsAtLocal: '2027-01-01T10:00',
      endsAtLocal: '2027-01-01T12:00',
      timeZone: 'Europe/Berlin',
    };
    const { createEvent } = await ask(subgraph, create, { input });
    const { event } = createEvent as { event: { id: string } };
    await ask(subgraph, publish, { id: event.id });
  }
}

const rules = [
  ...['FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=TU,TH', 'FREQ=WEEKLY;INTERVAL=2', 'FREQ=MONTHLY;BYDAY=2TU'],
  ...['FREQ=MONTHLY;BYMONTHDAY=-1', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'],
  ...['FREQ=DAILY;INTERVAL=3', 'FREQ=WEEKLY;BYDAY=SA,SU', 'FREQ=YEARLY', 'FREQ=MONTHLY'],
];
const zones = ['Asia/Ho_Chi_Minh', 'Europe/Berlin', 'America/New_York', 'Pacific/Auckland'];
const perRule = 100;
const jobs = Array.from({ length: dateCount / perRule }, (_, at) => ({
  rrule: rules[at % rules.length] ?? '',
  timeZone: zones[at % zones.length] ?? 'UTC',
}));
const start = '2026-12-01T19:00';

function expand(): number {
  let count = 0;
  for (const { rrule, timeZone } of jobs) {
    const rule = readRule(rrule, []);
    const recurrence = { rule, start, timeZone, rdates: [], exdates: [] };
    count += datesOf(recurrence, { limit: perRule }).length;
  }
  return count;
}

function expandNaively(): number {
  let count = 0;
  for (const { rrule, timeZone } of jobs) {
    const dtstart = Temporal.PlainDateTime.from(start).toZonedDateTime(timeZone);
    const rule = new RRuleTemporal({ rruleString: rrule, dtstart, temporal: Temporal });
    count += rule.all((_, index) => index < perRule).length;
  }
  return count;
}

const folder = mkdtempSync(join(tmpdir(), 'hoi-bench-'));
try {
  const secret = 'x'.repeat(43);
  await using cluster = await startPostgres({ dataDir: join(folder, 'db'), durable: true });
  await prepareDatabase(cluster.url, [{ name: 'event', packageRoot, password: secret }]);
  await using subgraph = await createEventSubgraph({
    databaseUrl: serviceUrl(cluster.url, 'event', secret),
    pubsub: memoryPubSub(),
    log: silentLogger,
    publicUrl: 'http://localhost',
    secretKey: secret,
    media: await diskMediaStore(join(folder, 'media')),
  });
  const sql = postgres(cluster.url, { max: 1, onnotice: () => undefined });
  const communityId = newId('com');
  await sql`insert into event.community ${sql({ id: communityId, slug: 'bench', name: 'Bench', visibility: 'PUBLIC', is_archived: false })}`;
  await sql`insert into event.membership ${sql({ community_id: communityId, user_id: owner, role: 'OWNER' })}`;
  const text = makeCalendar(eventCount);
  console.log(`a calendar of ${eventCount} events, ${round(text.length / 1e6)} MB …`);
  const look = await timed(() => lookAt(subgraph, communityId, text));
  const take = await timed(() => takeIn(subgraph, look.value.id));
  const again = await timed(() => lookAt(subgraph, communityId, text));
  const [stored] = await sql`select count(*)::int as count from event.event`;
  console.log('one by one …');
  const naive = await timed(() => oneByOne(subgraph, communityId));
  await sql.end();
  console.log('rules …');
  expand();
  const ours = await timed(expand);
  const naiveDates = await timed(expandNaively);

  const results = {
    events: eventCount,
    megabytes: round(text.length / 1e6),
    found: take.value,
    stored: stored?.count,
    dryRunS: round(look.seconds),
    importS: round(take.seconds),
    repeatedDryRunS: round(again.seconds),
    naiveImportS: round((naive.seconds / naiveEvents) * eventCount),
    dates: ours.value,
    expandS: round(ours.seconds),
    naiveExpandS: round(naiveDates.seconds),
  };
  console.table({
    'import, a batch in one transaction': { seconds: results.importS },
    [`naive: createEvent and publishEvent, from ${naiveEvents}`]: { seconds: results.naiveImportS },
    'rules on the wall clock': { seconds: results.expandS },
    'naive: rules stepped in their zone': { seconds: results.naiveExpandS },
  });
  report('calendars', results, [
    { goal: 'import', unit: 's', limit: 10, is: 'at most', value: results.importS },
    {
      goal: 'events taken in',
      unit: '',
      limit: eventCount,
      is: 'exactly',
      value: take.value.created,
    },
    { goal: 'dates', unit: '', limit: dateCount, is: 'exactly', value: results.dates },
    { goal: 'expand', unit: 's', limit: 1, is: 'at most', value: results.expandS },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
