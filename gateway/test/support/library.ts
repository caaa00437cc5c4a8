import { testSubgraph } from './test-subgraph.ts';

/** Three subgraphs that share entities: people, books they wrote, and reviews with live ratings. */
export function aLibrary() {
  const people = new Map([
    ['p1', { id: 'p1', name: 'Hồ Xuân Hương', secret: 'poet' }],
    ['p2', { id: 'p2', name: 'Nguyễn Du', secret: null }],
  ]);
  const books = [
    { id: 'b1', title: 'Bánh trôi nước', authorId: 'p1', pages: 1 },
    { id: 'b2', title: 'Truyện Kiều', authorId: 'p2', pages: 200 },
    { id: 'b3', title: 'Văn chiêu hồn', authorId: 'p2', pages: 20 },
    { id: 'b4', title: 'Khuyết danh', authorId: 'gone', pages: 7 },
  ];
  const person = testSubgraph(
    'person',
    `type Query { me: Person person(id: ID!): Person boom: String }
     type Mutation { rename(id: ID!, name: String!): Person }
     type Person @key(fields: "id") { id: ID! name: String! secret: String }`,
    {
      Query: {
        me: (
          _: unknown,
          __: unknown,
          { caller }: { caller: { viewer: { userId: string | null } } },
        ) => people.get(caller.viewer.userId ?? '') ?? null,
        person: (_: unknown, { id }: { id: string }) => people.get(id) ?? null,
        boom: () => {
          throw new Error('select * from secret at 10.0.0.1');
        },
      },
      Mutation: {
        rename: (_: unknown, { id, name }: { id: string; name: string }) => {
          const one = people.get(id);
          if (one) people.set(id, { ...one, name });
          return people.get(id) ?? null;
        },
      },
      Person: { __resolveReference: ({ id }: { id: string }) => people.get(id) ?? null },
    },
  );
  const book = testSubgraph(
    'book',
    `type Query {
       books(first: Int = 10): BookList! @listSize(slicingArguments: ["first"], sizedFields: ["nodes"])
       book(id: ID!): Book
       search(text: String!): [Found!]!
     }
     type BookList { nodes: [Book!]! }
     type Book implements Titled @key(fields: "id") { id: ID! title: String! pages: Int! author: Person }
     interface Titled { title: String! }
     type Magazine implements Titled { title: String! issue: Int! }
     union Found = Book | Magazine
     type Person @key(fields: "id") { id: ID! books: [Book!]! }`,
    {
      Query: {
        books: (_: unknown, { first }: { first: number }) => ({ nodes: books.slice(0, first) }),
        book: (_: unknown, { id }: { id: string }) => books.find((one) => one.id === id) ?? null,
        search: () => [
          { __typename: 'Magazine', title: 'Nam Phong', issue: 3 },
          { __typename: 'Book', ...books[1] },
        ],
      },
      Book: {
        __resolveReference: ({ id }: { id: string }) => books.find((one) => one.id === id) ?? null,
        author: ({ authorId }: { authorId: string }) => ({ id: authorId }),
      },
      Person: {
        books: ({ id }: { id: string }) => books.filter(({ authorId }) => authorId === id),
      },
    },
  );
  const review = testSubgraph(
    'review',
    `type Query { latest: Review }
     type Mutation { rate(book: ID!, stars: Int!): Review }
     type Subscription { rated: Review! }
     type Review { stars: Int! book: Book by: Person }
     type Person @key(fields: "id", resolvable: false) { id: ID! }
     type Book @key(fields: "id") {
       id: ID!
       pages: Int! @external
       stars: [Int!]!
       weight: Int @requires(fields: "pages")
       broken: String
       strict: String!
     }`,
    {
      Query: { latest: () => ({ stars: 5, book: { id: 'b2' }, by: { id: 'p1' } }) },
      Mutation: {
        rate: (_: unknown, { book: id, stars }: { book: string; stars: number }) => ({
          stars,
          book: { id },
          by: { id: 'p1' },
        }),
      },
      Subscription: {
        rated: {
          async *subscribe() {
            for (const stars of [1, 2, 3]) {
              yield { rated: { stars, book: { id: `b${stars}` }, by: { id: 'p1' } } };
            }
          },
        },
      },
      Book: {
        __resolveReference: (one: object) => one,
        stars: ({ id }: { id: string }) => [Number(id.slice(1)), 5],
        weight: ({ pages }: { pages: number }) => pages * 4,
        broken: ({ id }: { id: string }) => {
          if (id === 'b2') throw new Error('disk on fire at /var/lib');
          return `fine ${id}`;
        },
        strict: ({ id }: { id: string }) => (id === 'b3' ? null : id),
      },
    },
  );
  return { person, book, review, all: [person, book, review] as const };
}
