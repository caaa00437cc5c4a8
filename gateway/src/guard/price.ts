import {
  type DirectiveNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  valueFromASTUntyped,
} from 'graphql';
import { type LinkNames, linkNames } from '../link-names.ts';

/** How long a field's list may be, as its schema says. */
export interface ListSize {
  readonly assumedSize: number | null;
  readonly slicingArguments: readonly string[];
  /** Fields of the object below that hold the list; none when the field itself is the list. */
  readonly sizedFields: readonly string[];
}

/** What the schema says of a field's cost. */
export interface Price {
  readonly weight: number;
  readonly isList: boolean;
  readonly listSize: ListSize | null;
}

const prices = new WeakMap<GraphQLField<unknown, unknown>, Price>();

/** The price of a field: `@cost` and `@listSize`, which stand in the supergraph; else 1 for an object and 0 for a leaf. */
export function priceOf(
  supergraphSchema: GraphQLSchema,
  typeName: string,
  field: GraphQLField<unknown, unknown>,
): Price {
  const known = prices.get(field);
  if (known) return known;
  const type = supergraphSchema.getType(typeName);
  const hasFields = isObjectType(type) || isInterfaceType(type);
  const directives = hasFields ? (type.getFields()[field.name]?.astNode?.directives ?? []) : [];
  const nameOf = linksOf(supergraphSchema);
  const cost = argumentsOf(directives, nameOf('cost', '@cost') ?? '@cost');
  const listSize = argumentsOf(directives, nameOf('cost', '@listSize') ?? '@listSize');
  const price: Price = {
    weight: cost ? Number(cost.weight) : isCompositeType(getNamedType(field.type)) ? 1 : 0,
    isList: isListType(isNonNullType(field.type) ? field.type.ofType : field.type),
    listSize: listSize && {
      assumedSize: typeof listSize.assumedSize === 'number' ? listSize.assumedSize : null,
      slicingArguments: texts(listSize.slicingArguments),
      sizedFields: texts(listSize.sizedFields),
    },
  };
  prices.set(field, price);
  return price;
}

function argumentsOf(
  directives: readonly DirectiveNode[],
  name: string,
): Record<string, unknown> | null {
  const directive = directives.find((one) => `@${one.name.value}` === name);
  if (!directive) return null;
  return Object.fromEntries(
    (directive.arguments ?? []).map((argument) => [
      argument.name.value,
      valueFromASTUntyped(argument.value),
    ]),
  );
}

const links = new WeakMap<GraphQLSchema, LinkNames>();

function linksOf(schema: GraphQLSchema): LinkNames {
  const known = links.get(schema);
  if (known) return known;
  const { astNode, extensionASTNodes } = schema;
  const names = linkNames([astNode, ...extensionASTNodes].flatMap((one) => one?.directives ?? []));
  links.set(schema, names);
  return names;
}

const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : [];
