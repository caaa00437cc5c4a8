import { expect, test } from 'vitest';
import { abortSignalOf, Stop, unlessStopped } from './stop.ts';

test('all who listen are told once, with the reason; who has left is not', () => {
  const stop = new Stop();
  const told: string[] = [];
  const [first, second, third] = ['first', 'second', 'third'].map(
    (name) => () => void told.push(`${name} ${stop.reason}`),
  );
  for (const listener of [first, second, third]) {
    if (listener) stop.addEventListener('abort', listener);
  }
  if (second) stop.removeEventListener('abort', second);
  stop.abort('late');
  stop.abort('again');
  expect(told).toEqual(['first late', 'third late']);
  expect(stop).toMatchObject({ aborted: true, reason: 'late' });
});

test('as an AbortSignal it aborts with the same reason, whenever it is asked for', () => {
  const stop = new Stop();
  const before = abortSignalOf(stop);
  expect(before.aborted).toBe(false);
  stop.abort('gone');
  expect([before.reason, abortSignalOf(stop).reason]).toEqual(['gone', 'gone']);
  const unexplained = new Stop();
  unexplained.abort();
  expect(() => abortSignalOf(unexplained).throwIfAborted()).toThrow('aborted');
  const { signal } = new AbortController();
  expect(abortSignalOf(signal)).toBe(signal);
});

test('what is promised is waited for until somebody stops waiting, before or meanwhile', async () => {
  const stop = new Stop();
  expect(await unlessStopped(Promise.resolve(1), stop)).toBe(1);
  await expect(unlessStopped(Promise.reject(new Error('no')), stop)).rejects.toThrow('no');
  const waiting = unlessStopped(new Promise(() => undefined), stop);
  stop.abort('late');
  await expect(waiting).rejects.toBe('late');
  await expect(unlessStopped(Promise.resolve(1), stop)).rejects.toBe('late');
  // A failure that comes after it is nobody's: unhandled, it would end the process.
  const failing = Promise.withResolvers<void>();
  await expect(unlessStopped(failing.promise, stop)).rejects.toBe('late');
  failing.reject(new Error('nobody hears of it'));
  await new Promise((resolve) => setImmediate(resolve));
});
