import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { RequestError } from '../request-error.ts';
import { overLimit } from './check-text.ts';
import { introspectedObjects } from './introspection.ts';
import type { Limits } from './limits.ts';
import { type ListSize, priceOf } from './price.ts';

/** Items counted for a list whose length nothing bounds in the schema. */
const unboundedListSize = 5;
const introspectedObjectsAPoint = 100;

/** What is priced. */
export interface Priced {
  readonly schema: GraphQLSchema;
  readonly supergraphSchema: GraphQLSchema;
  readonly document: DocumentNode;
  /** With their defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly limits: Pick<Limits, 'listSize' | 'introspection'>;
}

/** The lists below a field whose length an argument of the field gives. */
interface Sized {
  readonly fields: readonly string[];
  readonly size: number;
}

/**
 * What an operation costs at most, by `@cost` and `@listSize`: an object is 1, a leaf is 0, a list
 * multiplies what it holds. Refuses lists that are longer than allowed.
 */
export function costOf(priced: Priced, operation: OperationDefinitionNode): number {
  const { variables, limits } = priced;
  const last = lastCosts.get(operation);
  if (last?.limits === limits && last.sizes.every(([name, value]) => variables[name] === value)) {
    return last.cost;
  }
  const names = new Set<string>();
  const cost = costOfOperation({ ...priced, names }, operation);
  const sizes = [...names].map((name) => [name, variables[name]] as const);
  lastCosts.set(operation, { limits, sizes, cost });
  return cost;
}

/** What an operation cost the last time, and the variables that say how long its lists may be. */
interface LastCost {
  readonly limits: Priced['limits'];
  readonly sizes: readonly (readonly [name: string, value: unknown])[];
  readonly cost: number;
}

const lastCosts = new WeakMap<OperationDefinitionNode, LastCost>();

interface Pricing extends Priced {
  /** Gathers the names of the variables that sizes come from. */
  readonly names: Set<string>;
}

function costOfOperation(priced: Pricing, operation: OperationDefinitionNode): number {
  const fragments = new Map(
    priced.document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION
        ? [[definition.name.value, definition] as const]
        : [],
    ),
  );
  const root = priced.schema.getRootType(operation.operation) ?? undefined;
  const cost = costOfSelections(priced, fragments, operation.selectionSet, root, null);
  return Math.max(1, cost);
}

// The expanded selections are bounded by now, so nothing needs to be remembered here.
function costOfSelections(
  priced: Pricing,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  { selections }: SelectionSetNode,
  type: GraphQLNamedType | undefined,
  sized: Sized | null,
): number {
  let cost = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      cost += costOfField(priced, fragments, selection, type, sized);
      continue;
    }
    const fragment =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
    if (!fragment) continue;
    const condition = fragment.typeCondition?.name.value;
    const inner = condition ? priced.schema.getType(condition) : type;
    cost += costOfSelections(priced, fragments, fragment.selectionSet, inner, sized);
  }
  return cost;
}

function costOfField(
  priced: Pricing,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  node: FieldNode,
  type: GraphQLNamedType | undefined,
  sized: Sized | null,
): number {
  const name = node.name.value;
  if (name === '__schema' || name === '__type') return costOfSchema(priced, fragments, node);
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
  if (!type || !field) return 0;
  const { weight, isList, listSize } = priceOf(priced.supergraphSchema, type.name, field);
  const size = listSize ? sizeOf(priced, node, field, listSize) : null;
  const below = listSize && size !== null ? { fields: listSize.sizedFields, size } : null;
  const inner = node.selectionSet
    ? costOfSelections(priced, fragments, node.selectionSet, getNamedType(field.type), below)
    : 0;
  if (!isList) return weight + inner;
  const items = sized?.fields.includes(name) ? sized.size : (size ?? unboundedListSize);
  return items * (weight + inner);
}

function costOfSchema(
  { schema, limits }: Pricing,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  { selectionSet }: FieldNode,
): number {
  const typeCount = Object.keys(schema.getTypeMap()).length;
  const objects = selectionSet ? introspectedObjects(selectionSet, fragments, typeCount) : 0;
  if (objects > limits.introspection) {
    throw overLimit('introspection', limits.introspection, objects);
  }
  return Math.ceil(objects / introspectedObjectsAPoint);
}

/** How many items a field's arguments ask for. */
function sizeOf(
  { variables, limits, names }: Pricing,
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  { assumedSize, slicingArguments }: ListSize,
): number {
  const given: number[] = [];
  for (const name of slicingArguments) {
    const argument = node.arguments?.find((one) => one.name.value === name);
    if (argument?.value.kind === Kind.VARIABLE) names.add(argument.value.name.value);
    const value = argument ? valueFromASTUntyped(argument.value, { ...variables }) : undefined;
    const wanted = value ?? field.args.find((one) => one.name === name)?.defaultValue;
    if (typeof wanted !== 'number') continue;
    if (wanted < 0 || wanted > limits.listSize) throw badSize(node, name, wanted, limits.listSize);
    given.push(wanted);
  }
  return given.length > 0 ? Math.max(...given) : (assumedSize ?? limits.listSize);
}

function badSize(node: FieldNode, argument: string, actual: number, max: number): RequestError {
  return new RequestError(
    'BAD_USER_INPUT',
    `${node.name.value}(${argument}:) takes 0 to ${max}. Ask for the next page with after.`,
    { limit: { name: 'listSize', max, actual } },
  );
}
