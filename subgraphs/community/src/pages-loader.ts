import type { PageRequest } from '@hoi/kit/connection.ts';
import { Loader } from '@hoi/kit/loader.ts';

/** Which page of one community's list is wanted. */
export interface PageOf<Wish> {
  readonly communityId: string;
  readonly wish: Wish;
  readonly page: PageRequest;
}

/** A loader of nested lists: equal wishes for several communities are one statement. */
export function pagesLoader<Wish, Row extends { readonly communityId: string }>(
  fetchPages: (
    communityIds: readonly string[],
    wish: Wish,
    page: PageRequest,
  ) => PromiseLike<readonly Row[]>,
) {
  return new Loader<PageOf<Wish>, readonly Row[]>(
    async (keys) => {
      const groups = Map.groupBy(keys, ({ wish, page }) => JSON.stringify([wish, page]));
      const pages = new Map<PageOf<Wish>, readonly Row[]>();
      for (const group of groups.values()) {
        const [{ wish, page } = keys[0] as PageOf<Wish>] = group;
        const ids = group.map((key) => key.communityId);
        const rows = Map.groupBy(await fetchPages(ids, wish, page), (row) => row.communityId);
        for (const key of group) pages.set(key, rows.get(key.communityId) ?? []);
      }
      return keys.map((key) => pages.get(key) ?? []);
    },
    (key) => JSON.stringify(key),
  );
}
