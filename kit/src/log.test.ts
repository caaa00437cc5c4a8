import { DrizzleQueryError } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { describeError } from './log.ts';

test('a failed statement is logged without the values it carried', () => {
  const cause = Object.assign(new Error('duplicate key value violates unique constraint "x"'), {
    code: '23505',
    detail: 'Key (email)=(lan@example.org) already exists.',
  });
  const error = new DrizzleQueryError(
    'insert into "user" ("email", "bio") values ($1, $2)',
    ['lan@example.org', 'hai\ndòng'],
    cause,
  );
  const logged = describeError(error);
  expect(logged).toMatchObject({
    message: expect.stringContaining('insert into "user"'),
    stack: expect.stringContaining('log.test.ts'),
    cause: { code: '23505', message: expect.stringContaining('duplicate key') },
  });
  expect(JSON.stringify(logged)).not.toMatch(/lan@example\.org|dòng/);
});

test('what is no error is logged by its kind alone', () => {
  expect(describeError('lan@example.org')).toEqual({ type: 'string' });
});

test('what Postgres could not read is not in the log', () => {
  const error = new Error('invalid input syntax for type uuid: "linh@example.org"');
  expect(JSON.stringify(describeError(error))).not.toContain('linh@example.org');
});
