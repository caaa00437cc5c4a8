import type { Context } from '../context.ts';
import { isGateway } from '../user/user.policy.ts';
import type { ApiKeyRow } from './api-key.store.ts';

/** For the gateway: who a key speaks for; null when it is unknown, revoked or expired. */
export async function apiKeyViewer(ctx: Context, hash: string) {
  if (!isGateway(ctx.viewer)) return null;
  const now = ctx.clock.now();
  const key: ApiKeyRow | null = await ctx.apiKeys.byHash(hash, now);
  if (!key) return null;
  await ctx.apiKeys.noteUse(key, now);
  const { id, userId, scopes, expiresAt } = key;
  return { keyId: id, userId, scopes, expiresAt };
}
