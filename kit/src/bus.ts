import type { Database, Tx } from './database.ts';
import type { DomainEventType, Handlers, Message } from './domain-events.ts';
import type { Logger } from './log.ts';
import { isPublicAggregate, publicTopic } from './public-changes.ts';
import type { ServiceTables } from './service-tables.ts';
import { type Counter, metrics } from './telemetry/metrics.ts';
import { type SpanOptions, traced } from './telemetry/tracing.ts';

/** A message that is leased to this service. */
export interface Delivery {
  /** What the bus knows it by. */
  readonly receipt: string;
  /** Of its aggregate nothing newer may be handled before it. */
  readonly aggregate: string;
  /** How often it was handed out, this time included. */
  readonly attempts: number;
  /** Throws for what is no message of ours. */
  read(): Message;
}

/** Carries domain events between services: at least once, in order for each aggregate. */
export interface Bus {
  /** How long a consumer rests that found nothing. */
  readonly pollMs: number;
  /** Says what this service consumes; from now on the bus keeps it. */
  subscribe(types: readonly DomainEventType[]): Promise<void>;
  /** Takes messages over from an outbox. */
  put(tx: Tx, messages: readonly Message[]): Promise<void>;
  /** Leases what is there, in order; may wait for it until the signal aborts. */
  take(signal: AbortSignal): Promise<readonly Delivery[]>;
  ack(done: readonly Delivery[]): Promise<void>;
  /** Hands it out again after a while; after the tenth time it is set aside for an operator. */
  retry(failed: Delivery, afterSeconds: number): Promise<void>;
  /** Gives leases back unused: the rest of an aggregate whose head failed. */
  release(unused: readonly Delivery[]): Promise<void>;
  /** What lies there for this service; absent where the bus's own operator sees it. */
  depth?(): Promise<Depth>;
}

/** How much lies somewhere. */
export interface Depth {
  readonly waiting: number;
  /** How long the oldest has waited; 0 when nothing does. */
  readonly oldestSeconds: number;
  /** What was set aside for an operator. */
  readonly dead: number;
}

/** What a consumer needs. */
export interface Consuming {
  readonly bus: Bus;
  readonly database: Database;
  readonly tables: Pick<ServiceTables, 'inbox'>;
  readonly handlers: Handlers<Tx>;
  readonly log: Logger;
  readonly meters: MessageMeters;
  /** Ends the wait for messages. */
  readonly signal: AbortSignal;
}

/** Counts what became of the messages for one service. */
export interface MessageMeters {
  readonly service: string;
  readonly handled: Counter;
  readonly failed: Counter;
}

/** The counters of a service's messages. */
export function messageMeters(service: string): MessageMeters {
  const of = (outcome: string) =>
    metrics.counter('hoi_messages_total', 'Domain events taken from the bus.', {
      service,
      outcome,
    });
  return { service, handled: of('handled'), failed: of('failed') };
}

const longestPauseSeconds = 3_600;

/**
 * Takes a batch from the bus and handles each message once: the inbox row and the handler's effect
 * are one transaction. A failing message is tried again later and holds back its aggregate only.
 * Gives how many were taken.
 */
export async function consumeBatch(parts: Consuming): Promise<number> {
  const { bus, log, meters } = parts;
  const taken = await bus.take(parts.signal);
  const held = new Set<string>();
  const done: Delivery[] = [];
  const unused: Delivery[] = [];
  for (const delivery of taken) {
    const { aggregate, attempts, receipt } = delivery;
    if (held.has(aggregate)) {
      unused.push(delivery);
      continue;
    }
    try {
      await handleOnce(parts, delivery.read());
      done.push(delivery);
      meters.handled.add();
    } catch (error) {
      held.add(aggregate);
      meters.failed.add();
      log.error({ err: error, receipt, aggregate, attempts }, 'message failed');
      await bus.retry(delivery, Math.min(2 ** attempts, longestPauseSeconds));
    }
  }
  if (done.length > 0) await bus.ack(done);
  if (unused.length > 0) await bus.release(unused);
  return taken.length;
}

function handleOnce(
  { database, tables: { inbox }, handlers, meters }: Consuming,
  message: Message,
): Promise<void> {
  const { traceId, spanId = null } = message;
  const parent = traceId ? { traceId, spanId } : undefined;
  const span: SpanOptions = { service: meters.service, kind: 'CONSUMER', parent };
  const work = () =>
    database.transaction(async (tx) => {
      const fresh = await tx
        .insert(inbox)
        .values({ messageId: message.id })
        .onConflictDoNothing()
        .returning();
      if (fresh.length > 0) await handle(handlers, tx, message);
      // What this service shows of it may have changed as well.
      if (isPublicAggregate(message.aggregate)) database.announce(tx, publicTopic);
    });
  return traced(`message ${message.type}`, span, work);
}

async function handle(handlers: Handlers<Tx>, tx: Tx, message: Message): Promise<void> {
  // The type of a message and of its handler go together by construction of `Handlers`.
  const handler = handlers[message.type] as
    | ((tx: Tx, message: Message) => Promise<void>)
    | undefined;
  await handler?.(tx, message);
}
