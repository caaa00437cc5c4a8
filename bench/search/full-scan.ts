import type postgres from 'postgres';
import type { Search } from './searches.ts';

interface Found {
  readonly totalCount: number;
  readonly facets: readonly {
    readonly field: string;
    readonly buckets: readonly { readonly value: string; readonly count: number }[];
  }[];
}

const checks = [
  { words: ['jazz'], city: 'ha noi' },
  { words: ['startup', 'lotus'], city: null },
  { words: ['postgres'], city: null },
  { words: ['yoga'], city: 'berlin' },
] as const;

/** Counts where a search's count or its categories differ from reading every event. */
export async function differences(
  sql: postgres.Sql,
  search: (variables: object) => Promise<Found>,
): Promise<number> {
  let differing = 0;
  for (const { words, city } of checks) {
    // In an hour, so that nothing ends between the two.
    const from = new Date(Date.now() + 3_600_000);
    const filter = {
      query: words.join(' '),
      verbatim: true,
      from: from.toISOString(),
      ...(city && { city }),
    };
    const found = await search({ filter, orderBy: 'STARTS_ASC' });
    const names = words.map((word) =>
      word === 'startup' ? '(startup|khoi nghiep|start up|entrepreneurship)' : word,
    );
    // The last word is a beginning.
    const patterns = names.map((name, at) => `\\m${name}${at === names.length - 1 ? '' : '\\M'}`);
    const rows = await sql<{ category: string; count: number }[]>`
      select category, count(*)::int as count from event.event
      where status = 'PUBLISHED' and visibility = 'PUBLIC' and ends_at > ${from}
        and (${city}::text is null or venue_city_folded = ${city})
        and (select bool_and(public.unaccent(lower(concat_ws(' ', title, venue_name, venue_city, description))) ~ pattern)
          from unnest(${patterns}::text[]) as pattern)
      group by category`;
    const total = rows.reduce((sum, row) => sum + row.count, 0);
    if (Math.min(total, 10_001) !== found.totalCount) differing++;
    const buckets = found.facets.find(({ field }) => field === 'CATEGORY')?.buckets ?? [];
    const counts = new Map(buckets.map(({ value, count }) => [value, count]));
    if (counts.size !== rows.length) differing++;
    differing += rows.filter((row) => counts.get(row.category) !== row.count).length;
  }
  return differing;
}

/** How long a page and a count take by ILIKE over every event, marks and all; in ms. */
export async function naiveSearch(sql: postgres.Sql, { filter }: Search): Promise<number> {
  const start = performance.now();
  const pattern = `%${filter.query ?? ''}%`;
  const { city = null } = filter;
  const where = sql`status = 'PUBLISHED' and visibility = 'PUBLIC' and ends_at > now()
    and (title ilike ${pattern} or description ilike ${pattern} or venue_city ilike ${pattern})
    and (${city}::text is null or venue_city ilike ${city})`;
  await sql`select id, title, starts_at from event.event where ${where} order by starts_at limit 20`;
  await sql`select count(*) from event.event where ${where}`;
  return performance.now() - start;
}
