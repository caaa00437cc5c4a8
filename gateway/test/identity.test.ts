import { operationHashes } from '@hoi/gateway/delegated-operations.ts';
import type { SubgraphClient } from '@hoi/kit/subgraph.ts';
import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { aGateway, publicUrl, type TestGateway } from './support/a-gateway.ts';
import { anIssuer, hashOfKey, type TestIssuer } from './support/a-user-subgraph.ts';
import { type TestContext, testSubgraph } from './support/test-subgraph.ts';

const allowed = '{ viewer { id kind } }';
const assistant = testSubgraph(
  'assistant',
  'type Query { secrets: String! } type Mutation { act: String sign: String }',
  {
    Query: {
      secrets: (_: unknown, __: unknown, { caller }: TestContext) =>
        JSON.stringify([caller.sessionSecret, caller.delegatedToken]),
    },
    Mutation: {
      act: (_: unknown, __: unknown, { caller, setCookies }: TestContext) => {
        setCookies.push('stolen=1');
        return JSON.stringify([caller.sessionSecret, caller.delegatedToken]);
      },
    },
  },
);
let issuer: TestIssuer;
let gateway: TestGateway;
beforeAll(async () => {
  issuer = await anIssuer();
  gateway = await aGateway([issuer.subgraph, assistant], {
    trustedHops: 1,
    delegatedOperations: operationHashes([allowed]),
  });
});
afterAll(() => gateway[Symbol.asyncDispose]());

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
async function viewer(headers: Record<string, string>): Promise<Record<string, unknown>> {
  const { body } = await gateway.query(
    '{ viewer { id kind locale address isAdmin session timeZone } }',
    {},
    headers,
  );
  return (body.data?.viewer ?? {}) as Record<string, unknown>;
}

