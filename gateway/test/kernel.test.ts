import { setImmediate } from 'node:timers/promises';
import type { Send } from '@hoi/gateway/execute/ledger.ts';
import { loadGraph } from '@hoi/gateway/plan.ts';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { compose } from './support/a-gateway.ts';
import { by, plainSubgraph } from './support/plain-subgraph.ts';
import { aGraph, executed } from './support/run-graph.ts';

test('an answer of many pages, whose memory grows in the middle, is the reference’s byte by byte', async () => {
  const people = Array.from({ length: 6_000 }, (_, index) => ({
    id: `u${index}`,
    // Strings of every length around a block of sixteen bytes, with what is special at each of its places.
    name: `${'a'.repeat(index % 40)}${['"', '\\', 'ệ', '\n', '🎪', ''][index % 6]}${'b'.repeat(index % 19)}`,
  }));
  const run = await aGraph([
    plainSubgraph(
      'post',
      `type Query { posts: [Post!]! } type Post { title: String by: User }
       type User @key(fields: "id") { id: ID! }`,
      {
        Query: {
          posts: () =>
            Array.from({ length: 9_000 }, (_, index) => ({
              title: `Bài ${index}`,
              by: { id: `u${(index * 7) % 6_000}` },
            })),
        },
      },
    ),
    plainSubgraph('user', 'type User @key(fields: "id") { id: ID! name: String! }', {
      User: { __resolveReference: by('id', people) },
    }),
  ]);
  const query = '{ posts { title by { name } } }';
  const { reply, executor } = await run(query);
  expect(executor).toBe('FAST');
  expect(reply).toHaveProperty('data.posts.8999', {
    title: 'Bài 8999',
    by: { name: people[(8_999 * 7) % 6_000]?.name },
  });
  // The same memory again, and another plan in it.
  expect(await run(query)).toMatchObject({ executor: 'FAST' });
  const { reply: titles } = await run('{ posts { name: title } }');
  expect(titles).toHaveProperty('data.posts.8', { name: 'Bài 8' });
});

test('a table that is larger than a new memory is no trouble', async () => {
  const names = Array.from({ length: 600 }, (_, index) => `field${index}_${'x'.repeat(220)}`);
  const run = await aGraph([
    plainSubgraph(
      'wide',
      `type Query { wide: Wide } type Wide { ${names.map((name) => `${name}: Int`).join(' ')} }`,
      {
        Query: {
          wide: () => Object.fromEntries(names.map((name, index) => [name, index])),
        },
      },
    ),
  ]);
  const { reply, executor } = await run(`{ wide { ${names.join(' ')} } }`);
  expect(executor).toBe('FAST');
  expect(Object.values(reply.data?.wide as object)).toEqual(names.map((_, index) => index));
});

test('a scalar of one’s own may be anything; what a reader would take in another way is left to the reference', async () => {
  const run = await aGraph([
    {
      name: 'any',
      typeDefs: 'type Query { any(text: String!): JSON } scalar JSON',
      answer: async (_, { text }) => ({ data: { any: JSON.parse(`${text}`) } }),
    },
  ]);
  const asked = (text: string) => run('query ($text: String!) { any(text: $text) }', { text });
  const deep = `${'['.repeat(60)}${']'.repeat(60)}`;
  for (const text of ['{"a":[1,{"b":null}],"c":"\\"x\\""}', deep, '[true,false,-1.5]', '{}']) {
    const { reply, executor } = await asked(text);
    expect(reply.data).toEqual({ any: JSON.parse(text) });
    expect(executor).toBe('FAST');
  }
  const members = Array.from({ length: 65 }, (_, index) => `"k${index}":${index}`).join(',');
  for (const text of [`{${members}}`, `${'['.repeat(70)}${']'.repeat(70)}`, '[1e300]']) {
    const { reply, executor } = await asked(text);
    expect(reply.data).toEqual({ any: JSON.parse(text) });
    expect(executor).toBe('REFERENCE');
  }
});

test('a fetch that comes back after its run was given up leaves the memory to whoever has it now', async () => {
  const graph = await loadGraph(
    compose([
      {
        name: 'post',
        typeDefs: `type Query { posts: [Post!]! } type Post { by: User! }
                   type User @key(fields: "id") { id: ID! }`,
      },
      { name: 'user', typeDefs: 'type User @key(fields: "id") { id: ID! name: String! }' },
      { name: 'wrong', typeDefs: 'type Query { wrong: Int! }' },
    ]),
  );
  const document = parse('{ posts { by { name } } wrong }');
  const postsBy = (...ids: readonly string[]) => {
    const by = ids.map((id) => `{"by":{"__typename":"User","id":"${id}"}}`);
    return `{"data":{"posts":[${by}]}}`;
  };
  const operation = (posts: Promise<string>, wrong: string) => {
    const send: Send = async ({ subgraph }) => {
      const answers = { post: posts, wrong, user: '{"data":{"_entities":[{"name":"Lan"}]}}' };
      return { body: Buffer.from(await answers[subgraph as keyof typeof answers]) };
    };
    return executed({ graph, document, variables: {}, send }, 'FAST');
  };
  const late = Promise.withResolvers<string>();
  const own = Promise.withResolvers<string>();
  const first = operation(late.promise, '{"data":{"wrong":null}}');
  // Its run is over, and the reference executor waits for the other half.
  await setImmediate();
  const second = operation(own.promise, '{"data":{"wrong":1}}');
  await setImmediate();
  late.resolve(postsBy('u1', 'u2', 'u3'));
  expect((await first).executor).toBe('REFERENCE');
  own.resolve(postsBy('u4'));
  const { body, executor } = await second;
  expect(executor).toBe('FAST');
  expect(JSON.parse(body.toString()).data).toEqual({ posts: [{ by: { name: 'Lan' } }], wrong: 1 });
});
