import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { decodeBase45, encodeBase45 } from './base45.ts';
import { generateKeyPair, importPrivateKey, importPublicKey } from './keys.ts';
import {
  isWithinTime,
  signTicketCode,
  type TicketClaims,
  verifyTicketCode,
} from './ticket-code.ts';

const claimsOf: fc.Arbitrary<TicketClaims> = fc.record({
  keyId: fc.constantFrom(1, 2),
  ticket: fc.uuid(),
  event: fc.uuid(),
  ticketType: fc.integer({ min: 0, max: 0xffff }),
  seq: fc.integer({ min: 0, max: 0xffff }),
  notBefore: fc.integer({ min: 0, max: 0xffffffff }).map((seconds) => new Date(seconds * 1000)),
  expiresAt: fc.integer({ min: 0, max: 0xffffffff }).map((seconds) => new Date(seconds * 1000)),
});

const signing = new Map<number, CryptoKey>();
const verifying = new Map<number, CryptoKey>();

beforeAll(async () => {
  for (const keyId of [1, 2]) {
    const pair = await generateKeyPair();
    signing.set(keyId, await importPrivateKey(pair.privateKey));
    verifying.set(keyId, await importPublicKey(pair.publicKey));
  }
});

function sign(claims: TicketClaims): Promise<string> {
  const key = signing.get(claims.keyId);
  if (!key) throw new Error('no such key');
  return signTicketCode(claims, key);
}

const example: TicketClaims = {
  keyId: 1,
  ticket: '0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b',
  event: '0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5c',
  ticketType: 1,
  seq: 0,
  notBefore: new Date('2026-11-21T12:00:00Z'),
  expiresAt: new Date('2026-11-24T15:00:00Z'),
};

test('a signed code gives back what it was made of, in 167 characters', async () => {
  await fc.assert(
    fc.asyncProperty(claimsOf, async (claims) => {
      const code = await sign(claims);
      expect(code).toHaveLength(167);
      expect(await verifyTicketCode(code, verifying)).toEqual({ result: 'VALID', claims });
    }),
  );
});

test('a code with any one bit changed never verifies', async () => {
  const bytes = decodeBase45(await sign(example));
  if (!bytes) throw new Error('a signed code decodes');
  for (let bit = 0; bit < bytes.length * 8; bit++) {
    const changed = bytes.slice();
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    const { result } = await verifyTicketCode(encodeBase45(changed), verifying);
    const place = bit >> 3;
    const expected =
      place === 0
        ? ['WRONG_VERSION']
        : place < 3
          ? ['UNKNOWN_KEY', 'INVALID_SIGNATURE']
          : ['INVALID_SIGNATURE'];
    expect(expected).toContain(result);
  }
});

test('a code of another issuer with the same key id does not verify', async () => {
  const stranger = await generateKeyPair();
  const code = await signTicketCode(example, await importPrivateKey(stranger.privateKey));
  expect(await verifyTicketCode(code, verifying)).toEqual({ result: 'INVALID_SIGNATURE' });
});

test('a code under an unknown key says which one', async () => {
  const code = await signTicketCode(
    { ...example, keyId: 77 },
    await importPrivateKey((await generateKeyPair()).privateKey),
  );
  expect(await verifyTicketCode(code, verifying)).toEqual({ result: 'UNKNOWN_KEY', keyId: 77 });
});

test('a code of another version is told apart', async () => {
  expect(await verifyTicketCode(encodeBase45(Uint8Array.of(2, 0, 1)), verifying)).toEqual({
    result: 'WRONG_VERSION',
  });
});

test('nothing that is no code verifies, and nothing throws', async () => {
  const code = await sign(example);
  for (const text of [
    '',
    ' ',
    code.slice(3),
    `${code}000`,
    code.toLowerCase(),
    'https://example.org/',
  ]) {
    expect((await verifyTicketCode(text, verifying)).result).toMatch(/MALFORMED|WRONG_VERSION/);
  }
  await fc.assert(
    fc.asyncProperty(fc.string({ maxLength: 300 }), async (text) => {
      expect((await verifyTicketCode(text, verifying)).result).not.toBe('VALID');
    }),
  );
});

test('what does not fit the layout is never signed', async () => {
  await expect(sign({ ...example, seq: 0x10000 })).rejects.toThrow(RangeError);
  await expect(sign({ ...example, ticketType: -1 })).rejects.toThrow(RangeError);
  await expect(sign({ ...example, ticket: 'tic_1' })).rejects.toThrow(RangeError);
  await expect(sign({ ...example, expiresAt: new Date('2200-01-01') })).rejects.toThrow(RangeError);
});

test('a code admits from its first second until its last', () => {
  expect(isWithinTime(example, new Date('2026-11-21T11:59:59Z'))).toBe(false);
  expect(isWithinTime(example, example.notBefore)).toBe(true);
  expect(isWithinTime(example, new Date('2026-11-24T14:59:59Z'))).toBe(true);
  expect(isWithinTime(example, example.expiresAt)).toBe(false);
});
