import type { Lookup } from '@hoi/kit/lookup.ts';

const mostWishes = 100;

/**
 * A lookup of lists or counts by owner, for any wish: a lookup for each of the last hundred wishes, so
 * that one which takes long keeps only those waiting who wish the same.
 */
export function lookUpWishes<Key extends { readonly ownerId: string }, Found>(parts: {
  /** All that a key says of its list beside the owner. */
  readonly wishOf: (key: Key) => unknown;
  /** The lookup by owner for what a key wishes. */
  readonly open: (key: Key) => Lookup<string, Found>;
}): Lookup<Key, Found> {
  const lookups = new Map<string, Lookup<string, Found>>();
  const wishName = (key: Key) => JSON.stringify(parts.wishOf(key));

  function lookupFor(key: Key): Lookup<string, Found> {
    const name = wishName(key);
    const known = lookups.get(name);
    if (known) return known;
    if (lookups.size >= mostWishes) lookups.clear();
    const lookup = parts.open(key);
    lookups.set(name, lookup);
    return lookup;
  }

  const one = (key: Key) => lookupFor(key).one(key.ownerId);
  return {
    nameOf: (key) => `${key.ownerId} ${wishName(key)}`,
    one,
    find: (keys) => Promise.all(keys.map(one)),
  };
}
