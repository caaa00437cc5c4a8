import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { graphql } from '#gql/gql.ts';
import { useConnection } from '#lib/use-connection.ts';
import { useViewer } from '#lib/use-viewer.ts';
import { Pill } from '#ui/Badge.tsx';
import { Button } from '#ui/Button.tsx';
import { Field, Input } from '#ui/Field.tsx';
import { Page, PageHead, PageTitle } from '#ui/PageHead.tsx';
import { ShowMore } from '#ui/ShowMore.tsx';
import { EmptyState, ErrorState, Skeleton } from '#ui/States.tsx';
import { CommunityCard } from './CommunityCard.tsx';

const Communities = graphql(/* GraphQL */ `
  query Communities($filter: CommunityFilter, $after: Cursor) {
    communities(filter: $filter, first: 18, after: $after) {
      totalCount
      edges {
        cursor
        node {
          id
          ...CommunityCard_community
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Communities to find one's people in. */
export function CommunitiesPage(): ReactNode {
  const { t } = useLingui();
  const { status } = useViewer();
  const [params, setParams] = useSearchParams();
  const query = params.get('q') ?? '';
  const isMine = params.has('mine') && status === 'signed-in';
  const list = useConnection({
    query: Communities,
    variables: { filter: { ...(query ? { query } : {}), ...(isMine ? { mine: true } : {}) } },
    select: (data) => data.communities,
  });
  const change = (name: string, value: string | undefined): void => {
    const next = new URLSearchParams(params);
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    setParams(next, { replace: true, preventScrollReset: true });
  };
  const edges = list.connection?.edges ?? [];
  return (
    <Page>
      <PageHead title={t`Communities`} />
      <PageTitle
        aside={
          <Button asChild icon="plus">
            <Link to="/c/new">
              <Trans>Found a community</Trans>
            </Link>
          </Button>
        }
      >
        <Trans>Find your people</Trans>
      </PageTitle>
      <div className="mb-6 flex flex-wrap items-center gap-3">
        <Search query={query} onChange={(text) => change('q', text || undefined)} />
        {status === 'signed-in' && (
          <Pill isOn={isMine} onToggle={() => change('mine', isMine ? undefined : '')}>
            <Trans>Mine</Trans>
          </Pill>
        )}
      </div>
      <div aria-busy={list.isLoading || list.isStale}>
        {list.isLoading && (
          <div className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
            {[0, 1, 2, 3, 4, 5].map((key) => (
              <Skeleton key={key} className="h-56 rounded-card" />
            ))}
          </div>
        )}
        {list.error && !list.connection && <ErrorState error={list.error} onRetry={list.retry} />}
        {list.connection && edges.length === 0 && !list.isStale && (
          <Empty query={query} isMine={isMine} />
        )}
        <ul className="grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
          {edges.map(({ node }) => (
            <li key={node.id}>
              <CommunityCard community={node} />
            </li>
          ))}
        </ul>
        <ShowMore list={list} />
      </div>
    </Page>
  );
}

function Search({
  query,
  onChange,
}: {
  readonly query: string;
  readonly onChange: (query: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const [text, setText] = useState(query);
  useEffect(() => {
    if (text.trim() === query) return;
    const timer = setTimeout(() => onChange(text.trim()), 200);
    return () => clearTimeout(timer);
  });
  return (
    <search className="w-full sm:w-80">
      <Field label={t`Search communities`} isLabelHidden>
        <Input
          type="search"
          value={text}
          placeholder={t`Search communities`}
          onChange={({ target }) => setText(target.value)}
          className="rounded-pill"
        />
      </Field>
    </search>
  );
}

function Empty({ query, isMine }: { readonly query: string; readonly isMine: boolean }): ReactNode {
  if (isMine) {
    return (
      <EmptyState title={<Trans>You belong to no community yet</Trans>}>
        <Trans>Look around without the filter, and join one that you like.</Trans>
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title={query ? <Trans>Nothing for “{query}”</Trans> : <Trans>No communities yet</Trans>}
    >
      <Trans>Missing one? Found it yourself: a name is enough to begin.</Trans>
    </EmptyState>
  );
}
