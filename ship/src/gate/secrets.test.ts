import { expect, test } from 'vitest';
import { secretProblems } from './secrets.ts';

// Put together here, so that no scanner finds them in this file.
const planted = {
  github: `const token = "${'ghp_'}${'a1B2c3D4e5F6'.repeat(3)}";`,
  privatekey: [
    ['-----BEGIN', 'RSA PRIVATE KEY-----'].join(' '),
    'MIIEpAIBAAKCAQEAx7Gh2kQ9fLz0'.repeat(12),
    ['-----END', 'RSA PRIVATE KEY-----'].join(' '),
  ].join('\n'),
  npm: `//registry.npmjs.org/:_authToken=${'npm_'}${'x9Y8z7'.repeat(6)}`,
  slack: `hook: https://hooks.slack.com/services/${'T0ABCDEFG'}/${'B0ABCDEFG'}/${'abcdEFGHijklMNOPqrstUVWX'}`,
  'database-connection-string': `url = ${'postgres'}://admin:${'hunter2hunter2'}@db.example.com/hoi`,
};

test.each(Object.entries(planted))(
  'a credential for %s is found, and not repeated',
  async (kind, text) => {
    const problems = await secretProblems([{ path: 'a/b.ts', text: `first line\n${text}` }]);
    expect(problems).toEqual([`a/b.ts:2 ${kind}`]);
  },
);

test('addresses of tests, places for values and binary files are no credentials', async () => {
  const texts = [
    'postgres://postgres:test@127.0.0.1:5432/hoi',
    `postgres://hoi_user:\${DB_PASSWORD_USER}@database:5432/hoi`,
    `\0${planted.github}`,
  ];
  const files = texts.map((text, index) => ({ path: `${index}.txt`, text }));
  expect(await secretProblems(files)).toEqual([]);
});
