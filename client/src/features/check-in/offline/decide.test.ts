import { generateKeyPair, importPrivateKey } from '@hoi/ticket-code/keys.ts';
import { signTicketCode } from '@hoi/ticket-code/ticket-code.ts';
import { expect, test } from 'vitest';
import { decide, ticketHash } from './decide.ts';
import type { OfflineDoor } from './door-db.ts';

const ticket = '0190b6c4-0000-7000-8000-000000000001';
const event = '0190b6c4-0000-7000-8000-00000000000e';
const now = new Date('2030-05-01T12:00:00Z');
const pair = await generateKeyPair();
const privateKey = await importPrivateKey(pair.privateKey);
const claims = {
  ...{ keyId: 1, ticket, event, ticketType: 1, seq: 1 },
  notBefore: new Date('2030-04-30T00:00:00Z'),
  expiresAt: new Date('2030-05-03T00:00:00Z'),
};
const code = await signTicketCode(claims, privateKey);
const hash = await ticketHash(ticket);
const base64url = btoa(String.fromCharCode(...pair.publicKey))
  .replaceAll('+', '-')
  .replaceAll('/', '_');
const door: OfflineDoor = {
  ...{ listId: 'cil_1', eventUuid: event, revision: 1 },
  ...{ clockOffset: 0, expiresAt: now.getTime() + 1e6, keys: new Map([[1, base64url]]) },
  admitsFrom: claims.notBefore.getTime(),
  admitsUntil: claims.expiresAt.getTime(),
  ...{ revoked: new Set(), reissued: new Map(), checkedIn: new Set(), ticketTypes: null },
  ...{ outside: new Set(), mayReenter: true, opensAt: null, closesAt: null, questions: [] },
};
const inward = { direction: 'IN' } as const;
const nothing = { scans: [], undos: [] };
const said = async (
  change: Partial<OfflineDoor>,
  waiting: Parameters<typeof decide>[1] = nothing,
  direction: 'IN' | 'OUT' = 'IN',
) => (await decide({ ...door, ...change }, waiting, { code, direction }, now)).result;

test('a good code is admitted, and named by its hash', async () => {
  expect(await decide(door, nothing, { code, ...inward }, now)).toEqual({
    result: 'ADMITTED',
    hash,
    ticketType: claims.ticketType,
  });
});

test('what does not admit is told apart', async () => {
  expect(await said({ revoked: new Set([hash]) })).toBe('REVOKED');
  expect(await said({ reissued: new Map([[hash, 2]]) })).toBe('REPLACED');
  expect(await said({ reissued: new Map([[hash, 1]]) })).toBe('ADMITTED');
  expect(await said({ checkedIn: new Set([hash]) })).toBe('ALREADY_IN');
  expect(await said({ eventUuid: ticket })).toBe('WRONG_EVENT');
  expect(await said({ admitsUntil: now.getTime() })).toBe('WRONG_TIME');
  expect(await said({ keys: new Map() })).toBe('INVALID_SIGNATURE');
  const forged = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`;
  expect((await decide(door, nothing, { code: forged, ...inward }, now)).result).toBe(
    'INVALID_SIGNATURE',
  );
  expect((await decide(door, nothing, { code: 'hello', ...inward }, now)).result).toBe(
    'INVALID_SIGNATURE',
  );
});

test('whom this device let in a moment ago is in, unless it was taken back', async () => {
  const scan = {
    nonce: 'n',
    listId: 'cil_1',
    code,
    gate: null,
    hash,
    at: now.toISOString(),
    ...inward,
  };
  const scans = [{ ...scan, result: 'ADMITTED' as const }];
  expect(await said({}, { scans, undos: [] })).toBe('ALREADY_IN');
  const undos = [{ nonce: 'n', listId: 'cil_1', at: now.toISOString(), reason: '' }];
  expect(await said({}, { scans, undos })).toBe('ADMITTED');
  expect(await said({}, { scans: [{ ...scan, result: 'ALREADY_IN' }], undos: [] })).toBe(
    'ADMITTED',
  );
});

test('a ticket of a type that the list does not take is turned away', async () => {
  expect(await said({ ticketTypes: [2, 3] })).toBe('NOT_ON_LIST');
  expect(await said({ ticketTypes: [1] })).toBe('ADMITTED');
});

test('out goes who is in, and in again who is out where the list allows it', async () => {
  expect(await said({}, nothing, 'OUT')).toBe('NOT_INSIDE');
  const inside = { checkedIn: new Set([hash]) };
  expect(await said(inside, nothing, 'OUT')).toBe('CHECKED_OUT');
  const away = { ...inside, outside: new Set([hash]) };
  expect(await said(away, nothing, 'OUT')).toBe('NOT_INSIDE');
  expect(await said(away)).toBe('READMITTED');
  expect(await said({ ...away, mayReenter: false })).toBe('NO_REENTRY');
  const went = { nonce: 'n', listId: 'cil_1', code, gate: null, hash, at: now.toISOString() };
  const scans = [{ ...went, direction: 'OUT', result: 'CHECKED_OUT' } as const];
  expect(await said(inside, { scans, undos: [] })).toBe('READMITTED');
  expect(await said(inside, { scans, undos: [] }, 'OUT')).toBe('NOT_INSIDE');
});

test('a list lets in within its time, and out at any', async () => {
  const early = { opensAt: now.getTime() + 1 };
  const late = { closesAt: now.getTime(), checkedIn: new Set([hash]) };
  expect(await said(early)).toBe('LIST_CLOSED');
  expect(await said({ opensAt: now.getTime(), closesAt: now.getTime() + 1 })).toBe('ADMITTED');
  expect(await said(late)).toBe('LIST_CLOSED');
  expect(await said(late, nothing, 'OUT')).toBe('CHECKED_OUT');
});
