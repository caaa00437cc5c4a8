import { type Logger, serviceOf } from './log.ts';
import { metrics } from './telemetry/metrics.ts';

/** Work that goes on beside requests until it is disposed of. */
export interface Worker extends AsyncDisposable {
  /** Looks for work now. */
  wake(): void;
}

/** How a worker works. */
export interface WorkerOptions {
  readonly name: string;
  /** Does some work; gives how much, so that it is called again at once while there is more. */
  readonly run: () => Promise<number>;
  /** How long to wait for a wake-up before looking anyway. */
  readonly pollMs: number;
  readonly log: Logger;
}

const pauseAfterFailureMs = 5_000;

/** Starts a worker: one run at a time, again at once while there is work, else after a wake-up or `pollMs`. */
export function startWorker({ name, run, pollMs, log }: WorkerOptions): Worker {
  const failures = metrics.counter('hoi_worker_failures_total', 'Runs of a worker that failed.', {
    service: serviceOf(log),
    worker: name,
  });
  let isStopping = false;
  let isWoken = false;
  let wake = Promise.withResolvers<void>();
  const loop = (async () => {
    while (!isStopping) {
      isWoken = false;
      let pauseMs = pollMs;
      const done = await run().catch((error: unknown) => {
        if (!isStopping) log.error({ err: error, worker: name }, 'worker failed');
        failures.add();
        pauseMs = Math.max(pollMs, pauseAfterFailureMs);
        return 0;
      });
      if (done > 0 || isWoken || isStopping) continue;
      const timer = setTimeout(() => wake.resolve(), pauseMs);
      await wake.promise;
      clearTimeout(timer);
      wake = Promise.withResolvers();
    }
  })();
  const wakeUp = () => {
    isWoken = true;
    wake.resolve();
  };
  return {
    wake: wakeUp,
    async [Symbol.asyncDispose]() {
      isStopping = true;
      wakeUp();
      await loop;
    },
  };
}
