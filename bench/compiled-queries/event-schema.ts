import { buildSubgraphSchema } from '@apollo/subgraph';
import { makeCompilable } from '@hoi/kit/compilable-schema.ts';
import { loadTypeDefs } from '@hoi/kit/type-defs.ts';
import {
  GraphQLBoolean,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isObjectType,
  isScalarType,
} from 'graphql';

/**
 * The schema of the event service without its data: whatever is a scalar and takes no arguments is a property
 * of its parent, and everything else comes by a promise, as from a loader.
 */
export function eventSchema(): GraphQLSchema {
  const typeDefs = loadTypeDefs(new URL('../../subgraphs/event/', import.meta.url));
  const schema = buildSubgraphSchema([{ typeDefs }]);
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('_'));
  const objects = new Map(
    types.filter(isObjectType).map((type) => [type.name, propertiesOf(type)]),
  );
  for (const type of types) {
    if (isAbstractType(type)) type.resolveType = () => schema.getPossibleTypes(type)[0]?.name;
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (isProperty(field)) continue;
      const value = answerOf(field.type, (name) => objects.get(name) ?? {});
      field.resolve = async () => value;
    }
  }
  makeCompilable(schema);
  return schema;
}

type Field = GraphQLField<unknown, unknown>;

const isProperty = ({ type, args }: Field): boolean =>
  args.length === 0 && isLeafType(getNamedType(type));

const propertiesOf = (type: GraphQLObjectType): object =>
  Object.fromEntries(
    Object.values(type.getFields())
      .filter(isProperty)
      .map(({ name, type }) => [name, answerOf(type, () => ({}))]),
  );

/** A value of a type; three of them where there is a list. */
function answerOf(type: GraphQLOutputType, objectOf: (typename: string) => object): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [1, 2, 3].map(() => answerOf(nullable.ofType, objectOf));
  if (isEnumType(nullable)) return nullable.getValues()[0]?.value;
  if (nullable === GraphQLBoolean) return true;
  return isScalarType(nullable) ? 1 : objectOf(nullable.name);
}
