import type { Logger } from './log.ts';

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

/** Starts a worker: one run at a time, again at once while there is work, else after a wake-up or `pollMs`. */
export function startWorker({ name, run, pollMs, log }: WorkerOptions): Worker {
  let isStopping = false;
  let isWoken = false;
  let wake = Promise.withResolvers<void>();
  const loop = (async () => {
    while (!isStopping) {
      isWoken = false;
      const done = await run().catch((error: unknown) => {
        if (!isStopping) log.error({ err: error, worker: name }, 'worker failed');
        return 0;
      });
      if (done > 0 || isWoken || isStopping) continue;
      const timer = setTimeout(() => wake.resolve(), pollMs);
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
