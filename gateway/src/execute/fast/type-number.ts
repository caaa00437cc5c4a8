import type { GraphQLSchema } from 'graphql';
import { giveUp } from './surprise.ts';

const numbers = new WeakMap<GraphQLSchema, ReadonlyMap<string, number>>();

/** A type's number on the tape: 1 and up. */
export function typeNumber(schema: GraphQLSchema, typeName: string): number {
  let known = numbers.get(schema);
  if (!known) {
    known = new Map(Object.keys(schema.getTypeMap()).map((name, index) => [name, index + 1]));
    numbers.set(schema, known);
  }
  return known.get(typeName) ?? giveUp();
}
