import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { createSecrets, isSameHash } from './secrets.ts';

const key = () => randomBytes(32).toString('base64url');

test('a sealed text opens with the same key and name only, and unchanged only', () => {
  const secrets = createSecrets(key());
  const sealed = secrets.seal('kid-1', 'bí mật');
  expect(secrets.open('kid-1', sealed)).toBe('bí mật');
  expect(() => secrets.open('kid-2', sealed)).toThrow();
  expect(() => createSecrets(key()).open('kid-1', sealed)).toThrow();
  const changed = Buffer.from(sealed, 'base64url');
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
  expect(() => secrets.open('kid-1', changed.toString('base64url'))).toThrow();
  expect(secrets.seal('kid-1', 'bí mật')).not.toBe(sealed);
});

test('hashes differ by text, purpose and key', () => {
  const [secretKey, secrets] = [key(), createSecrets(key())];
  const one = createSecrets(secretKey);
  expect(isSameHash(one.hash('a', 'x'), createSecrets(secretKey).hash('a', 'x'))).toBe(true);
  expect(isSameHash(one.hash('a', 'x'), one.hash('a', 'y'))).toBe(false);
  expect(isSameHash(one.hash('a', 'x'), one.hash('b', 'x'))).toBe(false);
  expect(isSameHash(one.hash('a', 'x'), secrets.hash('a', 'x'))).toBe(false);
  expect(isSameHash('a', 'ab')).toBe(false);
});

test('a key of another size is refused', () => {
  expect(() => createSecrets('AAAA')).toThrow('32 bytes');
});
