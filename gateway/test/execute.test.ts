import { loadGraph } from '@hoi/gateway/plan.ts';
import { parse } from 'graphql';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aGateway, compose, type TestGateway } from './support/a-gateway.ts';
import { aLibrary } from './support/library.ts';

const library = aLibrary();
let gateway: TestGateway;
beforeAll(async () => {
  gateway = await aGateway(library.all);
});
afterAll(() => gateway[Symbol.asyncDispose]());
beforeEach(() => {
  for (const subgraph of library.all) {
    subgraph.asked.length = 0;
    subgraph.fail = null;
  }
});

const calls = () => Object.fromEntries(library.all.map(({ name, asked }) => [name, asked.length]));

describe('entities', () => {
  test('an entity of another subgraph is fetched once for all who refer to it', async () => {
    const { body } = await gateway.query('{ books(first: 3) { nodes { title author { name } } } }');
    expect(body.errors).toBeUndefined();
    expect(body.data).toEqual({
      books: {
        nodes: [
          { title: 'Bánh trôi nước', author: { name: 'Hồ Xuân Hương' } },
          { title: 'Truyện Kiều', author: { name: 'Nguyễn Du' } },
          { title: 'Văn chiêu hồn', author: { name: 'Nguyễn Du' } },
        ],
      },
    });
    expect(calls()).toEqual({ person: 1, book: 1, review: 0 });
    expect(library.person.asked[0]?.request.variables?.representations).toEqual([
      { __typename: 'Person', id: 'p1' },
      { __typename: 'Person', id: 'p2' },
    ]);
  });

  test('what another subgraph requires is fetched first', async () => {
    const { body } = await gateway.query('{ latest { book { title weight } } }');
    expect(body).toMatchObject({
      data: { latest: { book: { title: 'Truyện Kiều', weight: 800 } } },
    });
    expect(calls()).toEqual({ person: 0, book: 1, review: 2 });
  });

  test('a reference to what is hidden is null, and that is no error', async () => {
    const { body } = await gateway.query('{ book(id: "b4") { title author { name } } }');
    expect(body.errors).toBeUndefined();
    expect(body.data).toEqual({ book: { title: 'Khuyết danh', author: null } });
  });

  test('the plan is what people read in the snapshot', async () => {
    const graph = await loadGraph(compose(library.all));
    const query = 'query ($n: Int) { books(first: $n) { nodes { title stars author { name } } } }';
    expect(graph.print(parse(query), null)).toMatchSnapshot();
    expect(
      graph.print(parse('subscription { rated { stars book { title } } }'), null),
    ).toMatchSnapshot();
  });
});

describe('the form of an answer', () => {
  test('aliases, fragments on abstract types, conditions, introspection and falsy values are the client’s', async () => {
    const { body } = await gateway.query(
      `query ($no: Boolean = false, $text: String!) {
         found: search(text: $text) {
           kind: __typename
           ... on Titled { title }
           ... on Magazine { issue }
           ... on Book { author @include(if: $no) { name } toString: pages }
         }
         __type(name: "Magazine") { name }
         __typename
         none: person(id: "p9") { name }
       }`,
      { text: '' },
    );
    expect(body.errors).toBeUndefined();
    const found: object[] = [
      { kind: 'Magazine', title: 'Nam Phong', issue: 3 },
      { kind: 'Book', title: 'Truyện Kiều', toString: 200 },
    ];
    expect(body.data).toEqual({
      found,
      __type: { name: 'Magazine' },
      __typename: 'Query',
      none: null,
    });
    expect(calls()).toEqual({ person: 1, book: 1, review: 0 });
  });

  test('mutations run one after the other, in the order of the document', async () => {
    const { body } = await gateway.query(
      `mutation {
         a: rename(id: "p2", name: "Tố Như") { name }
         b: rate(book: "b1", stars: 4) { stars book { title } }
         c: rename(id: "p2", name: "Nguyễn Du") { name }
       }`,
    );
    expect(body.data).toEqual({
      a: { name: 'Tố Như' },
      b: { stars: 4, book: { title: 'Bánh trôi nước' } },
      c: { name: 'Nguyễn Du' },
    });
    expect(Object.keys(body.data ?? {})).toEqual(['a', 'b', 'c']);
    expect(calls()).toEqual({ person: 2, book: 1, review: 1 });
  });
});

