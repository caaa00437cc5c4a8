import DataLoader from 'dataloader';

/** Finds what belongs to keys, in their order. */
type Find<Key, Found> = (keys: readonly Key[]) => Promise<readonly Found[]>;

/**
 * A DataLoader of one request. It is made when it is first asked: a request has many, and asks few of
 * them.
 */
export class Loader<Key, Found> {
  readonly #find: Find<Key, Found>;
  readonly #nameOf: ((key: Key) => string) | undefined;
  #made: DataLoader<Key, Found, unknown> | null = null;

  /** Keys that are no text have a name, equal for equal keys. */
  constructor(find: Find<Key, Found>, nameOf?: (key: Key) => string) {
    this.#find = find;
    this.#nameOf = nameOf;
  }

  #loader(): DataLoader<Key, Found, unknown> {
    this.#made ??= new DataLoader(this.#find, this.#nameOf && { cacheKeyFn: this.#nameOf });
    return this.#made;
  }

  load(key: Key): Promise<Found> {
    return this.#loader().load(key);
  }

  loadMany(keys: readonly Key[]): Promise<(Found | Error)[]> {
    return this.#loader().loadMany(keys);
  }

  /** Says what belongs to a key, unless it is known. */
  prime(key: Key, found: Found): void {
    this.#loader().prime(key, found);
  }

  /** Forgets what belongs to a key. */
  clear(key: Key): void {
    this.#made?.clear(key);
  }

  /** Forgets what belongs to all keys. */
  clearAll(): void {
    this.#made?.clearAll();
  }
}

/** A loader of one row by key, made per request; an unknown key gives null. */
export function loadOne<Key, Row>(
  fetchRows: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): Loader<Key, Row | null> {
  return new Loader(async (keys) => {
    const rows = new Map((await fetchRows(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** A loader of all rows of a key; an unknown key gives none. */
export function loadMany<Key, Row>(
  fetchRows: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): Loader<Key, readonly Row[]> {
  return new Loader(async (keys) => {
    const rows = Map.groupBy(await fetchRows(keys), keyOf);
    return keys.map((key) => rows.get(key) ?? []);
  });
}
