import type { Caller } from '@hoi/kit/viewer.ts';
import { expect, test } from 'vitest';
import { softwareAuthenticator } from './authenticator.ts';
import { as, browser, nobody, startUser } from './harness.ts';
import {
  finishPasskeyRegistration,
  finishPasskeySignIn,
  removePasskey,
  startPasskeyRegistration,
  startPasskeySignIn,
} from './operations.ts';

const origin = 'https://hoi.test';
const user = await startUser({ publicUrl: origin });

interface Started {
  ceremonyId: string;
  options: { challenge: string; user: { id: string } } & Record<string, unknown>;
}
const start = async (caller: Caller, mutation: string) =>
  (await user.mutate(caller, mutation)).payload as unknown as Started;
const refused = (code: string, ...path: string[]) => [expect.objectContaining({ code, path })];

/** Adds a passkey to a person. */
async function withPasskey(email: string) {
  const { caller } = await user.signedIn(email);
  const authenticator = softwareAuthenticator(origin);
  const { ceremonyId, options } = await start(caller, startPasskeyRegistration);
  const { payload } = await user.mutate(caller, finishPasskeyRegistration, {
    input: { ceremonyId, credential: authenticator.create(options), name: 'Điện thoại' },
  });
  expect(payload.userErrors).toEqual([]);
  return { caller, authenticator, passkey: payload.passkey as { id: string } };
}

test('a person adds a passkey and signs in with it, without saying who they are', async () => {
  const { caller, authenticator, passkey } = await withPasskey('p1@example.org');
  const { ceremonyId, options } = await start(nobody(), startPasskeySignIn);
  expect(options).toMatchObject({ rpId: 'hoi.test', userVerification: 'required' });
  expect(options.allowCredentials ?? []).toEqual([]);
  const { payload, secret } = await user.mutate(nobody(), finishPasskeySignIn, {
    input: { ceremonyId, credential: authenticator.get(options) },
  });
  expect(payload).toMatchObject({
    isNew: false,
    user: { id: caller.viewer.userId },
    userErrors: [],
  });
  expect(secret).not.toBeNull();
  const { data } = await user.send(
    browser(`${payload.accessToken}`, secret),
    '{ viewer { passkeys { id name lastUsedAt } } }',
  );
  expect(data.viewer.passkeys).toEqual([
    { id: passkey.id, name: 'Điện thoại', lastUsedAt: expect.any(String) },
  ]);
});

test('the options name the platform, ask for a discoverable credential and exclude those there are', async () => {
  const { caller } = await withPasskey('p2@example.org');
  const { options } = await start(caller, startPasskeyRegistration);
  expect(options).toMatchObject({
    rp: { id: 'hoi.test', name: 'Hội' },
    user: { name: 'p2@example.org', displayName: 'P2' },
    attestation: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    excludeCredentials: [{ type: 'public-key' }],
  });
});

test('a ceremony is answered once, within five minutes, by who began it and for what', async () => {
  const { caller, authenticator } = await withPasskey('p3@example.org');
  const other = await user.signedIn('p4@example.org');
  const signIn = await start(nobody(), startPasskeySignIn);
  const credential = authenticator.get(signIn.options);
  const answer = () =>
    user.mutate(nobody(), finishPasskeySignIn, {
      input: { ceremonyId: signIn.ceremonyId, credential },
    });
  expect((await answer()).payload.userErrors).toEqual([]);
  expect((await answer()).payload.userErrors).toEqual(
    refused('PASSKEY_INVALID', 'input', 'ceremonyId'),
  );

  const register = async (who: Caller, { ceremonyId, options }: Started) =>
    user.mutate(who, finishPasskeyRegistration, {
      input: { ceremonyId, credential: softwareAuthenticator(origin).create(options) },
    });
  const mine = await start(caller, startPasskeyRegistration);
  expect((await register(other.caller, mine)).payload.userErrors).toEqual(
    refused('PASSKEY_INVALID', 'input', 'ceremonyId'),
  );
  const late = await start(caller, startPasskeyRegistration);
  user.clock.pass(5 * 60_000 + 1000);
  expect((await register(caller, late)).payload.userErrors).toEqual(
    refused('PASSKEY_INVALID', 'input', 'ceremonyId'),
  );
  const registration = await start(caller, startPasskeyRegistration);
  const { payload } = await user.mutate(nobody(), finishPasskeySignIn, {
    input: {
      ceremonyId: registration.ceremonyId,
      credential: authenticator.get(registration.options),
    },
  });
  expect(payload.userErrors).toEqual(refused('PASSKEY_INVALID', 'input', 'ceremonyId'));
});

