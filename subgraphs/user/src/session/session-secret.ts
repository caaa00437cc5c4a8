import { randomSecret, type Secrets } from '../secrets.ts';

/**
 * The refresh secret in the session cookie: `<session>.<family>.<rotating>`. The family part stays:
 * who shows it with an older rotating part once held the real thing, which gives away a theft; who
 * shows another one is guessing, and can end nobody's session by it.
 */
export interface SessionSecret {
  readonly sessionId: string;
  readonly family: string;
  readonly rotating: string;
}

/** A secret for a new session. */
export function newSessionSecret(sessionId: string): SessionSecret {
  return { sessionId, family: randomSecret(16), rotating: randomSecret() };
}

/** The secret that follows. It is derived, so that two tabs racing with one secret get the same next one. */
export function nextSessionSecret(secrets: Secrets, secret: SessionSecret): SessionSecret {
  return { ...secret, rotating: secrets.hash('session-next', formatSessionSecret(secret)) };
}

/** The hashes that are stored of a secret. */
export function hashesOf(secrets: Secrets, { sessionId, family, rotating }: SessionSecret) {
  return {
    familyHash: secrets.hash('session-family', `${sessionId}.${family}`),
    secretHash: secrets.hash('session', `${sessionId}.${rotating}`),
  };
}

/** The secret as the cookie carries it. */
export function formatSessionSecret({ sessionId, family, rotating }: SessionSecret): string {
  return `${sessionId}.${family}.${rotating}`;
}

/** Reads a cookie's value; null when it has another form. */
export function parseSessionSecret(text: string | null): SessionSecret | null {
  const match = /^(ses_[0-9a-f-]{36})\.([\w-]{22})\.([\w-]{43})$/.exec(text ?? '');
  const [, sessionId, family, rotating] = match ?? [];
  return sessionId && family && rotating ? { sessionId, family, rotating } : null;
}
