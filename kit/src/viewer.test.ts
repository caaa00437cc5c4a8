import { expect, test } from 'vitest';
import { anonymous, callerOf, signCaller, verifyCaller } from './viewer.ts';

const request = { subgraph: 'event', method: 'POST', path: '/graphql', body: '{"query":"{a}"}' };
const caller = callerOf({ ...anonymous, kind: 'USER', userId: 'usr_1' }, { locale: 'vi' });
const now = Date.UTC(2026, 10, 22);
const signed = signCaller('key', caller, request, now);

test('a subgraph reads the caller that the gateway signed', () => {
  expect(verifyCaller('key', signed, request, now)).toEqual(caller);
});

test.each([
  ['another key', 'other', signed, request, now],
  ['another subgraph', 'key', signed, { ...request, subgraph: 'user' }, now],
  ['another body', 'key', signed, { ...request, body: '{}' }, now],
  ['another path', 'key', signed, { ...request, path: '/media/1' }, now],
  ['another method', 'key', signed, { ...request, method: 'GET' }, now],
  ['31 seconds later', 'key', signed, request, now + 31_000],
  ['31 seconds before', 'key', signed, request, now - 31_000],
  ['another caller', 'key', signed.replace(/\.[^.]+\./, '.e30.'), request, now],
  ['nonsense', 'key', 'nonsense', request, now],
  ['nothing', 'key', '', request, now],
])('a signature is refused for %s', (_, key, signature, forRequest, at) => {
  expect(verifyCaller(key, signature, forRequest, at)).toBeNull();
});
