import type { Caller } from '@hoi/kit/viewer.ts';
import { decodeJwt } from 'jose';
import { expect, test } from 'vitest';
import { as, nobody, secretIn, startUser } from './harness.ts';
import { refreshSession, revokeSession, signIn, signOut } from './operations.ts';

const user = await startUser({ publicUrl: 'http://localhost:4000' });
const withCookie = (sessionSecret: string | null): Caller => nobody({ sessionSecret });
const refresh = (secret: string | null) => user.mutate(withCookie(secret), refreshSession);
const sessionsOf = async (caller: Caller) => {
  const { data } = await user.send(
    caller,
    '{ viewer { sessions { id userAgent ipPrefix current createdAt lastSeenAt } } }',
  );
  return data.viewer.sessions as { id: string; current: boolean; lastSeenAt: string }[];
};
const unauthenticated = [
  { code: 'UNAUTHENTICATED', path: null, retryAfter: null, message: 'Please sign in first.' },
];

test('a refresh gives a new token for the same session and another secret', async () => {
  const { secret, caller } = await user.signedIn('r1@example.org');
  user.clock.pass(9 * 60_000);
  const { payload, setCookies, secret: next } = await refresh(secret);
  expect(payload.userErrors).toEqual([]);
  expect(decodeJwt(`${payload.accessToken}`)).toMatchObject({
    sub: caller.viewer.userId,
    sid: caller.viewer.credentialId,
  });
  expect(next).not.toBe(secret);
  // Plain http cannot keep a Secure cookie.
  expect(setCookies[0]).not.toContain('Secure');
  const [session] = await sessionsOf(caller);
  expect(Date.parse(session?.lastSeenAt ?? '')).toBeGreaterThan(Date.now() + 8 * 60_000);
});

test('a session lasts thirty days from its last refresh, no longer', async () => {
  const { secret } = await user.signedIn('r2@example.org');
  user.clock.pass(29 * 86_400_000);
  const second = await refresh(secret);
  user.clock.pass(29 * 86_400_000);
  const third = await refresh(second.secret);
  expect(third.payload.userErrors).toEqual([]);
  user.clock.pass(30 * 86_400_000 + 1000);
  expect((await refresh(third.secret)).payload.userErrors).toEqual(unauthenticated);
});

test('two tabs that refresh at once get the same new secret and both stay signed in', async () => {
  const { secret } = await user.signedIn('r3@example.org');
  const [one, two] = await Promise.all([refresh(secret), refresh(secret)]);
  expect(one.payload.userErrors).toEqual([]);
  expect(two.payload.userErrors).toEqual([]);
  expect(one.secret).toBe(two.secret);
  expect((await refresh(one.secret)).payload.userErrors).toEqual([]);
});

test('a secret used again later ends the session for whoever holds it', async () => {
  const { secret, caller } = await user.signedIn('r4@example.org');
  const thief = await refresh(secret);
  user.clock.pass(11_000);
  const person = await refresh(secret);
  expect(person.payload.userErrors).toEqual(unauthenticated);
  expect(person.setCookies).toEqual([expect.stringMatching(/^hoi_session=; Path=\/; Max-Age=0;/)]);
  expect((await refresh(thief.secret)).payload.userErrors).toEqual(unauthenticated);
  expect(await revokedSoFar()).toContain(caller.viewer.credentialId);
});

test('an older secret than the last ends the session even at once', async () => {
  const { secret } = await user.signedIn('r5@example.org');
  const second = await refresh(secret);
  const third = await refresh(second.secret);
  expect((await refresh(secret)).payload.userErrors).toEqual(unauthenticated);
  expect((await refresh(third.secret)).payload.userErrors).toEqual(unauthenticated);
});

test('an invented secret ends nobody’s session', async () => {
  const { secret } = await user.signedIn('r6@example.org');
  const [id, family, rotating] = `${secret}`.split('.');
  const invented = [
    `${id}.${'A'.repeat(22)}.${rotating}`,
    `${id}.${'A'.repeat(22)}.${'A'.repeat(43)}`,
    `${id}`,
    'x',
    '',
    null,
  ];
  for (const one of invented) {
    expect((await refresh(one)).payload.userErrors).toEqual(unauthenticated);
  }
  expect(family).toHaveLength(22);
  expect((await refresh(secret)).payload.userErrors).toEqual([]);
});

test('sessions are listed newest first, with browser and network; one ends another', async () => {
  const phone = { userAgent: `Phone ${'x'.repeat(400)}`, address: '2001:db8:1:2::3' };
  const laptop = { userAgent: 'Laptop', address: '::ffff:203.0.113.9' };
  const first = await user.signedIn('r7@example.org', phone);
  const second = await user.signedIn('r7@example.org', laptop);
  const listed = await sessionsOf(second.caller);
  expect(listed).toMatchObject([
    { userAgent: 'Laptop', ipPrefix: '203.0.113.0/24', current: true },
    { userAgent: phone.userAgent.slice(0, 300), ipPrefix: '2001:db8:1::/48', current: false },
  ]);
  const id = first.caller.viewer.credentialId ?? '';
  const { payload, setCookies } = await user.mutate(second.caller, revokeSession, { id });
  expect(payload).toEqual({ revokedId: id, userErrors: [] });
  expect(setCookies).toEqual([]);
  expect(await sessionsOf(second.caller)).toHaveLength(1);
  expect((await refresh(first.secret)).payload.userErrors).toEqual(unauthenticated);
});

