// `npm run bench:compiled-queries`: what queries that a subgraph compiles gain and take, beside graphql-js
// and beside graphql-jit without bounds. The query is what the event service is asked for the client's page
// of an event; resolvers answer at once, so what is left is execution. `--quick` takes a minute.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PlanNode } from '@hoi/gateway/execute/plan-node.ts';
import { loadGraph } from '@hoi/gateway/plan.ts';
import { mostCharacters } from '@hoi/kit/compiled-queries.ts';
import { parse } from 'graphql';
import type { Asking, Taken, Way } from './compiled-queries/asker.ts';
import { startProcess } from './gateway/processes.ts';
import { eventPage } from './src/event-page.ts';
import { quantile, report } from './src/report.ts';

const isQuick = process.argv.includes('--quick');
const script = fileURLToPath(new URL('compiled-queries/asker.ts', import.meta.url));
const ways = ['graphql-js', 'ours', 'all compiled'] as const satisfies readonly Way[];

/** The first query of a plan for the event service. */
function askedOfEvent(node: PlanNode | null): string | undefined {
  if (node?.kind === 'Fetch') return node.subgraph === 'event' ? node.operation : undefined;
  if (node?.kind === 'Flatten') return askedOfEvent(node.node);
  const nodes = node && 'nodes' in node ? node.nodes : [];
  return nodes.map(askedOfEvent).find((query) => query !== undefined);
}

/** Each way in a process of its own, one after the other. */
async function askAll(asking: Omit<Asking, 'way'>): Promise<Record<Way, Taken>> {
  const taken: Partial<Record<Way, Taken>> = {};
  for (const way of ways) {
    await using asker = startProcess(script, [JSON.stringify({ ...asking, way })]);
    taken[way] = await asker.heard<Taken>();
  }
  return taken as Record<Way, Taken>;
}

const folder = mkdtempSync(join(tmpdir(), 'hoi-bench-'));
try {
  const supergraph = readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8');
  const { root } = (await loadGraph(supergraph)).plan(parse(eventPage()), 'EventPage');
  const query = askedOfEvent(root);
  if (!query) throw new Error('the page of an event asks the event service nothing');
  const file = join(folder, 'query.graphql');
  writeFileSync(file, query);

  const rounds: Record<Way, Taken>[] = [];
  for (let round = 0; round < (isQuick ? 1 : 3); round += 1) {
    rounds.push(await askAll({ file, documents: isQuick ? 5 : 10, isStorm: false }));
  }
  const storm = await askAll({ file, documents: isQuick ? 200 : 1_000, isStorm: true });
  const middle = (way: Way, pick: (taken: Taken) => number | null) =>
    Math.round(
      quantile(
        rounds.map((round) => pick(round[way]) ?? Number.NaN),
        0.5,
      ),
    );
  const results = ways.map((way) => ({
    way,
    microsPerRun: middle(way, ({ runMicros }) => runMicros),
    bytesPerCharacterParsed: middle(way, ({ parsedBytes }) => parsedBytes),
    bytesPerCharacterRun: middle(way, ({ runBytes }) => runBytes),
    peakMbOfEverNew: storm[way].peakMb,
  }));
  console.table(results);
  const of = (way: Way) => results[ways.indexOf(way)] as (typeof results)[number];
  const [interpreted, ours] = [of('graphql-js'), of('ours')];
  report('compiled-queries', { characters: query.length, results, rounds, storm }, [
    {
      goal: 'CPU of a run beside graphql-js',
      unit: '×',
      limit: 0.8,
      is: 'at most',
      value: Math.round((ours.microsPerRun / interpreted.microsPerRun) * 100) / 100,
    },
    {
      goal: 'memory of all that stays compiled',
      unit: 'MB',
      limit: 40,
      is: 'at most',
      value: Math.round((ours.bytesPerCharacterRun * mostCharacters) / 1e6),
    },
    {
      goal: 'peak over ever new documents, beyond graphql-js',
      unit: 'MB',
      limit: 150,
      is: 'at most',
      value: ours.peakMbOfEverNew - interpreted.peakMbOfEverNew,
    },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
