import type { Figures } from '../gateway.ts';
import type { Goal } from '../src/report.ts';
import type { Compared } from './compare-answers.ts';
import type { GatewayName } from './gateways.ts';
import type { Size } from './world.ts';

const peers: readonly GatewayName[] = ['stock', 'hive', 'hive rust', 'mercurius jit'];

/** The goals with what was measured; null where a gateway was left out. */
export function goalsOf(figures: Figures, answers: readonly Compared[]): readonly Goal[] {
  type Figure = 'perSecond' | 'cpuMs';
  const ratio = (size: Size, figure: Figure, one: GatewayName, other: GatewayName) =>
    rounded((figures[size][one]?.[figure] ?? Number.NaN) / (figures[size][other]?.[figure] ?? 0));
  const faster = (goal: string, size: Size, limit: number, peer: GatewayName): Goal => ({
    ...{ goal: `${goal}: requests/s against ${peer}`, unit: '×', limit, is: 'at least' },
    value: ratio(size, 'perSecond', 'hoi', peer),
  });
  const cheaper = (one: GatewayName, limit: number): Goal => ({
    ...{
      goal: `heavy: CPU a request of ${one} against the floor`,
      unit: '×',
      limit,
      is: 'at most',
    },
    value: ratio('heavy', 'cpuMs', one, 'floor'),
  });
  const p99 = (name: GatewayName) => figures.heavy[name]?.p99Ms ?? Number.NaN;
  const ours = Object.values(figures).flatMap(({ hoi }) => hoi ?? []);
  const compared = answers.find(({ gateway }) => gateway === 'hoi');
  return [
    faster('heavy', 'heavy', 20, 'stock'),
    faster('heavy', 'heavy', 5, 'hive rust'),
    cheaper('hoi', 4),
    cheaper('hoi --open', 3),
    {
      goal: "heavy: p99 against the best peer's",
      unit: '×',
      limit: 1,
      is: 'at most',
      value: rounded(p99('hoi') / Math.min(...peers.map(p99))),
    },
    {
      goal: 'resident memory, the most over all rounds',
      unit: 'MB',
      limit: 300,
      is: 'at most',
      value: rounded(Math.max(...ours.map(({ residentMb }) => residentMb))),
    },
    faster('4 fetches', 'middle', 15, 'stock'),
    faster('1 fetch', 'light', 12, 'stock'),
    faster('1 fetch', 'light', 1, 'mercurius jit'),
    {
      goal: "answers whose data has other bytes than stock's",
      unit: '',
      limit: 0,
      is: 'exactly',
      value: compared ? compared.of - compared.sameBytes : null,
    },
    {
      goal: 'requests of ours that failed',
      unit: '',
      limit: 0,
      is: 'exactly',
      value: ours.reduce((sum, { failed }) => sum + failed, 0),
    },
  ];
}

const rounded = (value: number) => (Number.isFinite(value) ? Math.round(value * 100) / 100 : null);
