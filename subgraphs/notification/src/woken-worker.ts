import type { Logger } from '@hoi/kit/log.ts';
import type { PubSub } from '@hoi/kit/pubsub.ts';
import { startWorker, type Worker } from '@hoi/kit/worker.ts';

/** Starts a worker that looks for work whenever its topic is announced, and every `pollMs`. */
export async function wokenWorker(options: {
  readonly topic: string;
  readonly run: () => Promise<number>;
  readonly pollMs: number;
  readonly pubsub: PubSub;
  readonly log: Logger;
}): Promise<Worker> {
  const { topic, run, pollMs, pubsub, log } = options;
  const stop = new AbortController();
  const calls = await pubsub.subscribe(topic, stop.signal);
  const worker = startWorker({ name: topic, run, pollMs, log });
  void (async () => {
    for await (const _ of calls) worker.wake();
  })();
  return {
    wake: worker.wake,
    async [Symbol.asyncDispose]() {
      stop.abort();
      await worker[Symbol.asyncDispose]();
    },
  };
}
