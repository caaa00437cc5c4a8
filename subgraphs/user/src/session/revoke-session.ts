import { Rejected } from '@hoi/kit/errors.ts';
import type { Context } from '../context.ts';
import { credentialOwner, mustOwnCredentials } from '../user/user.policy.ts';
import { endSession } from './end-session.ts';
import { endSessionInCookie } from './open-session.ts';
import { setSessionCookie } from './session-cookie.ts';

/** Ends one of the caller's sessions; gives its id. */
export async function revokeSession(ctx: Context, id: string): Promise<string> {
  const userId = mustOwnCredentials(ctx.viewer);
  const isEnded = await ctx.transaction((tx) => endSession(ctx, tx, id, userId));
  if (!isEnded) throw new Rejected('NOT_FOUND', ['id']);
  if (id === ctx.viewer.credentialId) setSessionCookie(ctx, null);
  return id;
}

/** Ends the session of the cookie, or of the token where the cookie is gone; gives its id. */
export async function signOut(ctx: Context): Promise<string> {
  const owner = credentialOwner(ctx.viewer);
  const tokenSession = ctx.viewer.credentialId;
  const ended = await ctx.transaction(async (tx) => {
    const inCookie = await endSessionInCookie(ctx, tx);
    if (inCookie || !owner || !tokenSession) return inCookie;
    return (await endSession(ctx, tx, tokenSession, owner)) ? tokenSession : null;
  });
  setSessionCookie(ctx, null);
  if (!ended) throw new Rejected('UNAUTHENTICATED');
  return ended;
}
