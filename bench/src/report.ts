import { cpus, totalmem } from 'node:os';

/** A figure to reach; `met` is what was measured, never what was hoped. */
export interface Goal {
  readonly goal: string;
  readonly unit: string;
  readonly limit: number;
  /** Whether the value must stay at or below the limit, at or above it, or be it. */
  readonly is: 'at most' | 'at least' | 'exactly';
  readonly value: number | null;
}

/** The machine the figures are from. */
export const machine = {
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
};

function isMet({ value, limit, is }: Goal): boolean {
  if (value === null) return false;
  if (is === 'exactly') return value === limit;
  return is === 'at most' ? value <= limit : value >= limit;
}

/** Prints a table for people and, as the last line, one JSON object for programs. */
export function report(bench: string, results: object, goals: readonly Goal[]): void {
  console.log(
    `\n${bench} on ${machine.cores} × ${machine.cpu}, ${machine.memoryGiB} GiB, Node ${machine.node}`,
  );
  console.table(
    goals.map((goal) => ({
      goal: `${goal.goal} (${goal.is} ${goal.limit} ${goal.unit})`,
      value: goal.value,
      met: isMet(goal),
    })),
  );
  const shown = goals.map((goal) => ({
    name: goal.goal,
    goal: `${goal.is} ${goal.limit} ${goal.unit}`,
    value: goal.value,
    met: isMet(goal),
  }));
  console.log(JSON.stringify({ bench, machine, results, goals: shown }));
}

/** The value below which a share of the samples lies, by the nearest rank. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
