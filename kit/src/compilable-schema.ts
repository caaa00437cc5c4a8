import {
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getNullableType,
  isListType,
  isObjectType,
} from 'graphql';

type Resolver = GraphQLFieldResolver<Record<string, unknown>, unknown>;

/**
 * Gives fields of a schema the resolvers that compiled queries want: those of connections, which count only
 * when asked to, and lists, which may hold promises that are rejected.
 */
export function makeCompilable(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!field.resolve && type.name.endsWith('Connection')) field.resolve = countIfAsked;
      const { resolve } = field;
      if (resolve && isListType(getNullableType(field.type))) {
        field.resolve = (...args) => {
          const list = resolve(...args);
          return isPromise(list) ? list.then(settled) : settled(list);
        };
      }
    }
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
