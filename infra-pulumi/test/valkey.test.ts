import { deepEqual, equal, ok } from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { test } from 'node:test';
import { hasValkey, valkeyServer } from '../../kit/src/testing/valkey-server.ts';
import { valkeyPubSub } from '../../kit/src/valkey-pubsub.ts';
import { valkeyStore } from '../../kit/src/valkey-store.ts';
import { access } from '../platform/valkey.ts';
import { graphOf, variants } from '../proof/captures.ts';
import { containersOf } from '../proof/rules/containers.ts';

/** Sends one command, and hears what the server says to it. */
async function tell(url: string, ...commands: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  let said = '';
  for (const command of commands) {
    socket.write(`${command}\r\n`);
    const [bytes] = await once(socket, 'data');
    said = `${bytes}`;
  }
  socket.destroy();
  return said;
}

test('with what the users may do, our own clients do all that they do, and no more is allowed', {
  skip: !hasValkey,
}, async () => {
  await using server = await valkeyServer();
  await server.start();
  for (const [user, may] of Object.entries(access)) {
    const set = (what: string) => tell(server.url, `ACL SETUSER ${user} >secret ${what}`);
    const said = await set(may);
    // Redis before 7.2 has no such command, and clients go on without.
    const isOld = said.includes("'+client|setinfo'");
    equal(isOld ? await set(may.replace('+client|setinfo', '')) : said, '+OK\r\n');
  }
  const warnings: unknown[] = [];
  const log = { warn: (...words: unknown[]) => warnings.push(words) } as never;
  const as = (user: keyof typeof access) => server.url.replace('//', `//${user}:secret@`);

  await using store = await valkeyStore(as('cache'), log);
  store.put('key', Buffer.from('kept'), 60);
  equal(`${await store.get('key')}`, 'kept');

  await using pubsub = await valkeyPubSub(as('pubsub'), log);
  const messages = await pubsub.subscribe('changes', AbortSignal.timeout(10_000));
  await pubsub.publish('changes', 'moved');
  const { value } = await messages[Symbol.asyncIterator]().next();
  equal(value, 'moved');
  deepEqual(warnings, []);

  const refused = async (user: string, command: string) =>
    (await tell(server.url, `AUTH ${user} secret`, command)).startsWith('-NOPERM');
  ok(await refused('cache', 'PUBLISH hoi:changes x'));
  ok(await refused('cache', 'GET other'));
  ok(await refused('cache', 'FLUSHALL'));
  ok(await refused('pubsub', 'GET hoi:kept:key'));
  ok(await refused('pubsub', 'PUBLISH other x'));
});

test('gateways are given the user that keeps, subgraphs the one that tells', async () => {
  const graph = await graphOf(variants['large, with Valkey, traces and NAT in each zone']);
  const given = containersOf(graph).flatMap(({ container }) =>
    container.secrets
      .filter(({ name }: { name: string }) => /^(CACHE|PUBSUB)_URL$/.test(name))
      .map(({ name }: { name: string }) => `${container.name} ${name}`),
  );
  deepEqual(given.sort(), [
    'assistant PUBSUB_URL',
    'community PUBSUB_URL',
    'event PUBSUB_URL',
    'gateway CACHE_URL',
    'notification PUBSUB_URL',
    'user PUBSUB_URL',
  ]);
});
