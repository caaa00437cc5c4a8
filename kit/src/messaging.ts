import { consumeBatch, subscribe } from './bus.ts';
import type { Database, Tx } from './database.ts';
import type { Handlers } from './domain-events.ts';
import type { Logger } from './log.ts';
import { busTopic, relayOutbox } from './outbox.ts';
import type { PubSub } from './pubsub.ts';
import type { ServiceTables } from './service-tables.ts';
import { startWorker, type Worker } from './worker.ts';

/** What a subgraph's message workers need. */
export interface Messaging {
  readonly database: Database;
  readonly tables: ServiceTables;
  readonly pubsub: PubSub;
  /** What to do on each domain event; `{}` for a subgraph that consumes none. */
  readonly handlers: Handlers<Tx>;
  readonly log: Logger;
}

/** Starts the outbox relay and the bus consumer of one subgraph; they wake each other after commits. */
export async function startMessaging(parts: Messaging): Promise<AsyncDisposable> {
  const { database, tables, pubsub, handlers, log } = parts;
  await subscribe(database, handlers);
  const stop = new AbortController();
  const workers = [
    await wokenBy('outbox', () => relayOutbox(database, tables)),
    await wokenBy(busTopic, () => consumeBatch(database, tables, handlers, log)),
  ];
  return {
    async [Symbol.asyncDispose]() {
      stop.abort();
      for (const worker of workers) await worker[Symbol.asyncDispose]();
    },
  };

  async function wokenBy(topic: string, run: () => Promise<number>): Promise<Worker> {
    const calls = await pubsub.subscribe(topic, stop.signal);
    const worker = startWorker({ name: topic, run, pollMs: 5_000, log });
    void (async () => {
      for await (const _ of calls) worker.wake();
    })();
    return worker;
  }
}
