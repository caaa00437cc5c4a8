// `npm run bench:search`: a million made-up events, searched at a fixed rate with words and filters that
// rotate, facets and counts included; whether an event is found by its title; and a plain scan beside it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { wordsOf } from '@hoi/event/search/fold-words.ts';
import { createEventSubgraph, packageRoot } from '@hoi/event/subgraph.ts';
import { diskMediaStore } from '@hoi/event/upload/media-store.ts';
import { silentLogger } from '@hoi/kit/log.ts';
import { prepareDatabase, serviceUrl } from '@hoi/kit/migrate.ts';
import { memoryPubSub } from '@hoi/kit/pubsub.ts';
import type { Subgraph } from '@hoi/kit/subgraph.ts';
import { callerFor, run } from '@hoi/kit/testing/run.ts';
import { startPostgres } from '@hoi/standalone/postgres/start-postgres.ts';
import postgres from 'postgres';
import { differences, naiveSearch } from './search/full-scan.ts';
import { type KnownItem, makeEvents, seeded } from './search/make-events.ts';
import { searchAt } from './search/searches.ts';
import { quantile, report } from './src/report.ts';

const isQuick = process.argv.includes('--quick');
const count = isQuick ? 100_000 : 1_000_000;
const perSecond = 20;
const seconds = isQuick ? 10 : 60;
const round = (value: number) => Math.round(value * 10) / 10;

const page = `query ($filter: EventFilter, $orderBy: EventOrder) {
  events(filter: $filter, orderBy: $orderBy, first: 20) {
    totalCount correctedQuery
    facets { field buckets { value label count } }
    edges { distanceKm node { id slug title startsAt endsAt timeZone venue { name city } isFree counts { confirmed remaining } } }
    pageInfo { hasNextPage endCursor } } }`;

interface Answer {
  readonly ms: number;
  readonly events: {
    readonly totalCount: number;
    readonly edges: readonly { node: { id: string } }[];
    readonly facets: readonly {
      field: string;
      buckets: readonly { value: string; count: number }[];
    }[];
  };
}

async function ask(subgraph: Subgraph, variables: object): Promise<Answer> {
  const start = performance.now();
  const { data, errors } = await run(subgraph, callerFor(null), page, { ...variables });
  if (errors) throw new Error(JSON.stringify(errors));
  // The query asks for nothing else.
  return {
    ms: performance.now() - start,
    events: (data as unknown as Pick<Answer, 'events'>).events,
  };
}

/** Searches at a fixed rate, whether or not earlier ones have answered. */
async function openLoop(subgraph: Subgraph, from: number, howLong: number): Promise<number[]> {
  const samples: Promise<number>[] = [];
  const start = performance.now();
  for (let at = 0; at < perSecond * howLong; at++) {
    await sleep(Math.max(0, start + (at * 1_000) / perSecond - performance.now()));
    // From when it was due: a late start counts as waiting.
    const due = start + (at * 1_000) / perSecond;
    samples.push(ask(subgraph, searchAt(from + at)).then(() => performance.now() - due));
  }
  return Promise.all(samples);
}

/** The share of events that stand in the first five for what somebody types to find them. */
async function foundShare(
  subgraph: Subgraph,
  items: readonly KnownItem[],
  typed: (title: string) => string,
): Promise<number> {
  let found = 0;
  for (const { id, title } of items) {
    const filter = { query: typed(title) };
    const { events } = await ask(subgraph, { filter, orderBy: 'RELEVANCE' });
    if (events.edges.slice(0, 5).some(({ node }) => node.id === id)) found++;
  }
  return Math.round((1_000 * found) / items.length) / 1_000;
}

const random = seeded(7);

/** A title with one letter added, left out, changed or swapped, in a word of three letters or more. */
function withTypo(title: string): string {
  const words = wordsOf(title);
  const long = words.flatMap((word, at) => (/^[a-z]{3,}$/.test(word) ? [at] : []));
  const at = long[Math.floor(random() * long.length)] ?? 0;
  const word = words[at] ?? '';
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const place = Math.floor(random() * (word.length - 1));
  const [left, one, two, right] = [
    word.slice(0, place),
    word.slice(place, place + 1),
    word.slice(place + 1, place + 2),
    word.slice(place + 2),
  ];
  const ways = [
    left + letter + one + two + right,
    left + two + right,
    left + letter + two + right,
    left + two + one + right,
  ];
  words[at] = ways[Math.floor(random() * ways.length)] ?? word;
  return words.join(' ');
}

