import { setTimeout as sleep } from 'node:timers/promises';
import { untilAborted } from '@hoi/kit/abortable.ts';
import type { SubgraphClient } from '@hoi/kit/subgraph.ts';
import { callerOf, system } from '@hoi/kit/viewer.ts';
import type { KeptAnswers } from './kept-answers.ts';

const reconnectMs = 500;

/** Forgets public answers as the platform tells of changes; nothing is kept while it cannot tell. */
export function followPublicChanges(
  user: SubgraphClient | undefined,
  kept: KeptAnswers,
): AsyncDisposable {
  const stop = new AbortController();

  async function follow(client: SubgraphClient): Promise<void> {
    const request = { query: 'subscription { publicChanged }' };
    while (!stop.signal.aborted) {
      try {
        const events = client.subscribe(request, callerOf(system), stop.signal);
        for await (const { errors } of untilAborted(events, stop.signal)) {
          kept.forgetAll();
          kept.hears(!errors);
        }
      } catch {
        // A subgraph that is away is told of by whoever asks it something.
      }
      kept.hears(false);
      await sleep(reconnectMs, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  }
  const following = user ? follow(user) : Promise.resolve();
  return {
    async [Symbol.asyncDispose]() {
      stop.abort();
      await following;
    },
  };
}
