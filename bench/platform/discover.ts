import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { ask } from '../src/running.ts';

const words = [
  'data',
  'machine learning',
  'javascript',
  'bien hinh',
  'meetup',
  'r ladies',
  'python',
  'workshop',
  'cloud',
  'ha noi',
];

/** Discover queries at a fixed rate, whether or not earlier ones have answered. */
export async function discover(url: string, perSecond: number, seconds: number): Promise<number[]> {
  const query = `query ($filter: EventFilter!, $orderBy: EventOrder) { events(filter: $filter, first: 20, orderBy: $orderBy) {
    nodes { id slug title startsAt endsAt timeZone venue { name city } isFree counts { confirmed remaining } community { id name } }
    pageInfo { hasNextPage endCursor } } }`;
  const filters = [
    {},
    { format: ['ONLINE'] },
    { free: true },
    { city: 'Berlin' },
    { from: '2015-01-01T00:00:00Z', to: '2026-01-01T00:00:00Z' },
  ];
  const samples: number[] = [];
  const running: Promise<void>[] = [];
  for (let at = 0; at < perSecond * seconds; at++) {
    const filter = {
      from: '2010-01-01T00:00:00Z',
      query: words[at % words.length],
      ...filters[at % filters.length],
    };
    const start = performance.now();
    running.push(
      ask(url, query, { filter, orderBy: at % 2 ? 'RELEVANCE' : 'STARTS_ASC' }).then(
        () => void samples.push(performance.now() - start),
      ),
    );
    await sleep(1000 / perSecond);
  }
  await Promise.all(running);
  return samples;
}

/** The same words by ILIKE over the stored events, one after the other: what a first version would do. */
export async function naiveDiscover(data: string, count: number): Promise<number[]> {
  const port = readFileSync(join(data, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
  const password = readFileSync(join(data, 'postgres.password'), 'utf8').trim();
  const sql = postgres({
    host: '127.0.0.1',
    port: Number(port),
    user: 'postgres',
    password,
    database: 'hoi',
    max: 1,
  });
  const samples: number[] = [];
  for (let at = 0; at < count; at++) {
    const pattern = `%${words[at % words.length]}%`;
    const start = performance.now();
    await sql`select * from event.event
      where status = 'PUBLISHED' and visibility = 'PUBLIC' and ends_at > '2010-01-01'
        and (title ilike ${pattern} or summary ilike ${pattern} or description ilike ${pattern} or venue_city ilike ${pattern})
      order by starts_at limit 20`;
    samples.push(performance.now() - start);
  }
  await sql.end();
  return samples;
}
