import type { GraphResult } from './subgraph.ts';

/**
 * Whether a mutation of so many fields may have changed something: unless each of them failed itself (what
 * is missing below one failed after its change), or turned its caller away for a while.
 */
export function mayHaveHadEffect({ data, errors = [] }: GraphResult, fields: number): boolean {
  const paths = errors.flatMap(({ path }) => (path ? [path] : []));
  const failed = new Set(paths.filter(({ length }) => length === 1).map(([name]) => `${name}`));
  if (data) {
    return Object.entries(data).some(([name, value]) => !failed.has(name) && !isTurnedAway(value));
  }
  // Either it was not executed at all, or a field that may not be null took the others with it.
  return paths.length > 0 && failed.size < fields;
}

function isTurnedAway(value: unknown): boolean {
  const { userErrors } = (value ?? {}) as { readonly userErrors?: unknown };
  return Array.isArray(userErrors) && userErrors.some((one) => one?.code === 'RATE_LIMITED');
}
