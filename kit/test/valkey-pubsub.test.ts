import { expect, test } from 'vitest';
import { silentLogger } from '../src/log.ts';
import type { PubSub } from '../src/pubsub.ts';
import { hasValkey, valkeyServer } from '../src/testing/valkey-server.ts';
import { valkeyPubSub } from '../src/valkey-pubsub.ts';

/** Everything that is heard on a topic, until the signal aborts. */
async function hear(pubsub: PubSub, topic: string, signal: AbortSignal): Promise<string[]> {
  const heard: string[] = [];
  const messages = await pubsub.subscribe(topic, signal);
  void (async () => {
    for await (const message of messages) heard.push(message);
  })();
  return heard;
}

test.skipIf(!hasValkey)('another process hears of its topic, and of no other', async () => {
  await using server = await valkeyServer();
  await server.start();
  await using here = await valkeyPubSub(server.url, silentLogger);
  await using there = await valkeyPubSub(server.url, silentLogger);
  const leave = new AbortController();
  const heard = await hear(there, 'event:evt_1', leave.signal);
  const others = await hear(there, 'event:evt_2', new AbortController().signal);
  await here.publish('event:evt_1', 'two\nlines');
  await expect.poll(() => heard).toEqual(['two\nlines']);
  leave.abort();
  await here.publish('event:evt_1', 'too late');
  await here.publish('event:evt_2', 'theirs');
  await expect.poll(() => others).toEqual(['theirs']);
  expect(heard).toEqual(['two\nlines']);
});

test.skipIf(!hasValkey)(
  'while the server is away commands go on, and afterwards everybody hears again',
  async () => {
    await using server = await valkeyServer();
    await server.start();
    await using pubsub = await valkeyPubSub(server.url, silentLogger);
    const { signal } = new AbortController();
    const early = await hear(pubsub, 'early', signal);
    await server.stop();
    await pubsub.publish('early', 'lost');
    const late = await hear(pubsub, 'late', signal);
    await server.start();
    await expect
      .poll(async () => {
        await pubsub.publish('early', 'again');
        await pubsub.publish('late', 'again');
        return [early.at(-1), late.at(-1)];
      })
      .toEqual(['again', 'again']);
    expect(early).not.toContain('lost');
  },
);
