import type { Context } from '../context.ts';
import { credentialOwner } from '../user/user.policy.ts';

/** A token with which the assistant acts for a person who is here in a browser; null for anybody else. */
export async function delegatedToken(ctx: Context): Promise<string | null> {
  const userId = credentialOwner(ctx.viewer);
  const sessionId = ctx.viewer.credentialId;
  if (!userId || !sessionId || !(await ctx.sessions.isLive(sessionId, ctx.clock.now())))
    return null;
  return (await ctx.tokens.delegate({ userId, sessionId })).accessToken;
}
