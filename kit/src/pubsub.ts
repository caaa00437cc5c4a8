import { EventEmitter, on } from 'node:events';
import postgres from 'postgres';
import { connectionOf, type DatabaseLogin } from './database.ts';

/** Tells every process that something changed. Messages carry ids only; who hears one reads the rest. */
export interface PubSub extends AsyncDisposable {
  publish(topic: string, message?: string): Promise<void>;
  /** Messages from now on; ends when the signal aborts. Listening has begun when the promise resolves. */
  subscribe(topic: string, signal: AbortSignal): Promise<AsyncIterable<string>>;
}

/** Tells within this process. */
class Local {
  readonly #emitter = new EventEmitter({ captureRejections: false }).setMaxListeners(0);

  emit(topic: string, message: string): void {
    this.#emitter.emit(topic, message);
  }

  async *#messages(events: AsyncIterable<unknown[]>): AsyncIterable<string> {
    try {
      for await (const [message] of events) yield String(message);
    } catch (error) {
      // The subscriber went away; that is how `on` says so.
      if (!(error instanceof Error && error.name === 'AbortError')) throw error;
    }
  }

  listen(topic: string, signal: AbortSignal): AsyncIterable<string> {
    return this.#messages(on(this.#emitter, topic, { signal }));
  }
}

/** The part of a pub/sub that is within this process. */
export const localPubSub = () => new Local();

/** Reaches this process only; for standalone, where there is one. */
export function memoryPubSub(): PubSub {
  const local = new Local();
  return {
    publish: async (topic, message = '') => local.emit(topic, message),
    subscribe: async (topic, signal) => local.listen(topic, signal),
    [Symbol.asyncDispose]: async () => undefined,
  };
}

const channel = 'hoi';

/** Reaches every process on the database, by LISTEN/NOTIFY on one channel; reconnects by itself. */
export async function postgresPubSub(url: string, login?: DatabaseLogin): Promise<PubSub> {
  const sql = postgres(url, {
    ...connectionOf(login),
    max: 2,
    idle_timeout: 0,
    onnotice: () => undefined,
  });
  const local = new Local();
  await sql.listen(channel, (payload) => {
    const end = payload.indexOf('\n');
    local.emit(payload.slice(0, end), payload.slice(end + 1));
  });
  let next: { readonly payloads: string[]; readonly sent: Promise<unknown> } | null = null;
  // What is published at the same time goes out as one statement.
  const send = (payload: string) => {
    if (!next) {
      const payloads: string[] = [];
      const sent = Promise.resolve().then(() => {
        next = null;
        return sql`select pg_notify(${channel}, payload) from unnest(${payloads}::text[]) as payload`;
      });
      next = { payloads, sent };
    }
    next.payloads.push(payload);
    return next.sent;
  };
  return {
    publish: async (topic, message = '') => {
      await send(`${topic}\n${message}`);
    },
    subscribe: async (topic, signal) => local.listen(topic, signal),
    [Symbol.asyncDispose]: () => sql.end({ timeout: 2 }),
  };
}
