import { buildSchema, getOperationAST, parse } from 'graphql';
import { expect, test } from 'vitest';
import { costOf } from './cost.ts';

const schema = buildSchema(`
  directive @listSize(slicingArguments: [String!]) on FIELD_DEFINITION
  type Query { books(first: Int = 10): [Book!]! @listSize(slicingArguments: ["first"]) }
  type Book { title: String! }`);
const document = parse('query ($n: Int, $other: Int) { books(first: $n) { title } }');
const operation = getOperationAST(document);

const usual = { listSize: 100, introspection: 100 };

function cost(variables: object, limits = usual): number {
  if (!operation) throw new Error('the document has an operation');
  const priced = { schema, supergraphSchema: schema, document, limits };
  return costOf({ ...priced, variables: { ...variables } }, operation);
}

test('an operation costs what its variables ask for, each time', () => {
  expect([cost({ n: 2 }), cost({ n: 5 }), cost({ n: 5, other: 1 }), cost({})]).toEqual([
    2, 5, 5, 10,
  ]);
  expect(() => cost({ n: 101 })).toThrow('takes 0 to 100');
  expect(() => cost({ n: 5 }, { ...usual, listSize: 4 })).toThrow('takes 0 to 4');
  expect(cost({ n: 2 })).toBe(2);
});