describe('errors', () => {
  test('an error has the client’s path and nothing of the inside', async () => {
    const { body } = await gateway.query('{ list: books { nodes { id what: broken } } }');
    expect(body.data).toMatchObject({
      list: {
        nodes: [{ what: 'fine b1' }, { what: null }, { what: 'fine b3' }, { what: 'fine b4' }],
      },
    });
    expect(body.errors).toEqual([
      {
        message: 'Something went wrong on our side.',
        path: ['list', 'nodes', 1, 'what'],
        extensions: { code: 'INTERNAL' },
      },
    ]);
  });

  test('a null that may not be is carried to the nearest field that may, with one error', async () => {
    const { body } = await gateway.query(
      '{ books(first: 3) { nodes { strict } } latest { stars } }',
    );
    expect(body.data).toBeNull();
    expect(body.errors).toEqual([
      expect.objectContaining({ path: ['books', 'nodes', 2, 'strict'] }),
    ]);
    const { body: below } = await gateway.query('{ book(id: "b3") { strict } latest { stars } }');
    expect(below.data).toEqual({ book: null, latest: { stars: 5 } });
    expect(below.errors).toHaveLength(1);
  });

  test('when a subgraph is down, the rest of the answer arrives', async () => {
    library.person.fail = () => Promise.reject(new Error('connect ECONNREFUSED 10.1.2.3:4001'));
    const { status, body } = await gateway.query(
      '{ me { name } book(id: "b1") { title author { id name } } }',
    );
    expect(status).toBe(200);
    expect(body.data).toEqual({ me: null, book: { title: 'Bánh trôi nước', author: null } });
    expect(body.errors?.map(({ path, extensions }) => [path, extensions.code])).toEqual([
      [['me'], 'SUBGRAPH_UNAVAILABLE'],
      [['book', 'author', 'name'], 'SUBGRAPH_UNAVAILABLE'],
    ]);
    expect(JSON.stringify(body)).not.toMatch(/10\.1|ECONN|person/);
  });

  test('what depends on a failed fetch says the same', async () => {
    library.book.fail = () => Promise.reject(new Error('down'));
    const { body } = await gateway.query('{ latest { stars book { weight } } }');
    expect(body.data).toEqual({ latest: { stars: 5, book: { weight: null } } });
    expect(body.errors).toEqual([
      expect.objectContaining({
        path: ['latest', 'book', 'weight'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE' },
      }),
    ]);
  });

  test('a subgraph that answers nonsense costs only its own fields', async () => {
    library.person.fail = async () => ({ data: { _entities: 'no list' } as never });
    const { body } = await gateway.query('{ book(id: "b1") { title author { name } } }');
    expect(body.data).toEqual({ book: { title: 'Bánh trôi nước', author: null } });
    expect(body.errors).toHaveLength(1);
    library.book.fail = async () => ({ data: { book: { title: { not: 'a string' } } } });
    const { body: leaf } = await gateway.query('{ book(id: "b1") { title } }');
    expect(leaf.data).toEqual({ book: null });
    expect(leaf.errors).toEqual([
      expect.objectContaining({ path: ['book', 'title'], extensions: { code: 'INTERNAL' } }),
    ]);
  });

  test('an error of the list of entities stands for each of them', async () => {
    library.person.fail = async () => ({
      data: null,
      errors: [
        {
          message: 'Too many requests.',
          path: ['_entities'],
          extensions: { code: 'RATE_LIMITED' },
        },
      ],
    });
    const { body } = await gateway.query('{ book(id: "b1") { author { name } } }');
    expect(body.data).toEqual({ book: { author: null } });
    expect(body.errors).toEqual([
      expect.objectContaining({
        path: ['book', 'author', 'name'],
        extensions: { code: 'RATE_LIMITED' },
      }),
    ]);
  });

  test('what a subgraph is still doing is given up when the client goes away', async () => {
    const started = Promise.withResolvers<AbortSignal>();
    library.person.fail = (_request, signal) => {
      started.resolve(signal);
      return new Promise(() => undefined);
    };
    const client = new AbortController();
    const asking = gateway.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ me { name } }' }),
      signal: client.signal,
    });
    const signal = await started.promise;
    client.abort();
    await expect(asking).rejects.toThrow();
    await expect.poll(() => signal.aborted).toBe(true);
  });
});
