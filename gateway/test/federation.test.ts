import { describe, expect, test } from 'vitest';
import { by, plainSubgraph } from './support/plain-subgraph.ts';
import { aGraph } from './support/run-graph.ts';

// What the federation specification offers, one construct a test, by both executors: the answer, the
// plan as people read it, and who was asked.

const itself = { __resolveReference: (reference: object) => reference };

describe('keys', () => {
  test('compound and nested ones hold all of their parts', async () => {
    const seats = [
      { hall: { code: 'A' }, row: 1, price: 10 },
      { hall: { code: 'B' }, row: 1, price: 20 },
    ];
    const run = await aGraph([
      plainSubgraph(
        'plan',
        `type Query { seats: [Seat!]! }
         type Seat @key(fields: "hall { code } row") { hall: Hall! row: Int! }
         type Hall @shareable { code: String! }`,
        { Query: { seats: () => seats }, Seat: itself },
      ),
      plainSubgraph(
        'price',
        `type Seat @key(fields: "hall { code } row") { hall: Hall! row: Int! price: Int }
         type Hall @shareable { code: String! }`,
        {
          Seat: {
            __resolveReference: ({ hall, row }: { hall: { code: string }; row: number }) =>
              seats.find((seat) => seat.hall.code === hall.code && seat.row === row),
          },
        },
      ),
    ]);
    const { reply, calls, plan } = await run('{ seats { price } }');
    expect(reply).toEqual({ data: { seats: [{ price: 10 }, { price: 20 }] } });
    expect(calls).toEqual(['plan', 'price']);
    expect(plan).toMatchSnapshot();
  });

  test('one of several leads through the subgraph that knows both', async () => {
    const run = await aGraph([
      plainSubgraph(
        'door',
        'type Query { scanned: Ticket } type Ticket @key(fields: "code") { code: String! }',
        { Query: { scanned: () => ({ code: 'c1' }) } },
      ),
      plainSubgraph(
        'ticket',
        'type Ticket @key(fields: "code") @key(fields: "id") { code: String! id: ID! }',
        { Ticket: { __resolveReference: by('code', [{ code: 'c1', id: 't1' }]) } },
      ),
      plainSubgraph('order', 'type Ticket @key(fields: "id") { id: ID! paid: Boolean! }', {
        Ticket: { __resolveReference: by('id', [{ id: 't1', paid: false }]) },
      }),
    ]);
    const { reply, calls, plan, executor } = await run('{ scanned { paid } }');
    expect(reply).toEqual({ data: { scanned: { paid: false } } });
    expect(calls).toEqual(['door', 'ticket', 'order']);
    expect(plan).toMatchSnapshot();
    expect(executor).toBe('FAST');
  });

  test('a reference that cannot be resolved is never asked for', async () => {
    const run = await aGraph([
      plainSubgraph(
        'post',
        `type Query { post: Post } type Post { by: User }
         type User @key(fields: "id", resolvable: false) { id: ID! }`,
        { Query: { post: () => ({ by: { id: 'u1' } }) } },
      ),
      plainSubgraph(
        'user',
        'type Query { user: User } type User @key(fields: "id") { id: ID! name: String }',
        {
          Query: { user: () => ({ id: 'u1', name: 'Lan' }) },
          User: { __resolveReference: by('id', [{ id: 'u1', name: 'Lan' }]) },
        },
      ),
    ]);
    const { reply, calls } = await run('{ post { by { id name } } user { id } }');
    expect(reply).toEqual({
      data: { post: { by: { id: 'u1', name: 'Lan' } }, user: { id: 'u1' } },
    });
    expect(calls.toSorted()).toEqual(['post', 'user', 'user']);
  });

  test('one that is null is no reference, and the rest of the list is there', async () => {
    const run = await aGraph([
      plainSubgraph(
        'post',
        'type Query { posts: [Post] } type Post @key(fields: "slug") { slug: String text: String }',
        {
          Query: {
            posts: () => [{ slug: 'a', text: '' }, null, { slug: null, text: 'no slug' }],
          },
        },
      ),
      plainSubgraph('like', 'type Post @key(fields: "slug") { slug: String likes: Int }', {
        Post: { __resolveReference: by('slug', [{ slug: 'a', likes: 0 }]) },
      }),
    ]);
    const { reply } = await run('{ posts { text likes } }');
    expect(reply).toEqual({
      data: { posts: [{ text: '', likes: 0 }, null, { text: 'no slug', likes: null }] },
    });
  });
});

