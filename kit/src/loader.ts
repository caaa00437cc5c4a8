import DataLoader from 'dataloader';

/** A loader of one row by key, made per request; an unknown key gives null. */
export function loadOne<Key, Row>(
  fetchRows: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, Row | null> {
  return new DataLoader(async (keys) => {
    const rows = new Map((await fetchRows(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** A loader of all rows of a key; an unknown key gives none. */
export function loadMany<Key, Row>(
  fetchRows: (keys: readonly Key[]) => Promise<readonly Row[]>,
  keyOf: (row: Row) => Key,
): DataLoader<Key, readonly Row[]> {
  return new DataLoader(async (keys) => {
    const rows = Map.groupBy(await fetchRows(keys), keyOf);
    return keys.map((key) => rows.get(key) ?? []);
  });
}
