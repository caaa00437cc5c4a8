import { newId } from '@hoi/kit/ids.ts';
import { silentLogger } from '@hoi/kit/log.ts';
import { devMailbox } from '@hoi/kit/mail.ts';
import { memoryPubSub } from '@hoi/kit/pubsub.ts';
import { callerFor, run } from '@hoi/kit/testing/run.ts';
import { createTestDatabase } from '@hoi/kit/testing/test-database.ts';
import { expect, test, vi } from 'vitest';
// The real producer: what it puts on the bus is what this service understands.
import * as community from '../../community/src/subgraph.ts';
import { createNotificationSubgraph, packageRoot } from '../src/subgraph.ts';

test('what happens in a community reaches its people over the bus, each service under its own role', async () => {
  await using databases = await createTestDatabase([
    { name: 'community', packageRoot: community.packageRoot },
    { name: 'notification', packageRoot },
  ]);
  const options = {
    pubsub: memoryPubSub(),
    log: silentLogger,
    publicUrl: 'https://hoi.example.org',
  };
  await using notifications = await createNotificationSubgraph({
    ...options,
    databaseUrl: databases.urlOf('notification'),
    mailer: devMailbox(),
    secretKey: 'a secret of the tests',
  });
  await using communities = await community.createCommunitySubgraph({
    ...options,
    databaseUrl: databases.urlOf('community'),
  });
  const [owner, lan] = [newId('usr'), newId('usr')];
  // biome-ignore lint/suspicious/noExplicitAny: answers are asserted on, not typed
  const change = async (who: string, mutation: string): Promise<any> => {
    const { data } = await run(communities, callerFor(who), `mutation { ${mutation} }`);
    return Object.values(data ?? {})[0];
  };
  const titlesOf = async (who: string) => {
    const query = '{ notifications { nodes { title } } }';
    // biome-ignore lint/suspicious/noExplicitAny: answers are asserted on, not typed
    const { data } = (await run(notifications, callerFor(who), query)) as any;
    return data.notifications.nodes.map((one: { title: string }) => one.title);
  };

  const made = await change(
    owner,
    'createCommunity(input: {name: "Huế Dev", timeZone: "Asia/Ho_Chi_Minh", joinPolicy: APPROVAL}) { community { id } }',
  );
  const { id } = made.community;
  const { membership } = await change(
    lan,
    `joinCommunity(input: {communityId: "${id}"}) { membership { id } }`,
  );
  await change(
    owner,
    `decideMembership(input: {membershipId: "${membership.id}", approve: true}) { userErrors { code } }`,
  );
  await change(
    owner,
    `createPost(input: {communityId: "${id}", kind: ANNOUNCEMENT, title: "Nghỉ Tết", body: "Hẹn gặp lại"}) { userErrors { code } }`,
  );
  await vi.waitUntil(async () => (await titlesOf(lan)).length === 2, { timeout: 60_000 });
  expect(await titlesOf(lan)).toEqual(['Huế Dev: Nghỉ Tết', 'Welcome to Huế Dev']);
  expect(await titlesOf(owner)).toEqual(['Somebody would like to join Huế Dev']);
});