describe('@requires', () => {
  const shapes = [
    { id: '1', shape: { __typename: 'Circle', radius: 2 } },
    { id: '2', shape: { __typename: 'Square', side: 3 } },
  ];
  const abstract = `interface Shape { name: String }
    type Circle implements Shape @shareable { name: String radius: Int }
    type Square implements Shape @shareable { name: String side: Int }`;

  test('brings fragments and arguments, each as it says', async () => {
    const run = await aGraph([
      plainSubgraph(
        'thing',
        `${abstract} enum Unit { METRE FOOT }
         type Query { things: [Thing!]! }
         type Thing @key(fields: "id") { id: ID! size(unit: Unit!): Int! shape: Shape! }`,
        {
          Query: { things: () => shapes },
          Thing: {
            __resolveReference: by('id', shapes),
            size: (_: unknown, { unit }: { unit: string }) => (unit === 'METRE' ? 1 : 3),
          },
        },
      ),
      plainSubgraph(
        'freight',
        `${abstract} enum Unit { METRE FOOT }
         type Thing @key(fields: "id") {
           id: ID!
           size(unit: Unit!): Int! @external
           shape: Shape! @external
           parcel: String @requires(fields:
             "size(unit: METRE) shape { ... on Circle { radius } ... on Square { side } }")
         }`,
        {
          Thing: {
            ...itself,
            parcel: ({ size, shape }: { size: number; shape: Record<string, number> }) =>
              `${size} ${shape.radius ?? '-'} ${shape.side ?? '-'}`,
          },
        },
      ),
    ]);
    const { reply, calls, plan } = await run('{ things { parcel } }');
    expect(reply).toEqual({ data: { things: [{ parcel: '1 2 -' }, { parcel: '1 - 3' }] } });
    expect(calls).toEqual(['thing', 'freight']);
    expect(plan).toMatchSnapshot();
    // The client's own question about the same field has another argument.
    const { reply: both } = await run('{ things { size(unit: FOOT) parcel } }');
    expect(both).toEqual({
      data: {
        things: [
          { size: 3, parcel: '1 2 -' },
          { size: 3, parcel: '1 - 3' },
        ],
      },
    });
    const { reply: aliased } = await run(
      'query ($u: Unit!) { things { parcel size: parcel feet: size(unit: $u) } }',
      { u: 'FOOT' },
    );
    expect(aliased).toEqual({
      data: {
        things: [
          { parcel: '1 2 -', size: '1 2 -', feet: 3 },
          { parcel: '1 - 3', size: '1 - 3', feet: 3 },
        ],
      },
    });
  });
});

test('what a client calls by the name of a key is no key', async () => {
  const users = [{ id: 'u1', name: 'Lan', nick: 'L' }];
  const run = await aGraph([
    plainSubgraph(
      'user',
      'type Query { users: [User!]! } type User @key(fields: "id") { id: ID! name: String nick: String! }',
      { Query: { users: () => users } },
    ),
    plainSubgraph(
      'post',
      `type User @key(fields: "id") {
         id: ID! name: String @external posts: [String] failing: String
         greeting: String @requires(fields: "name")
       }`,
      {
        User: {
          ...itself,
          posts: ({ id }: { id: string }) => [`of ${id}`],
          greeting: ({ name }: { name: string }) => `Chào ${name}`,
          failing: () => {
            throw new Error('down');
          },
        },
      },
    ),
  ]);
  const query = '{ users { id: nick name: posts __typename: id greeting id__hoi: name } }';
  const { reply, executor } = await run(query);
  expect(reply).toEqual({
    data: {
      users: [{ id: 'L', name: ['of u1'], __typename: 'u1', greeting: 'Chào Lan', id__hoi: 'Lan' }],
    },
  });
  expect(executor).toBe('FAST');
  const { reply: failed } = await run('{ users { name: failing } }');
  expect(failed.data).toEqual({ users: [{ name: null }] });
  expect(failed.errors?.map(({ path }) => path)).toEqual([['users', 0, 'name']]);
});

