import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { upstreamSocket } from '@hoi/gateway/upstream-socket.ts';
import { expect, test } from 'vitest';
import { WebSocketServer } from 'ws';

/** A subgraph that sends one event, and answers so many pings. */
async function aSubgraph(pongs: number) {
  const server = new WebSocketServer({
    port: 0,
    host: '127.0.0.1',
    handleProtocols: () => 'graphql-transport-ws',
  });
  await once(server, 'listening');
  let left = pongs;
  server.on('connection', (socket) => {
    const say = (message: object) => socket.send(JSON.stringify(message));
    socket.on('message', (data) => {
      const { type, id } = JSON.parse(`${data}`);
      if (type === 'connection_init') say({ type: 'connection_ack' });
      if (type === 'subscribe') say({ id, type: 'next', payload: { data: { tick: 1 } } });
      if (type !== 'ping') return;
      left -= 1;
      if (left >= 0) say({ type: 'pong' });
    });
  });
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    pings: () => pongs - left,
    async [Symbol.asyncDispose]() {
      for (const socket of server.clients) socket.terminate();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

test('a subgraph that says nothing any more is taken for gone', async () => {
  await using subgraph = await aSubgraph(2);
  const upstream = upstreamSocket(subgraph.url, 0, { pingMs: 20, answerMs: 500 });
  const events = upstream.iterate({ query: 'subscription { tick }' });
  expect((await events.next()).value).toEqual({ data: { tick: 1 } });
  // It goes on for as long as there are answers.
  await expect(events.next()).rejects.toMatchObject({ code: 4499 });
  expect(subgraph.pings()).toBe(3);
  await upstream.dispose();
});
