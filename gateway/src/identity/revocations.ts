import { setTimeout as sleep } from 'node:timers/promises';
import { untilAborted } from '@hoi/kit/abortable.ts';
import type { Logger } from '@hoi/kit/log.ts';
import type { SubgraphClient } from '@hoi/kit/subgraph.ts';
import { callerOf, system } from '@hoi/kit/viewer.ts';

/** Sessions and API keys that were ended while tokens of theirs may still be valid. */
export interface Revocations extends AsyncDisposable {
  has(credentialId: string): boolean;
  /** Tells of each one as it comes; gives the way to stop that. */
  onRevoked(listener: (credentialId: string) => void): () => void;
}

// Longer than any access token lives.
const keepMs = 15 * 60_000;
const reconnectMs = 500;

/** Follows the `user` subgraph's stream of revocations, again after each break. */
export function followRevocations(user: SubgraphClient | undefined, log: Logger): Revocations {
  const revokedAt = new Map<string, number>();
  const listeners = new Set<(credentialId: string) => void>();
  const stop = new AbortController();

  function add(credentialId: string): void {
    const now = Date.now();
    for (const [id, at] of revokedAt) {
      if (now - at < keepMs) break;
      revokedAt.delete(id);
    }
    revokedAt.set(credentialId, now);
    for (const listener of listeners) listener(credentialId);
  }

  async function readStream(client: SubgraphClient): Promise<void> {
    const request = { query: 'subscription { credentialRevoked }' };
    const events = client.subscribe(request, callerOf(system), stop.signal);
    for await (const { data, errors } of untilAborted(events, stop.signal)) {
      if (errors) log.warn({ errors }, 'revocations are not told');
      if (typeof data?.credentialRevoked === 'string') add(data.credentialRevoked);
    }
  }

  async function follow(client: SubgraphClient): Promise<void> {
    let isBroken = false;
    while (!stop.signal.aborted) {
      try {
        await readStream(client);
        isBroken = false;
      } catch (error) {
        if (!isBroken) log.warn({ err: error }, 'revocations are not followed just now');
        isBroken = true;
      }
      await sleep(reconnectMs, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  }
  const following = user ? follow(user) : Promise.resolve();

  return {
    has: (credentialId) => revokedAt.has(credentialId),
    onRevoked(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async [Symbol.asyncDispose]() {
      stop.abort();
      await following;
    },
  };
}
