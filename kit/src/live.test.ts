import { expect, test } from 'vitest';
import { liveFeed, liveState } from './live.ts';
import { memoryPubSub } from './pubsub.ts';

test('the newest state always arrives, and changes in between are coalesced', async () => {
  const pubsub = memoryPubSub();
  const stop = new AbortController();
  let state = 0;
  const states = liveState(
    await pubsub.subscribe('t', stop.signal),
    async () => state,
    stop.signal,
    20,
  );
  const seen: number[] = [];
  const reading = (async () => {
    for await (const one of states) {
      seen.push(one);
      if (one === 100) stop.abort();
    }
  })();
  await expect.poll(() => seen).toEqual([0]);
  for (state = 1; state < 100; state++) await pubsub.publish('t');
  await pubsub.publish('t');
  await reading;
  expect(seen.at(-1)).toBe(100);
  expect(seen.length).toBeLessThan(10);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});

test('a state that is gone ends the topic', async () => {
  const stop = new AbortController();
  const states = liveState(
    await memoryPubSub().subscribe('t', stop.signal),
    async () => null,
    stop.signal,
  );
  expect(await Array.fromAsync(states)).toEqual([]);
});

test('a feed begins with a snapshot and skips nothing that came while it was sent', async () => {
  const pubsub = memoryPubSub();
  const stop = new AbortController();
  const log = ['a', 'b'];
  const feed = liveFeed(
    await pubsub.subscribe('t', stop.signal),
    async (position: number | null) => ({
      position: log.length,
      message: position === log.length ? null : log.slice(position ?? 0).join(''),
    }),
  );
  log.push('c');
  await pubsub.publish('t');
  const seen: string[] = [];
  for await (const message of feed) {
    seen.push(message);
    if (seen.length === 1) {
      log.push('d', 'e');
      await pubsub.publish('t');
    } else stop.abort();
  }
  expect(seen).toEqual(['abc', 'de']);
});
