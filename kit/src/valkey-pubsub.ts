import type { Logger } from './log.ts';
import { localPubSub, type PubSub } from './pubsub.ts';

const prefix = 'hoi:';
const patienceMs = 2_000;

/**
 * Reaches every process on a Valkey or Redis server (`rediss://…` for TLS). While the server is away,
 * what is told is lost, a warning says so, and commands go on: whoever waits looks by themselves too.
 */
export async function valkeyPubSub(url: string, log: Logger): Promise<PubSub> {
  const { Redis } = await import('ioredis');
  // The check would ask for INFO, which a user of the channels alone may not.
  const ready = { enableReadyCheck: false, lazyConnect: true };
  const options = { ...ready, commandTimeout: patienceMs, connectTimeout: patienceMs };
  const publisher = new Redis(url, { ...options, maxRetriesPerRequest: 0 });
  // It listens again by `listenTo` below, for a topic that was wanted while there was no server too.
  const subscriber = new Redis(url, { ...options, autoResubscribe: false });
  const local = localPubSub();
  const listeners = new Map<string, number>();
  const warn = (error: unknown) => log.warn({ err: error }, 'the pub/sub server is away');

  async function listenTo(topics: readonly string[]): Promise<void> {
    if (topics.length === 0) return;
    await subscriber.subscribe(...topics.map((topic) => prefix + topic)).catch(warn);
  }

  for (const client of [publisher, subscriber]) client.on('error', warn);
  subscriber.on('ready', () => void listenTo([...listeners.keys()]));
  subscriber.on('message', (channel: string, message: string) => {
    local.emit(channel.slice(prefix.length), message);
  });
  await Promise.all([publisher, subscriber].map((client) => client.connect().catch(warn)));

  function leave(topic: string): void {
    const left = (listeners.get(topic) ?? 0) - 1;
    if (left > 0) {
      listeners.set(topic, left);
      return;
    }
    listeners.delete(topic);
    if (subscriber.status === 'ready') subscriber.unsubscribe(prefix + topic).catch(warn);
  }

  return {
    async publish(topic, message = '') {
      await publisher.publish(prefix + topic, message).catch(warn);
    },
    async subscribe(topic, signal) {
      const messages = local.listen(topic, signal);
      const others = listeners.get(topic) ?? 0;
      listeners.set(topic, others + 1);
      if (signal.aborted) leave(topic);
      else signal.addEventListener('abort', () => leave(topic), { once: true });
      if (others === 0) await listenTo([topic]);
      return messages;
    },
    async [Symbol.asyncDispose]() {
      publisher.disconnect();
      subscriber.disconnect();
    },
  };
}