describe('who is asked', () => {
  const users = [{ id: 'u1', name: 'Lan', email: 'lan@hoi.test' }];
  const user = plainSubgraph(
    'user',
    `type Query { me: User }
     type User @key(fields: "id") { id: ID! name: String @shareable email: String }`,
    { Query: { me: () => users[0] }, User: { __resolveReference: by('id', users) } },
  );

  test('what a field provides is not asked of its owner', async () => {
    const run = await aGraph([
      user,
      plainSubgraph(
        'post',
        `type Query { top: Post @provides(fields: "by { name }") last: Post }
         type Post { by: User }
         type User @key(fields: "id") { id: ID! name: String @external }`,
        {
          Query: {
            top: () => ({ by: { id: 'u1', name: 'Lan (provided)' } }),
            last: () => ({ by: { id: 'u1' } }),
          },
        },
      ),
    ]);
    const { reply, calls } = await run('{ top { by { name } } }');
    expect(reply).toEqual({ data: { top: { by: { name: 'Lan (provided)' } } } });
    expect(calls).toEqual(['post']);
    const { calls: owner } = await run('{ last { by { name } } }');
    expect(owner).toEqual(['post', 'user']);
  });

  test('equal fetches in flight are one', async () => {
    const run = await aGraph([
      user,
      plainSubgraph('post', 'type User @key(fields: "id") { id: ID! posts: [String!] }', {
        User: { ...itself, posts: ({ id }: { id: string }) => [id] },
      }),
    ]);
    const { reply, calls } = await run('{ me { posts } also: me { posts } }');
    expect(reply).toEqual({ data: { me: { posts: ['u1'] }, also: { posts: ['u1'] } } });
    expect(calls).toEqual(['user', 'post']);
  });

  test('who is hidden is null where that may be, without an error', async () => {
    const run = await aGraph([
      plainSubgraph(
        'post',
        'type Query { posts: [Post!]! } type Post { by: User } type User @key(fields: "id") { id: ID! }',
        { Query: { posts: () => [{ by: { id: 'u1' } }, { by: { id: 'hidden' } }] } },
      ),
      plainSubgraph('user', 'type User @key(fields: "id") { id: ID! name: String! bio: String }', {
        User: { __resolveReference: by('id', [{ id: 'u1', name: 'Lan' }]) },
      }),
    ]);
    const { reply, executor } = await run('{ posts { by { id name } } }');
    expect(reply).toEqual({ data: { posts: [{ by: { id: 'u1', name: 'Lan' } }, { by: null }] } });
    expect(executor).toBe('FAST');
    const { reply: nullable } = await run('{ posts { by { id bio } } }');
    expect(nullable).toEqual({
      data: { posts: [{ by: { id: 'u1', bio: null } }, { by: { id: 'hidden', bio: null } }] },
    });
  });

  test('a field that moved is asked of its new home alone', async () => {
    const run = await aGraph([
      user,
      plainSubgraph(
        'account',
        'type User @key(fields: "id") { id: ID! email: String @override(from: "user") }',
        { User: { __resolveReference: () => ({ id: 'u1', email: 'new@hoi.test' }) } },
      ),
    ]);
    const { reply, calls, plan } = await run('{ me { email } }');
    expect(reply).toEqual({ data: { me: { email: 'new@hoi.test' } } });
    expect(calls).toEqual(['user', 'account']);
    expect(plan).toMatchSnapshot();
  });

  test('a root field and a value that several have are asked of one', async () => {
    const shared = `type Query { now: Clock @shareable } type Clock @shareable { hour: Int! }`;
    const clock = { Query: { now: () => ({ hour: 0 }) } };
    const run = await aGraph([
      plainSubgraph('one', `${shared} extend type Clock { zone: String }`, clock),
      plainSubgraph('two', shared, clock),
    ]);
    const { reply, calls } = await run('{ now { hour } noon: now { hour zone } }');
    expect(reply).toEqual({ data: { now: { hour: 0 }, noon: { hour: 0, zone: null } } });
    expect(calls).toEqual(['one']);
  });

  test('those who refer to each other in a circle are asked in turn', async () => {
    const run = await aGraph([
      user,
      plainSubgraph(
        'post',
        `type User @key(fields: "id") { id: ID! posts: [Post!]! }
         type Post { by: User text: String }`,
        {
          User: {
            __resolveReference: (reference: object) => reference,
            posts: ({ id }: { id: string }) => [{ by: { id }, text: `of ${id}` }],
          },
        },
      ),
    ]);
    const { reply, calls, plan } = await run(
      '{ me { posts { text by { name posts { text } } } } }',
    );
    expect(reply).toEqual({
      data: { me: { posts: [{ text: 'of u1', by: { name: 'Lan', posts: [{ text: 'of u1' }] } }] } },
    });
    expect(calls).toEqual(['user', 'post', 'user']);
    expect(plan).toMatchSnapshot();
  });

  test('nobody, where nothing is selected', async () => {
    const run = await aGraph([user]);
    const { reply, calls } = await run('query ($no: Boolean!) { me @skip(if: $no) { name } }', {
      no: true,
    });
    expect(reply).toEqual({ data: {} });
    expect(calls).toEqual([]);
    const { reply: empty } = await run('{ __typename me @include(if: false) { name } }');
    expect(empty).toEqual({ data: { __typename: 'Query' } });
    const { reply: only } = await run('query ($no: Boolean!) { me { name @skip(if: $no) } }', {
      no: true,
    });
    expect(only).toEqual({ data: { me: {} } });
  });
});

