import {
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLTypeResolver,
  getNullableType,
  isAbstractType,
  isListType,
  isObjectType,
} from 'graphql';

type Resolver = GraphQLFieldResolver<Record<string, unknown>, unknown>;

/**
 * Gives a schema the resolvers that compiled queries want: for connections, which count only when asked to,
 * lists, which may hold promises that are rejected, and types, which nobody there expects to throw.
 */
export function makeCompilable(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type) && type.resolveType) type.resolveType = named(type.resolveType);
    if (isObjectType(type)) makeFieldsCompilable(type);
  }
}

function makeFieldsCompilable(type: GraphQLObjectType): void {
  const isConnection = type.name.endsWith('Connection');
  for (const field of Object.values(type.getFields())) {
    if (isConnection) field.resolve ??= countIfAsked;
    const isList = isListType(getNullableType(field.type));
    if (isList && field.resolve) field.resolve = settling(field.resolve);
  }
}

/** What graphql-js does with a field that has no resolver, where compiled queries do the same. */
export const plainProperty: Resolver = (source, _args, _context, { fieldName, parentType }) => {
  const value = source?.[fieldName];
  if (typeof value === 'function' || isPromise(value)) {
    throw new Error(`${parentType.name}.${fieldName} is no plain property and wants a resolver`);
  }
  return value;
};

const countIfAsked: Resolver = (source, _args, _context, { fieldName }) => {
  const value = source[fieldName];
  return typeof value === 'function' ? value() : value;
};

/** Names no type where the resolver throws or makes one wait, which is an error of the field. */
function named(resolve: GraphQLTypeResolver<unknown, unknown>): typeof resolve {
  return (...args) => {
    try {
      const name = resolve(...args);
      return isPromise(name) ? undefined : name;
    } catch {
      return undefined;
    }
  };
}

function settling<Source, Context>(resolve: GraphQLFieldResolver<Source, Context>): typeof resolve {
  return (...args) => {
    const list = resolve(...args);
    return isPromise(list) ? list.then(settled) : settled(list);
  };
}

// graphql-jit 0.8.9 moves an item that is rejected to the end; one that is an error stays in its place.
function settled(list: unknown): unknown {
  if (!Array.isArray(list) || !list.some(isPromise)) return list;
  return list.map((item) => (isPromise(item) ? item.then(undefined, asError) : item));
}

const asError = (problem: unknown) =>
  problem instanceof Error ? problem : new Error(String(problem));

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof (value as { then?: unknown } | null | undefined)?.then === 'function';
}
