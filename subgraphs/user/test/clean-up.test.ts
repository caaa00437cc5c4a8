import { expect, test } from 'vitest';
import { cleanUp } from '../src/clean-up.ts';
import { openServices } from '../src/services.ts';
import { nobody, startUser } from './harness.ts';
import { startPasskeySignIn } from './operations.ts';

const user = await startUser();

test('what has expired is removed, and nothing else', async () => {
  await user.codeFor('old@example.org');
  await user.signedIn('old-session@example.org', { idempotencyKey: 'old' });
  await user.mutate(nobody(), startPasskeySignIn);
  await user.sql`insert into "user".revocation values ('ses_old', ${user.clock.now()})`;
  await user.sql`update "user".idempotency set created_at = now() - interval '25 hours'`;
  user.clock.pass(31 * 86_400_000);
  await user.codeFor('new@example.org');
  await user.signedIn('new-session@example.org', { idempotencyKey: 'new' });
  await user.mutate(nobody(), startPasskeySignIn);

  const services = await openServices(user.parts);
  // Answers are kept by the database's clock, which did not move.
  await cleanUp({ ...services, clock: user.clock });
  await services.database[Symbol.asyncDispose]();

  const count = async (table: string) =>
    Number((await user.sql`select count(*) from ${user.sql(`user.${table}`)}`)[0]?.count);
  expect(await count('email_code')).toBe(1);
  expect(await count('session')).toBe(1);
  expect(await count('passkey_ceremony')).toBe(1);
  expect(await count('revocation')).toBe(0);
  expect(await count('user')).toBe(2);
  const live = await user.sql`select from "user".throttle where resets_at < ${user.clock.now()}`;
  expect(live).toHaveLength(0);
  expect(await count('throttle')).toBeGreaterThan(0);
});
