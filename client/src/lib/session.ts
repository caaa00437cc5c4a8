/**
 * Who is signed in, as this tab knows it. The access token lives in memory only; the session itself is in an
 * HttpOnly cookie that `refreshSession` turns into a new token.
 */
import { currentLocale } from '#lib/locale.ts';

interface Token {
  readonly value: string;
  readonly expiresAtMs: number;
}

/** The part of `AuthPayload` that starts a session. */
export interface Grant {
  readonly accessToken?: string | null | undefined;
  readonly expiresAt?: string | null | undefined;
}

/** Renew this long before the token ends, so that no request meets an expired one. */
const marginMs = 30_000;
/** Says that a session cookie probably exists; without it, a first visit asks nothing. */
const hint = 'hoi_signed_in';

let token: Token | undefined;
let renewing: Promise<void> | undefined;
let renewTimer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<(event: 'renewed' | 'changed') => void>();

/** Listens for a renewed token (`renewed`) or another person (`changed`). */
export function onSession(listener: (event: 'renewed' | 'changed') => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The token to send now, if there is one. */
export function accessToken(): string | undefined {
  return token?.value;
}

/** Whether a person is signed in, or probably is and the token is still to be fetched. */
export function isSignedIn(): boolean {
  return token !== undefined || localStorage.getItem(hint) !== null;
}

/** Whether the next request should wait for a new token. */
export function needsRenewal(): boolean {
  return isSignedIn() && (token === undefined || token.expiresAtMs - Date.now() < marginMs);
}

/** Starts a session with what a sign-in gave; every page is read again as that person. */
export function startSession(grant: Grant): void {
  accept(grant);
  for (const listener of listeners) listener('changed');
}

/** Forgets the person in this tab; the server ends the session itself. */
export function endSession(): void {
  forget();
  for (const listener of listeners) listener('changed');
}

/** Fetches a new token; calls at the same time share one request, also across tabs. */
export function renewSession(): Promise<void> {
  renewing ??= inTurn(renew).finally(() => {
    renewing = undefined;
  });
  return renewing;
}

async function renew(): Promise<void> {
  const response = await fetch('/graphql', {
    method: 'POST',
    credentials: 'same-origin',
    headers: {
      'content-type': 'application/json',
      'x-hoi-client': 'web',
      'accept-language': currentLocale(),
    },
    body: JSON.stringify({
      query: 'mutation RefreshSession { refreshSession { accessToken expiresAt } }',
    }),
  });
  // A server that is down or busy says nothing about the session: keep it and try again with the next request.
  if (response.status >= 500 || response.status === 429) return;
  const body: { data?: { refreshSession?: Grant | null } | null } = await response.json();
  if (body.data?.refreshSession?.accessToken) {
    accept(body.data.refreshSession);
    for (const listener of listeners) listener('renewed');
  } else if (body.data) endSession();
}

/** The cookie is rotated with each use, so two tabs must not use it at once. */
function inTurn(work: () => Promise<void>): Promise<void> {
  return 'locks' in navigator ? navigator.locks.request('hoi-session', work) : work();
}

function accept(grant: Grant): void {
  if (!grant.accessToken) return;
  const expiresAtMs = Date.parse(grant.expiresAt ?? '');
  token = {
    value: grant.accessToken,
    expiresAtMs: Number.isNaN(expiresAtMs) ? Date.now() + 10 * 60_000 : expiresAtMs,
  };
  localStorage.setItem(hint, '1');
  clearTimeout(renewTimer);
  // An open socket ends with its token, so the token is renewed even when no request asks for it.
  renewTimer = setTimeout(() => void renewSession().catch(() => {}), renewInMs(token));
}

function renewInMs({ expiresAtMs }: Token): number {
  return Math.max(5_000, expiresAtMs - Date.now() - 2 * marginMs);
}

function forget(): void {
  token = undefined;
  clearTimeout(renewTimer);
  localStorage.removeItem(hint);
}

/** Another tab signed in or out: follow it. */
export function followOtherTabs(): () => void {
  const follow = (event: StorageEvent): void => {
    if (event.key !== hint) return;
    if (event.newValue === null) endSession();
    else void renewSession().then(() => startSession({}));
  };
  addEventListener('storage', follow);
  return () => removeEventListener('storage', follow);
}
