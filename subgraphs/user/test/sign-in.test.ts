import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { expect, test } from 'vitest';
import { browser, nobody, startUser } from './harness.ts';
import { confirmSignInLink, requestEmailCode, signIn } from './operations.ts';

const user = await startUser();
const minuteMs = 60_000;
const wrong = (code: string) => (code === '000000' ? '000001' : '000000');
const codeInvalid = (path: string[]) => [expect.objectContaining({ code: 'CODE_INVALID', path })];

test('an unknown address becomes an account, with a handle, a name and the zone of the browser', async () => {
  const { code } = await user.codeFor('lan.nguyen+hoi@example.org');
  const { payload, setCookies } = await user.mutate(nobody(), signIn, {
    input: { email: ' Lan.Nguyen+HOI@example.org ', code, timeZone: 'Europe/Berlin' },
  });
  expect(payload.userErrors).toEqual([]);
  expect(payload).toMatchObject({
    isNew: true,
    user: { handle: 'lan-nguyen', displayName: 'Lan Nguyen', email: null },
  });
  expect(setCookies).toEqual([
    expect.stringMatching(
      /^hoi_session=ses_[^;]+; Path=\/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure$/,
    ),
  ]);
  const caller = browser(`${payload.accessToken}`, null);
  const { data } = await user.send(
    caller,
    '{ viewer { kind isAdmin user { email settings { locale timeZone personalisation } } } }',
  );
  const person = { email: 'lan.nguyen+hoi@example.org', locale: 'en', timeZone: 'Europe/Berlin' };
  expect(data.viewer).toEqual({
    kind: 'USER',
    isAdmin: false,
    user: {
      email: person.email,
      settings: { locale: 'en', timeZone: 'Europe/Berlin', personalisation: true },
    },
  });
  const userId = caller.viewer.userId ?? '';
  const fact = { userId, handle: 'lan-nguyen', displayName: 'Lan Nguyen', ...person };
  await expect.poll(() => user.told(userId)).toEqual([{ type: 'user.registered', data: fact }]);
});

test('a known address signs in to its account and is not announced again', async () => {
  const first = await user.signedIn('twice@example.org');
  const again = await user.signedIn('TWICE@example.org'.toLowerCase());
  expect(first.payload.isNew).toBe(true);
  expect(again.payload).toMatchObject({ isNew: false, user: first.payload.user });
  const userId = first.caller.viewer.userId ?? '';
  await expect.poll(async () => (await user.told(userId)).length).toBe(1);
});

test('people of one name get different handles, and nobody gets one of the platform', async () => {
  const handles: unknown[] = [];
  for (const email of ['minh@a.example.org', 'minh@b.example.org', 'admin@a.example.org']) {
    const { payload } = await user.signedIn(email);
    handles.push((payload.user as { handle: string }).handle);
  }
  expect(handles).toEqual(['minh', expect.stringMatching(/^minh-\d{3,5}$/), 'ban-moi']);
});

test('the name given at sign-in makes the handle, without its diacritics', async () => {
  const { code } = await user.codeFor('x1@example.org');
  const { payload } = await user.mutate(nobody(), signIn, {
    input: { email: 'x1@example.org', code, displayName: '  Đặng Thuỳ Trâm ' },
  });
  expect(payload.user).toMatchObject({ handle: 'dang-thuy-tram', displayName: 'Đặng Thuỳ Trâm' });
});

