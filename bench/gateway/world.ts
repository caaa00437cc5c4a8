import { createHash } from 'node:crypto';

// Five subgraphs in the SDL of Federation 1, which every gateway here understands. The one named
// `user` also publishes the keys of the callers' tokens.

/** The schemas by subgraph. */
export const schemas = {
  events: `
    extend type Query { events(tag: String!, first: Int!): [Event!] }
    type Event @key(fields: "id") {
      id: ID! title: String! description: String! startsAt: String! isFree: Boolean!
      host: Person group: Group place: Place
    }
    extend type Person @key(fields: "id") { id: ID! @external }
    extend type Group @key(fields: "id") { id: ID! @external }
    extend type Place @key(fields: "id") { id: ID! @external }`,
  user: `
    type Person @key(fields: "id") { id: ID! name: String! bio: String city: String }`,
  groups: `
    type Group @key(fields: "id") { id: ID! name: String! about: String owner: Person }
    extend type Person @key(fields: "id") { id: ID! @external }`,
  places: `
    type Place @key(fields: "id") { id: ID! name: String! street: String city: String capacity: Int }`,
  ratings: `
    extend type Event @key(fields: "id") {
      id: ID! @external ratings(first: Int!): [Rating!] similar: [Event!]
    }
    extend type Place @key(fields: "id") { id: ID! @external score: Float }
    type Rating { stars: Int! text: String! author: Person }
    extend type Person @key(fields: "id") { id: ID! @external }`,
} as const;

/** A subgraph of the bench. */
export type SubgraphName = keyof typeof schemas;
/** All of them. */
export const names = Object.keys(schemas) as SubgraphName[];

/** The three sizes; the number is how many subgraph requests a plan needs. */
export const operations = {
  heavy: {
    fetches: 9,
    query: `query Heavy($tag: String!) { events(tag: $tag, first: 20) {
      id title description startsAt isFree
      host { name bio city }
      group { name about owner { name bio } }
      place { name street city capacity score }
      ratings(first: 5) { stars text author { name bio } }
      similar { id title startsAt }
    } }`,
  },
  middle: {
    fetches: 4,
    query: `query Middle($tag: String!) { events(tag: $tag, first: 10) {
      id title startsAt host { name } group { name } place { name city }
    } }`,
  },
  light: {
    fetches: 1,
    query: 'query Light($tag: String!) { events(tag: $tag, first: 10) { id title startsAt } }',
  },
} as const;

/** A size of query. */
export type Size = keyof typeof operations;
/** All sizes, the largest first. */
export const sizes = Object.keys(operations) as Size[];

/** The values of the one variable: every body is of the same form and few are the same. */
export const tags = Array.from({ length: 48 }, (_, at) => `tag-${at}`);

/** The text of a request's body. */
export const bodyOf = (size: Size, tag: string) =>
  JSON.stringify({ query: operations[size].query, variables: { tag } });

const words =
  'hội thảo mở "dữ liệu" cộng đồng Sài Gòn họp mặt cuối tuần graph events for everyone'.split(' ');

function numberOf(seed: string, below: number): number {
  return createHash('md5').update(seed).digest().readUInt32BE() % below;
}

/** A sentence that is the same for the same seed. */
function text(seed: string, length: number): string {
  let out = '';
  for (let at = 0; out.length < length; at++)
    out += `${words[numberOf(`${seed}${at}`, words.length)]} `;
  return out.trim();
}

const id = (kind: string, seed: string, below: number) => ({
  id: `${kind}${numberOf(kind + seed, below)}`,
});
const event = (one: string) => ({
  id: one,
  title: text(`title${one}`, 40),
  description: text(`description${one}`, 400),
  startsAt: `2030-0${1 + numberOf(one, 9)}-1${numberOf(one, 10)}T19:00:00Z`,
  isFree: numberOf(one, 2) === 0,
  host: id('p', one, 400),
  group: id('g', one, 60),
  place: id('v', one, 80),
});

type Reference = { readonly id: string };

/** How each subgraph answers, from nothing but the ids. */
export const resolvers: Record<SubgraphName, Record<string, object>> = {
  events: {
    Query: {
      events: (_: unknown, { tag, first }: { tag: string; first: number }) =>
        Array.from({ length: first }, (_, at) => event(`e${numberOf(tag, 40)}-${at}`)),
    },
    Event: { __resolveReference: ({ id }: Reference) => event(id) },
  },
  user: {
    Person: {
      __resolveReference: ({ id }: Reference) => ({
        id,
        name: text(`name${id}`, 14),
        bio: text(`bio${id}`, 110),
        city: text(`city${id}`, 8),
      }),
    },
  },
  groups: {
    Group: {
      __resolveReference: ({ id: group }: Reference) => ({
        id: group,
        name: text(`group${group}`, 20),
        about: text(`about${group}`, 300),
        owner: id('p', `owner${group}`, 400),
      }),
    },
  },
  places: {
    Place: {
      __resolveReference: ({ id }: Reference) => ({
        id,
        name: text(`place${id}`, 18),
        street: text(`street${id}`, 24),
        city: text(`town${id}`, 8),
        capacity: 20 + numberOf(id, 400),
      }),
    },
  },
  ratings: {
    Event: {
      __resolveReference: (one: Reference) => one,
      ratings: ({ id: one }: Reference, { first }: { first: number }) =>
        Array.from({ length: first }, (_, at) => ({
          stars: 1 + numberOf(`${one}${at}`, 5),
          text: text(`rating${one}${at}`, 160),
          author: id('p', `author${one}${at}`, 400),
        })),
      similar: ({ id: one }: Reference) =>
        Array.from({ length: 3 }, (_, at) => ({ id: `e${numberOf(`${one}${at}`, 40)}-${at}` })),
    },
    Place: {
      __resolveReference: (one: Reference) => one,
      score: ({ id }: Reference) => numberOf(id, 50) / 10,
    },
  },
};