test.each([
  ['another origin', { origin: 'https://evil.test' }],
  ['another challenge', { challenge: 'AAAA' }],
  ['an unverified person', { isVerified: false }],
  ['a counter that went back', { counter: 1 }],
])('a sign-in with %s is refused', async (name, faults) => {
  const { authenticator } = await withPasskey(`in.${name.replaceAll(' ', '.')}@example.org`);
  const attempt = async (fault: object) => {
    const { ceremonyId, options } = await start(nobody(), startPasskeySignIn);
    const { payload } = await user.mutate(nobody(), finishPasskeySignIn, {
      input: { ceremonyId, credential: authenticator.get(options, fault) },
    });
    return payload.userErrors;
  };
  expect(await attempt({})).toEqual([]);
  expect(await attempt(faults)).toEqual(refused('PASSKEY_INVALID', 'input', 'credential'));
});

test.each([
  ['another origin', { origin: 'https://evil.test' }],
  ['another challenge', { challenge: 'AAAA' }],
  ['an unverified person', { isVerified: false }],
])('a passkey made with %s is refused', async (name, faults) => {
  const { caller } = await user.signedIn(`${name.replaceAll(' ', '.')}@example.org`);
  const { ceremonyId, options } = await start(caller, startPasskeyRegistration);
  const { payload } = await user.mutate(caller, finishPasskeyRegistration, {
    input: { ceremonyId, credential: softwareAuthenticator(origin).create(options, faults) },
  });
  expect(payload.userErrors).toEqual(refused('PASSKEY_INVALID', 'input', 'credential'));
});

test('a signature by another key is refused', async () => {
  const { authenticator } = await withPasskey('p6@example.org');
  const { ceremonyId, options } = await start(nobody(), startPasskeySignIn);
  const credential = authenticator.get(options);
  const forged = softwareAuthenticator(origin).get(options);
  const { payload } = await user.mutate(nobody(), finishPasskeySignIn, {
    input: {
      ceremonyId,
      credential: {
        ...credential,
        response: { ...credential.response, signature: forged.response.signature },
      },
    },
  });
  expect(payload.userErrors).toEqual(refused('PASSKEY_INVALID', 'input', 'credential'));
});

test('a credential is added once only', async () => {
  const { caller, authenticator } = await withPasskey('p7@example.org');
  const { ceremonyId, options } = await start(caller, startPasskeyRegistration);
  const { payload } = await user.mutate(caller, finishPasskeyRegistration, {
    input: { ceremonyId, credential: authenticator.create(options) },
  });
  expect(payload.userErrors).toEqual(refused('CONFLICT', 'input', 'credential'));
});

test('a removed passkey signs nobody in, and only its person removes it', async () => {
  const { caller, authenticator, passkey } = await withPasskey('p8@example.org');
  const other = await user.signedIn('p9@example.org');
  const byOther = await user.mutate(other.caller, removePasskey, { id: passkey.id });
  expect(byOther.payload.userErrors).toEqual(refused('NOT_FOUND', 'id'));
  const { payload } = await user.mutate(caller, removePasskey, { id: passkey.id });
  expect(payload).toEqual({ revokedId: passkey.id, userErrors: [] });
  const { ceremonyId, options } = await start(nobody(), startPasskeySignIn);
  const signIn = await user.mutate(nobody(), finishPasskeySignIn, {
    input: { ceremonyId, credential: authenticator.get(options) },
  });
  expect(signIn.payload.userErrors).toEqual(refused('PASSKEY_INVALID', 'input', 'credential'));
});

test('malformed credentials are refused with a path, whatever they hold', async () => {
  const { caller } = await user.signedIn('p10@example.org');
  const junk = [null, 'x', {}, { id: 'a', rawId: 'a', type: 'public-key', response: {} }];
  for (const credential of junk) {
    for (const [who, mutation, from] of [
      [caller, finishPasskeyRegistration, startPasskeyRegistration],
      [nobody(), finishPasskeySignIn, startPasskeySignIn],
    ] as const) {
      const { ceremonyId } = await start(who, from);
      const { data, errors } = await user.send(who, mutation, {
        input: { ceremonyId, credential },
      });
      // `null` is no JSON! and ends at validation.
      if (credential === null) {
        expect(errors[0].extensions.code).toBe('BAD_USER_INPUT');
        continue;
      }
      const [payload] = Object.values(data) as { userErrors: { path: string[] }[] }[];
      expect(payload?.userErrors[0]?.path.slice(0, 2)).toEqual(['input', 'credential']);
    }
  }
});

test('an API key or the assistant cannot touch passkeys; nobody has to sign in first', async () => {
  const { caller, passkey } = await withPasskey('p11@example.org');
  const input = { ceremonyId: 'x', credential: {} };
  for (const [who, code] of [
    [as('API_KEY', caller), 'FORBIDDEN'],
    [as('ASSISTANT', caller), 'FORBIDDEN'],
    [nobody(), 'UNAUTHENTICATED'],
  ] as const) {
    for (const [mutation, variables] of [
      [startPasskeyRegistration, {}],
      [finishPasskeyRegistration, { input }],
      [removePasskey, { id: passkey.id }],
    ] as const) {
      const { payload } = await user.mutate(who, mutation, variables);
      expect(payload.userErrors).toMatchObject([{ code }]);
    }
  }
});
