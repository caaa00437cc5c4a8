import type { PageRequest } from '@hoi/kit/connection.ts';
import { Loader } from '@hoi/kit/loader.ts';

/** Which page of one owner's list is wanted. */
export interface PageOf<Wish> {
  /** The event or person whose list it is. */
  readonly ownerId: string;
  readonly wish: Wish;
  readonly page: PageRequest;
}

/** A loader of nested lists: equal wishes for several owners are one statement. */
export function pagesLoader<Wish, Row>(
  fetchPages: (
    ownerIds: readonly string[],
    wish: Wish,
    page: PageRequest,
  ) => PromiseLike<readonly Row[]>,
  ownerOf: (row: Row) => string,
) {
  return new Loader<PageOf<Wish>, readonly Row[]>(
    async (keys) => {
      const found = new Map<PageOf<Wish>, readonly Row[]>();
      const groups = Map.groupBy(keys, ({ wish, page }) => JSON.stringify([wish, page]));
      for (const group of groups.values()) {
        const [first] = group;
        if (!first) continue;
        const ownerIds = group.map(({ ownerId }) => ownerId);
        const rows = Map.groupBy(await fetchPages(ownerIds, first.wish, first.page), ownerOf);
        for (const key of group) found.set(key, rows.get(key.ownerId) ?? []);
      }
      return keys.map((key) => found.get(key) ?? []);
    },
    (key) => JSON.stringify(key),
  );
}
