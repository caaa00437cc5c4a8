import type { GraphQLSchema } from 'graphql';
import type { Requirement } from '../plan-node.ts';
import { meetsCondition } from '../type-condition.ts';
import {
  type FieldEmit,
  fieldEmit,
  type ObjectEmit,
  type Place,
  type VariantEmit,
} from './place.ts';
import { giveUp } from './surprise.ts';
import { typeNumber } from './type-number.ts';

/** How the representation of a type is cut from a record; null when the fetch is not for this type. */
export function compileRepresentation(
  schema: GraphQLSchema,
  place: Place,
  typeName: string,
  requires: readonly Requirement[],
): VariantEmit | null {
  const collected = collect(schema, typeName, requires);
  if (!collected.has('__typename')) return null;
  return variantOf(schema, place, typeName, collected);
}

type Collected = Map<string, { readonly name: string; readonly selections: Requirement[] | null }>;

function collect(
  schema: GraphQLSchema,
  typeName: string,
  requires: readonly Requirement[],
  found: Collected = new Map(),
): Collected {
  for (const requirement of requires) {
    if (requirement.kind === 'InlineFragment') {
      if (meetsCondition(schema, typeName, requirement.typeCondition)) {
        collect(schema, typeName, requirement.selections, found);
      }
      continue;
    }
    const key = requirement.alias ?? requirement.name;
    const { selections } = requirement;
    const known = found.get(key);
    if (known) known.selections?.push(...(selections ?? []));
    else
      found.set(key, { name: requirement.name, selections: selections ? [...selections] : null });
  }
  return found;
}

function variantOf(
  schema: GraphQLSchema,
  place: Place,
  typeName: string,
  collected: Collected,
): VariantEmit {
  const fields: FieldEmit[] = [];
  for (const [name, { name: fieldName, selections }] of collected) {
    if (fieldName === '__typename') {
      fields.push(fieldEmit(fields.length, name, { typeName }));
      continue;
    }
    const slot = place.slots.get(name) ?? giveUp();
    const object = slot.below && objectOf(schema, slot.below, selections ?? giveUp());
    slot.isRequired = true;
    if (slot.below) slot.below.isVisited = true;
    const field = { slot, object, isNullable: true, isObjectNullable: true };
    fields.push(fieldEmit(fields.length, name, field));
  }
  return { fields };
}

function objectOf(
  schema: GraphQLSchema,
  place: Place,
  selections: readonly Requirement[],
): ObjectEmit {
  const variants = new Map<number, VariantEmit>();
  for (const typeName of place.types) {
    const variant = variantOf(schema, place, typeName, collect(schema, typeName, selections));
    variants.set(typeNumber(schema, typeName), variant);
  }
  return { variants, canBeGone: false };
}
