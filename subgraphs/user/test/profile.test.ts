import { newId } from '@hoi/kit/ids.ts';
import { expect, test } from 'vitest';
import { as, nobody, startUser } from './harness.ts';
import { updateProfile, updateSettings } from './operations.ts';

const user = await startUser();
const entities = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) {
    ... on User { id handle displayName email settings { timeZone } }
    ... on Viewer { id kind user { handle } }
  }
}`;

test('a person changes their profile; what is absent stays, and others are told', async () => {
  const { caller } = await user.signedIn('fan1@example.org');
  const first = await user.mutate(caller, updateProfile, {
    input: {
      displayName: 'Phạm Thị Mai',
      handle: 'Mai-Pham',
      bio: 'Chạy bộ mỗi sáng.\n\n**Hà Nội**',
      city: 'Hà Nội',
      website: 'https://mai.example.org/về-tôi',
    },
  });
  expect(first.payload).toEqual({
    user: {
      id: caller.viewer.userId,
      handle: 'mai-pham',
      displayName: 'Phạm Thị Mai',
      bio: 'Chạy bộ mỗi sáng.\n\n**Hà Nội**',
      city: 'Hà Nội',
      website: 'https://mai.example.org/về-tôi',
    },
    userErrors: [],
  });
  const second = await user.mutate(caller, updateProfile, { input: { bio: null, city: ' ' } });
  expect(second.payload.user).toMatchObject({ handle: 'mai-pham', bio: null, city: null });
  const third = await user.mutate(caller, updateProfile, { input: { handle: 'mai-pham' } });
  expect(third.payload.userErrors).toEqual([]);
  // Nothing changed the third time, so nothing is told.
  const types = async () => (await user.told(`${caller.viewer.userId}`)).map(({ type }) => type);
  await expect
    .poll(types)
    .toEqual(['user.registered', 'user.profile_changed', 'user.profile_changed']);
});

test('settings change language, zone and privacy', async () => {
  const { caller } = await user.signedIn('fan2@example.org');
  const { payload } = await user.mutate(caller, updateSettings, {
    input: { locale: 'vi', timeZone: 'Asia/Tokyo', personalisation: false },
  });
  expect(payload).toEqual({
    user: { settings: { locale: 'vi', timeZone: 'Asia/Tokyo', personalisation: false } },
    userErrors: [],
  });
  const told = async () => (await user.told(`${caller.viewer.userId}`)).at(-1)?.data;
  await expect.poll(told).toMatchObject({ locale: 'vi', timeZone: 'Asia/Tokyo' });
});

test('wrong input is refused with a code and a path, and nothing is changed', async () => {
  const { caller } = await user.signedIn('fan3@example.org');
  await user.signedIn('taken@example.org');
  const cases = [
    [updateProfile, { displayName: ' ' }, 'REQUIRED', 'displayName'],
    [updateProfile, { displayName: null }, 'REQUIRED', 'displayName'],
    [updateProfile, { displayName: 'x'.repeat(81) }, 'TOO_LONG', 'displayName'],
    [updateProfile, { handle: 'ab' }, 'INVALID', 'handle'],
    [updateProfile, { handle: '-abc' }, 'INVALID', 'handle'],
    [updateProfile, { handle: 'mai_pham' }, 'INVALID', 'handle'],
    [updateProfile, { handle: 'x'.repeat(31) }, 'TOO_LONG', 'handle'],
    [updateProfile, { handle: 'admin' }, 'HANDLE_TAKEN', 'handle'],
    [updateProfile, { handle: 'taken' }, 'HANDLE_TAKEN', 'handle'],
    [updateProfile, { bio: 'x'.repeat(2001) }, 'TOO_LONG', 'bio'],
    [updateProfile, { city: 'x'.repeat(81) }, 'TOO_LONG', 'city'],
    [updateProfile, { website: 'javascript:alert(1)' }, 'INVALID', 'website'],
    [updateProfile, { website: 'mai' }, 'INVALID', 'website'],
    [updateSettings, { locale: 'fr' }, 'INVALID', 'locale'],
    [updateSettings, { timeZone: 'Hanoi' }, 'UNKNOWN_TIME_ZONE', 'timeZone'],
    [updateSettings, { timeZone: null }, 'REQUIRED', 'timeZone'],
  ] as const;
  for (const [mutation, input, code, field] of cases) {
    const { payload } = await user.mutate(caller, mutation, { input });
    expect(payload.user).toBeNull();
    expect(payload.userErrors.map((one) => [one.code, one.path])).toEqual([
      [code, ['input', field]],
    ]);
  }
  const { data } = await user.send(caller, '{ viewer { user { handle displayName } } }');
  expect(data.viewer.user).toEqual({ handle: 'fan3', displayName: 'Fan3' });
});

test('several problems are told at once, in the caller’s language', async () => {
  const { caller } = await user.signedIn('fan4@example.org');
  const { payload } = await user.mutate({ ...caller, locale: 'vi' }, updateProfile, {
    input: { displayName: '', city: 'x'.repeat(99) },
  });
  expect(payload.userErrors.map(({ message }) => message)).toEqual([
    'Bạn điền giúp mục này nhé.',
    'Hơi dài rồi, tối đa 80 thôi nhé.',
  ]);
});

test('nobody and a key that may only read change nothing', async () => {
  const { caller } = await user.signedIn('fan5@example.org');
  for (const mutation of [updateProfile, updateSettings]) {
    const anonymously = await user.mutate(nobody(), mutation, { input: {} });
    expect(anonymously.payload.userErrors).toMatchObject([{ code: 'UNAUTHENTICATED' }]);
    const reading = as('API_KEY', caller, { scopes: ['READ'] });
    const byKey = await user.mutate(reading, mutation, { input: {} });
    expect(byKey.payload.userErrors).toMatchObject([{ code: 'FORBIDDEN' }]);
  }
});

test('an address and settings are seen by the person alone', async () => {
  const one = await user.signedIn('fan6@example.org');
  const two = await user.signedIn('fan7@example.org');
  const query = `{ user(id: "${one.caller.viewer.userId}") { handle email settings { locale } } }`;
  const seenBy = async (caller = nobody()) => (await user.send(caller, query)).data.user;
  const hidden = { handle: 'fan6', email: null, settings: null };
  expect(await seenBy()).toEqual(hidden);
  expect(await seenBy(two.caller)).toEqual(hidden);
  expect(await seenBy(as('USER', two.caller, { isAdmin: true }))).toEqual(hidden);
  const seen = { handle: 'fan6', email: 'fan6@example.org', settings: { locale: 'en' } };
  expect(await seenBy(one.caller)).toEqual(seen);
  expect(await seenBy(as('API_KEY', one.caller))).toEqual(seen);
  expect(await seenBy(as('ASSISTANT', one.caller))).toEqual({ ...seen, email: null });
});

test('a person is found by id or handle; nobody else is made up', async () => {
  const { caller } = await user.signedIn('fan8@example.org');
  const { data } = await user.send(
    nobody(),
    `{ byId: user(id: "${caller.viewer.userId}") { handle } byHandle: user(handle: "FAN8") { handle }
       none: user { handle } unknown: user(handle: "no-such") { handle } odd: user(id: "x") { handle } }`,
  );
  expect(data).toEqual({
    byId: { handle: 'fan8' },
    byHandle: { handle: 'fan8' },
    none: null,
    unknown: null,
    odd: null,
  });
});

test('node answers by the prefix of the id; an unknown one gives null', async () => {
  const { caller } = await user.signedIn('fan9@example.org');
  const types = ['com', 'mem', 'pst', 'evt', 'reg', 'tic', 'ntf', 'cnv'] as const;
  const ids = [
    caller.viewer.userId,
    ...types.map(newId),
    newId('usr'),
    newId('ses'),
    newId('tkt'),
    'evt_1',
    'x',
    '',
  ];
  const { data } = await user.send(
    nobody(),
    'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }',
    { ids },
  );
  const names = data.nodes.map((one: { __typename: string } | null) => one?.__typename ?? null);
  expect(names).toEqual([
    ...['User', 'Community', 'Membership', 'Post', 'Event', 'Registration', 'Ticket'],
    ...['Notification', 'Conversation', null, null, null, null, null, null],
  ]);
  const tooMany = await user.send(nobody(), 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', {
    ids: Array(101).fill('x'),
  });
  expect(tooMany.errors[0].extensions.code).toBe('BAD_USER_INPUT');
});

test('the anonymous viewer has an id and nothing else; another’s viewer is nobody’s', async () => {
  const { caller } = await user.signedIn('fan10@example.org');
  const { data } = await user.send(
    nobody(),
    '{ viewer { id kind isAdmin user { id } } apiInfo { version locales } }',
  );
  expect(data).toEqual({
    viewer: { id: 'anonymous', kind: 'ANONYMOUS', isAdmin: false, user: null },
    apiInfo: { version: expect.stringMatching(/^\d+\.\d+\.\d+/), locales: ['vi', 'en'] },
  });
  const mine = { __typename: 'Viewer', id: caller.viewer.userId };
  const other = { __typename: 'Viewer', id: newId('usr') };
  const answer = await user.send(caller, entities, { representations: [mine, other] });
  expect(answer.data._entities).toEqual([
    { id: caller.viewer.userId, kind: 'USER', user: { handle: 'fan10' } },
    null,
  ]);
});

test('a page of fifty people costs one statement, however many times each is named', async () => {
  const ids: string[] = [];
  for (let n = 0; n < 50; n += 1) {
    const [row] = await user.sql<[{ id: string }]>`
      insert into "user"."user" (id, email, handle, display_name, locale, time_zone)
      values (${newId('usr')}, ${`q${n}@example.org`}, ${`q-${n}`}, 'Q', 'vi', 'UTC') returning id`;
    ids.push(row.id);
  }
  const representations = [...ids, ...ids, newId('usr')].map((id) => ({ __typename: 'User', id }));
  user.statements.length = 0;
  const { data } = await user.send(nobody(), entities, { representations });
  const reads = user.statements.filter((statement) => statement.includes('"user"."user"'));
  expect(reads).toHaveLength(1);
  expect(data._entities.map((one: { id: string } | null) => one?.id ?? null)).toEqual([
    ...ids,
    ...ids,
    null,
  ]);
});
