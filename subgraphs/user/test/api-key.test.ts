import { createHash } from 'node:crypto';
import type { Caller } from '@hoi/kit/viewer.ts';
import { expect, test } from 'vitest';
import { as, nobody, startUser } from './harness.ts';
import { createApiKey, revokeApiKey, revokeSession } from './operations.ts';

const user = await startUser();
const gateway = as('SYSTEM', nobody());
const hashOf = (secret: unknown) => createHash('sha256').update(`${secret}`).digest('base64url');
const speaksFor = async (hash: string, caller: Caller = gateway) =>
  (
    await user.send(
      caller,
      'query ($hash: String!) { apiKeyViewer(hash: $hash) { keyId userId scopes expiresAt } }',
      { hash },
    )
  ).data.apiKeyViewer;
const keysOf = async (caller: Caller, args = '') =>
  (
    await user.send(
      caller,
      `{ viewer { apiKeys${args} { totalCount nodes { id lastUsedAt revokedAt } pageInfo { hasNextPage endCursor } } } }`,
    )
  ).data.viewer.apiKeys;
const make = async (caller: Caller, input: object = {}) => {
  const { payload } = await user.mutate(caller, createApiKey, {
    input: { name: 'Nhập lịch', scopes: ['READ'], ...input },
  });
  return payload as typeof payload & { apiKey: { id: string; prefix: string }; secret: string };
};

test('a key is shown once, kept as a hash, and speaks for its person', async () => {
  const { caller } = await user.signedIn('k1@example.org');
  const { apiKey, secret } = await make(caller, { scopes: ['WRITE'] });
  expect(secret).toMatch(/^hoi_[\w-]{43}$/);
  expect(apiKey).toMatchObject({
    name: 'Nhập lịch',
    prefix: secret.slice(0, 12),
    scopes: ['READ', 'WRITE'],
    expiresAt: null,
    lastUsedAt: null,
  });
  const [row] =
    await user.sql`select to_json(k)::text as text from "user".api_key k where id = ${apiKey.id}`;
  expect(row?.text).not.toContain(secret.slice(12));
  expect(await speaksFor(hashOf(secret))).toEqual({
    keyId: apiKey.id,
    userId: caller.viewer.userId,
    scopes: ['READ', 'WRITE'],
    expiresAt: null,
  });
});

test('only the gateway learns who a key speaks for', async () => {
  const { caller } = await user.signedIn('k2@example.org');
  const { secret } = await make(caller);
  for (const who of [nobody(), caller, as('API_KEY', caller), as('ASSISTANT', caller)]) {
    expect(await speaksFor(hashOf(secret), who)).toBeNull();
  }
  expect(await speaksFor(hashOf('hoi_unknown'))).toBeNull();
});

test('a key ends at its time, or at once when it is revoked, and the gateway is told', async () => {
  const { caller } = await user.signedIn('k3@example.org');
  const expiresAt = new Date(user.clock.now().getTime() + 60_000).toISOString();
  const soon = await make(caller, { expiresAt });
  expect(await speaksFor(hashOf(soon.secret))).toMatchObject({ expiresAt });
  user.clock.pass(61_000);
  expect(await speaksFor(hashOf(soon.secret))).toBeNull();

  const kept = await make(caller);
  const { payload } = await user.mutate(caller, revokeApiKey, { id: kept.apiKey.id });
  expect(payload).toEqual({ revokedId: kept.apiKey.id, userErrors: [] });
  expect(await speaksFor(hashOf(kept.secret))).toBeNull();
  const revoked =
    await user.sql`select from "user".revocation where credential_id = ${kept.apiKey.id}`;
  expect(revoked).toHaveLength(1);
  const again = await user.mutate(caller, revokeApiKey, { id: kept.apiKey.id });
  expect(again.payload.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['id'] }]);
});

