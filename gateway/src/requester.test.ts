import { anonymous, callerOf } from '@hoi/kit/viewer.ts';
import { expect, test } from 'vitest';
import { budgetKeyOf } from './requester.ts';

test('a person has a budget of their own, wherever they are, and so has each key', () => {
  const person = { ...anonymous, kind: 'USER', userId: 'usr_1', credentialId: 'ses_1' } as const;
  const key = { ...person, kind: 'API_KEY', credentialId: 'key_1' } as const;
  const keys = [anonymous, person, key].map((viewer) => budgetKeyOf(callerOf(viewer)));
  expect(keys).toEqual(['address 127.0.0.1/32', 'user usr_1', 'key key_1']);
});

test('whoever holds an IPv6 network has one budget for all its addresses', () => {
  const keys = ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::6', '2001:db8:1:3::6'].map((address) =>
    budgetKeyOf({ ...callerOf(anonymous), address }),
  );
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).not.toBe(keys[1]);
});