describe('abstract types', () => {
  const media = [
    { __typename: 'Book', id: 'm1', title: 'Kiều', pages: 0 },
    { __typename: 'Film', id: 'm2', title: 'Mùa len trâu', minutes: 102 },
  ];
  const owner = plainSubgraph(
    'media',
    `type Query { media: [Media!]! }
     interface Media @key(fields: "id") { id: ID! title: String }
     type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int }
     type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }`,
    {
      Query: { media: () => media },
      Media: { __resolveReference: by('id', media) },
      Book: { __resolveReference: by('id', media) },
      Film: { __resolveReference: by('id', media) },
    },
  );
  const review = plainSubgraph(
    'review',
    `type Query { best: Media }
     type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }`,
    {
      Query: { best: () => ({ id: 'm2' }) },
      Media: { ...itself, stars: ({ id }: { id: string }) => (id === 'm1' ? 0 : 5) },
    },
  );

  test('a subgraph adds to all types of an interface without knowing them', async () => {
    const run = await aGraph([owner, review]);
    const { reply, calls, plan } = await run(
      '{ media { __typename title stars ... on Book { pages } ... on Film { minutes } } }',
    );
    expect(reply).toEqual({
      data: {
        media: [
          { __typename: 'Book', title: 'Kiều', stars: 0, pages: 0 },
          { __typename: 'Film', title: 'Mùa len trâu', stars: 5, minutes: 102 },
        ],
      },
    });
    expect(calls).toEqual(['media', 'review']);
    expect(plan).toMatchSnapshot();
  });

  test('what such a subgraph gives has its true type', async () => {
    const run = await aGraph([owner, review]);
    const { reply, calls } = await run('{ best { __typename stars ... on Film { minutes } } }');
    expect(reply).toEqual({ data: { best: { __typename: 'Film', stars: 5, minutes: 102 } } });
    expect(calls).toEqual(['review', 'media']);
  });

  test('a union has in each subgraph the members it knows', async () => {
    const run = await aGraph([
      plainSubgraph(
        'news',
        `type Query { feed: [Item!]! } union Item = Post | Ad
         type Post @key(fields: "id") { id: ID! text: String } type Ad { text: Int }`,
        {
          Query: {
            feed: () => [
              { __typename: 'Post', id: 'p1', text: '' },
              { __typename: 'Ad', text: 0 },
            ],
          },
          Post: { __resolveReference: by('id', [{ id: 'p1', text: '' }]) },
        },
      ),
      plainSubgraph(
        'poll',
        `type Query { latest: Item } union Item = Post | Poll
         type Poll { question: String } type Post @key(fields: "id") { id: ID! likes: Int }`,
        {
          Query: { latest: () => ({ __typename: 'Poll', question: 'Đi đâu?' }) },
          Post: { ...itself, likes: () => 0 },
        },
      ),
    ]);
    const { reply, calls, executor } = await run(
      `{ feed { ...Item } latest { ...Item } }
       fragment Item on Item {
         __typename ... on Post { text likes } ... on Ad { words: text } ... on Poll { question }
       }`,
    );
    expect(reply).toEqual({
      data: {
        feed: [
          { __typename: 'Post', text: '', likes: 0 },
          { __typename: 'Ad', words: 0 },
        ],
        latest: { __typename: 'Poll', question: 'Đi đâu?' },
      },
    });
    expect(calls.toSorted()).toEqual(['news', 'poll', 'poll']);
    expect(executor).toBe('FAST');
  });
});

