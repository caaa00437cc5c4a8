/** A place in a client's result, linked to the one above it; what graphql-js has as `info.path`. */
export interface ResultPath {
  readonly prev: ResultPath | undefined;
  readonly key: string | number;
}

/** The path as a list, as errors show it. */
export function pathToArray(path: ResultPath | undefined): (string | number)[] {
  const keys: (string | number)[] = [];
  for (let at = path; at; at = at.prev) keys.push(at.key);
  return keys.reverse();
}

/** The place below one, by keys. */
export function pathBelow(
  path: ResultPath | undefined,
  keys: readonly (string | number)[],
): ResultPath | undefined {
  return keys.reduce<ResultPath | undefined>((prev, key) => ({ prev, key }), path);
}
