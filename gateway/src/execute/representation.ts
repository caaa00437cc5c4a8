import type { GraphQLSchema } from 'graphql';
import { isObject, type JsonObject, merge, own } from './json.ts';
import type { Requirement } from './plan-node.ts';
import { meetsCondition } from './type-condition.ts';

/**
 * What a subgraph needs to find an entity; null when something it needs is not there, unless
 * `canLack` says that this may be.
 */
export function representationOf(
  schema: GraphQLSchema,
  entity: JsonObject,
  requires: readonly Requirement[],
  canLack = false,
): JsonObject | null {
  const representation: JsonObject = {};
  for (const requirement of requires) {
    if (requirement.kind === 'InlineFragment') {
      if (!fits(schema, entity, requirement.typeCondition)) continue;
      const part = representationOf(schema, entity, requirement.selections, canLack);
      if (!part) return null;
      merge(representation, part);
      continue;
    }
    const key = requirement.alias ?? requirement.name;
    const value = narrowed(schema, own(entity, key), requirement.selections, canLack);
    if (value !== undefined) representation[key] = value;
    // It was fetched before, so an error left it out.
    else if (!canLack) return null;
  }
  return representation;
}

function narrowed(
  schema: GraphQLSchema,
  value: unknown,
  selections: readonly Requirement[] | undefined,
  canLack: boolean,
): unknown {
  if (!selections) return value;
  if (Array.isArray(value)) return value.map((item) => narrowed(schema, item, selections, canLack));
  return isObject(value) ? representationOf(schema, value, selections, canLack) : value;
}

function fits(schema: GraphQLSchema, entity: JsonObject, condition: string | undefined): boolean {
  return meetsCondition(schema, own(entity, '__typename'), condition);
}
