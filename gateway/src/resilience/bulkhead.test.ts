import { expect, test } from 'vitest';
import { createBulkhead } from './bulkhead.ts';

const never = new AbortController().signal;
const aBulkhead = () =>
  createBulkhead({ maxRunning: 2, maxWaiting: 2, full: () => new Error('full') });

test('no more run than may, the others wait in order, and the next is turned away', async () => {
  const bulkhead = aBulkhead();
  const order: string[] = [];
  expect([1, 2, 3].map(() => bulkhead.tryEnter())).toEqual([true, true, false]);
  const third = bulkhead.waitToEnter(never).then(() => order.push('third'));
  const fourth = bulkhead.waitToEnter(never).then(() => order.push('fourth'));
  await expect(bulkhead.waitToEnter(never)).rejects.toThrow('full');
  bulkhead.leave();
  await third;
  expect(order).toEqual(['third']);
  bulkhead.leave();
  await fourth;
  expect(order).toEqual(['third', 'fourth']);
  expect(bulkhead.tryEnter()).toBe(false);
  bulkhead.leave();
  expect([1, 2].map(() => bulkhead.tryEnter())).toEqual([true, false]);
});

test('who leaves the queue frees the place in it, and takes no place to run', async () => {
  const bulkhead = aBulkhead();
  expect([1, 2].map(() => bulkhead.tryEnter())).toEqual([true, true]);
  const gone = new AbortController();
  const left = bulkhead.waitToEnter(gone.signal);
  const patient = bulkhead.waitToEnter(never);
  gone.abort(new Error('gone'));
  await expect(left).rejects.toThrow('gone');
  const later = bulkhead.waitToEnter(never);
  bulkhead.leave();
  await patient;
  bulkhead.leave();
  await later;
});
