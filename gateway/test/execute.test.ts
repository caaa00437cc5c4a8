import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aGateway, type TestGateway } from './support/a-gateway.ts';
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
});