const folder = mkdtempSync(join(tmpdir(), 'hoi-bench-'));
try {
  const secret = 'x'.repeat(43);
  await using cluster = await startPostgres({ dataDir: join(folder, 'db'), durable: false });
  await prepareDatabase(cluster.url, [{ name: 'event', packageRoot, password: secret }]);
  console.log(`${count.toLocaleString('en')} events …`);
  const started = performance.now();
  const known = await makeEvents(cluster.url, count);
  const makeS = round((performance.now() - started) / 1_000);
  console.log(`made in ${makeS} s`);
  await using subgraph = await createEventSubgraph({
    databaseUrl: serviceUrl(cluster.url, 'event', secret),
    pubsub: memoryPubSub(),
    log: silentLogger,
    publicUrl: 'https://hoi.example.org',
    secretKey: secret,
    media: await diskMediaStore(join(folder, 'media')),
  });
  await openLoop(subgraph, 0, 5);
  console.log('searches …');
  const samples = await openLoop(subgraph, 17, seconds);
  console.log('known items …');
  const items = known.filter((_, at) => at % Math.floor(known.length / (isQuick ? 60 : 300)) === 0);
  const found = {
    exact: await foundShare(subgraph, items, (title) => title),
    withoutDiacritics: await foundShare(subgraph, items, (title) => wordsOf(title).join(' ')),
    oneTypo: await foundShare(subgraph, items, withTypo),
  };
  console.log('full scans …');
  const sql = postgres(cluster.url, { max: 1 });
  const differing = await differences(
    sql,
    async (variables) => (await ask(subgraph, variables)).events,
  );
  const naive: number[] = [];
  for (let at = 0; at < (isQuick ? 5 : 12); at++) naive.push(await naiveSearch(sql, searchAt(at)));
  const [sizes] = await sql`select
    (select count(*)::int from event.search_entry_live) as live,
    pg_relation_size('event.search_entry_live') / 1048576 as "liveMb",
    pg_indexes_size('event.search_entry_live') / 1048576 as "liveIndexesMb",
    pg_table_size('event.event') / 1048576 as "allMb"`;
  await sql.end();

  const results = {
    events: count,
    makeS,
    sizes,
    searchMs: {
      p50: round(quantile(samples, 0.5)),
      p95: round(quantile(samples, 0.95)),
      p99: round(quantile(samples, 0.99)),
      max: round(Math.max(...samples)),
      queries: samples.length,
    },
    naiveIlikeMs: { p50: round(quantile(naive, 0.5)), max: round(Math.max(...naive)) },
    found,
    differing,
  };
  console.table({
    'this search, facets and count included': {
      p50: results.searchMs.p50,
      slowest: results.searchMs.max,
    },
    'naive: ILIKE over all events, page and count only': {
      p50: results.naiveIlikeMs.p50,
      slowest: results.naiveIlikeMs.max,
    },
  });
  report('search', results, [
    {
      goal: `search at ${perSecond}/s, p50`,
      unit: 'ms',
      limit: 10,
      is: 'at most',
      value: results.searchMs.p50,
    },
    {
      goal: `search at ${perSecond}/s, p99`,
      unit: 'ms',
      limit: 60,
      is: 'at most',
      value: results.searchMs.p99,
    },
    {
      goal: 'known item in the first five, exact',
      unit: '',
      limit: 0.99,
      is: 'at least',
      value: found.exact,
    },
    {
      goal: 'known item in the first five, without diacritics',
      unit: '',
      limit: 0.99,
      is: 'at least',
      value: found.withoutDiacritics,
    },
    {
      goal: 'known item in the first five, one typo',
      unit: '',
      limit: 0.97,
      is: 'at least',
      value: found.oneTypo,
    },
    {
      goal: 'facets and counts that differ from a full scan',
      unit: '',
      limit: 0,
      is: 'exactly',
      value: differing,
    },
    { goal: 'making the events', unit: 's', limit: 180, is: 'at most', value: makeS },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
