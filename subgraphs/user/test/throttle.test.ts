import { graphFetch, resultOf } from '@hoi/kit/graph-document.ts';
import { expect, test } from 'vitest';
import { limits } from '../src/attempt-limits.ts';
import { createUserSubgraph } from '../src/subgraph.ts';
import { nobody, startUser } from './harness.ts';
import { requestEmailCode, signIn } from './operations.ts';

const user = await startUser();
const ask = (email: string, address = '198.51.100.1', subgraph = user) =>
  subgraph.mutate(nobody({ address }), requestEmailCode, { input: { email } });
const limited = [
  {
    code: 'RATE_LIMITED',
    path: ['input', 'email'],
    retryAfter: expect.any(Number),
    message: expect.any(String),
  },
];

test('an address gets five codes in a quarter of an hour, then has to wait', async () => {
  const email = 'a@example.org';
  for (let n = 0; n < 5; n += 1) expect((await ask(email)).payload.sent).toBe(true);
  const sent = user.mailbox.list().length;
  const { payload } = await ask(email, '203.0.113.77');
  expect(payload).toMatchObject({ sent: false, userErrors: limited });
  expect(payload.userErrors[0]?.retryAfter).toBeGreaterThan(890);
  expect(payload.userErrors[0]?.retryAfter).toBeLessThanOrEqual(900);
  expect(payload.userErrors[0]?.message).toContain(`${payload.userErrors[0]?.retryAfter} seconds`);
  expect(user.mailbox.list()).toHaveLength(sent);
  user.clock.pass(15 * 60_000 + 1000);
  expect((await ask(email)).payload.sent).toBe(true);
});

test('asking again and again within minutes does not lock an address out for the day', async () => {
  const email = 'impatient@example.org';
  for (let n = 0; n < limits['code-request:email:day'].max + 5; n += 1) await ask(email);
  user.clock.pass(15 * 60_000 + 1000);
  expect((await ask(email)).payload.sent).toBe(true);
  // Patiently, five in each quarter of an hour, it ends at the day's limit.
  let sent = 6;
  for (let n = 0; n < 40; n += 1) {
    user.clock.pass(4 * 60_000);
    if ((await ask(email)).payload.sent) sent += 1;
  }
  expect(sent).toBe(limits['code-request:email:day'].max);
});

test('aliases in one request count one by one, whatever the spelling of the address', async () => {
  const spellings = ['b@example.org', 'B@example.org', ' b@Example.org '];
  const asks = Array.from(
    { length: 7 },
    (_, n) => `a${n}: requestEmailCode(input: { email: "${spellings[n % 3]}" }) { sent }`,
  );
  const { data } = await user.send(
    nobody({ address: '198.51.100.2' }),
    `mutation { ${asks.join(' ')} }`,
  );
  expect(Object.values(data).map((one) => (one as { sent: boolean }).sent)).toEqual([
    ...Array(5).fill(true),
    false,
    false,
  ]);
});

test('several processes share the counters', async () => {
  const second = await createUserSubgraph(user.parts);
  const email = 'shared@example.org';
  const requests = Array.from({ length: 8 }, (_, n) =>
    (n % 2 ? second : user.subgraph).execute(
      graphFetch(requestEmailCode, { input: { email } }),
      nobody({ address: '198.51.100.3' }),
      new AbortController().signal,
    ),
  );
  const results = (await Promise.all(requests)).map(resultOf);
  const sent = results.filter(
    ({ data }) => (data as { requestEmailCode: { sent: boolean } }).requestEmailCode.sent,
  );
  expect(sent).toHaveLength(5);
  await second[Symbol.asyncDispose]();
});

test('wrong codes for an address are limited over all its codes', async () => {
  const input = { email: 'c@example.org', code: '123456' };
  const codes = [];
  for (let n = 0; n < limits['sign-in:email'].max + 1; n += 1) {
    const { payload } = await user.mutate(nobody({ address: `198.51.100.${n + 10}` }), signIn, {
      input,
    });
    codes.push(payload.userErrors[0]?.code);
  }
  expect(codes).toEqual([
    ...Array(limits['sign-in:email'].max).fill('CODE_INVALID'),
    'RATE_LIMITED',
  ]);
});

test('a network is limited over all addresses; an IPv6 /64 is one network', async () => {
  const results: boolean[] = [];
  const { max } = limits['code-request:network'];
  for (let n = 0; n < max + 2; n += 1) {
    const { payload } = await ask(`p${n}@example.org`, `2001:db8:1:2::${n.toString(16)}`);
    results.push(payload.sent === true);
  }
  expect(results.filter(Boolean)).toHaveLength(max);
  expect((await ask('elsewhere@example.org', '2001:db8:1:3::1')).payload.sent).toBe(true);
});
