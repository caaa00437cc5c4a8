import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { silentLogger } from '../src/log.ts';
import type { PubSub } from '../src/pubsub.ts';
import { valkeyPubSub } from '../src/valkey-pubsub.ts';

const program = ['valkey-server', 'redis-server'].find(
  (name) => spawnSync(name, ['--version']).status === 0,
);
if (!program)
  process.stderr.write('No valkey-server or redis-server is installed: Valkey is not tested.\n');

let server: ChildProcess | null = null;
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}
async function start(port: number): Promise<void> {
  const args = ['--port', `${port}`, '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  server = spawn(`${program}`, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  for await (const line of server.stdout ?? []) if (`${line}`.includes('eady to accept')) return;
  throw new Error('the server did not start');
}
async function stop(): Promise<void> {
  if (!server || server.exitCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
}
afterEach(stop);

/** Everything that is heard on a topic, until the signal aborts. */
async function hear(pubsub: PubSub, topic: string, signal: AbortSignal): Promise<string[]> {
  const heard: string[] = [];
  const messages = await pubsub.subscribe(topic, signal);
  void (async () => {
    for await (const message of messages) heard.push(message);
  })();
  return heard;
}

test.skipIf(!program)('another process hears of its topic, and of no other', async () => {
  const port = await freePort();
  await start(port);
  await using here = await valkeyPubSub(`redis://127.0.0.1:${port}`, silentLogger);
  await using there = await valkeyPubSub(`redis://127.0.0.1:${port}`, silentLogger);
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

test.skipIf(!program)(
  'while the server is away commands go on, and afterwards everybody hears again',
  async () => {
    const port = await freePort();
    await start(port);
    await using pubsub = await valkeyPubSub(`redis://127.0.0.1:${port}`, silentLogger);
    const { signal } = new AbortController();
    const early = await hear(pubsub, 'early', signal);
    await stop();
    await pubsub.publish('early', 'lost');
    const late = await hear(pubsub, 'late', signal);
    await start(port);
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
