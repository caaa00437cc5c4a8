import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionNode,
} from 'graphql';
import type { Graph } from '../plan-node.ts';
import { reservedKeysOf, resultKey } from '../reserved-keys.ts';
import { meetsCondition } from '../type-condition.ts';
import { type Conditions, collectFields, selectionsBelow } from './collect-fields.ts';
import {
  type FieldEmit,
  fieldEmit,
  type ObjectEmit,
  type Place,
  type VariantEmit,
} from './place.ts';
import { giveUp } from './surprise.ts';
import { typeNumber } from './type-number.ts';

/** How the client's selection is written, from the slots that the plan fills. */
export function compileResponse(
  graph: Graph,
  conditions: Conditions,
  place: Place,
  declared: string,
  selections: readonly SelectionNode[],
): ObjectEmit {
  const variants = new Map<number, VariantEmit>();
  for (const typeName of place.types) {
    const type = conditions.schema.getType(typeName);
    // A type that is hidden from clients, or that no subgraph asked knows, is a surprise.
    if (!isObjectType(type) || !meetsCondition(conditions.schema, typeName, declared)) continue;
    const variant = variantOf(graph, conditions, place, type, selections);
    if (variant) variants.set(typeNumber(graph.supergraphSchema, typeName), variant);
  }
  return { variants, canBeGone: true };
}

function variantOf(
  graph: Graph,
  conditions: Conditions,
  place: Place,
  type: GraphQLObjectType,
  selections: readonly SelectionNode[],
): VariantEmit | null {
  const reserved = reservedKeysOf(graph.supergraphSchema);
  const fields: FieldEmit[] = [];
  const typeName = type.name;
  const number = typeNumber(graph.supergraphSchema, typeName);
  for (const [name, nodes] of collectFields(conditions, typeName, selections)) {
    const [node] = nodes;
    const fieldName = node?.name.value ?? '';
    if (fieldName === '__typename') {
      fields.push(fieldEmit(fields.length, name, { typeName }));
      continue;
    }
    const fieldType = type.getFields()[fieldName]?.type ?? giveUp();
    const inPlan = node ? resultKey(reserved, node) : name;
    const slot = place.slots.get(inPlan);
    if (!slot) return place.types.size === 1 ? giveUp() : null;
    slot.answeredFor.add(number);
    const object =
      slot.below &&
      compileResponse(
        graph,
        conditions,
        slot.below,
        getNamedType(fieldType).name,
        selectionsBelow(nodes),
      );
    if (object) slot.emits.push(object);
    const isNullable = !isNonNullType(fieldType);
    const isObjectNullable = isInnermostNullable(fieldType);
    const isRenamed = inPlan !== name;
    const field = { slot, object, isRenamed, isNullable, isObjectNullable };
    fields.push(fieldEmit(fields.length, name, field));
  }
  return { fields };
}

function isInnermostNullable(type: GraphQLOutputType): boolean {
  const isNullable = !isNonNullType(type);
  const inner = isNonNullType(type) ? type.ofType : type;
  return isListType(inner) ? isInnermostNullable(inner.ofType) : isNullable;
}
