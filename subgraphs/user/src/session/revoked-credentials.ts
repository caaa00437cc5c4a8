import { setTimeout as sleep } from 'node:timers/promises';
import { Unauthenticated } from '@hoi/kit/errors.ts';
import type { Context } from '../context.ts';
import { tokenLifetimeSeconds } from '../signing-key/signing-keys.ts';
import { isGateway } from '../user/user.policy.ts';
import { revocationTopic } from './revocation.store.ts';

/** Looked at this often even without a call: calls get lost when LISTEN reconnects, and scripts call nobody. */
const pollMs = 2_000;
/** Rows may become visible this much later than the time they carry. */
const lagMs = 30_000;

/** For the gateway alone: what was revoked, as `credentialRevoked` sends it. */
export async function credentialRevoked(ctx: Context) {
  // Before the stream begins, so that the refusal is an answer and not a broken stream.
  if (!isGateway(ctx.viewer)) throw new Unauthenticated();
  return revokedCredentials(ctx);
}

/**
 * The ids of ended sessions and API keys: first all that were ended while a token of
 * theirs may still be alive, then each as it happens, once.
 */
async function* revokedCredentials(ctx: Context): AsyncGenerator<{ credentialRevoked: string }> {
  const { signal, clock } = ctx;
  const calls = await ctx.pubsub.subscribe(revocationTopic, signal);
  let wake = Promise.withResolvers<void>();
  void (async () => {
    for await (const _ of calls) wake.resolve();
  })();
  let told = new Set<string>();
  let from = new Date(clock.now().getTime() - tokenLifetimeSeconds * 1000);
  while (!signal.aborted) {
    wake = Promise.withResolvers();
    const next = new Date(clock.now().getTime() - lagMs);
    const ids = await ctx.revocations.since(from);
    for (const id of ids) if (!told.has(id)) yield { credentialRevoked: id };
    // Only what the next look could find again needs remembering.
    told = new Set(ids);
    from = next;
    await Promise.race([wake.promise, sleep(pollMs, undefined, { signal }).catch(() => undefined)]);
  }
}
