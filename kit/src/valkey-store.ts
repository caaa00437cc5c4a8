import type { Logger } from './log.ts';

/** Bytes by key that several processes keep together, each for some seconds. */
export interface ByteStore extends AsyncDisposable {
  /** What is kept; null for nothing, and while the store is away. */
  get(key: string): Promise<Buffer | null>;
  /** Keeps it, where the store is there; nobody waits for that. */
  put(key: string, value: Buffer, seconds: number): void;
}

const prefix = 'hoi:kept:';
// Whoever asks can find out by themselves in about that time.
const patienceMs = 100;

/** A store on a Valkey or Redis server (`rediss://…` for TLS). While that is away, a warning says so. */
export async function valkeyStore(url: string, log: Logger): Promise<ByteStore> {
  const { Redis } = await import('ioredis');
  const client = new Redis(url, {
    commandTimeout: patienceMs,
    connectTimeout: 2_000,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    lazyConnect: true,
    // It would ask for INFO, which a user of the store alone may not.
    enableReadyCheck: false,
  });
  const warn = (error: unknown) => log.warn({ err: error }, 'the store of kept answers is away');
  client.on('error', warn);
  await client.connect().catch(warn);
  // What fails while the connection is down was told by its own event.
  const isHere = () => client.status === 'ready';
  return {
    async get(key) {
      return isHere() ? client.getBuffer(prefix + key).catch(() => null) : null;
    },
    put(key, value, seconds) {
      if (isHere()) client.set(prefix + key, value, 'EX', seconds).catch(() => undefined);
    },
    async [Symbol.asyncDispose]() {
      client.disconnect();
    },
  };
}
