import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { describe, expect, test } from 'vitest';
import {
  browser,
  confirmSignInLink,
  nobody,
  refreshSession,
  requestEmailCode,
  signIn,
  startUser,
} from './harness.ts';

const user = await startUser();

test('an unknown address becomes an account, with a handle, a name and the zone of the browser', async () => {
  const { code } = await user.codeFor('Lan.Nguyen+hoi@Example.org'.toLowerCase());
  const { payload, setCookies } = await user.mutate(nobody(), signIn, {
    input: { email: ' Lan.Nguyen+HOI@example.org ', code, timeZone: 'Europe/Berlin' },
  });
  expect(payload.userErrors).toEqual([]);
  expect(payload).toMatchObject({
    isNew: true,
    user: { handle: 'lan-nguyen', displayName: 'Lan Nguyen', email: null },
  });
  expect(setCookies).toHaveLength(1);
  expect(setCookies[0]).toMatch(
    /^hoi_session=ses_[^;]+; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure$/,
  );
  const { data } = await user.send(
    browser(`${payload.accessToken}`, null),
    '{ viewer { kind isAdmin user { email settings { locale timeZone personalisation } } } }',
  );
  expect(data.viewer).toEqual({
    kind: 'USER',
    isAdmin: false,
    user: {
      email: 'lan.nguyen+hoi@example.org',
      settings: { locale: 'en', timeZone: 'Europe/Berlin', personalisation: true },
    },
  });
});

test('the access token verifies against the published keys and says who, where and for how long', async () => {
  const { payload, caller } = await user.signedIn('token@example.org');
  const response = await user.subgraph.fetch(
    new Request('https://hoi.test/.well-known/jwks.json'),
    nobody(),
  );
  const jwks = (await response?.json()) as JSONWebKeySet;
  expect(jwks.keys).toHaveLength(1);
  expect(jwks.keys[0]).toMatchObject({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig' });
  expect(jwks.keys[0]).not.toHaveProperty('d');
  const { payload: claims, protectedHeader } = await jwtVerify(
    `${payload.accessToken}`,
    createLocalJWKSet(jwks),
    { issuer: 'https://hoi.test', audience: 'gateway', algorithms: ['EdDSA'] },
  );
  expect(protectedHeader.kid).toBe(jwks.keys[0]?.kid);
  expect(claims).toMatchObject({
    sub: caller.viewer.userId,
    sid: caller.viewer.credentialId,
    adm: false,
    scp: ['READ', 'WRITE'],
  });
  expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(600);
  expect(payload.expiresAt).toBe(new Date((claims.exp ?? 0) * 1000).toISOString());
});
