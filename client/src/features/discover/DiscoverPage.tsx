import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { graphql } from '#gql/gql.ts';
import { useConnection } from '#lib/use-connection.ts';
import { useLocale } from '#lib/use-locale.ts';
import { useViewer } from '#lib/use-viewer.ts';
import { Drum } from '#ui/Drum.tsx';
import { Icon } from '#ui/Icon.tsx';
import { LiveRegion } from '#ui/LiveRegion.tsx';
import { Page, PageHead } from '#ui/PageHead.tsx';
import { ShowMore } from '#ui/ShowMore.tsx';
import { ErrorState } from '#ui/States.tsx';
import { CorrectedWords } from './CorrectedWords.tsx';
import { DayList, DayListSkeleton } from './DayList.tsx';
import { FilterBar } from './FilterBar.tsx';
import { readFacets } from './facets.ts';
import { isNarrowed, readFilters, toQuery, writeFilters } from './filters.ts';
import { NothingFound } from './NothingFound.tsx';
import { SearchField } from './SearchField.tsx';

const Discover = graphql(/* GraphQL */ `
  query Discover($filter: EventFilter, $orderBy: EventOrder, $first: Int!, $after: Cursor) {
    events(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      correctedQuery
      ...Facets_connection
      edges {
        cursor
        ...DayList_edge
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const Following = lazy(async () => ({ default: (await import('./Following.tsx')).Following }));

/** The first page: what takes place, as quick as typing. */
export function DiscoverPage(): ReactNode {
  const { t } = useLingui();
  const { timeZone } = useLocale();
  const { status } = useViewer();
  const [params, setParams] = useSearchParams();
  const filters = useMemo(() => readFilters(params), [params]);
  const variables = useMemo(
    () => ({ ...toQuery(filters, timeZone, new Date()), first: 20 }),
    [filters, timeZone],
  );
  const list = useConnection({ query: Discover, variables, select: (data) => data.events });
  const change = (part: Partial<typeof filters>): void =>
    setParams(writeFilters({ ...filters, ...part }), { replace: true, preventScrollReset: true });
  const facets = readFacets(list.connection);
  const edges = list.connection?.edges ?? [];
  const corrected = list.connection?.correctedQuery;
  const total = list.connection?.totalCount ?? 0;

  return (
    <Page>
      <PageHead title={filters.query ? t`Search: ${filters.query}` : ''} />
      <div className="relative -mx-4 overflow-hidden px-4 sm:-mx-6 sm:px-6">
        <Drum className="absolute -top-6 -right-10 size-56 text-line md:-top-16 md:right-6 md:size-72" />
        <h1 className="relative max-w-[14ch] text-display font-bold">
          <Trans>Where shall we meet?</Trans>
        </h1>
        {status === 'signed-in' && (
          <Link
            to="/for-you"
            className="relative mt-3 inline-flex min-h-11 items-center gap-2 rounded-pill border border-line bg-card px-4 font-medium hover:border-edge"
          >
            <Icon name="spark" size={18} />
            <Trans>For you</Trans>
          </Link>
        )}
      </div>
      <SearchField
        query={filters.query}
        onChange={(query) => change({ query, isVerbatim: false })}
      />
      <FilterBar filters={filters} facets={facets} onChange={change} />
      {(filters.topic || filters.city) && (
        <Suspense fallback={<div className="h-11" />}>
          <Following filters={filters} facets={facets} onChange={change} />
        </Suspense>
      )}
      <LiveRegion>
        {list.connection && !list.isStale && <Trans>{total} events found</Trans>}
      </LiveRegion>
      <div className="mt-6" aria-busy={list.isLoading || list.isStale}>
        {corrected && (
          <CorrectedWords
            typed={filters.query}
            meant={corrected}
            onVerbatim={() => change({ isVerbatim: true })}
          />
        )}
        {list.isLoading && <DayListSkeleton />}
        {list.error && !list.connection && <ErrorState error={list.error} onRetry={list.retry} />}
        {list.connection && edges.length === 0 && !list.isStale && (
          <NothingFound filters={filters} isNarrowed={isNarrowed(filters)} onChange={change} />
        )}
        <DayList edges={edges} isByDay={!filters.query} />
        <ShowMore list={list} />
      </div>
    </Page>
  );
}