test('use is noted once a minute at most', async () => {
  const { caller } = await user.signedIn('k4@example.org');
  const { secret } = await make(caller);
  const usedAt = async () => (await keysOf(caller)).nodes[0].lastUsedAt;
  await speaksFor(hashOf(secret));
  const first = await usedAt();
  expect(first).not.toBeNull();
  user.clock.pass(30_000);
  await speaksFor(hashOf(secret));
  expect(await usedAt()).toBe(first);
  user.clock.pass(31_000);
  await speaksFor(hashOf(secret));
  expect(Date.parse(await usedAt())).toBeGreaterThan(Date.parse(first) + 60_000);
});

test('keys are listed newest first, page by page', async () => {
  const { caller } = await user.signedIn('k5@example.org');
  const made: string[] = [];
  for (let n = 0; n < 3; n += 1) made.unshift((await make(caller)).apiKey.id);
  const first = await keysOf(caller, '(first: 2)');
  expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  const rest = await keysOf(caller, `(first: 2, after: "${first.pageInfo.endCursor}")`);
  expect(rest.pageInfo.hasNextPage).toBe(false);
  expect([...first.nodes, ...rest.nodes].map(({ id }) => id)).toEqual(made);
  const { errors } = await user.send(caller, '{ viewer { apiKeys(first: 101) { totalCount } } }');
  expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
});

test('wrong input is refused with a code and a path', async () => {
  const { caller } = await user.signedIn('k6@example.org');
  for (const [input, code, path] of [
    [{ name: '  ' }, 'REQUIRED', 'input.name'],
    [{ name: 'x'.repeat(81) }, 'TOO_LONG', 'input.name'],
    [{ name: 'a\u202eb' }, 'INVALID', 'input.name'],
    [{ scopes: [] }, 'INVALID', 'input.scopes'],
    [{ expiresAt: '2020-01-01T00:00:00Z' }, 'INVALID', 'input.expiresAt'],
  ] as const) {
    const { userErrors, secret } = await make(caller, input);
    expect(userErrors.map((one) => [one.code, one.path?.join('.')])).toEqual([[code, path]]);
    expect(secret).toBeNull();
  }
});

test('a repeated request with an idempotency key makes one API key and shows the same secret', async () => {
  const { caller } = await user.signedIn('k7@example.org');
  const keyed = { ...caller, idempotencyKey: 'make-one' };
  const [one, two] = [await make(keyed), await make(keyed)];
  expect(two).toEqual(one);
  expect((await keysOf(caller)).totalCount).toBe(1);
});

test('making keys is limited for each person', async () => {
  const { caller } = await user.signedIn('k8@example.org');
  for (let n = 0; n < 30; n += 1) await make(caller);
  const { userErrors } = await make(caller);
  expect(userErrors).toMatchObject([{ code: 'RATE_LIMITED' }]);
});

test('an API key or the assistant manages no sessions and no keys, and sees none', async () => {
  const { caller } = await user.signedIn('k9@example.org');
  const { apiKey } = await make(caller);
  const other = await user.signedIn('k10@example.org');
  for (const [who, code] of [
    [as('API_KEY', caller), 'FORBIDDEN'],
    [as('ASSISTANT', caller), 'FORBIDDEN'],
    [nobody(), 'UNAUTHENTICATED'],
    [other.caller, 'NOT_FOUND'],
  ] as const) {
    for (const [mutation, id] of [
      [revokeSession, caller.viewer.credentialId],
      [revokeApiKey, apiKey.id],
    ] as const) {
      expect((await user.mutate(who, mutation, { id })).payload.userErrors).toMatchObject([
        { code },
      ]);
    }
    if (code !== 'NOT_FOUND') {
      expect((await make(who)).userErrors).toMatchObject([{ code }]);
      const { data } = await user.send(
        who,
        '{ viewer { sessions { id } passkeys { id } apiKeys { totalCount nodes { id } } } }',
      );
      expect(data.viewer).toEqual({
        sessions: [],
        passkeys: [],
        apiKeys: { totalCount: 0, nodes: [] },
      });
    }
    const { data } = await user.send(who, `{ node(id: "${apiKey.id}") { id } }`);
    expect(data.node).toBeNull();
  }
  expect(await keysOf(caller)).toMatchObject({ totalCount: 1, nodes: [{ revokedAt: null }] });
});
