import { readdirSync, readFileSync } from 'node:fs';

/** The memory of a process and all its descendants in MB, shared pages counted once (sum of PSS, Linux). */
export function treePssMb(root: number): number {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
    } catch {
      // The process ended while we looked.
    }
  }
  const isInTree = (pid: number): boolean => {
    for (let current: number | undefined = pid; current; current = parents.get(current)) {
      if (current === root) return true;
    }
    return false;
  };
  let kilobytes = 0;
  for (const pid of parents.keys()) {
    if (!isInTree(pid)) continue;
    try {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      kilobytes += Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
    } catch {
      // As above.
    }
  }
  return Math.round(kilobytes / 1024);
}
