import type {
  Cache,
  ResolveInfo,
  Resolver,
  UpdateResolver,
  Variables,
} from '@urql/exchange-graphcache';

/** A connection's first page, with the pages that follow it: each begins where the one before ends. */
const joined: Resolver = (_parent, args, cache, info) => {
  // A page that is asked for by itself is itself.
  if (args.after) return asked(cache, info, args);
  const pages: string[] = [];
  let page = asked(cache, info, args);
  while (page && !pages.includes(page)) {
    pages.push(page);
    const after = ofPageInfo(cache, page, 'endCursor');
    page = typeof after === 'string' ? asked(cache, info, { ...args, after }) : undefined;
  }
  const last = pages.at(-1);
  if (!last) return undefined;
  // What a page was not asked for is left out, so that it counts as missing.
  return Object.fromEntries(
    Object.entries({
      __typename: cache.resolve(last, '__typename'),
      edges: rows(cache, pages, 'edges'),
      nodes: rows(cache, pages, 'nodes'),
      pageInfo: {
        __typename: 'PageInfo',
        hasNextPage: ofPageInfo(cache, last, 'hasNextPage'),
        endCursor: ofPageInfo(cache, last, 'endCursor'),
      },
    }).filter(([, value]) => value !== undefined),
  );
};

/**
 * Drops the pages after a first page that was read anew: they may not follow it any more. Whoever shows
 * them reads them again.
 */
const dropFollowing: UpdateResolver = (_result, args, cache, { parentKey, fieldName }) => {
  if (args.after) return;
  const key = cache.keyOfField(fieldName, args);
  for (const field of cache.inspectFields(parentKey)) {
    const { after, ...own } = field.arguments ?? {};
    if (field.fieldName === fieldName && after && cache.keyOfField(fieldName, own) === key) {
      cache.invalidate(parentKey, field.fieldKey);
    }
  }
};

/** The same for every list of a type. */
export const resolversOf = (lists: readonly string[]): Record<string, Resolver> =>
  Object.fromEntries(lists.map((list) => [list, joined]));
export const updatesOf = (lists: readonly string[]): Record<string, UpdateResolver> =>
  Object.fromEntries(lists.map((list) => [list, dropFollowing]));

function asked(cache: Cache, { parentKey, fieldName }: ResolveInfo, args: Variables) {
  const page = cache.resolve(parentKey, fieldName, args);
  return typeof page === 'string' ? page : undefined;
}

function ofPageInfo(cache: Cache, page: string, field: string) {
  const pageInfo = cache.resolve(page, 'pageInfo');
  return typeof pageInfo === 'string' ? cache.resolve(pageInfo, field) : undefined;
}

/** The rows of all pages; one that moved to the next page while both were read stands once. */
function rows(cache: Cache, pages: readonly string[], field: 'edges' | 'nodes') {
  const found = new Map<unknown, string>();
  for (const page of pages) {
    const list = cache.resolve(page, field);
    if (!Array.isArray(list)) return undefined;
    for (const row of list) {
      if (typeof row !== 'string') continue;
      const key = field === 'edges' ? (cache.resolve(row, 'node') ?? row) : row;
      if (!found.has(key)) found.set(key, row);
    }
  }
  return [...found.values()];
}