test('signing in again in one browser replaces the session there', async () => {
  const first = await user.signedIn('r8@example.org');
  const { code } = await user.codeFor('r9@example.org');
  await user.mutate(withCookie(first.secret), signIn, { input: { email: 'r9@example.org', code } });
  expect((await refresh(first.secret)).payload.userErrors).toEqual(unauthenticated);
});

test('another person’s session cannot be ended, nor one that does not exist', async () => {
  const { caller } = await user.signedIn('r10@example.org');
  const other = await user.signedIn('r11@example.org');
  for (const id of [other.caller.viewer.credentialId, 'ses_none', '']) {
    const { payload } = await user.mutate(caller, revokeSession, { id });
    expect(payload).toMatchObject({
      revokedId: null,
      userErrors: [{ code: 'NOT_FOUND', path: ['id'] }],
    });
  }
  expect(await sessionsOf(other.caller)).toHaveLength(1);
});

test('signing out ends the session in the cookie and takes the cookie out', async () => {
  const { secret, caller } = await user.signedIn('r12@example.org');
  const { payload, setCookies } = await user.mutate(withCookie(secret), signOut);
  expect(payload).toEqual({ revokedId: caller.viewer.credentialId, userErrors: [] });
  expect(secretIn(setCookies)).toBeNull();
  expect(setCookies[0]).toContain('Max-Age=0');
  expect((await refresh(secret)).payload.userErrors).toEqual(unauthenticated);
  const again = await user.mutate(withCookie(secret), signOut);
  expect(again.payload.userErrors).toEqual(unauthenticated);
});

test('signing out with the token alone works too', async () => {
  const { caller } = await user.signedIn('r13@example.org');
  const { payload } = await user.mutate({ ...caller, sessionSecret: null }, signOut);
  expect(payload.revokedId).toBe(caller.viewer.credentialId);
});

test('the assistant gets a token of five minutes for a session that goes on, and nobody else does', async () => {
  const { caller, secret } = await user.signedIn('r14@example.org');
  const tokenFor = async (who: Caller) =>
    (await user.send(who, '{ delegatedToken }')).data.delegatedToken as string | null;
  const claims = decodeJwt(
    `${await tokenFor({ ...caller, viewer: { ...caller.viewer, isAdmin: true } })}`,
  );
  expect(claims).toMatchObject({
    azp: 'assistant',
    sub: caller.viewer.userId,
    sid: caller.viewer.credentialId,
    adm: false,
    aud: 'gateway',
  });
  expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(300);
  expect(await tokenFor(nobody())).toBeNull();
  expect(await tokenFor(as('API_KEY', caller))).toBeNull();
  expect(await tokenFor(as('ASSISTANT', caller))).toBeNull();
  await user.mutate(withCookie(secret), signOut);
  expect(await tokenFor(caller)).toBeNull();
});

test('the gateway hears what was revoked lately first, then each revocation as it happens, once', async () => {
  const [a, b, c] = await Promise.all(
    ['s1', 's2', 's3'].map((name) => user.signedIn(`${name}@example.org`)),
  );
  const idOf = (one: typeof a) => one?.caller.viewer.credentialId ?? '';
  await user.mutate(withCookie(a?.secret ?? null), signOut);
  user.clock.pass(9 * 60_000);
  const heard: string[] = [];
  const stop = new AbortController();
  const listening = (async () => {
    for await (const result of listen(stop.signal)) heard.push(idIn(result));
  })();
  await expect.poll(() => heard).toContain(idOf(a));
  await user.mutate(withCookie(b?.secret ?? null), signOut);
  await expect.poll(() => heard).toContain(idOf(b));
  // Written by another process that could not call: found by looking.
  await user.sql`insert into "user".revocation values (${idOf(c)}, ${user.clock.now()})`;
  await expect.poll(() => heard, { timeout: 60_000 }).toContain(idOf(c));
  stop.abort();
  await listening;
  expect(new Set(heard).size).toBe(heard.length);

  user.clock.pass(10 * 60_000 + 1000);
  expect(await revokedSoFar()).toEqual([]);
});

test('nobody but the gateway hears of revocations', async () => {
  const { caller } = await user.signedIn('s4@example.org');
  for (const who of [nobody(), caller, as('API_KEY', caller)]) {
    const results = [];
    const stop = new AbortController();
    for await (const result of user.subgraph.subscribe(
      { query: 'subscription { credentialRevoked }' },
      who,
      stop.signal,
    )) {
      results.push(result.errors?.[0]?.extensions?.code);
      stop.abort();
    }
    expect(results).toEqual(['UNAUTHENTICATED']);
  }
});

const gateway = as('SYSTEM', nobody());
const listen = (signal: AbortSignal) =>
  user.subgraph.subscribe({ query: 'subscription { credentialRevoked }' }, gateway, signal);
const idIn = (result: unknown) =>
  (result as { data: { credentialRevoked: string } }).data.credentialRevoked;

/** What a gateway that starts now is told first. */
async function revokedSoFar(): Promise<string[]> {
  const stop = new AbortController();
  const ids: string[] = [];
  const done = setTimeout(() => stop.abort(), 300);
  for await (const result of listen(stop.signal)) ids.push(idIn(result));
  clearTimeout(done);
  return ids;
}