describe('what is hidden', () => {
  test('an @inaccessible key still joins, and a hidden value is an error at its place', async () => {
    const run = await aGraph([
      plainSubgraph(
        'event',
        `type Query { event(n: Int!): Event } enum Status { OPEN SECRET @inaccessible }
         type Event @key(fields: "row") { row: ID! @inaccessible status: Status }`,
        {
          Query: {
            event: (_: unknown, { n }: { n: number }) => ({
              row: `r${n}`,
              status: n === 1 ? 'OPEN' : 'SECRET',
            }),
          },
        },
      ),
      plainSubgraph('seat', 'type Event @key(fields: "row") { row: ID! seats: Int }', {
        Event: { ...itself, seats: ({ row }: { row: string }) => Number(row.slice(1)) },
      }),
    ]);
    const { reply } = await run('{ event(n: 1) { status seats } }');
    expect(reply).toEqual({ data: { event: { status: 'OPEN', seats: 1 } } });
    const { reply: hidden } = await run('{ event(n: 2) { status seats } }');
    expect(hidden.data).toEqual({ event: { status: null, seats: 2 } });
    expect(hidden.errors).toEqual([
      expect.objectContaining({ path: ['event', 'status'], extensions: { code: 'INTERNAL' } }),
    ]);
    expect(JSON.stringify(hidden)).not.toContain('SECRET');
  });

  test('@fromContext, which the planner would answer wrongly, is refused', async () => {
    const loading = aGraph([
      plainSubgraph(
        'shop',
        `type Query { shop: Shop! }
         type Shop @key(fields: "id") @context(name: "shop") { id: ID! currency: String! item: Item! }
         type Item @key(fields: "id") {
           id: ID! price(currency: String @fromContext(field: "$shop { currency }")): String
         }`,
        { Query: { shop: () => ({ id: '1', currency: 'VND', item: { id: 'i' } }) } },
      ),
      plainSubgraph('stock', 'type Item @key(fields: "id") { id: ID! left: Int }', {}),
    ]);
    await expect(loading).rejects.toThrow('context');
  });
});

test('a mutation whose answer nobody expected runs once, and so do those after it', async () => {
  const done: string[] = [];
  const counter = plainSubgraph(
    'counter',
    `type Query { total: Int }
     type Mutation { add(n: Int!): Count } type Count @key(fields: "id") { id: ID! n: Int }`,
    {
      Mutation: {
        add: (_: unknown, { n }: { n: number }) => {
          done.push(`add ${n}`);
          return { id: `c${n}`, n };
        },
      },
    },
  );
  const name = plainSubgraph('name', 'type Count @key(fields: "id") { id: ID! name: String }', {
    Count: { ...itself, name: ({ id }: { id: string }) => `counter ${id}` },
  });
  const run = await aGraph([
    {
      ...counter,
      answer: async (...asked) => ({ ...(await counter.answer(...asked)), extensions: {} }),
    },
    name,
  ]);
  const { reply, executor } = await run('mutation { a: add(n: 1) { n name } b: add(n: 2) { n } }');
  expect(reply).toEqual({
    data: { a: { n: 1, name: 'counter c1' }, b: { n: 2 } },
  });
  expect(executor).toBe('REFERENCE');
  // The reference executor alone has run before; then both, the one after the other.
  expect(done).toEqual(['add 1', 'add 2', 'add 1', 'add 2']);
});
