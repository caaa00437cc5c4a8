// `npm run bench:flash-crowd`: 10,000 people register for 1,000 seats over 200 connections, through the
// gateway and two event services. Beside it, what a first version would do on the same database: count,
// then insert. `--quick` is a tenth of it.
import { checkCounters } from '@hoi/event/capacity/check-counters.ts';
import { openDatabase } from '@hoi/kit/database.ts';
import { newId } from '@hoi/kit/ids.ts';
import { memoryPubSub } from '@hoi/kit/pubsub.ts';
import { type CrowdResult, letCrowdIn } from './flash-crowd/crowd.ts';
import { naiveCrowd } from './flash-crowd/naive.ts';
import { startPlatform } from './flash-crowd/platform.ts';
import { publishEvent } from './src/people.ts';
import { quantile, report } from './src/report.ts';

const isQuick = process.argv.includes('--quick');
const people = isQuick ? 1_000 : 10_000;
const seats = people / 10;
const connections = 200;
const warmUp = people / 10;
const round = (value: number) => Math.round(value * 100) / 100;

const figures = ({ answers, seconds, retries }: CrowdResult) => {
  const ms = answers.map((one) => one.ms);
  return {
    perSecond: Math.round(answers.length / seconds),
    p50Ms: Math.round(quantile(ms, 0.5)),
    p99Ms: Math.round(quantile(ms, 0.99)),
    maxMs: Math.round(Math.max(...ms)),
    retries,
    answers: Object.fromEntries(
      [...Map.groupBy(answers, ({ status }) => status)].map(([status, all]) => [
        status,
        all.length,
      ]),
    ),
  };
};

await using platform = await startPlatform();
const url = `http://127.0.0.1:${platform.port}`;
const crowd = Array.from({ length: people + warmUp + 1 }, () => newId('usr'));
const [hostToken = '', ...tokens] = await platform.tokensFor(crowd);
await platform.sql`insert into event.person (user_id, handle, display_name, locale)
  select id, id, 'Nguyễn Thị Lan', 'vi' from unnest(${crowd}::text[]) as id`;
const host = { email: 'host@bench.example.org', token: hostToken };

console.log('warming up …');
const before = await publishEvent(url, host, seats);
await letCrowdIn(platform.port, before.id, tokens.slice(0, warmUp), connections);

console.log(`${people} people, ${seats} seats …`);
const event = await publishEvent(url, host, seats);
const used = platform.cpu();
const result = await letCrowdIn(platform.port, event.id, tokens.slice(warmUp), connections);
const cpuMsEach = Object.fromEntries(
  Object.entries(platform.cpu()).map(([name, ms]) => [
    name,
    round((ms - (used[name] ?? 0)) / people),
  ]),
);
const [kept] = await platform.sql<{ confirmed: number; waiting: number; places: number }[]>`
  select count(*) filter (where status = 'CONFIRMED')::int as confirmed,
    count(*) filter (where status = 'WAITLISTED')::int as waiting,
    count(distinct queue_no)::int as places
  from event.registration where event_id = ${event.id}`;
await using database = openDatabase({ url: platform.eventDatabaseUrl, pubsub: memoryPubSub() });
const { differences, undersold } = await checkCounters(database);

console.log('the naive way …');
const naive = await naiveCrowd(platform.sql, people, seats, connections);

const ours = figures(result);
const { CONFIRMED = 0, WAITLISTED = 0 } = ours.answers;
report(
  'flash-crowd',
  {
    people,
    seats,
    connections,
    ...ours,
    // What a registration costs; unlike its time, the same on a busy machine.
    cpuMsEach,
    naive: { ...figures(naive), oversold: naive.confirmed - seats },
  },
  [
    { goal: 'registrations', unit: '/s', limit: 600, is: 'at least', value: ours.perSecond },
    { goal: 'an answer, p99', unit: 'ms', limit: 1_000, is: 'at most', value: ours.p99Ms },
    {
      goal: 'confirmed',
      unit: 'people',
      limit: seats,
      is: 'exactly',
      value: kept?.confirmed ?? null,
    },
    {
      goal: 'people who got an answer that the rows agree with',
      unit: 'people',
      limit: people,
      is: 'exactly',
      value:
        CONFIRMED === kept?.confirmed && WAITLISTED === kept.waiting
          ? CONFIRMED + WAITLISTED
          : null,
    },
    {
      goal: 'different places in the queue',
      unit: 'places',
      limit: people - seats,
      is: 'exactly',
      value: kept?.places ?? null,
    },
    {
      goal: 'counters that differ from their rows, and people who wait beside free seats',
      unit: '',
      limit: 0,
      is: 'exactly',
      value: differences.length + undersold.length,
    },
  ],
);
