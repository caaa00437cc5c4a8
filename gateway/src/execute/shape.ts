import {
  type DocumentNode,
  execute,
  GraphQLError,
  type GraphQLFieldResolver,
  isNonNullType,
} from 'graphql';
import { isObject, type JsonObject, own } from './json.ts';
import type { PathErrors } from './path-errors.ts';
import type { Graph } from './plan-node.ts';
import { type ReservedKeys, reservedKeysOf, resultKey } from './reserved-keys.ts';
import { pathToArray, type ResultPath } from './result-path.ts';
import { internalMessage } from './subgraph-error.ts';

/** What is shaped. */
export interface Raw {
  readonly graph: Graph;
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly data: JsonObject;
  readonly errors: PathErrors;
}

/** An answer as the client gets it. */
export interface Shaped {
  readonly data: JsonObject | null;
  readonly errors: readonly GraphQLError[];
}

/**
 * Gives the merged results of subgraphs the form of the client's operation: its fields in its order,
 * introspection, leaf values checked, nulls carried upwards, each error at its place. graphql-js does
 * it, so it is what the specification says.
 */
export function shape({ graph, document, operationName, variables, data, errors }: Raw): Shaped {
  const reserved = reservedKeysOf(graph.supergraphSchema);
  const result = execute({
    schema: graph.schema,
    document,
    operationName,
    variableValues: variables,
    rootValue: data,
    contextValue: { errors, reserved },
    fieldResolver: resolveField,
    typeResolver: (value) => (isObject(value) ? `${own(value, '__typename')}` : undefined),
  });
  if (result instanceof Promise) throw new Error('nothing is left to wait for');
  const shaped = result.data ? (result.data as JsonObject) : null;
  const reported = (result.errors ?? []).flatMap((error) => coded(error, shaped));
  const others = errors.unreported.map((error) => atExistingPlace(error, shaped));
  return { data: shaped, errors: [...reported, ...others] };
}

interface ShapeContext {
  readonly errors: PathErrors;
  readonly reserved: ReservedKeys;
}

const resolveField: GraphQLFieldResolver<JsonObject, ShapeContext> = (
  source,
  _args,
  { errors, reserved },
  info,
) => {
  const [node] = info.fieldNodes;
  const value = node && own(source, resultKey(reserved, node));
  if (errors.isEmpty && value !== undefined) return value;
  if (Array.isArray(value)) return withErrors(value, errors, info.path);
  if (value !== undefined && value !== null) return value;
  const error = errors.take(info.path);
  if (error) throw error;
  const absence = value === undefined ? errors.absenceAt(pathToArray(info.path)) : null;
  if (absence?.kind === 'FAILED') {
    throw new GraphQLError(absence.message, { extensions: { code: absence.code } });
  }
  // A nullable field of a hidden entity is null; the entity itself is when a field may not be.
  if (absence && isNonNullType(info.returnType)) throw new Gone(absence.entity);
  // A field that was asked for and not answered; null would be a value that nobody gave.
  if (value === undefined && !absence) throw new Error('a subgraph left a field out');
  return null;
};

/** A list whose empty items carry the errors that emptied them; graphql-js throws those. */
function withErrors(list: unknown[], errors: PathErrors, path: ResultPath): unknown[] {
  return list.map((item, key) => {
    const at = { prev: path, key };
    if (Array.isArray(item)) return withErrors(item, errors, at);
    return (item ?? errors.take(at)) as unknown;
  });
}

/** A field of an entity that does not exist for this caller. */
class Gone extends Error {
  readonly entity: readonly (string | number)[];

  constructor(entity: readonly (string | number)[]) {
    super('There is no such thing, or it is hidden from you.');
    this.entity = entity;
  }
}

function coded(error: GraphQLError, data: JsonObject | null): readonly GraphQLError[] {
  const { originalError } = error;
  if (originalError instanceof Gone) {
    // A reference to something hidden is null, and that is no error.
    if (isNullAt(data, originalError.entity)) return [];
    return [recoded(error, error.message, 'NOT_FOUND')];
  }
  if (typeof error.extensions.code === 'string') return [error];
  return [recoded(error, internalMessage, 'INTERNAL')];
}

function recoded(error: GraphQLError, message: string, code: string): GraphQLError {
  return new GraphQLError(message, {
    ...(error.path && { path: error.path }),
    originalError: error.originalError ?? error,
    extensions: { code },
  });
}

function isNullAt(data: JsonObject | null, path: readonly (string | number)[]): boolean {
  let value: unknown = data;
  for (const key of path) {
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isObject(value)) value = own(value, `${key}`);
    else return false;
  }
  return value === null;
}

/** An error in something the client did not select belongs to the nearest thing it did. */
function atExistingPlace(error: GraphQLError, data: JsonObject | null): GraphQLError {
  const path: (string | number)[] = [];
  let value: unknown = data;
  for (const key of error.path ?? []) {
    if (Array.isArray(value)) value = value[Number(key)];
    else if (isObject(value)) value = own(value, `${key}`);
    else break;
    if (value === undefined) break;
    path.push(key);
  }
  const { path: _, ...rest } = error.toJSON();
  return new GraphQLError(error.message, {
    ...(path.length > 0 && { path }),
    ...(rest.extensions && { extensions: rest.extensions }),
  });
}
