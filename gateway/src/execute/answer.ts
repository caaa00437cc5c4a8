import type { GraphResult } from '@hoi/kit/subgraph.ts';
import { isObject, type JsonObject } from './json.ts';
import { SubgraphFailure } from './subgraph-error.ts';

/** Reads a subgraph's answer; throws `SubgraphFailure` for what is no GraphQL result. */
export function parseAnswer(body: Buffer): GraphResult {
  const value = parseJson(body);
  if (!isObject(value)) throw new SubgraphFailure('SUBGRAPH_UNAVAILABLE');
  const { data = null, errors = [] } = value;
  if ((data !== null && !isObject(data)) || !Array.isArray(errors) || !errors.every(isError)) {
    throw new SubgraphFailure('SUBGRAPH_UNAVAILABLE');
  }
  return { data, errors };
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (error) {
    throw new SubgraphFailure('SUBGRAPH_UNAVAILABLE', { cause: error });
  }
}

function isError(value: unknown): value is JsonObject & { readonly message: string } {
  if (!isObject(value) || typeof value.message !== 'string') return false;
  const { path, extensions } = value;
  const isPath =
    path === undefined ||
    path === null ||
    (Array.isArray(path) &&
      path.every((key) => typeof key === 'string' || typeof key === 'number'));
  return isPath && (extensions === undefined || extensions === null || isObject(extensions));
}
