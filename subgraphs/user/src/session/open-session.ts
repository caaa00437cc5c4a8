import type { Tx } from '@hoi/kit/database.ts';
import { newId } from '@hoi/kit/ids.ts';
import { networkOf } from '@hoi/kit/network.ts';
import type { Context } from '../context.ts';
import { isSameHash } from '../secrets.ts';
import type { AccessToken } from '../signing-key/access-token.ts';
import { personFact } from '../user/person-fact.ts';
import type { UserRow } from '../user/user.store.ts';
import { endSession } from './end-session.ts';
import { sessionLifetimeMs, setSessionCookie } from './session-cookie.ts';
import {
  hashesOf,
  newSessionSecret,
  parseSessionSecret,
  type SessionSecret,
} from './session-secret.ts';

/** What a sign-in gives. */
export interface SignedIn extends AccessToken {
  readonly user: UserRow;
  readonly isNew: boolean;
}

/** A person whose session is stored; `grant` turns it into a cookie and a token after the commit. */
export interface OpenedSession {
  readonly user: UserRow;
  readonly isNew: boolean;
  readonly secret: SessionSecret;
}

/** Signs a person in at the caller's browser, in place of whoever was signed in there. */
export async function openSession(
  ctx: Context,
  tx: Tx,
  { user, isNew }: { readonly user: UserRow; readonly isNew: boolean },
): Promise<OpenedSession> {
  await endSessionInCookie(ctx, tx);
  const now = ctx.clock.now();
  const secret = newSessionSecret(newId('ses'));
  await ctx.sessions.add(tx, {
    id: secret.sessionId,
    userId: user.id,
    ...hashesOf(ctx.secrets, secret),
    previousHash: null,
    rotatedAt: now,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + sessionLifetimeMs),
    userAgent: ctx.caller.userAgent?.slice(0, 300) ?? null,
    ipPrefix: networkOf(ctx.caller.address, { v4: 24, v6: 48 }),
  });
  // `user.registered` tells of new ones.
  if (!isNew) await ctx.outbox.add(tx, 'user.signed_in', user.id, personFact(user));
  return { user, isNew, secret };
}

/** Gives the browser its cookie, and the caller its first token. */
export async function grant(
  ctx: Context,
  { user, isNew, secret }: OpenedSession,
): Promise<SignedIn> {
  const token = await ctx.tokens.issue({
    userId: user.id,
    sessionId: secret.sessionId,
    isAdmin: user.isAdmin,
  });
  setSessionCookie(ctx, secret);
  return { ...token, user, isNew };
}

/** Ends the session of the caller's cookie, if the cookie was ever real; gives its id. */
export async function endSessionInCookie(ctx: Context, tx: Tx): Promise<string | null> {
  const secret = parseSessionSecret(ctx.caller.sessionSecret);
  const session = secret && (await ctx.sessions.lock(tx, secret.sessionId));
  if (!session || !isSameHash(hashesOf(ctx.secrets, secret).familyHash, session.familyHash)) {
    return null;
  }
  return (await endSession(ctx, tx, session.id)) ? session.id : null;
}

/** The payload of a sign-in that was refused. */
export const signedOut = { accessToken: null, expiresAt: null, user: null, isNew: false };