describe('an access token', () => {
  test('speaks for its person', async () => {
    expect(await viewer(bearer(await issuer.token({ sub: 'usr_7', adm: true })))).toMatchObject({
      id: 'usr_7',
      kind: 'USER',
      isAdmin: true,
    });
    expect(await viewer({})).toMatchObject({ id: null, kind: 'ANONYMOUS', isAdmin: false });
  });

  test.each<[string, () => Promise<string>]>([
    ['that has ended', () => issuer.token({ exp: Math.floor(Date.now() / 1000) - 60 })],
    ['that is not valid yet', () => issuer.token({ nbf: Math.floor(Date.now() / 1000) + 600 })],
    ['of another issuer', () => issuer.token({ iss: 'https://evil.test' })],
    ['for somebody else', () => issuer.token({ aud: 'event' })],
    ['of an unknown key', () => issuer.token({}, { kid: 'k9' })],
    ['that says nothing of rights', () => issuer.token({ scp: undefined as never })],
    ['that is too long', () => issuer.token({ padding: 'x'.repeat(9_000) })],
    ['that is none', async () => 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ1c3JfMSJ9.'],
    ['of another kind', async () => 'abc'],
    [
      'signed by another under our key id',
      async () => {
        const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
        return new SignJWT({ sid: 's', adm: true, scp: ['READ'] })
          .setProtectedHeader({ alg: 'EdDSA', kid: 'k1' })
          .setIssuer(publicUrl)
          .setAudience('gateway')
          .setSubject('usr_1')
          .setExpirationTime('5m')
          .sign(privateKey);
      },
    ],
    [
      'signed with the public key as a password',
      async () =>
        new SignJWT({ sid: 's', adm: true, scp: ['READ'] })
          .setProtectedHeader({ alg: 'HS256', kid: 'k1' })
          .setIssuer(publicUrl)
          .setAudience('gateway')
          .setSubject('usr_1')
          .setExpirationTime('5m')
          .sign(new TextEncoder().encode('public')),
    ],
  ])('%s gets 401', async (_what, make) => {
    const { status, body } = await gateway.query(allowed, {}, bearer(await make()));
    expect(status).toBe(401);
    expect(body.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(body.data).toBeUndefined();
  });

  test('stops working when its session is revoked', async () => {
    const token = await issuer.token({ sid: 'ses_revoked' });
    expect((await gateway.query(allowed, {}, bearer(token))).status).toBe(200);
    issuer.revoke('ses_revoked');
    await expect
      .poll(async () => (await gateway.query(allowed, {}, bearer(token))).status)
      .toBe(401);
  });
});

describe('an API key', () => {
  test('is asked about by its hash, remembered, and refused once revoked', async () => {
    const key = 'hoi_abcdefghijklmnop';
    issuer.apiKeys.set(hashOfKey(key), { keyId: 'key_1', userId: 'usr_3', scopes: ['READ'] });
    issuer.subgraph.asked.length = 0;
    for (let times = 0; times < 3; times += 1) {
      expect(await viewer(bearer(key))).toMatchObject({ id: 'usr_3', kind: 'API_KEY' });
    }
    const questions = issuer.subgraph.asked.filter(({ request }) =>
      request.query.includes('apiKeyViewer'),
    );
    expect(questions).toHaveLength(1);
    expect(JSON.stringify(questions)).not.toContain(key);
    issuer.revoke('key_1');
    await expect.poll(async () => (await gateway.query(allowed, {}, bearer(key))).status).toBe(401);
  });

  test('that ends in years is asked about again all the same', async () => {
    const key = 'hoi_years';
    const expiresAt = new Date(Date.now() + 5 * 365 * 86_400_000).toISOString();
    const known = { keyId: 'key_years', userId: 'usr_3', scopes: ['READ'], expiresAt };
    issuer.apiKeys.set(hashOfKey(key), known);
    expect((await gateway.query(allowed, {}, bearer(key))).status).toBe(200);
    issuer.apiKeys.delete(hashOfKey(key));
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(Date.now() + 6_000);
    const { status } = await gateway.query(allowed, {}, bearer(key));
    vi.useRealTimers();
    expect(status).toBe(401);
  });

  test('that nobody knows gets 401', async () => {
    expect((await gateway.query(allowed, {}, bearer('hoi_unknown'))).status).toBe(401);
  });
});

test.each<[string, () => Promise<Response>]>([
  ['nobody tells', () => Promise.reject(new Error('down'))],
  ['nobody understands', async () => Response.json({ keys: 'none' })],
])('while %s who a caller is, nobody is taken for nobody, or for a cheat', async (_why, answer) => {
  let isDown = true;
  const user: SubgraphClient = {
    ...issuer.subgraph,
    fetch: (...asked) => (isDown ? answer() : issuer.subgraph.fetch(...asked)),
  };
  await using own = await aGateway([issuer.subgraph], {}, [user]);
  const authorization = bearer(await issuer.token());
  // The second one comes before the keys may be asked for again.
  for (let times = 0; times < 2; times += 1) {
    const { status, body } = await own.query(allowed, {}, authorization);
    expect(status).toBe(503);
    expect(body.errors?.[0]?.extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
  }
  expect((await own.query(allowed)).status).toBe(200);
  isDown = false;
  await expect.poll(async () => (await own.query(allowed, {}, authorization)).status).toBe(200);
});

describe('what a client says of itself', () => {
  test('counts for nothing without proof', async () => {
    expect(
      await viewer({ 'x-hoi-caller': 'x', 'x-user-id': 'usr_1', 'x-viewer': '{"isAdmin":true}' }),
    ).toMatchObject({ id: null, kind: 'ANONYMOUS' });
  });

  test('tells its language and zone, the cookie’s choice before the browser’s', async () => {
    expect(await viewer({ 'accept-language': 'fr, vi;q=0.8, en;q=0.5' })).toMatchObject({
      locale: 'vi',
    });
    expect(await viewer({ 'accept-language': 'vi', cookie: 'a=b; hoi_locale=en' })).toMatchObject({
      locale: 'en',
    });
    expect(await viewer({ 'x-time-zone': 'Asia/Ho_Chi_Minh' })).toMatchObject({
      timeZone: 'Asia/Ho_Chi_Minh',
    });
    expect(await viewer({ 'x-time-zone': 'Nowhere/Here' })).toMatchObject({ timeZone: null });
  });

  test('is believed of its address only as far as our own proxies reach', async () => {
    expect(await viewer({ 'x-forwarded-for': '6.6.6.6, 203.0.113.9' })).toMatchObject({
      address: '203.0.113.9',
    });
    await using direct = await aGateway([issuer.subgraph]);
    const { body } = await direct.query(
      '{ viewer { address } }',
      {},
      { 'x-forwarded-for': '6.6.6.6' },
    );
    expect(body.data).toEqual({ viewer: { address: '127.0.0.1' } });
  });
});

describe('secrets', () => {
  test('of the session reach the user subgraph alone', async () => {
    const cookie = { cookie: 'hoi_session=s3cret' };
    expect(await viewer(cookie)).toMatchObject({ session: 's3cret' });
    const { body } = await gateway.query('{ secrets }', {}, cookie);
    expect(body.data).toEqual({ secrets: '[null,null]' });
  });

  test('cookies are set by the user subgraph alone', async () => {
    const { headers, body } = await gateway.query('mutation { act signIn }');
    expect(body.data).toMatchObject({ signIn: 'welcome' });
    expect(headers.getSetCookie()).toEqual(['hoi_session=fresh; HttpOnly; SameSite=Lax; Path=/']);
  });

  test('a mutation of a person’s reaches the assistant with a token made for that', async () => {
    const token = await issuer.token({ sub: 'usr_5' });
    const { body } = await gateway.query('mutation { act }', {}, bearer(token));
    expect(body.data).toEqual({ act: '[null,"delegated for usr_5"]' });
    const { body: nobody } = await gateway.query('mutation { act }');
    expect(nobody.data).toEqual({ act: '[null,null]' });
  });

  test('the assistant’s token runs the assistant’s operations and no others', async () => {
    const token = await issuer.token({ azp: 'assistant', adm: true, sub: 'usr_5' });
    const own = await gateway.query(allowed, {}, bearer(token));
    expect(own.body.data).toEqual({ viewer: { id: 'usr_5', kind: 'ASSISTANT' } });
    const other = await gateway.query(`${allowed} `, {}, bearer(token));
    expect(other.status).toBe(403);
    expect(other.body.errors?.[0]?.extensions.code).toBe('OPERATION_NOT_ALLOWED');
  });

  test('an idempotency key goes with mutations, from the header or the extensions', async () => {
    const { body } = await gateway.query('mutation { key }', {}, { 'idempotency-key': 'k-1' });
    expect(body.data).toEqual({ key: 'k-1' });
    const response = await gateway.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'mutation { key }', extensions: { idempotencyKey: 'k-2' } }),
    });
    expect(await response.json()).toMatchObject({ data: { key: 'k-2' } });
    const bad = await gateway.query('mutation { key }', {}, { 'idempotency-key': 'x'.repeat(200) });
    expect(bad.status).toBe(400);
  });
});
