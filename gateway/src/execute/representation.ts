import type { GraphQLSchema } from 'graphql';
import { isObject, type JsonObject, merge, own } from './json.ts';
import type { Requirement } from './plan-node.ts';
import { meetsCondition } from './type-condition.ts';

/** What a subgraph needs to find an entity; null when something it needs is not there. */
export function representationOf(
  schema: GraphQLSchema,
  entity: JsonObject,
  requires: readonly Requirement[],
): JsonObject | null {
  const representation: JsonObject = {};
  for (const requirement of requires) {
    if (requirement.kind === 'InlineFragment') {
      if (!fits(schema, entity, requirement.typeCondition)) continue;
      const part = representationOf(schema, entity, requirement.selections);
      if (!part) return null;
      merge(representation, part);
      continue;
    }
    const key = requirement.alias ?? requirement.name;
    const value = own(entity, key);
    // It was fetched before, so an error left it out.
    if (value === undefined) return null;
    representation[key] = requirement.selections
      ? narrowed(schema, value, requirement.selections)
      : value;
  }
  return representation;
}

function narrowed(
  schema: GraphQLSchema,
  value: unknown,
  selections: readonly Requirement[],
): unknown {
  if (Array.isArray(value)) return value.map((item) => narrowed(schema, item, selections));
  return isObject(value) ? representationOf(schema, value, selections) : value;
}

function fits(schema: GraphQLSchema, entity: JsonObject, condition: string | undefined): boolean {
  return meetsCondition(schema, own(entity, '__typename'), condition);
}
