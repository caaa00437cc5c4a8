import { monitorEventLoopDelay } from 'node:perf_hooks';
import { metrics } from './metrics.ts';

const nano = 1e9;
const micro = 1e6;

/** Tells how the process itself is: memory, processor time, how late its event loop is. */
export function watchProcess(): void {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  const one = (value: number) => [{ labels: {}, value }];
  metrics.gauge('process_resident_memory_bytes', 'Memory that the process has.', () =>
    one(process.memoryUsage.rss()),
  );
  metrics.gauge('process_cpu_seconds', 'Processor time since the start.', () => {
    const { user, system } = process.cpuUsage();
    return one((user + system) / micro);
  });
  metrics.gauge('process_uptime_seconds', 'Time since the start.', () => one(process.uptime()));
  metrics.gauge(
    'process_event_loop_late_seconds',
    'How late the event loop was, 99th percentile since somebody last looked.',
    () => {
      const late = delay.percentile(99) / nano;
      delay.reset();
      return one(Number.isFinite(late) ? late : 0);
    },
  );
}
