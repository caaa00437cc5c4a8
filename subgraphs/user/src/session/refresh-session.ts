import { Rejected } from '@hoi/kit/errors.ts';
import type { Context } from '../context.ts';
import { isSameHash } from '../secrets.ts';
import { endSession } from './end-session.ts';
import { grant, type OpenedSession, type SignedIn } from './open-session.ts';
import { sessionLifetimeMs, setSessionCookie } from './session-cookie.ts';
import {
  hashesOf,
  nextSessionSecret,
  parseSessionSecret,
  type SessionSecret,
} from './session-secret.ts';

/** How long the previous secret still works, for two tabs that refresh at once or an answer that got lost. */
const graceMs = 10_000;

/**
 * A new token for the session in the cookie, whose secret is replaced. A secret that was replaced
 * before is proof of a copy: the session ends, for the thief and for the person.
 */
export async function refreshSession(ctx: Context): Promise<SignedIn> {
  const secret = parseSessionSecret(ctx.caller.sessionSecret);
  const opened = secret && (await rotate(ctx, secret));
  if (!opened) {
    setSessionCookie(ctx, null);
    throw new Rejected('UNAUTHENTICATED');
  }
  return grant(ctx, opened);
}

function rotate(ctx: Context, secret: SessionSecret): Promise<OpenedSession | null> {
  return ctx.transaction(async (tx) => {
    const now = ctx.clock.now();
    const session = await ctx.sessions.lock(tx, secret.sessionId);
    const { familyHash, secretHash } = hashesOf(ctx.secrets, secret);
    if (!session || session.expiresAt <= now) return null;
    if (!isSameHash(familyHash, session.familyHash)) return null;
    const user = await ctx.users.byId(tx, session.userId);
    if (!user) return null;

    const next = nextSessionSecret(ctx.secrets, secret);
    if (isSameHash(secretHash, session.secretHash)) {
      await ctx.sessions.update(tx, session.id, {
        secretHash: hashesOf(ctx.secrets, next).secretHash,
        previousHash: session.secretHash,
        rotatedAt: now,
        lastSeenAt: now,
        expiresAt: new Date(now.getTime() + sessionLifetimeMs),
      });
      return { user, isNew: false, secret: next };
    }
    const isTwin =
      session.previousHash !== null &&
      isSameHash(secretHash, session.previousHash) &&
      now.getTime() - session.rotatedAt.getTime() <= graceMs;
    if (isTwin) return { user, isNew: false, secret: next };
    await endSession(ctx, tx, session.id);
    return null;
  });
}
