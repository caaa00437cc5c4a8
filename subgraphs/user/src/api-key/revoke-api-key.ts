import { Rejected } from '@hoi/kit/errors.ts';
import type { Context } from '../context.ts';
import { mustOwnCredentials } from '../user/user.policy.ts';

/** Ends one of the caller's keys at once; gives its id. */
export async function revokeApiKey(ctx: Context, id: string): Promise<string> {
  const userId = mustOwnCredentials(ctx.viewer);
  await ctx.transaction(async (tx) => {
    const now = ctx.clock.now();
    const isRevoked = await ctx.apiKeys.revoke(tx, id, userId, now);
    if (!isRevoked) throw new Rejected('NOT_FOUND', ['id']);
    await ctx.revocations.add(tx, id, now);
  });
  return id;
}
