import type { Context } from '../context.ts';
import { formatSessionSecret, type SessionSecret } from './session-secret.ts';

/** How long a session lasts after its last refresh. */
export const sessionLifetimeMs = 30 * 24 * 3600 * 1000;

/** Puts the refresh secret into the browser, out of reach of scripts; null takes it out. */
export function setSessionCookie(ctx: Context, secret: SessionSecret | null): void {
  const value = secret ? formatSessionSecret(secret) : '';
  const maxAge = secret ? sessionLifetimeMs / 1000 : 0;
  const secure = ctx.publicUrl.startsWith('https:') ? '; Secure' : '';
  ctx.setCookies.push(
    `hoi_session=${value}; Path=/; Max-Age=${maxAge}; HttpOnly; SameSite=Lax${secure}`,
  );
}
