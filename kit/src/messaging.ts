import { type Bus, consumeBatch, messageMeters } from './bus.ts';
import type { Database, Tx } from './database.ts';
import type { DomainEventType, Handlers } from './domain-events.ts';
import { removeLeftovers } from './leftovers.ts';
import { type Logger, serviceOf } from './log.ts';
import { busTopic, relayOutbox } from './outbox.ts';
import { postgresBus } from './postgres-bus.ts';
import type { PubSub } from './pubsub.ts';
import type { ServiceTables } from './service-tables.ts';
import { queueGauges } from './telemetry/queue-gauges.ts';
import { startWorker, type Worker } from './worker.ts';

/** What a subgraph's message workers need. */
export interface Messaging {
  readonly database: Database;
  readonly tables: ServiceTables;
  readonly pubsub: PubSub;
  /** The one in the database when nothing is said. */
  readonly bus?: Bus | undefined;
  /** What to do on each domain event; `{}` for a subgraph that consumes none. */
  readonly handlers: Handlers<Tx>;
  readonly log: Logger;
}

const hourMs = 3_600_000;

/**
 * Starts the outbox relay and the bus consumer of one subgraph, which wake each other after commits, and
 * the sweep of what both and keyed mutations leave behind.
 */
export async function startMessaging(parts: Messaging): Promise<AsyncDisposable> {
  const { database, tables, pubsub, handlers, log, bus = postgresBus(database) } = parts;
  // `Object.keys` forgets the names' type.
  const types = Object.keys(handlers) as DomainEventType[];
  await bus.subscribe(types);
  const stop = new AbortController();
  const { signal } = stop;
  const service = serviceOf(log);
  const meters = messageMeters(service);
  const consume = () => consumeBatch({ bus, database, tables, handlers, log, signal, meters });
  const sweep = async () => {
    await removeLeftovers(database, tables);
    return 0;
  };
  const gauges = queueGauges({ service, database, tables, bus, isConsumer: types.length > 0 });
  const workers = [
    await wokenBy('outbox', () => relayOutbox(database, tables, bus), 5_000),
    ...(types.length > 0 ? [await wokenBy(busTopic, consume, bus.pollMs)] : []),
    startWorker({ name: 'leftovers', run: sweep, pollMs: hourMs, log }),
  ];
  return {
    async [Symbol.asyncDispose]() {
      stop.abort();
      for (const gauge of gauges) gauge[Symbol.dispose]();
      for (const worker of workers) await worker[Symbol.asyncDispose]();
    },
  };

  async function wokenBy(
    topic: string,
    run: () => Promise<number>,
    pollMs: number,
  ): Promise<Worker> {
    const calls = await pubsub.subscribe(topic, signal);
    const worker = startWorker({ name: topic, run, pollMs, log });
    void (async () => {
      for await (const _ of calls) worker.wake();
    })();
    return worker;
  }
}
