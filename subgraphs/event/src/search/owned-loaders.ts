import type { Reader } from '@hoi/kit/database.ts';
import { Loader } from '@hoi/kit/loader.ts';
import { pagesLoader } from '../pages-loader.ts';
import { countOwnedEvents, findOwnedEvents, type OwnedWish } from './owned.store.ts';

/** Loaders of the events of communities and of people. */
export function ownedLoaders(read: Reader) {
  return {
    ownedPages: pagesLoader(
      (ownerIds: readonly string[], wish: OwnedWish, page) =>
        findOwnedEvents(read, ownerIds, wish, page),
      (row) => row.ownerId,
    ),
    /** How many events an owner has: equal wishes for several owners are one statement. */
    ownedCount: new Loader<OwnedWish & { readonly ownerId: string }, number>(
      async (keys) => {
        const counts = new Map<string, number>();
        const groups = Map.groupBy(keys, wishKey);
        for (const [wish, group] of groups) {
          const ownerIds = group.map(({ ownerId }) => ownerId);
          const [first] = group;
          if (!first) continue;
          for (const row of await countOwnedEvents(read, ownerIds, first)) {
            counts.set(`${row.ownerId} ${wish}`, row.count);
          }
        }
        return keys.map((key) => counts.get(`${key.ownerId} ${wishKey(key)}`) ?? 0);
      },
      (key) => `${key.ownerId} ${wishKey(key)}`,
    ),
  };
}

const wishKey = ({ owner, criteria, order }: OwnedWish) => JSON.stringify([owner, criteria, order]);
