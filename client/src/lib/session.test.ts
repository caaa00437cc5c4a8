import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  accessToken,
  endSession,
  isSignedIn,
  needsRenewal,
  renewSession,
  startSession,
} from '#lib/session.ts';

const grant = (value: string, lifeMs = 600_000) => ({
  accessToken: value,
  expiresAt: new Date(Date.now() + lifeMs).toISOString(),
});

/** The server's answers to `refreshSession`, in turn; counts how often it was asked. */
function aServer(...answers: readonly (object | number)[]) {
  let asked = 0;
  vi.stubGlobal('fetch', async () => {
    const answer = answers[Math.min(asked++, answers.length - 1)];
    return typeof answer === 'number'
      ? new Response('busy', { status: answer })
      : Response.json({ data: { refreshSession: answer } });
  });
  return { timesAsked: () => asked };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  endSession();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('calls at the same time share one renewal: the cookie is rotated with each use', async () => {
  const server = aServer(grant('second'));
  startSession(grant('first'));
  await Promise.all([renewSession(), renewSession(), renewSession()]);
  expect(server.timesAsked()).toBe(1);
  expect(accessToken()).toBe('second');
});

test('the token is renewed before it ends, without a request asking for it', async () => {
  const server = aServer(grant('second'));
  startSession(grant('first'));
  await vi.advanceTimersByTimeAsync(530_000);
  expect(server.timesAsked()).toBe(0);
  await vi.advanceTimersByTimeAsync(15_000);
  expect(accessToken()).toBe('second');
  expect(needsRenewal()).toBe(false);
});

test('a server that is busy does not sign anybody out', async () => {
  aServer(503, grant('second'));
  startSession(grant('first', 10_000));
  await renewSession();
  expect(isSignedIn()).toBe(true);
  expect(needsRenewal()).toBe(true);
  await renewSession();
  expect(accessToken()).toBe('second');
});

test('a session that the server ended is forgotten', async () => {
  aServer({ accessToken: null });
  startSession(grant('first'));
  await renewSession();
  expect(isSignedIn()).toBe(false);
  expect(accessToken()).toBeUndefined();
});

test('the token is kept in memory only', () => {
  startSession(grant('secret'));
  expect(JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie).not.toContain(
    'secret',
  );
});

test('a first visit asks for no renewal', () => {
  expect(needsRenewal()).toBe(false);
});
