import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';
import { RequestError } from '../request-error.ts';
import type { Limits } from './limits.ts';

/** Items counted for a list whose length nothing bounds in the schema. */
const unboundedListSize = 5;

/** What the schema says of a field's price. */
interface Price {
  readonly weight: number;
  readonly listSize: {
    readonly assumedSize: number | null;
    readonly slicingArguments: readonly string[];
    readonly sizedFields: readonly string[];
  } | null;
}

/**
 * What an operation costs at most, by `@cost` and `@listSize`: an object is 1, a leaf is 0, a list
 * multiplies what it holds. Refuses lists that are longer than allowed.
 */
export function costOf(
  { schema, supergraphSchema }: { schema: GraphQLSchema; supergraphSchema: GraphQLSchema },
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  limits: Limits,
): number {
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION
        ? [[definition.name.value, definition] as const]
        : [],
    ),
  );

  // The expanded selections are bounded by now, so nothing needs to be remembered here.
  function costOfSelections(
    { selections }: SelectionSetNode,
    type: GraphQLNamedType | undefined,
    sized: { readonly fields: readonly string[]; readonly size: number } | null,
  ): number {
    let cost = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        cost += costOfField(selection, type, sized);
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value;
      if (fragment) {
        cost += costOfSelections(
          fragment.selectionSet,
          condition ? schema.getType(condition) : type,
          sized,
        );
      }
    }
    return cost;
  }

  function costOfField(
    node: FieldNode,
    type: GraphQLNamedType | undefined,
    sized: { readonly fields: readonly string[]; readonly size: number } | null,
  ): number {
    const name = node.name.value;
    if (!(isObjectType(type) || isInterfaceType(type))) return 0;
    const field = type.getFields()[name];
    if (!field) return name === '__schema' || name === '__type' ? 100 : 0;
    const price = priceOf(supergraphSchema, type.name, field);
    const size = price.listSize ? sizeOf(node, field, price.listSize) : null;
    const named = getNamedType(field.type);
    const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
    const items = sized?.fields.includes(name) ? sized.size : (size ?? unboundedListSize);
    const inner = node.selectionSet
      ? costOfSelections(
          node.selectionSet,
          named,
          size !== null && price.listSize ? { fields: price.listSize.sizedFields, size } : null,
        )
      : 0;
    return (isList ? items : 1) * (price.weight + inner);
  }

  function sizeOf(
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    { assumedSize, slicingArguments }: NonNullable<Price['listSize']>,
  ): number {
    const given = slicingArguments.flatMap((name) => {
      const value = argumentValue(
        node.arguments?.find((argument) => argument.name.value === name),
        field.args.find((argument) => argument.name === name)?.defaultValue,
      );
      if (typeof value !== 'number') return [];
      if (!(value >= 0 && value <= limits.listSize)) {
        throw new RequestError(
          'BAD_USER_INPUT',
          `${node.name.value}(${name}:) takes 0 to ${limits.listSize}.`,
          { limit: { name: 'listSize', max: limits.listSize, actual: value } },
        );
      }
      return [value];
    });
    return given.length > 0 ? Math.max(...given) : (assumedSize ?? limits.listSize);
  }

  function argumentValue(argument: ArgumentNode | undefined, fallback: unknown): unknown {
    const value = argument ? valueFromASTUntyped(argument.value, { ...variables }) : undefined;
    return value ?? fallback;
  }

  const root = schema.getRootType(operation.operation);
  return Math.max(1, costOfSelections(operation.selectionSet, root ?? undefined, null));
}

const prices = new WeakMap<GraphQLField<unknown, unknown>, Price>();

function priceOf(
  supergraphSchema: GraphQLSchema,
  typeName: string,
  field: GraphQLField<unknown, unknown>,
): Price {
  const known = prices.get(field);
  if (known) return known;
  const type = supergraphSchema.getType(typeName);
  const directives =
    isObjectType(type) || isInterfaceType(type)
      ? (type.getFields()[field.name]?.astNode?.directives ?? [])
      : [];
  const cost = argumentsOf(directives.find(({ name }) => name.value === 'cost'));
  const listSize = argumentsOf(directives.find(({ name }) => name.value === 'listSize'));
  const price: Price = {
    weight: cost ? Number(cost.weight) : isCompositeType(getNamedType(field.type)) ? 1 : 0,
    listSize: listSize && {
      assumedSize: typeof listSize.assumedSize === 'number' ? listSize.assumedSize : null,
      slicingArguments: texts(listSize.slicingArguments),
      sizedFields: texts(listSize.sizedFields),
    },
  };
  prices.set(field, price);
  return price;
}

function argumentsOf(directive: DirectiveNode | undefined): Record<string, unknown> | null {
  if (!directive) return null;
  return Object.fromEntries(
    (directive.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]),
  );
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [];