test('the access token verifies against the published keys and says who, where and for how long', async () => {
  const { payload, caller } = await user.signedIn('token@example.org');
  const request = new Request('https://hoi.test/.well-known/jwks.json');
  const response = await user.subgraph.fetch(request, nobody());
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

test('a code works once, together with its link, also when it is sent twice at the same moment', async () => {
  const email = 'once@example.org';
  const { code, token } = await user.codeFor(email);
  const input = { email, code: `${code.slice(0, 3)} ${code.slice(3)}` };
  const both = await Promise.all([1, 2].map(() => user.mutate(nobody(), signIn, { input })));
  const accepted = both.filter(({ payload }) => payload.accessToken !== null);
  expect(accepted).toHaveLength(1);
  const link = await user.mutate(nobody(), confirmSignInLink, { token });
  expect(link.payload.userErrors).toEqual(codeInvalid(['token']));
  expect(link.setCookies).toEqual([]);
});

test('reading the link uses up nothing; confirming it does, and the code with it', async () => {
  const email = 'link@example.org';
  const { code, token } = await user.codeFor(email);
  const read = new Request(`https://hoi.test/sign-in/link?token=${token}`);
  expect(await user.subgraph.fetch(read, nobody())).toBeNull();

  const first = await user.mutate(nobody(), confirmSignInLink, { token });
  expect(first.payload).toMatchObject({ isNew: true, userErrors: [] });
  expect(first.secret).not.toBeNull();
  const again = await user.mutate(nobody(), confirmSignInLink, { token });
  expect(again.payload.userErrors).toEqual(codeInvalid(['token']));
  const byCode = await user.mutate(nobody(), signIn, { input: { email, code } });
  expect(byCode.payload.userErrors).toEqual(codeInvalid(['input', 'code']));
});

test('a code and its link end after ten minutes', async () => {
  const email = 'late@example.org';
  const { code, token } = await user.codeFor(email);
  user.clock.pass(10 * minuteMs + 1000);
  const byCode = await user.mutate(nobody(), signIn, { input: { email, code } });
  expect(byCode.payload.userErrors).toEqual(codeInvalid(['input', 'code']));
  const byLink = await user.mutate(nobody(), confirmSignInLink, { token });
  expect(byLink.payload.userErrors).toEqual(codeInvalid(['token']));
});

test('an earlier code still works after a second one was sent', async () => {
  const email = 'resent@example.org';
  const { code } = await user.codeFor(email);
  await user.codeFor(email);
  const { payload } = await user.mutate(nobody(), signIn, { input: { email, code } });
  expect(payload.userErrors).toEqual([]);
});

test('five wrong codes end the right one, aliases counted, and its link', async () => {
  const email = 'guessed@example.org';
  const { code, token } = await user.codeFor(email);
  const guess = `signIn(input: { email: "${email}", code: "${wrong(code)}" }) { userErrors { code } }`;
  const five = [1, 2, 3, 4, 5].map((n) => `g${n}: ${guess}`).join('\n');
  const { data } = await user.send(nobody(), `mutation { ${five} }`);
  expect(Object.values(data)).toEqual(Array(5).fill({ userErrors: [{ code: 'CODE_INVALID' }] }));
  const right = await user.mutate(nobody(), signIn, { input: { email, code } });
  expect(right.payload.userErrors).toEqual(codeInvalid(['input', 'code']));
  const link = await user.mutate(nobody(), confirmSignInLink, { token });
  expect(link.payload.userErrors).toEqual(codeInvalid(['token']));
});

test('a code of one address does not open another', async () => {
  const { code } = await user.codeFor('mine@example.org');
  let yours = code;
  // One time in a million both are sent the same digits.
  while (yours === code) yours = (await user.codeFor('yours@example.org')).code;
  const { payload } = await user.mutate(nobody(), signIn, {
    input: { email: 'yours@example.org', code },
  });
  expect(payload.userErrors).toEqual(codeInvalid(['input', 'code']));
});

test('known and unknown addresses get the same answer, with the same statements behind it', async () => {
  await user.signedIn('known@example.org');
  const answers = [];
  for (const email of ['known@example.org', 'unknown@example.org']) {
    user.statements.length = 0;
    const requested = await user.mutate(nobody(), requestEmailCode, { input: { email } });
    const guessed = await user.mutate(nobody(), signIn, { input: { email, code: '123456' } });
    answers.push([requested.payload, guessed.payload, user.statements.filter(isOfAnswer)]);
  }
  expect(answers[0]).toEqual(answers[1]);
  expect(answers[0]?.[2]).toHaveLength(9);
});

// Workers of the subgraph, which go on beside, are not part of an answer.
const isOfAnswer = (statement: string) =>
  /"user"\."(user|session|email_code|throttle)"/.test(statement);

test('the mail is written in the language asked for, and both parts carry code and link', async () => {
  for (const [locale, subject] of [
    ['vi', /^\d{6} là mã đăng nhập Hội của bạn$/],
    ['en', /^\d{6} is your Hội sign-in code$/],
  ] as const) {
    const email = `${locale}@example.org`;
    await user.mutate(nobody(), requestEmailCode, { input: { email, locale } });
    const mail = user.mailbox.list()[0];
    expect(mail?.to).toBe(email);
    expect(mail?.subject).toMatch(subject);
    const code = mail?.subject.slice(0, 6);
    for (const part of [mail?.text, mail?.html]) {
      expect(part).toContain(code);
      expect(part).toMatch(/https:\/\/hoi\.test\/sign-in\/link\?token=[\w-]{43}/);
    }
    expect(mail?.html).toContain(`<html lang="${locale}">`);
  }
});

test('codes, links and tokens are in the database as hashes only', async () => {
  const { code, token } = await user.codeFor('hashed@example.org');
  const { secret } = await user.signedIn('hashed2@example.org', { idempotencyKey: 'k-1' });
  const [dump] = await user.sql<[{ text: string }]>`
    select concat((select json_agg(c) from "user".email_code c), (select json_agg(s) from "user".session s),
      (select json_agg(t) from "user".throttle t), (select json_agg(i) from "user".idempotency i)) as text`;
  expect(dump.text).toContain('k-1');
  expect(dump.text).not.toContain(token);
  expect(dump.text).not.toMatch(new RegExp(`"${code}"`));
  for (const part of `${secret}`.split('.').slice(1)) expect(dump.text).not.toContain(part);
});

test('wrong input is refused with a code and a path', async () => {
  const refusals = async (mutation: string, input: unknown) =>
    (await user.mutate(nobody(), mutation, { input })).payload.userErrors.map(({ code, path }) => [
      code,
      path?.join('.'),
    ]);
  const email = 'fine@example.org';
  for (const bad of ['', 'nobody', 'a@b', 'a b@example.org', `x@${'y'.repeat(300)}.org`]) {
    expect(await refusals(requestEmailCode, { email: bad })).toContainEqual([
      expect.stringMatching(/^(INVALID|TOO_LONG)$/),
      'input.email',
    ]);
  }
  expect(await refusals(requestEmailCode, { email, locale: 'fr' })).toEqual([
    ['INVALID', 'input.locale'],
  ]);
  expect(await refusals(signIn, { email, code: '12345' })).toEqual([['INVALID', 'input.code']]);
  expect(await refusals(signIn, { email: 'x', code: 'abc' })).toEqual([
    ['INVALID', 'input.email'],
    ['INVALID', 'input.code'],
  ]);
  expect(
    await refusals(signIn, { email, code: '123456', timeZone: '+07:00', displayName: 'a\nb' }),
  ).toEqual([
    ['INVALID', 'input.displayName'],
    ['UNKNOWN_TIME_ZONE', 'input.timeZone'],
  ]);
});
