import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { installPeers, post } from '../gateway/gateways.ts';
import type { Load, Loaded } from '../gateway/load.ts';
import { cpuMs, type Process, startProcess } from '../gateway/processes.ts';
import { eventPage } from '../src/event-page.ts';
import { quantile, report } from '../src/report.ts';
import { fill } from './fill.ts';
import { type Side, startPlatform } from './platform.ts';

const file = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const sides = ['ours', 'stock'] as const;
const connections = 16;

/** One kind of page, and who asks for it. */
interface Page {
  readonly name: string;
  readonly query: string;
  readonly tokens: readonly string[];
  readonly slugs: readonly string[];
  readonly goal: number;
}

/** What a request cost, gateway and subgraphs together. */
interface Slot extends Loaded {
  readonly cpuMsPerRequest: number;
  readonly cpuMsOf: Readonly<Record<string, number>>;
}

async function measure(
  generator: Process,
  { port, pids }: Side,
  { query, tokens, slugs }: Page,
  seconds: number,
): Promise<Slot> {
  const bodies = slugs.map((slug) => JSON.stringify({ query, variables: { slug } }));
  const used = () => Object.values(pids).map(cpuMs);
  const before = used();
  const load: Load = { port, bodies, tokens, connections, seconds };
  const loaded = await generator.ask<Loaded>(load);
  const each = used().map((ms, at) => (ms - (before[at] ?? 0)) / loaded.requests);
  return {
    ...loaded,
    cpuMsPerRequest: each.reduce((sum, ms) => sum + ms, 0),
    cpuMsOf: Object.fromEntries(Object.keys(pids).map((name, at) => [name, each[at] ?? 0])),
  };
}

/** The event page over the platform's own subgraphs: ours, and the same resolvers on Apollo Server behind stock. */
export async function realBench(isQuick: boolean): Promise<void> {
  installPeers();
  const seconds = isQuick ? 3 : 12;
  const rounds = isQuick ? 1 : 3;
  const events = isQuick ? 5_000 : 100_000;
  await using platform = await startPlatform();
  console.log(`filling in ${events} events …`);
  const { people, slugs } = await fill(platform, isQuick ? 8 : 40, events);
  await using generator = startProcess(file('bench/gateway/load.ts'), []);
  const tokens = people.map(({ token }) => token);
  const pages: readonly Page[] = [
    { name: 'private', query: eventPage(), tokens, slugs: slugs.slice(0, 500), goal: 8 },
    {
      name: 'public (measures sharing)',
      query: readFileSync(file('gateway/src/shell/event-page.graphql'), 'utf8'),
      tokens,
      // What many look at in the same minute.
      slugs: slugs.slice(0, 20),
      goal: 30,
    },
  ];
  const results: Record<string, Record<string, object>> = {};
  const goals = [];
  for (const page of pages) {
    const isSame = await sayTheSame(platform.ours, platform.stock, page);
    const slots = new Map<string, Slot[]>(sides.map((side) => [side, []]));
    for (const side of sides) await measure(generator, platform[side], page, seconds / 2);
    for (let round = 0; round < rounds; round++) {
      for (const side of sides) {
        slots.get(side)?.push(await measure(generator, platform[side], page, seconds));
      }
    }
    const of = (side: string, pick: (slot: Slot) => number) =>
      quantile((slots.get(side) ?? []).map(pick), 0.5);
    const cpu = (side: string) => of(side, (slot) => slot.cpuMsPerRequest);
    const rows = Object.fromEntries(
      sides.map((side) => [
        side,
        {
          cpuMs: Number(cpu(side).toFixed(3)),
          ...Object.fromEntries(
            Object.keys(platform[side].pids).map((name) => [
              name,
              Number(of(side, (slot) => slot.cpuMsOf[name] ?? 0).toFixed(3)),
            ]),
          ),
          perSecond: Math.round(of(side, (slot) => slot.requests / slot.seconds)),
          p99Ms: Math.round(of(side, (slot) => slot.p99Ms)),
          failed: (slots.get(side) ?? []).reduce((sum, slot) => sum + slot.failed, 0),
        },
      ]),
    );
    console.log(`\n${page.name}: CPU of gateway and subgraphs, ${connections} connections`);
    console.table(rows);
    results[page.name] = rows;
    goals.push(
      {
        goal: `${page.name}: CPU of stock against ours`,
        unit: '×',
        limit: page.goal,
        is: 'at least' as const,
        value: Math.round((cpu('stock') / cpu('ours')) * 100) / 100,
      },
      {
        goal: `${page.name}: answers that differ from stock's`,
        unit: '',
        limit: 0,
        is: 'exactly' as const,
        value: isSame ? 0 : 1,
      },
    );
  }
  report('gateway-real', { events, connections, rounds, seconds, pages: results }, goals);
}

/** The client's own query; all at once on both sides, since stock Apollo Gateway does not know @defer. */
/** Whether both sides give one person the same page. */
async function sayTheSame(ours: Side, stock: Side, page: Page): Promise<boolean> {
  const body = JSON.stringify({ query: page.query, variables: { slug: page.slugs[0] } });
  const data = async ({ port }: Side) =>
    JSON.stringify(JSON.parse(await post(port, body, page.tokens[0])).data);
  const [one, other] = [await data(ours), await data(stock)];
  if (one !== other) console.log(`ours:  ${one.slice(0, 2_000)}\nstock: ${other.slice(0, 2_000)}`);
  return one === other && one !== '{"event":null}';
}
