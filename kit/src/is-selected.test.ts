import {
  executeSync,
  GraphQLInt,
  GraphQLObjectType,
  type GraphQLResolveInfo,
  GraphQLSchema,
  parse,
} from 'graphql';
import { expect, test } from 'vitest';
import { isSelected } from './is-selected.ts';

function askedOf(query: string): boolean {
  let isAsked = false;
  const page = new GraphQLObjectType({
    name: 'Page',
    fields: { facets: { type: GraphQLInt }, count: { type: GraphQLInt } },
  });
  const resolve = (_root: unknown, _args: unknown, _ctx: unknown, info: GraphQLResolveInfo) => {
    isAsked = isSelected(info, 'facets');
    return {};
  };
  const fields = { page: { type: page, resolve }, facets: { type: GraphQLInt } };
  const schema = new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields }),
  });
  executeSync({ schema, document: parse(query) });
  return isAsked;
}

test.each([
  '{ page { facets } }',
  '{ page { count other: facets } }',
  '{ page { count } page { facets } }',
  '{ page { ... on Page { ... { facets } } } }',
  '{ page { ...some } } fragment some on Page { count ...more } fragment more on Page { facets }',
])('%s asks for the facets', (query) => {
  expect(askedOf(query)).toBe(true);
});

test.each([
  '{ page { count } facets }',
  '{ page { facets: count } }',
  '{ page { ...some } } fragment some on Page { count }',
])('%s does not', (query) => {
  expect(askedOf(query)).toBe(false);
});
