// `npm run bench:dashboard`: a host looks at an event with 50,000 registrations. Each question that the
// dashboard asks is put many times to a real event service; printed are how long it takes, how many
// statements it costs, and what the export of all of them takes.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aLargeEvent } from './dashboard/large-event.ts';
import { quantile, report } from './src/report.ts';

const isQuick = process.argv.includes('--quick');
const registrations = isQuick ? 5_000 : 50_000;
const rounds = isQuick ? 10 : 60;

const guestFields = `id status attendance quantity waitlistPosition createdAt viewerCan
  attendee { displayName user { id } }`;
const guests = `query ($id: ID!, $filter: RegistrationFilter, $after: Cursor) { event(id: $id) {
  registrations(first: 100, after: $after, filter: $filter) {
    nodes { ${guestFields} } totalCount pageInfo { hasNextPage endCursor } } } }`;
const questions: Readonly<Record<string, readonly [string, object?]>> = {
  'first page of guests': [guests],
  'guests by name': [guests, { filter: { query: 'khach 4999' } }],
  'guests by a name that nobody has': [guests, { filter: { query: 'nguyễn văn xyz' } }],
  'guests who cancelled': [guests, { filter: { statuses: ['CANCELLED'] } }],
  'guests who came': [guests, { filter: { attendance: ['CHECKED_IN'] } }],
  'guests who did not come': [guests, { filter: { attendance: ['EXPECTED', 'NO_SHOW'] } }],
  'how it went': [
    `query ($id: ID!) { event(id: $id) { hasNoShows counts { confirmed checkedIn } stats {
      views uniqueViewers conversion noShowRate returning medianLeadTime
      registrations { at value } checkInCurve { at value } sources { source count views } } } }`,
  ],
  'what people say': [
    `query ($id: ID!) { event(id: $id) { feedbackSummary { count average distribution }
      feedback(first: 20) { nodes { rating comment author { id } } totalCount } } }`,
  ],
};

const folder = mkdtempSync(join(tmpdir(), 'hoi-dashboard-'));
try {
  await using event = await aLargeEvent(folder, registrations);
  const results: Record<string, object> = {};
  const slowest: number[] = [];
  let mostStatements = 0;
  for (const [name, [query, variables = {}]] of Object.entries(questions)) {
    const times: number[] = [];
    await event.send(query, { id: event.id, ...variables });
    for (let round = 0; round < rounds; round++) {
      event.statements();
      const start = performance.now();
      await event.send(query, { id: event.id, ...variables });
      times.push(performance.now() - start);
    }
    const statements = event.statements().length;
    const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)];
    results[name] = { p50, p99, statements };
    console.log(
      `${name}: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, ${statements} statements`,
    );
    slowest.push(p99);
    mostStatements = Math.max(mostStatements, statements);
  }

  const asked = `query ($id: ID!) { event(id: $id) { export { csvRegistrations } } }`;
  const { event: found } = (await event.send(asked, { id: event.id })) as {
    event: { export: { csvRegistrations: string } };
  };
  globalThis.gc?.();
  const before = process.memoryUsage();
  const start = performance.now();
  let bytes = 0;
  let lines = -1;
  let most = 0;
  for await (const chunk of (await event.fetch(found.export.csvRegistrations)).body ?? []) {
    bytes += chunk.length;
    for (const byte of chunk) if (byte === 10) lines += 1;
    const { heapUsed, external } = process.memoryUsage();
    most = Math.max(most, heapUsed + external - before.heapUsed - before.external);
  }
  const exportMs = performance.now() - start;
  results.export = { bytes, lines, exportMs, mostBytesInMemory: most };
  console.log(
    `export: ${lines} lines in ${exportMs.toFixed(0)} ms, ${(most / 2 ** 20).toFixed(0)} MiB more at most`,
  );

  report('dashboard', { registrations, rounds, ...results }, [
    {
      goal: 'slowest question, p99',
      unit: 'ms',
      limit: 500,
      is: 'at most',
      value: Math.max(...slowest),
    },
    { goal: 'statements a question', unit: '', limit: 12, is: 'at most', value: mostStatements },
    { goal: 'lines exported', unit: '', limit: registrations, is: 'exactly', value: lines },
    { goal: 'memory of an export', unit: 'MiB', limit: 64, is: 'at most', value: most / 2 ** 20 },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
