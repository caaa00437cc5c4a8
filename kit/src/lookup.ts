import { Loader } from './loader.ts';
import { together } from './together.ts';

/**
 * Finds what belongs to keys, for all requests of a service: what several of them want at the same time
 * is one statement. It remembers nothing, and answers with nothing from before it was asked.
 */
export interface Lookup<Key, Found> {
  one(key: Key): Promise<Found>;
  /** In the order of the keys. */
  find(keys: readonly Key[]): Promise<readonly Found[]>;
  /** Equal for equal keys. */
  nameOf(key: Key): string;
}

/** A lookup of one row by key; an unknown key gives null. What may be found must not depend on who asks. */
export function lookUpOne<Row>(
  fetchRows: (keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): Lookup<string, Row | null> {
  return lookUp<string, Row | null>({
    fetch: async (keys) => new Map((await fetchRows(keys)).map((row) => [keyOf(row), row])),
    nameOf: (key) => key,
    missing: null,
  });
}

/** A lookup of all rows of a key; an unknown key gives none. What may be found must not depend on who asks. */
export function lookUpMany<Row>(
  fetchRows: (keys: readonly string[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): Lookup<string, readonly Row[]> {
  return lookUp<string, readonly Row[]>({
    fetch: async (keys) => Map.groupBy(await fetchRows(keys), keyOf),
    nameOf: (key) => key,
    missing: [],
  });
}

/** A lookup by keys of any form. All that an answer depends on has to be in the key, the viewer too. */
export function lookUp<Key, Found>(parts: {
  /** What was found, by the name of its key. */
  readonly fetch: (keys: readonly Key[]) => Promise<ReadonlyMap<string, Found>>;
  readonly nameOf: (key: Key) => string;
  /** What a key gives that nothing was found for. */
  readonly missing: Found;
}): Lookup<Key, Found> {
  const { fetch, nameOf, missing } = parts;
  const fetchTogether = together((keys: readonly Key[]) =>
    fetch([...new Map(keys.map((key) => [nameOf(key), key])).values()]),
  );
  const foundIn = (found: ReadonlyMap<string, Found>, key: Key) =>
    found.get(nameOf(key)) ?? missing;
  return {
    nameOf,
    one: async (key) => foundIn(await fetchTogether([key]), key),
    async find(keys) {
      const found = await fetchTogether(keys);
      return keys.map((key) => foundIn(found, key));
    },
  };
}

/** A loader of one request: it asks a lookup, and remembers what it was told until it is cleared. */
export function loaderOf<Key, Found>({ find, nameOf }: Lookup<Key, Found>): Loader<Key, Found> {
  return new Loader(find, nameOf);
}

/** What `loaderOf` makes of each of some lookups. */
export type LoadersOf<Lookups> = {
  readonly [Name in keyof Lookups]: Lookups[Name] extends Lookup<infer Key, infer Found>
    ? Loader<Key, Found>
    : never;
};

/** Loaders of one request, by the names of their lookups. */
export function loadersOf<Lookups extends Record<string, Lookup<never, unknown>>>(
  lookups: Lookups,
): LoadersOf<Lookups> {
  const loaders: Record<string, Loader<never, unknown>> = {};
  for (const name in lookups) loaders[name] = loaderOf(lookups[name] as Lookup<never, unknown>);
  return loaders as LoadersOf<Lookups>;
}
