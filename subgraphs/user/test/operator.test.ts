import { randomBytes } from 'node:crypto';
import { decodeJwt, decodeProtectedHeader, type JSONWebKeySet } from 'jose';
import { expect, test } from 'vitest';
import { rotateKeys, setAdmin } from '../src/operator.ts';
import { createUserSubgraph } from '../src/subgraph.ts';
import { nobody, startUser } from './harness.ts';
import { refreshSession } from './operations.ts';

const user = await startUser();
const { databaseUrl, secretKey } = user.parts;
const published = async () => {
  const request = new Request('https://hoi.test/.well-known/jwks.json');
  const response = await user.subgraph.fetch(request, nobody());
  const jwks = (await response?.json()) as JSONWebKeySet | undefined;
  return jwks?.keys.map(({ kid }) => kid);
};

test('the operator makes a known person an administrator, from their next token on', async () => {
  const { secret, payload } = await user.signedIn('first@example.org');
  expect(decodeJwt(`${payload.accessToken}`).adm).toBe(false);
  const { displayName } = await setAdmin(databaseUrl, ' First@example.org', true);
  expect(displayName).toBe('First');
  const next = await user.mutate(nobody({ sessionSecret: secret }), refreshSession);
  expect(decodeJwt(`${next.payload.accessToken}`).adm).toBe(true);

  // Losing the right ends every session, so that no older token keeps it.
  await setAdmin(databaseUrl, 'first@example.org', false);
  const after = await user.mutate(nobody({ sessionSecret: next.secret }), refreshSession);
  expect(after.payload.userErrors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
  const { sid } = decodeJwt(`${next.payload.accessToken}`);
  expect(
    await user.sql`select from "user".revocation where credential_id = ${`${sid}`}`,
  ).toHaveLength(1);
});

test('an address that never signed in is not made an administrator', async () => {
  await expect(setAdmin(databaseUrl, 'typo@example.org', true)).rejects.toThrow(
    'Nobody has signed in with typo@example.org yet.',
  );
});

test('a rotated key takes over within half a minute; the old one stays while its tokens live', async () => {
  const { payload, secret } = await user.signedIn('rotate@example.org');
  const old = decodeProtectedHeader(`${payload.accessToken}`).kid;
  expect(await published()).toEqual([old]);
  const next = await rotateKeys({ databaseUrl, secretKey });
  user.clock.pass(31_000);
  const refreshed = await user.mutate(nobody({ sessionSecret: secret }), refreshSession);
  expect(decodeProtectedHeader(`${refreshed.payload.accessToken}`).kid).toBe(next);
  expect(await published()).toEqual([next, old]);
  user.clock.pass(11 * 60_000);
  expect(await published()).toEqual([next]);
});

test('several processes that start at once make one key, and what is stored of it is encrypted', async () => {
  await user.sql`delete from "user".signing_key`;
  const processes = await Promise.all([1, 2, 3].map(() => createUserSubgraph(user.parts)));
  const rows = await user.sql<{ sealed_private_jwk: string }[]>`select * from "user".signing_key`;
  expect(rows).toHaveLength(1);
  expect(Buffer.from(rows[0]?.sealed_private_jwk ?? '', 'base64url').toString()).not.toContain(
    '"d"',
  );
  for (const one of processes) await one[Symbol.asyncDispose]();
});

test('a secret key that is not the one of before is refused with a sentence', async () => {
  const other = randomBytes(32).toString('base64url');
  await expect(createUserSubgraph({ ...user.parts, secretKey: other })).rejects.toThrow(
    'The secret key does not open the signing keys',
  );
  await expect(createUserSubgraph({ ...user.parts, secretKey: 'short' })).rejects.toThrow(
    '32 bytes in base64url',
  );
});
