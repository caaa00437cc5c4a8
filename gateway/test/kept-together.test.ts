import { setTimeout as sleep } from 'node:timers/promises';
import type { Subgraphs } from '@hoi/gateway/ask-subgraph.ts';
import { createKeptAnswers } from '@hoi/gateway/share/kept-answers.ts';
import { shareFetches } from '@hoi/gateway/share/share-fetches.ts';
import { graphDocument } from '@hoi/kit/graph-document.ts';
import { silentLogger } from '@hoi/kit/log.ts';
import { callerFor } from '@hoi/kit/testing/run.ts';
import { hasValkey, valkeyServer } from '@hoi/kit/testing/valkey-server.ts';
import { valkeyStore } from '@hoi/kit/valkey-store.ts';
import { expect, test } from 'vitest';

const fetch = {
  document: { ...graphDocument('{ event }'), publicSeconds: 60 },
  variablesJson: '{}',
};
// Longer than two clocks may be apart.
const moment = 1_100;

/** A gateway that hears of changes, with a subgraph whose title changes with each answer. */
async function gatewayAt(url: string) {
  const store = await valkeyStore(url, silentLogger);
  const kept = createKeptAnswers(store);
  kept.hears(true);
  let asked = 0;
  const subgraphs: Subgraphs = {
    async ask() {
      asked += 1;
      return { body: Buffer.from(`{"data":{"event":"title ${asked}"}}`), setCookies: [] };
    },
    subscribe: () => Promise.reject(new Error('not asked for')) as never,
  };
  const shared = shareFetches(subgraphs, kept);
  const never = new AbortController().signal;
  return {
    kept,
    asked: () => asked,
    async title(userId: string | null = null) {
      const { body } = await shared.ask('event', fetch, callerFor(userId), never);
      return JSON.parse(body.toString()).data.event;
    },
    [Symbol.asyncDispose]: () => store[Symbol.asyncDispose](),
  };
}

test.skipIf(!hasValkey)(
  'what one gateway asked another need not ask, until something changes',
  async () => {
    await using server = await valkeyServer();
    await server.start();
    await using here = await gatewayAt(server.url);
    await using there = await gatewayAt(server.url);
    await sleep(moment);
    expect(await here.title()).toBe('title 1');
    await expect.poll(() => there.title('usr_a')).toBe('title 1');
    expect(there.asked()).toBe(0);

    // The other may hear of a change later: what it still holds is not taken from it.
    there.kept.forgetAll();
    expect(await there.title()).toBe('title 1');
    expect(there.asked()).toBe(1);
    expect(await there.title()).toBe('title 1');
    expect(there.asked()).toBe(1);
  },
);

test.skipIf(!hasValkey)(
  'whoever began to hear of changes later trusts nothing from before',
  async () => {
    await using server = await valkeyServer();
    await server.start();
    await using here = await gatewayAt(server.url);
    await sleep(moment);
    expect(await here.title()).toBe('title 1');
    await using late = await gatewayAt(server.url);
    await late.title();
    expect(late.asked()).toBe(1);
    late.kept.hears(false);
    await late.title();
    expect(late.asked()).toBe(2);
  },
);

test.skipIf(!hasValkey)('without the store each asks by itself', async () => {
  await using server = await valkeyServer();
  await server.start();
  await using here = await gatewayAt(server.url);
  await using there = await gatewayAt(server.url);
  await sleep(moment);
  await here.title();
  await server.stop();
  expect(await there.title()).toBe('title 1');
  expect(there.asked()).toBe(1);
});
