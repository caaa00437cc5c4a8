import { readdirSync, readFileSync } from 'node:fs';

// https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: utime and stime, in ticks of 10 ms.
const msATick = 10;

/** The CPU time in ms that a process and its descendants which still run have used, by program (Linux). */
export function cpuMsByProgram(root: number): ReadonlyMap<string, number> {
  const processes = new Map<number, { parent: number; name: string; ms: number }>();
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const end = stat.lastIndexOf(')');
      const fields = stat.slice(end + 2).split(' ');
      const ms = (Number(fields[11]) + Number(fields[12])) * msATick;
      const name = stat.slice(stat.indexOf('(') + 1, end).replace(/-.*$/, '');
      processes.set(Number(pid), { parent: Number(fields[1]), name, ms });
    } catch {
      // The process ended while we looked.
    }
  }
  const isBelow = (pid: number): boolean => {
    for (let at: number | undefined = pid; at; at = processes.get(at)?.parent) {
      if (at === root) return true;
    }
    return false;
  };
  const sums = new Map<string, number>();
  for (const [pid, { name, ms }] of processes) {
    if (isBelow(pid)) sums.set(name, (sums.get(name) ?? 0) + ms);
  }
  return sums;
}
