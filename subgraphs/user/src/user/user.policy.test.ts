import { userViewer } from '@hoi/kit/testing/run.ts';
import { anonymous, system } from '@hoi/kit/viewer.ts';
import { describe, expect, test } from 'vitest';
import {
  credentialOwner,
  isGateway,
  mustOwnCredentials,
  seesEmail,
  seesSettings,
} from './user.policy.ts';

const lan = { id: 'usr_lan' };
const inBrowser = userViewer('usr_lan');
const byKey = userViewer('usr_lan', { kind: 'API_KEY', scopes: ['READ'] });
const writeOnly = userViewer('usr_lan', { kind: 'API_KEY', scopes: ['WRITE'] });
const assistant = userViewer('usr_lan', { kind: 'ASSISTANT' });
const minh = userViewer('usr_minh', { isAdmin: true });

describe('who sees what is private', () => {
  test.each([
    ['the person', inBrowser, true, true],
    ['a key of the person', byKey, true, true],
    ['a key that may not read', writeOnly, false, false],
    ['the assistant of the person', assistant, false, true],
    ['somebody else, even an administrator', minh, false, false],
    ['nobody', anonymous, false, false],
    ['the gateway', system, false, false],
  ])('%s', (_name, viewer, email, settings) => {
    expect(seesEmail(viewer, lan)).toBe(email);
    expect(seesSettings(viewer, lan)).toBe(settings);
  });
});

test('only a person in a browser owns credentials; the rest is told why not', () => {
  expect(credentialOwner(inBrowser)).toBe('usr_lan');
  expect(mustOwnCredentials(inBrowser)).toBe('usr_lan');
  for (const viewer of [byKey, assistant]) {
    expect(credentialOwner(viewer)).toBeNull();
    expect(() => mustOwnCredentials(viewer)).toThrow('FORBIDDEN');
  }
  for (const viewer of [anonymous, system]) {
    expect(credentialOwner(viewer)).toBeNull();
    expect(() => mustOwnCredentials(viewer)).toThrow('UNAUTHENTICATED');
  }
});

test('only the gateway is the gateway', () => {
  expect([inBrowser, byKey, assistant, minh, anonymous, system].map(isGateway)).toEqual([
    ...Array(5).fill(false),
    true,
  ]);
});
