import { anonymous, callerOf } from '@hoi/kit/viewer.ts';
import { expect, test } from 'vitest';
import { budgetKeyOf, networkOf } from './requester.ts';

test.each([
  ['203.0.113.9', '203.0.113.9'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2::6', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
])('the budget of %s is that of %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test('a person has a budget of their own, wherever they are, and so has each key', () => {
  const person = { ...anonymous, kind: 'USER', userId: 'usr_1', credentialId: 'ses_1' } as const;
  const key = { ...person, kind: 'API_KEY', credentialId: 'key_1' } as const;
  const keys = [anonymous, person, key].map((viewer) => budgetKeyOf(callerOf(viewer)));
  expect(keys).toEqual(['address 127.0.0.1', 'user usr_1', 'key key_1']);
});
